import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { type Connection, SqliteError } from '../../sqlite/index.js';
import type { Adding } from '../fold.js';
import { type ViewStore, ViewStoreUnavailable, type ViewTransaction } from '../store.js';
import type { ViewTables } from '../tables.js';
import { dialectOver } from './dialect.js';
import { openForReading, openForWriting } from './file.js';
import { writerHere } from './here.js';
import { Statements } from './statements.js';
import type { Writer } from './steps.js';
import { writerInThread } from './threaded.js';
import { Steps } from './transaction.js';
import { ValueRows, writesOf } from './write.js';

export type SqliteViewsOptions = {
  /** Writes in a thread of its own, so that requests do not wait for the views of others; in this one where absent. */
  readonly ownThread?: boolean;
};

const reading = (database: Connection): Kysely<ViewTables> => {
  const statements = new Statements(database);
  return new Kysely<ViewTables>({
    dialect: new SqliteDialect({
      database: { prepare: (sql) => statements.prepare(sql), close: () => database.close() },
    }),
  });
};

const codeOf = (error: unknown): string => (error instanceof SqliteError ? error.code : '');
/** Faults of the file or the disk; what is left is a fault of the statement. */
const UNAVAILABLE = /^SQLITE_(ABORT|BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM)/;

/**
 * The view store in one SQLite file: a connection that writes, and one that reads beside it (WAL).
 * @throws ViewStoreUnavailable when the file cannot be opened.
 */
export const openSqliteViewStore = (file: string, { ownThread = false }: SqliteViewsOptions = {}): ViewStore => {
  try {
    // A thread would tell of a file that is none only later.
    if (ownThread) openForWriting(file).close();
    const writer = ownThread ? writerInThread(file) : writerHere(file);
    return new SqliteViewStore(writer, openForReading(file));
  } catch (error) {
    throw new ViewStoreUnavailable(`cannot open the views in ${file}`, { cause: error });
  }
};

class SqliteViewStore implements ViewStore {
  readonly db: Kysely<ViewTables>;
  readonly adding: Adding = (definition) => new ValueRows(definition);
  readonly #writing: ViewTransaction;
  #steps: Steps | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writer: Writer,
    private readonly reader: Connection,
  ) {
    this.db = reading(reader);
    const query = ({ sql, parameters }: CompiledQuery) => this.#underWay().query(sql, parameters);
    this.#writing = {
      db: new Kysely({ dialect: dialectOver(query) }),
      move: async ({ sql, parameters }, rows) => this.#underWay().add({ kind: 'move', sql, parameters, rows }),
      write: async (table, definition, writes) => {
        for (const step of writesOf(table, definition, writes)) this.#underWay().add(step);
      },
      index: async (statements) => {
        for (const statement of statements) await query(statement);
      },
      // Nobody shares the file; and its indexes are made for the questions.
      announce: async () => undefined,
      filled: async () => undefined,
    };
  }

  transaction<T>(work: (tx: ViewTransaction) => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => this.#run(work));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.#last;
    this.reader.close();
    await this.writer.close();
  }

  async #run<T>(work: (tx: ViewTransaction) => Promise<T>): Promise<T> {
    const steps = new Steps(this.writer);
    this.#steps = steps;
    try {
      const result = await work(this.#writing);
      await steps.commit();
      return result;
    } catch (error) {
      await steps.rollback();
      if (UNAVAILABLE.test(codeOf(error)))
        throw new ViewStoreUnavailable('the views cannot be written', { cause: error });
      throw error;
    } finally {
      this.#steps = undefined;
    }
  }

  #underWay(): Steps {
    if (this.#steps === undefined) throw new Error('the transaction is over');
    return this.#steps;
  }
}
