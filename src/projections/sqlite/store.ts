import { setTimeout as delay } from 'node:timers/promises';
import { Kysely, SqliteDialect } from 'kysely';
import { type Connection, type ConnectionOptions, Database, SqliteError } from '../../sqlite/index.js';
import { type ViewStore, ViewStoreUnavailable, type ViewTransaction } from '../store.js';
import type { ViewTables } from '../tables.js';
import { Statements } from './statements.js';
import { writeTable } from './write.js';

/** How long another process may hold the file before a write gives up: it may be building indexes. */
const PATIENCE_MS = 120_000;

/** Views can be rebuilt, so nothing waits for the disk. */
const open = (file: string, options: ConnectionOptions): Connection => {
  const database = new Database(file, options);
  database.pragma('synchronous = OFF');
  return database;
};

const kyselyOn = (database: Connection): Kysely<ViewTables> => {
  const statements = new Statements(database);
  return new Kysely<ViewTables>({
    dialect: new SqliteDialect({
      database: { prepare: (sql) => statements.prepare(sql), close: () => database.close() },
    }),
  });
};

const codeOf = (error: unknown): string => (error instanceof SqliteError ? error.code : '');
/** Faults of the file or the disk; what is left is a fault of the statement. */
const UNAVAILABLE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM)/;

/**
 * The view store in one SQLite file: a connection that writes, and one that reads beside it (WAL).
 * @throws ViewStoreUnavailable when the file cannot be opened.
 */
export const openSqliteViewStore = (file: string): ViewStore => {
  try {
    return new SqliteViewStore(file);
  } catch (error) {
    throw new ViewStoreUnavailable(`cannot open the views in ${file}`, { cause: error });
  }
};

class SqliteViewStore implements ViewStore {
  readonly db: Kysely<ViewTables>;
  readonly #writer: Connection;
  readonly #reader: Connection;
  readonly #writing: ViewTransaction;
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    // Waiting for another process is done outside SQLite, which would stop the event loop meanwhile.
    this.#writer = open(file, { timeout: 0 });
    this.#writer.pragma('journal_mode = WAL');
    this.#writer.pragma('journal_size_limit = 67108864');
    this.#writer.pragma('cache_size = -65536');
    const statements = new Statements(this.#writer);
    this.#writing = {
      db: kyselyOn(this.#writer),
      write: async (table, definition, writes) => writeTable(statements, table, definition, writes),
      // Nobody shares the file; and its indexes are made for the questions.
      announce: async () => undefined,
      filled: async () => undefined,
    };
    this.#reader = open(file, { readonly: true, timeout: 5_000 });
    this.#reader.pragma('mmap_size = 268435456');
    this.db = kyselyOn(this.#reader);
  }

  transaction<T>(work: (tx: ViewTransaction) => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => this.#run(work));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.#last;
    this.#reader.close();
    this.#writer.close();
  }

  async #run<T>(work: (tx: ViewTransaction) => Promise<T>): Promise<T> {
    try {
      await this.#begin();
      const result = await work(this.#writing);
      this.#writer.exec('commit');
      return result;
    } catch (error) {
      if (this.#writer.inTransaction) this.#writer.exec('rollback');
      if (UNAVAILABLE.test(codeOf(error)))
        throw new ViewStoreUnavailable('the views cannot be written', { cause: error });
      throw error;
    }
  }

  async #begin(): Promise<void> {
    const started = performance.now();
    for (let wait = 2; ; wait = Math.min(wait * 2, 100)) {
      try {
        this.#writer.exec('begin immediate');
        return;
      } catch (error) {
        if (codeOf(error) !== 'SQLITE_BUSY' || performance.now() - started > PATIENCE_MS) throw error;
      }
      await delay(wait);
    }
  }
}
