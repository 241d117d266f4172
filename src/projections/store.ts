import type { CompiledQuery, Kysely } from 'kysely';
import type { Adding, TableWrites } from './fold.js';
import type { TableDefinition } from './table.js';
import type { ViewTables } from './tables.js';

/** Where views are kept. Projections, registry and queries are the same for every one of them. */
export interface ViewStore {
  /** For queries. Sees what is committed, also while a transaction runs. */
  readonly db: Kysely<ViewTables>;
  /**
   * One write transaction at a time in this process; while another process writes, it waits without blocking.
   * `work` may wait for nothing but the transaction's own statements. What it throws undoes it.
   */
  transaction<T>(work: (tx: ViewTransaction) => Promise<T>): Promise<T>;
  /** What its transactions write of rows that are only added. */
  readonly adding: Adding;
  close(): Promise<void>;
  /** Present where several processes share the views: one of them at a time leads them along the ledger. */
  readonly sharing?: Sharing;
  /** Present with `sharing`. Closed with the store. */
  readonly commandKeys?: CommandKeys;
}

/** What processes that share views agree on of a command before its entries show in them: which input its key stands for. */
export interface CommandKeys {
  /** False while the command's key stands for another input. Ends by itself after ten minutes. @throws ViewStoreUnavailable */
  claim(commandId: string, inputHash: string): Promise<boolean>;
  /** One claim left no entry behind; after the last one the key may stand for another input. @throws ViewStoreUnavailable */
  release(commandId: string, inputHash: string): Promise<void>;
}

/** What a transaction did: the projections whose rows it changed, and the entry that the foremost of them came to. */
export type News = { readonly changed: readonly string[]; readonly sequence: number };
/** Hears what other processes did, in the order in which they did it; nothing where something may have gone unheard. */
export type Heard = (news: News | undefined) => void;

/** What processes that share views have to tell each other. Whoever leads without the lead does harm to nothing: see `commit`. */
export interface Sharing {
  /** What others announce in their transactions, after these are committed. Returns what ends it. */
  listen(heard: Heard): () => void;
  /** Waits for the lead of that name, which one process at a time has; `undefined` when the signal aborts first. */
  candidate(name: string, signal: AbortSignal): Promise<Term | undefined>;
}

/** The time for which a process leads. */
export type Term = {
  /** Another process may lead by now. */
  readonly lost: AbortSignal;
  resign(): Promise<void>;
};

/** A table of one generation under its own name, and what is in it. */
export type PhysicalTable = { readonly name: string; readonly definition: TableDefinition };

export interface ViewTransaction {
  readonly db: Kysely<ViewTables>;
  /**
   * A statement that changes so many rows unless another process has moved on what it moves. Then the transaction fails
   * with {@link Overtaken}, here or only later, and what is asked of it afterwards is not carried out.
   */
  move(statement: CompiledQuery, rows: number): Promise<void>;
  /** Carries out folded changes on the physical table. What is wrong with them may show only later in the transaction. */
  write(physicalTable: string, definition: TableDefinition, writes: TableWrites): Promise<void>;
  /** Tells those who share the views, once this is committed. */
  announce(news: News): Promise<void>;
  /**
   * Carries out statements that make what is missing of filled tables' indexes, perhaps several at a time. What they made
   * may stay where the transaction is undone.
   */
  index(statements: readonly CompiledQuery[]): Promise<void>;
  /** Tables are filled and have their indexes: how they are best asked can be found out now, perhaps of several at a time. */
  filled(tables: readonly PhysicalTable[]): Promise<void>;
}

/** Another process has moved a projection on, or put another generation in its place. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** The view store cannot be written or read (disk full, closed, another process holds it for too long). */
export class ViewStoreUnavailable extends Error {
  override readonly name = 'ViewStoreUnavailable';
}

/** The views were built from another ledger. They are not touched: remove them, or name the ledger that they belong to. */
export class ViewsOfAnotherLedger extends Error {
  override readonly name = 'ViewsOfAnotherLedger';
  constructor(
    readonly viewsOf: string,
    readonly ledger: string,
  ) {
    super(
      `these views were built from ledger ${viewsOf}, this is ledger ${ledger}; rebuild them from it, or remove them`,
    );
  }
}

/** The views have seen entries that the ledger does not have: it was restored from an older copy, or it is not the one. */
export class ViewsAheadOfLedger extends Error {
  override readonly name = 'ViewsAheadOfLedger';
  constructor(
    readonly projection: string,
    readonly views: number,
    readonly ledger: number,
  ) {
    super(`view ${projection} is at entry ${views}, the ledger ends at ${ledger}; rebuild the views from it`);
  }
}
