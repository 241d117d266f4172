import { CompiledQuery, type Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import {
  LaterFormat,
  migrate,
  NotUtf8,
  openPool,
  type PostgresAddress,
  type TransactionUse,
  transact,
} from '../../postgres/index.js';
import type { Adding } from '../fold.js';
import {
  Overtaken,
  type PhysicalTable,
  type Sharing,
  type ViewStore,
  ViewStoreUnavailable,
  type ViewTransaction,
} from '../store.js';
import { soughtColumns } from '../table.js';
import type { ViewTables } from '../tables.js';
import { Behind } from './behind.js';
import { PostgresCommandKeys } from './command-keys.js';
import { CopiedRows } from './copied-rows.js';
import { kyselyOn } from './dialect.js';
import { HeldDriver, PooledDriver, translated, ViewConnection } from './driver.js';
import { migrations } from './migrations.js';
import { announcing, PostgresSharing } from './sharing.js';
import { StatementNames } from './statements.js';
import { type Copy, list, type Run, writeTable } from './write.js';

/** How long a query may take. */
const QUERY_MS = 30_000;
/** How long another process may hold the views before a write gives up: it may be building indexes. */
const PATIENCE_MS = 120_000;

const sizeOf = (parts: readonly { readonly length: number }[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);

/**
 * The server looks at the other columns when it comes by: `analyze` of some leaves the table on its list. First where there
 * are most to look at.
 */
const analyses = (tables: readonly PhysicalTable[]): readonly CompiledQuery[] =>
  tables
    .map(({ name, definition }) => ({ name, columns: [...soughtColumns(definition)] }))
    .sort((a, b) => b.columns.length - a.columns.length)
    .map(({ name, columns }) => CompiledQuery.raw(`analyze "${name}" (${list(columns)})`));

/**
 * Views in a schema of a PostgreSQL database, which several processes may share. Nothing is connected to before it is
 * needed.
 */
export const openPostgresViewStore = (address: PostgresAddress): ViewStore => new PostgresViewStore(address);

class PostgresViewStore implements ViewStore {
  readonly db: Kysely<ViewTables>;
  readonly adding: Adding = (definition) => new CopiedRows(definition);
  readonly sharing: Sharing;
  readonly commandKeys: PostgresCommandKeys;
  readonly #readers: Pool;
  readonly #writers: Pool;
  /** Makes indexes and analyses tables beside the transaction that does. */
  readonly #beside: Pool;
  readonly #names = new StatementNames();
  readonly #held = new HeldDriver();
  readonly #writing: ViewTransaction;
  readonly #behind = new Behind();
  readonly #shared: PostgresSharing;
  #migrated = false;
  #last: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(private readonly address: PostgresAddress) {
    this.#readers = openPool(address, {
      max: address.pool,
      statementMs: QUERY_MS,
      settings: { default_transaction_read_only: 'on' },
    });
    const settings = {
      // Views can be rebuilt, and rows and checkpoint are in one transaction: nothing waits for the disk.
      synchronous_commit: 'off',
      lock_timeout: String(PATIENCE_MS),
      // Two sessions that make an index each are quicker than workers that share one.
      max_parallel_maintenance_workers: '0',
      // What is sorted at a time fits the processor's own memory: an index is made a quarter sooner than with eight times that.
      maintenance_work_mem: '8MB',
    };
    this.#writers = openPool(address, { max: 1, statementMs: 0, settings, pipeline: true });
    this.#beside = openPool(address, { max: 1, statementMs: 0, settings });
    this.db = kyselyOn(new PooledDriver(this.#readers, this.#names, address.shown));
    this.#shared = new PostgresSharing(address);
    this.sharing = this.#shared;
    this.commandKeys = new PostgresCommandKeys(address, () => this.#ready());
    const run: Run = (sql, parameters) => this.#held.connection.executeQuery(CompiledQuery.raw(sql, [...parameters]));
    const copy: Copy = (sql, rows) => this.#held.connection.copy(sql, rows);
    const behind = {
      run: (sql: string, parameters: readonly (string | Buffer)[]) =>
        this.#behind.add(sizeOf(parameters), () => run(sql, parameters)),
      copy: (sql: string, rows: readonly Buffer[]) => this.#behind.add(sizeOf(rows), () => copy(sql, rows)),
    };
    this.#writing = {
      db: kyselyOn(this.#held),
      move: async (statement, rows) => {
        const { numAffectedRows } = await this.#held.connection.executeQuery(statement);
        if (Number(numAffectedRows) !== rows) throw new Overtaken();
      },
      write: (table, definition, writes) => writeTable(behind, table, definition, writes),
      announce: (news) => announcing(run, address.schema, this.#shared.self, news),
      index: (statements) => this.#sideBySide(statements),
      filled: (tables) => this.#sideBySide(analyses(tables)),
    };
  }

  transaction<T>(work: (tx: ViewTransaction) => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => this.#run(work));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#last;
    await this.#shared.close();
    const pools = [this.#writers, this.#beside, this.#readers];
    await Promise.all([...pools.map((pool) => pool.end()), this.commandKeys.close()]);
  }

  /** Nothing to wait for once a transaction has made the schema. */
  async #ready(): Promise<void> {
    if (!this.#migrated) await this.transaction(async () => undefined);
  }

  /** One process at a time: what is read within is not changed by another before the transaction ends. */
  async #run<T>(work: (tx: ViewTransaction) => Promise<T>): Promise<T> {
    if (!this.#migrated) {
      await this.#migrate();
      this.#migrated = true;
    }
    const working = async (client: PoolClient): Promise<T> => {
      this.#held.hold(new ViewConnection(client, this.#names, this.address.shown, 1));
      try {
        const result = await work(this.#writing);
        await this.#behind.done();
        return result;
      } catch (error) {
        // After a statement that failed the server refuses all others: why is what the first one says.
        await this.#behind.done();
        throw error;
      } finally {
        this.#held.hold(undefined);
      }
    };
    return transact(this.#writers, working, this.#alone('views'));
  }

  /**
   * In this transaction and in one beside it. That one waits for what another process that is gone has left running: the
   * same index made twice at once is an error.
   */
  #sideBySide(statements: readonly CompiledQuery[]): Promise<void> {
    const left = [...statements];
    const work = async (connection: ViewConnection): Promise<void> => {
      try {
        for (let next = left.shift(); next !== undefined; next = left.shift()) await connection.executeQuery(next);
      } catch (error) {
        left.length = 0;
        throw error;
      }
    };
    const working = async (client: PoolClient): Promise<void> => {
      const beside = new ViewConnection(client, this.#names, this.address.shown, 1);
      await Promise.all([this.#held.connection, beside].map(work));
    };
    return transact(this.#beside, working, this.#alone('indexes'));
  }

  /** One process at a time. */
  #alone(what: string): TransactionUse {
    const first = `select pg_advisory_xact_lock(hashtextextended('jidi ${what} ${this.address.schema}', 0))`;
    return { first, told: (error) => this.#told(error) };
  }

  async #migrate(): Promise<void> {
    try {
      await transact(this.#writers, (client) => migrate(client, this.address.schema, migrations));
    } catch (error) {
      throw this.#told(error);
    }
  }

  #told(error: unknown): unknown {
    return error instanceof LaterFormat || error instanceof NotUtf8
      ? new ViewStoreUnavailable(error.message, { cause: error })
      : translated(this.address.shown, error);
  }
}
