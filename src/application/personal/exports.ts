import type { ExportForm, ExportPurpose } from '../../aggregates/access-log/index.js';
import type { Actor, Refusal } from '../../kernel/index.js';
import type { Position } from '../../ledger/ledger.js';

/** What is taken out of the register for an audit. */
export type ExportTaken = {
  readonly by: Actor;
  /** 1 to 200 characters, the caller's own: the same export of the same extent is recorded once, however often it is resumed. */
  readonly exportId: string;
  /** `BUNDLE`: entries and proofs; `LIST`: the list of a query. */
  readonly form: ExportForm;
  readonly purpose: ExportPurpose;
  /** Of a `LIST`: the query's field, such as `bases`. */
  readonly list?: string;
  /** First and last entry, from 1, both included. Of a `LIST`: 1 and the place of the views that answered. */
  readonly sequenceFrom: number;
  readonly sequenceTo: number;
  /** Of a `BUNDLE`: the size of the tree whose checkpoint goes with it. */
  readonly treeSize?: number;
  readonly correlationId?: string;
};

export type ExportRecorded =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The record of what was taken away: on the same streams as reads of persons, and shown with them. */
export interface AuditExports {
  /**
   * Records an export, for the city, its auditors and the register's own machine (`SYSTEM`); nobody else takes one.
   * Durable when it resolves: to be called before the first byte leaves.
   */
  recordExport(taken: ExportTaken): Promise<ExportRecorded>;
}
