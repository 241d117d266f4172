import type { ClientBase, Pool } from 'pg';
import type { PostgresAddress } from './address.js';
import { describeFault, isCollision, unavailability } from './faults.js';
import { openPool } from './pool.js';
import { LaterFormat, type Migrations, migrate, NotUtf8 } from './schema.js';
import { transact } from './transaction.js';

/** How often a transaction is tried that was undone for another one's sake. */
const ATTEMPTS = 5;
const STATEMENT_MS = 10_000;

export type DurableOptions = {
  readonly address: PostgresAddress;
  readonly migrations: Migrations;
  /** The port's own error for what cannot be read or written. */
  readonly unavailable: (message: string, cause: unknown) => Error;
};

/** A schema in which what a transaction did is on disk when it resolves. Nothing is connected to before it is needed. */
export class DurableSchema {
  readonly #pool: Pool;
  #migrating: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  constructor(private readonly options: DurableOptions) {
    const settings = { synchronous_commit: 'on', lock_timeout: String(STATEMENT_MS) };
    this.#pool = openPool(options.address, { max: options.address.pool, statementMs: STATEMENT_MS, settings });
  }

  /** Made, and brought to its newest format, where it is not there yet. @throws the port's error */
  ready(): Promise<void> {
    this.#migrating ??= this.#carryOut((client) =>
      migrate(client, this.options.address.schema, this.options.migrations),
    ).catch((error: unknown) => {
      this.#migrating = undefined;
      throw error;
    });
    return this.#migrating;
  }

  /** `work` is done again, from the start, when another transaction got in its way; what it throws undoes it. */
  async transaction<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    await this.ready();
    return this.#carryOut(work);
  }

  /** As `transaction`, without making anything. */
  look<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    return this.#carryOut(work);
  }

  /** One statement by itself: the rows that it gives. */
  async rows(statement: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
    await this.ready();
    try {
      return (await this.#pool.query(statement, [...values])).rows;
    } catch (error) {
      throw this.#told(error);
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#pool.end();
    return this.#closing;
  }

  async #carryOut<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await transact(this.#pool, work);
      } catch (error) {
        if (!isCollision(error) || attempt === ATTEMPTS) throw this.#told(error);
      }
    }
  }

  /** Errors that `work` itself throws are classes of ours, and stay as they are. */
  #told(error: unknown): unknown {
    const { address, unavailable } = this.options;
    if (error instanceof LaterFormat || error instanceof NotUtf8) return unavailable(error.message, error);
    if (error instanceof Rejected) return error.reason;
    const fault = unavailability(error);
    return fault === undefined ? error : unavailable(describeFault(address.shown, fault, error), error);
  }
}

/** Carries what the port promises to throw out of a transaction, which it undoes. */
export class Rejected extends Error {
  constructor(readonly reason: Error) {
    super(reason.message);
  }
}
