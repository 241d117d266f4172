import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { readConfig, variables } from '../../src/config.js';

const root = join(import.meta.dirname, '../..');
const text = (name: string): string => readFileSync(join(root, name), 'utf8');

const conditions = z.enum(['service_started', 'service_healthy', 'service_completed_successfully']);
const mount = z.union([
  z.string().transform((short) => ({ source: short.split(':')[0] ?? '', target: short.split(':')[1] ?? '' })),
  z.strictObject({
    type: z.literal('volume'),
    source: z.string(),
    target: z.string(),
    read_only: z.boolean(),
    volume: z.strictObject({ subpath: z.string() }),
  }),
]);
const service = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  user: z.string().optional(),
  working_dir: z.string().optional(),
  entrypoint: z.string().optional(),
  command: z.array(z.string()).optional(),
  restart: z.literal('unless-stopped').optional(),
  stop_grace_period: z
    .string()
    .regex(/^\d+s$/)
    .optional(),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z
    .union([
      z.array(z.string()).transform((names) => Object.fromEntries(names.map((name) => [name, 'service_started']))),
      z
        .record(z.string(), z.strictObject({ condition: conditions }))
        .transform((all) => Object.fromEntries(Object.entries(all).map(([name, { condition }]) => [name, condition]))),
    ])
    .default({}),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD-SHELL'), z.string()]),
      interval: z.string(),
      timeout: z.string(),
      retries: z.number(),
    })
    .optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(mount).default([]),
});
const composeSchema = z.looseObject({
  name: z.string(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

const readCompose = () => {
  const document = parseDocument(text('compose.yaml'), { merge: true });
  expect(document.errors).toEqual([]);
  return composeSchema.parse(document.toJS());
};

/** What the example of the settings asks for, with a value for each. */
const exampleSettings = (): ReadonlyMap<string, string> => {
  const key = Buffer.alloc(32, 1).toString('base64');
  return new Map(
    [...text('deploy/compose.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value || (name.endsWith('_KEY') ? key : name.endsWith('PASSWORD') ? '0a1b2c' : 'register.example/log'),
    ]),
  );
};

const filledIn = (value: string, settings: ReadonlyMap<string, string>): string =>
  value.replace(/\$\{([A-Z_]+)(?::[?-][^}]*)?\}/g, (_, name: string) => settings.get(name) ?? '');

describe('compose.yaml', () => {
  const compose = readCompose();
  const services = Object.entries(compose.services);

  it('has a ledger of three, a database, two nodes and a proxy, each image at a version', () => {
    expect(services.map(([name]) => name)).toEqual([
      ...['certificates', 'es1', 'es2', 'es3', 'postgres', 'jidi1', 'jidi2', 'proxy'],
    ]);
    for (const [name, { image, build }] of services)
      if (build === undefined) expect(image, name).toMatch(/:(\d|\$\{[A-Z_]+:-[^:]+:)|:\d/);
  });

  it('waits only for what is there, and for health only where health is checked', () => {
    for (const [name, { depends_on }] of services)
      for (const [other, condition] of Object.entries(depends_on)) {
        expect(compose.services, name).toHaveProperty(other);
        if (condition === 'service_healthy') expect(compose.services[other]?.healthcheck, other).toBeDefined();
      }
  });

  it('mounts what exists: volumes that are declared, files that are in the repository', () => {
    for (const [name, { volumes }] of services)
      for (const { source } of volumes)
        if (source.startsWith('.')) expect(existsSync(join(root, source)), `${name}: ${source}`).toBe(true);
        else expect(Object.keys(compose.volumes), name).toContain(source);
  });

  it('asks for settings that its example names, and for no others', () => {
    const required = new Set([...text('compose.yaml').matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name = '']) => name));
    const named = exampleSettings();
    expect([...required].filter((name) => !named.has(name))).toEqual([]);
    expect([...named.keys()].filter((name) => !text('compose.yaml').includes(`\${${name}`))).toEqual([]);
  });

  it('gives both nodes the same settings, which the program knows and takes', () => {
    const { jidi1, jidi2 } = compose.services;
    expect(jidi2?.environment).toEqual(jidi1?.environment);
    const settings = exampleSettings();
    const env = Object.fromEntries(
      Object.entries(jidi1?.environment ?? {}).map(([name, value]) => [name, filledIn(value, settings)]),
    );
    const known = variables.map(({ variable }) => variable);
    expect(Object.keys(env).filter((name) => !known.includes(name))).toEqual([]);
    const config = readConfig(env);
    expect(config).toMatchObject({
      ledger: { kind: 'eventstoredb', hosts: 'es1:2113,es2:2113,es3:2113' },
      views: { kind: 'postgres' },
      vault: { kind: 'postgres', masterKey: { base64: settings.get('JIDI_VAULT_KEY') } },
      heads: { kind: 'postgres' },
      issuerKey: settings.get('JIDI_ISSUER_KEY'),
    });
    // Keys are in the volume that the nodes share; each has a data folder of its own.
    const at = (node: typeof jidi1, target: string) => node?.volumes.find((one) => one.target === target)?.source;
    expect(config.logKeys).toBe('/var/lib/jidi-keys/log-keys.json');
    expect(at(jidi1, '/var/lib/jidi-keys')).toBe(at(jidi2, '/var/lib/jidi-keys'));
    expect(at(jidi1, '/var/lib/jidi')).not.toBe(at(jidi2, '/var/lib/jidi'));
  });

  it('leads the proxy to both nodes, by their readiness', () => {
    const caddy = text('deploy/Caddyfile');
    expect(caddy).toContain('reverse_proxy jidi1:4000 jidi2:4000 {');
    expect(caddy).toContain('health_uri /readyz');
    expect(caddy.split('{').length).toBe(caddy.split('}').length);
  });
});

describe('the image', () => {
  const lines = text('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [instruction = '', ...rest] = line.split(/\s+/);
      return { instruction, rest };
    });

  it('is written in instructions that there are', () => {
    const known = 'FROM WORKDIR COPY RUN ENV USER VOLUME EXPOSE HEALTHCHECK ENTRYPOINT CMD'.split(' ');
    expect(lines.filter(({ instruction }) => !known.includes(instruction))).toEqual([]);
  });

  it('runs as somebody without privileges, and says whether it is healthy', () => {
    expect(lines.findLast(({ instruction }) => instruction === 'USER')?.rest).toEqual(['node']);
    expect(lines.some(({ instruction }) => instruction === 'HEALTHCHECK')).toBe(true);
  });

  it('is made of files that are there and that its context lets in', () => {
    const allowed = text('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = lines
      .filter(({ instruction, rest }) => instruction === 'COPY' && !rest[0]?.startsWith('--from'))
      .flatMap(({ rest }) => rest.slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect(allowed).toContain(path);
      if (!path.includes('*')) expect(existsSync(join(root, path)), path).toBe(true);
    }
  });
});
