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
 * Mutations through HTTP against a query that does nothing, and against one that reads an institution, through the same
 * built server in one run: SQLite ledger and views on disk, 64 connections from another process. A mutation counts when
 * its events are durable and the views show them. Run `npm run build` first.
 */
const ROUNDS = 15;
const CONNECTIONS = 64;
const REQUESTS = 4_000;
const PROGRAM = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** As `npm start` and the service files start it (ADR 0051). */
const FLAGS = ['--max-semi-space-size=64'];

const TRIVIAL = JSON.stringify({ query: '{ __typename }' });
const REGISTER =
  'mutation Register($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { position viewsCaughtUp userErrors { code } } }';

const LOOK = 'query Look($id: ID!) { organisation(id: $id) { id name type revision } }';

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
const look = (): string => JSON.stringify({ query: LOOK, variables: { id: `organisation-${usccOf(1).slice(8, 17)}` } });
const many = (body: () => string): readonly string[] => Array.from({ length: REQUESTS }, body);

type Served = { readonly port: number; readonly token: string; readonly process: ChildProcess };

const serve = async (folder: string): Promise<Served> => {
  const env = { ...process.env, JIDI_DATA: folder, PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [...FLAGS, PROGRAM, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
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

type Runs = { readonly trivial: Load[]; readonly read: Load[]; readonly mutation: Load[] };

const measure = async ({ port, token }: Served): Promise<Runs> => {
  const at = { port, token, connections: CONNECTIONS };
  const runs: Runs = { trivial: [], read: [], mutation: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const mutation = await load({ ...at, bodies: many(register), expects: '"viewsCaughtUp":true,"userErrors":[]' });
    const trivial = await load({ ...at, bodies: many(() => TRIVIAL), expects: '"__typename":"Query"' });
    const read = await load({ ...at, bodies: many(look), expects: '"name":"第1培训中心"' });
    const failed = mutation.failed + trivial.failed + read.failed;
    if (failed > 0) throw new Error(`${failed} requests failed`);
    if (round < 0) continue;
    runs.trivial.push(trivial);
    runs.read.push(read);
    runs.mutation.push(mutation);
  }
  return runs;
};

const ratioTo = (loads: readonly Load[], others: readonly Load[]): number =>
  median(loads.map(({ perSecond }, i) => perSecond / (others[i]?.perSecond ?? Number.NaN)));

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
    const { trivial, read, mutation } = await measure(served);
    return {
      title: 'Mutations through HTTP',
      ratios: [
        {
          name: 'registerOrganisation, against { __typename }',
          value: ratioTo(mutation, trivial),
          goal: { atLeast: 0.6 },
        },
        { name: 'registerOrganisation, against organisation(id)', value: ratioTo(mutation, read) },
      ],
      figures: [
        ...figures('{ __typename }', trivial),
        ...figures('organisation(id)', read),
        ...figures('registerOrganisation', mutation),
      ],
    };
  } finally {
    served.process.kill('SIGTERM');
    await once(served.process, 'exit');
    await rm(folder, { recursive: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await httpBench());
