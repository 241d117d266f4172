import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { StepResult } from './steps.js';

/** Kysely over statements that are carried out elsewhere, whose transactions are not Kysely's to begin. */
export const dialectOver = (ask: (query: CompiledQuery) => Promise<StepResult>): Dialect => {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery) {
      const { rows, changes } = await ask(query);
      // Rows of a statement are of the type that Kysely concluded for it.
      return { rows: rows as Row[], ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) };
    },
    // biome-ignore lint/correctness/useYield: nothing is read in streams
    async *streamQuery() {
      throw new Error('a transaction reads no streams');
    },
  };
  const notHere = async (): Promise<void> => {
    throw new Error('the view store begins and ends transactions');
  };
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: notHere,
    commitTransaction: notHere,
    rollbackTransaction: notHere,
    destroy: async () => undefined,
  };
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
};
