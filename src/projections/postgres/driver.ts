import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { CopyIn, describeFault, isCollision, isOutdatedPlan, storable, unavailability } from '../../postgres/index.js';
import { ViewStoreUnavailable } from '../store.js';
import type { StatementNames } from './statements.js';

/** How often a query is asked when a switch of tables got in its way. */
const ATTEMPTS = 3;

/** A fault of the database or of the way to it as the port names it; any other as it is. */
export const translated = (shown: string, error: unknown): unknown => {
  const unavailable = unavailability(error);
  return unavailable === undefined
    ? error
    : new ViewStoreUnavailable(describeFault(shown, unavailable, error), { cause: error });
};

const parameter = (value: unknown): unknown => (typeof value === 'string' ? storable(value) : value);

/** A connection as Kysely uses it; statements that come back are prepared. */
export class ViewConnection implements DatabaseConnection {
  constructor(
    readonly client: PoolClient,
    private readonly names: StatementNames,
    private readonly shown: string,
    /** In a transaction a statement that failed cannot be asked again by itself. */
    private readonly attempts: number,
  ) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const values = parameters.map(parameter);
    let name = this.names.of(sql);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const named = name === undefined ? {} : { name };
        // What a row holds is for the query to say, as with every driver of Kysely.
        const { rows, rowCount } = await this.client.query<Row & object>({ text: sql, values, ...named });
        return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
      } catch (error) {
        if (isOutdatedPlan(error)) name = undefined;
        else if (!isCollision(error)) throw translated(this.shown, error);
        if (attempt >= this.attempts) throw translated(this.shown, error);
      }
    }
  }

  async copy(statement: string, rows: readonly Buffer[]): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.client.query(new CopyIn(statement, rows, (error) => (error ? reject(error) : resolve())));
      });
    } catch (error) {
      throw translated(this.shown, error);
    }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it, and nothing here streams
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the views are read in pages');
  }
}

/** A pool of connections for Kysely, each query on one of its own. */
export class PooledDriver implements Driver {
  constructor(
    private readonly pool: Pool,
    private readonly names: StatementNames,
    private readonly shown: string,
  ) {}

  init = async (): Promise<void> => undefined;
  async acquireConnection(): Promise<ViewConnection> {
    try {
      return new ViewConnection(await this.pool.connect(), this.names, this.shown, ATTEMPTS);
    } catch (error) {
      throw translated(this.shown, error);
    }
  }
  async releaseConnection(connection: ViewConnection): Promise<void> {
    connection.client.release();
  }
  destroy = async (): Promise<void> => undefined;
  beginTransaction = outsideTheStore;
  commitTransaction = outsideTheStore;
  rollbackTransaction = outsideTheStore;
}

/** The one connection that a transaction has. */
export class HeldDriver implements Driver {
  #held: ViewConnection | undefined;

  get connection(): ViewConnection {
    if (this.#held === undefined) throw new Error('the transaction is over');
    return this.#held;
  }
  hold(connection: ViewConnection | undefined): void {
    this.#held = connection;
  }

  init = async (): Promise<void> => undefined;
  async acquireConnection(): Promise<ViewConnection> {
    return this.connection;
  }
  releaseConnection = async (): Promise<void> => undefined;
  destroy = async (): Promise<void> => undefined;
  beginTransaction = outsideTheStore;
  commitTransaction = outsideTheStore;
  rollbackTransaction = outsideTheStore;
}

async function outsideTheStore(): Promise<never> {
  throw new Error('transactions of the views are the store’s');
}
