import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { orgCodeCheckCharacter, usccCheckCharacter } from '../src/aggregates/organisation/index.js';
import { type Load, load } from './http-load.js';
import { median, print, quantile, type Report } from './report.js';

/**
 * Mutations through HTTP against a query that does nothing, through the same built server in one run: SQLite ledger and
 * views on disk, 64 connections from another process. A mutation counts when its events are durable and the views show
 * them. Run `npm run build` first.
 */
const ROUNDS = 5;
const CONNECTIONS = 64;
const REQUESTS = 4_000;
const PROGRAM = fileURLToPath(new URL('../dist/main.js', import.meta.url));

const TRIVIAL = JSON.stringify({ query: '{ __typename }' });
const REGISTER =
  'mutation Register($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { position viewsCaughtUp userErrors { code } } }';

const usccOf = (n: number): string => {
  const first8 = String(10_000_000 + n);
  const first17 = `12320400${first8}${orgCodeCheckCharacter(first8)}`;
  return first17 + usccCheckCharacter(first17);
};
let organisations = 0;
const register = (): string => {
  organisations += 1;
  const n = organisations;
  const input = { idempotencyKey: `bench ${n}`, name: `第${n}培训中心`, uscc: usccOf(n), type: 'TRAINING_BODY' };
  return JSON.stringify({ query: REGISTER, variables: { input } });
};
const many = (body: () => string): readonly string[] => Array.from({ length: REQUESTS }, body);

type Served = { readonly port: number; readonly token: string; readonly process: ChildProcess };

const serve = async (folder: string): Promise<Served> => {
  const env = { ...process.env, JIDI_DATA: folder, PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface({ input: child.stderr })) {
    const port = /"address":"http:\/\/127\.0\.0\.1:(\d+)"/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stderr.resume();
    const args = [PROGRAM, 'token', '--role', 'CITY', '--bureau', '320400'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return { port: Number(port), token: stdout.trim(), process: child };
  }
  throw new Error('the server ended before it listened');
};

const measure = async ({ port, token }: Served): Promise<{ trivial: Load[]; mutation: Load[] }> => {
  const at = { port, token, connections: CONNECTIONS };
  const trivial: Load[] = [];
  const mutation: Load[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const nothing = await load({ ...at, bodies: many(() => TRIVIAL), expects: '"__typename":"Query"' });
    const something = await load({ ...at, bodies: many(register), expects: '"viewsCaughtUp":true,"userErrors":[]' });
    if (nothing.failed + something.failed > 0) throw new Error(`${nothing.failed + something.failed} requests failed`);
    if (round < 0) continue;
    trivial.push(nothing);
    mutation.push(something);
  }
  return { trivial, mutation };
};

const figures = (name: string, loads: readonly Load[]) => {
  const millis = loads.flatMap((one) => one.millis);
  return [
    { name, value: median(loads.map(({ perSecond }) => perSecond)), unit: 'requests/s' },
    { name: `${name}: p50`, value: quantile(millis, 0.5), unit: 'ms' },
    { name: `${name}: p99`, value: quantile(millis, 0.99), unit: 'ms' },
  ];
};

export const httpBench = async (): Promise<Report> => {
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  const served = await serve(folder);
  try {
    const { trivial, mutation } = await measure(served);
    const ratios = mutation.map(({ perSecond }, i) => perSecond / (trivial[i]?.perSecond ?? Number.NaN));
    return {
      title: 'Mutations through HTTP',
      ratios: [{ name: 'registerOrganisation, against { __typename }', value: median(ratios), goal: { atLeast: 0.6 } }],
      figures: [...figures('{ __typename }', trivial), ...figures('registerOrganisation', mutation)],
    };
  } finally {
    served.process.kill('SIGTERM');
    await once(served.process, 'exit');
    await rm(folder, { recursive: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await httpBench());
