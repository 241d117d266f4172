import { type ClientConfig, Pool, types } from 'pg';
import type { PostgresAddress } from './address.js';

const CONNECT_MS = 5_000;
const IDLE_MS = 30_000;

export type PoolUse = {
  readonly max: number;
  /** How long a statement may take; 0 without end. */
  readonly statementMs: number;
  /** A statement is sent without waiting for the answers to those before it. */
  readonly pipeline?: true;
  /** Settings of the sessions, besides those that every one has. */
  readonly settings?: { readonly [name: string]: string };
};

/** Counts and sums are integers here, well within what a number holds. */
const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is not an integer that a number can hold`);
  return value;
};
const WHOLE: readonly number[] = [types.builtins.INT8, types.builtins.NUMERIC];

/**
 * Both ends notice within seconds that the other has vanished, so that no lock outlives its holder for long. Compiling
 * statements to machine code takes longer than ours take to run.
 */
const EVERY_SESSION = {
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '2',
  tcp_keepalives_count: '3',
  idle_in_transaction_session_timeout: '300000',
  jit: 'off',
};

export const clientConfig = (
  { connectionString, schema, options }: PostgresAddress,
  { statementMs, pipeline, settings = {} }: Omit<PoolUse, 'max'>,
): ClientConfig => {
  const all = { search_path: schema, ...EVERY_SESSION, statement_timeout: String(statementMs), ...settings };
  return {
    connectionString,
    pipeline,
    application_name: `jidi ${schema}`,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    connectionTimeoutMillis: CONNECT_MS,
    options: [options, ...Object.entries(all).map(([name, value]) => `-c ${name}=${value}`)].join(' ').trim(),
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        WHOLE.includes(id) && format !== 'binary' ? wholeNumber : types.getTypeParser(id, format),
    },
  };
};

/** Connections that are made when they are asked for. A broken one is replaced; who was using it hears of it. */
export const openPool = (address: PostgresAddress, use: PoolUse): Pool => {
  const pool = new Pool({ ...clientConfig(address, use), max: use.max, idleTimeoutMillis: IDLE_MS });
  // A connection that breaks leaves the pool by itself; who was using it hears of it from its statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
