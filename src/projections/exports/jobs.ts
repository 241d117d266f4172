import type { Actor, Instant } from '../../kernel/index.js';

export const exportStates = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED'] as const;
export type ExportState = (typeof exportStates)[number];

/** Why an export could not be made: a code that the edge has words for, and what the words name. */
export type ExportFault = { readonly code: string; readonly params?: { readonly [name: string]: string | number } };

/** An export of a list, as its owner sees it. */
export type ExportJob = {
  /** `export-<uuid>`. */
  readonly id: string;
  readonly actor: Actor;
  readonly language: 'zh' | 'en';
  readonly query: string;
  readonly variables: { readonly [name: string]: unknown };
  readonly state: ExportState;
  readonly rows: number;
  /** UTF-8 bytes of the JSON Lines. */
  readonly bytes: number;
  readonly parts: number;
  readonly cursor?: string;
  /** Entries up to here were in what the first page showed; absent before it is read. */
  readonly fromSequence?: number;
  /** As `fromSequence`, of the last page so far. What changed in between is there once or not at all, as pages go by key. */
  readonly toSequence?: number;
  readonly fault?: ExportFault;
  readonly createdAt: Instant;
  readonly finishedAt?: Instant;
  /** After this it cannot be downloaded any more. */
  readonly expiresAt: Instant;
};

export type NewExport = Pick<ExportJob, 'id' | 'actor' | 'language' | 'query' | 'variables'> & {
  readonly inputHash: string;
  readonly now: Instant;
  readonly expiresAt: Instant;
  /** Exports of one owner that may wait or run at once. */
  readonly most: number;
};

export type Started =
  | { readonly kind: 'STARTED' | 'KNOWN'; readonly job: ExportJob }
  /** The id was used for another query. */
  | { readonly kind: 'KEY_REUSED' }
  | { readonly kind: 'TOO_MANY' };

/** A page that is to be stored. `cursor` is absent with the last one. */
export type ExportPage = {
  readonly lines: string;
  readonly rows: number;
  readonly bytes: number;
  readonly cursor?: string;
  readonly sequence: number;
};

/** A job in the hands of one worker; the lease tells it from a worker that was too slow. */
export type Claimed = { readonly job: ExportJob; readonly lease: string };

/**
 * Exports and what they have gathered, in the view store: any node goes on with what another one left, and any node
 * serves the download. An id never begins twice. All instants are given by the caller.
 */
export interface ExportJobs {
  /** Makes the tables where they are missing. */
  prepare(): Promise<void>;
  start(asked: NewExport): Promise<Started>;
  find(id: string): Promise<ExportJob | undefined>;
  /** The owner's, the latest first; 100 at most. */
  of(owner: Actor): Promise<readonly ExportJob[]>;
  /** The oldest that waits, or whose worker has not been heard of since its lease ran out. */
  claim(now: Instant, until: Instant): Promise<Claimed | undefined>;
  /** Stores a page and moves the cursor in one transaction. `false`: it was cancelled, or is somebody else's now. */
  advance(claimed: Claimed, page: ExportPage, until: Instant): Promise<boolean>;
  complete(claimed: Claimed, now: Instant): Promise<boolean>;
  fail(claimed: Claimed, fault: ExportFault, now: Instant): Promise<boolean>;
  /** Lets another worker, or this one later, go on with it. */
  release(claimed: Claimed): Promise<void>;
  /** Ends one that waits or runs, and drops what it gathered. The job as it then is. */
  cancel(id: string, now: Instant): Promise<ExportJob | undefined>;
  /** The parts from the first, one at a time. */
  parts(id: string): AsyncIterable<string>;
  /** Drops what has expired; resolves with how many. */
  expire(now: Instant): Promise<number>;
}

/** Whether somebody may see an export: whoever asked for it, in the same capacity. */
export const isOwner = ({ actor }: Pick<ExportJob, 'actor'>, by: Actor): boolean =>
  actor.id === by.id && actor.role === by.role && actor.bureau === by.bureau;
