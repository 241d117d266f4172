import type BetterSqlite3 from 'better-sqlite3';

/**
 * better-sqlite3 in the version that this Node can run. Version 13 asks for Node-API 10, which Node 20 never had;
 * version 12 lives on V8 itself, and ends the process when Node 24 (from 24.19 on) collects a closed connection.
 */
const NODE_API = 10;

const load = (): Promise<{ readonly default: typeof BetterSqlite3 }> =>
  Number(process.versions.napi) >= NODE_API ? import('better-sqlite3-node-api') : import('better-sqlite3');

export const { default: Database } = await load();
export const { SqliteError } = Database;
export type Connection = BetterSqlite3.Database;
export type ConnectionOptions = BetterSqlite3.Options;
export type Statement<Parameters extends unknown[] = unknown[], Row = unknown> = BetterSqlite3.Statement<
  Parameters,
  Row
>;
