import type { SqlValue } from '../table.js';

/** What a transaction asks of whoever holds the file for writing. Plain data: it may be copied to another thread. */
export type Step =
  | { readonly kind: 'begin' }
  | { readonly kind: 'commit' }
  /** Does nothing where no transaction is under way. */
  | { readonly kind: 'rollback' }
  /** One statement, whose result is waited for. */
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  /** One statement that changes so many rows, or has been {@link OVERTAKEN}. */
  | { readonly kind: 'move'; readonly sql: string; readonly parameters: readonly unknown[]; readonly rows: number }
  /** One statement for each row of values, with no result. */
  | { readonly kind: 'runs'; readonly sql: string; readonly values: readonly (readonly SqlValue[])[] };

export type StepResult = { readonly rows: readonly unknown[]; readonly changes?: number };
/** The code of a `move` that changed another number of rows. */
export const OVERTAKEN = 'OVERTAKEN';

/** As SQLite names it, `SQLITE_BUSY` or `SQLITE_CONSTRAINT_UNIQUE`; {@link OVERTAKEN}; empty where the driver refused it. `at`: which step it was. */
export type StepFault = { readonly code: string; readonly message: string; readonly at: number };

/** A result for each query, in order, up to the first step that failed; what follows that was not done. */
export type StepAnswer = { readonly results: readonly StepResult[]; readonly fault?: StepFault };

/** Carries steps out, one list after another, in the order in which they are given. */
export interface Writer {
  /** @throws ViewStoreUnavailable when it has ended before it answered; the next list begins with a new one. */
  carryOut(steps: readonly Step[]): Promise<StepAnswer>;
  close(): Promise<void>;
}
