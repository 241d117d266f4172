import type { EncodedEvent } from '../encoded-event.js';
import type { ExpectedRevision } from '../ledger.js';

/** What goes to the writer's thread and comes back. Plain data: it is copied between the threads. */

export type AppendRequest = {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EncodedEvent[];
};
/** Requests that are sent together. */
export type Group = readonly AppendRequest[];

export type StoredText = { readonly sequence: number; readonly text: string };
export type AppendAnswer =
  /** Durable now: the events have the revisions from `revision` and the sequences from `sequence`. */
  | { readonly kind: 'written'; readonly revision: number; readonly sequence: number }
  /** They were there: a retry. */
  | { readonly kind: 'stored'; readonly entries: readonly StoredText[] }
  | { readonly kind: 'conflict'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'tooLarge'; readonly eventId: string; readonly bytes: number }
  /** `UNKNOWN` where the commit itself failed in a way that leaves open what reached the disk. */
  | { readonly kind: 'failed'; readonly outcome: 'NOT_WRITTEN' | 'UNKNOWN'; readonly reason: string };

export type ToWriter = { readonly kind: 'group'; readonly group: Group } | { readonly kind: 'close' };
export type FromWriter =
  | { readonly kind: 'ready' }
  /** One answer for each request, in order. `head` is the ledger's last sequence. */
  | { readonly kind: 'answers'; readonly answers: readonly AppendAnswer[]; readonly head: number };

/** Given to the thread when it starts. `maxBytes` bounds the file. */
export type WriterOptions = { readonly file: string; readonly maxBytes?: number };
