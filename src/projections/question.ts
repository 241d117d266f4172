import type { Instant, Json, LegalDate, Role } from '../kernel/index.js';
import type { Position } from '../ledger/ledger.js';

/** Who is asking; every query shows only what this viewer may see. PUBLIC sees the announced register and no person. */
export type Viewer = { readonly role: Role; readonly bureau?: string };

/** Key-set pagination after the Relay specification. Exactly one of `first` and `last`; 1 to 100. */
export type PageArgs = {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
};
export type Connection<Node> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Counted only when it is asked for. */
  readonly totalCount: () => Promise<number>;
};

/** How much of an entry is shown: whole, whole without who acted, or as the public sees it. */
export type Depth = 'WHOLE' | 'UNATTRIBUTED' | 'PUBLIC';

/** How far the register is asked: by an instant, to the end of a day in Shanghai, to a position or a sequence. */
export type Recorded =
  | { readonly at: Instant }
  | { readonly on: LegalDate }
  | { readonly position: Position }
  | { readonly sequence: number };
/** `recorded`: all that is recorded, where absent. `effective`: the day of the recording, where absent. */
export type AsOf = { readonly recorded?: Recorded; readonly effective?: LegalDate };

/** Two times, resolved: what was recorded up to a sequence, as of a legal date. Before the first entry the sequence is 0. */
export type Point = { readonly sequence: number; readonly effective: LegalDate };

/** A field of a base by its path (`plaque.recalledOn`), with its value before and after; absent where there was none. */
export type FieldChange = { readonly field: string; readonly from?: Json; readonly to?: Json };
