import type { Envelope, NewEvent } from '../kernel/index.js';

declare const positionBrand: unique symbol;

/**
 * A place in the whole ledger. Opaque to clients. Within one ledger, positions have one width and their text order is
 * the ledger's order, so `a < b` compares them.
 */
export type Position = string & { readonly [positionBrand]: true };

/** One 64-bit place in hexadecimal, or two where a ledger counts commits and events apart. */
const POSITION = /^(?:[0-9a-f]{16}){1,2}$/;

/** Whether some ledger can have given this text as a position. Which one has, and how far it is, it does not say. */
export const isPosition = (text: string): text is Position => POSITION.test(text);

/**
 * A stored event with its place. `sequence` is 1, 2, 3… over the whole ledger with no gap. `bytes` is the canonical text
 * that is stored and hashed. `envelope` may be read from it when it is first asked for: a spread does not take it along.
 */
export type Entry = {
  readonly position: Position;
  readonly sequence: number;
  readonly bytes: string;
  readonly envelope: Envelope;
};

/** The stream's revision that the writer saw (0: empty), `'none'` (the same as 0), or `'any'`. */
export type ExpectedRevision = number | 'none' | 'any';

/** What was stored. An empty append answers with `entries: []`. */
export type Appended = { readonly revision: number; readonly entries: readonly Entry[] };

/** Which entries are wanted; absent means all. `streamPrefixes`: e.g. `base-`. */
export type Filter = { readonly streamPrefixes?: readonly string[]; readonly types?: readonly string[] };

export type ReadAll = { readonly after?: Position; readonly limit: number; readonly filter?: Filter };
/** `scannedTo` is where the next page starts, also when the filter matched nothing; equal to `after` at the tip. */
export type Page = { readonly entries: readonly Entry[]; readonly scannedTo?: Position; readonly atEnd: boolean };

export type SubscriptionMessage =
  /** In order, at most one read page. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** Everything up to `position` was looked at and did not match. */
  | { readonly kind: 'progress'; readonly position: Position; readonly sequence: number }
  /** Everything that was there has been sent; what follows is live. `position` is absent in an empty ledger. */
  | { readonly kind: 'caughtUp'; readonly position?: Position };

export type Subscribe = { readonly after?: Position; readonly filter?: Filter; readonly signal: AbortSignal };

/** The port. One contract suite, `test/contract/ledger.contract.ts`, holds for every adapter. */
export interface Ledger {
  /** Names this ledger for ever; cursors of another ledger are told apart by it. */
  readonly id: string;
  /** Another number after every restore from a backup, below 2^48; 1 in a ledger that was never restored, and where absent. */
  readonly epoch?: number;
  /**
   * Stores the events on one stream, all or none, and resolves when they are durable.
   * Appending the same ids again at the same expected revision answers with what is stored and writes nothing.
   * @throws RevisionConflict, LedgerUnavailable, OutcomeUnknown, EntryTooLarge, NotCanonical
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** Entries of a stream from revision `from` to `to`, both inclusive; `backwards` starts at the end. An unknown stream is empty. */
  readStream(
    stream: string,
    range?: { readonly from?: number; readonly to?: number; readonly backwards?: boolean; readonly limit?: number },
  ): AsyncIterable<Entry>;
  /**
   * Whether this process knows, without a look, that a stream has nothing from this revision on. Absent where others may
   * have written to it since.
   */
  endsBefore?(stream: string, revision: number): boolean;
  /** A page of the whole ledger after a position (exclusive). */
  readAll(query: ReadAll): Promise<Page>;
  /**
   * The last entry's place as this process knows it, `undefined` when the ledger is empty. `settled`: not before anything
   * that another process was told is recorded before this was asked; where several share the ledger that takes a while.
   */
  head(options?: {
    readonly settled?: boolean;
  }): Promise<{ readonly position: Position; readonly sequence: number } | undefined>;
  /** Backfill, then live, with nothing lost or repeated at the seam. Ends when the signal aborts. */
  subscribe(options: Subscribe): AsyncIterable<SubscriptionMessage>;
  /** Finishes what was accepted, then releases everything. */
  close(): Promise<void>;
}

/** The stream was not at the expected revision; nothing was written. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} is at revision ${actual}, not ${expected}`);
  }
}

/** The ledger cannot be reached or cannot write (disk full, closed); nothing was written. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}

/** It cannot be known whether the events were written; retrying with the same ids is safe. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** A text that is no position of this ledger: a cursor of another one, or made up. */
export class InvalidPosition extends Error {
  override readonly name = 'InvalidPosition';
  constructor(readonly position: string) {
    super(`not a position of this ledger: ${position}`);
  }
}

/** An event that its type's schema does not allow: a fault of the program that made it. Nothing was written. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
  constructor(
    readonly eventId: string,
    reason: string,
  ) {
    super(`event ${eventId}: ${reason}`);
  }
}

/** An envelope is at most {@link MAX_ENTRY_BYTES} bytes, so that an entry fits a tile's uint16 length. Nothing was written. */
export class EntryTooLarge extends Error {
  override readonly name = 'EntryTooLarge';
  constructor(
    readonly eventId: string,
    readonly bytes: number,
  ) {
    super(`event ${eventId} is ${bytes} bytes; an entry is at most ${MAX_ENTRY_BYTES}`);
  }
}

/** A stored event that is not what its type and version say. Reading stops there. */
export class CorruptEntry extends Error {
  override readonly name = 'CorruptEntry';
  constructor(
    readonly where: string,
    reason: string,
  ) {
    super(`${where}: ${reason}`);
  }
}

export const MAX_ENTRY_BYTES = 65_535;
