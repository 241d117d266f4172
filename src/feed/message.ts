import type { EntryView } from '../projections/views.js';
import type { RefetchReason } from './cursor.js';
import type { Place } from './place.js';

/** An entry as its reader sees it, and the cursor behind it. */
export type Change = { readonly cursor: string; readonly entry: EntryView };

/** What a reader of the feed is told. `sequence`: how far it has been told of the ledger, whatever was left out. */
export type ChangeMessage =
  | {
      readonly kind: 'ChangeBatch';
      readonly changes: readonly Change[];
      readonly cursor: string;
      readonly sequence: number;
    }
  | { readonly kind: 'Progress' | 'CaughtUp' | 'Lagged'; readonly cursor: string; readonly sequence: number }
  | { readonly kind: 'MustRefetch'; readonly reason: RefetchReason };

/** A message and the place from which the next one goes on. */
export type Step = { readonly message: ChangeMessage; readonly to: Place };
