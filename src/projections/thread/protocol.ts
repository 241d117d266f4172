import type { Progress } from '../leader.js';
import type { Place } from '../track.js';

/** What goes between the thread that leads the views and the one that asks them. Plain data: it is copied. */

/** Why the views cannot be led; each with what its error is made of. */
export type Refused =
  | { readonly name: 'ViewsOfAnotherLedger'; readonly viewsOf: string; readonly ledger: string }
  | {
      readonly name: 'ViewsAheadOfLedger';
      readonly projection: string;
      readonly views: number;
      readonly ledger: number;
    }
  | { readonly name: 'ViewStoreUnavailable'; readonly message: string }
  | { readonly name: 'Error'; readonly message: string };

export type FromThread =
  | { readonly kind: 'opened'; readonly progress: Progress }
  | { readonly kind: 'refused'; readonly refused: Refused }
  /** What happened since the last message of this kind. */
  | {
      readonly kind: 'progress';
      readonly progress: Progress;
      readonly changed: readonly string[];
      readonly place?: Place;
    }
  | { readonly kind: 'trouble'; readonly projection?: string; readonly error: string };

export type ToThread = { readonly kind: 'close' };
