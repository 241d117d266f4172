import type { Actor, DocumentRef, Instant, LegalDate } from '../kernel/index.js';

/** The time, as the application sees it; tests set it. */
export interface Clock {
  now(): Instant;
}

/** Which command has been carried out on which stream: finds a key that is used again on another one. */
export interface CommandIndex {
  find(commandId: string): Promise<{ readonly stream: string; readonly firstEventId: string } | undefined>;
}

/** A reservation whose second half is not recorded yet, or an ended base that still holds its organisation's recognition. */
export type Unfinished =
  | {
      readonly kind: 'SUBMIT_APPLICATION' | 'WRITE_NUMBER';
      readonly baseId: string;
      /** The reservation's data as stored, and its envelope facts. */
      readonly data: object;
      readonly actor: Actor;
      readonly occurredOn: LegalDate;
      readonly recordedAt: Instant;
      readonly document?: DocumentRef;
      readonly correlationId: string;
    }
  | {
      readonly kind: 'RELEASE_RECOGNITION';
      readonly baseId: string;
      readonly organisationId: string;
      readonly recordedAt: Instant;
    };

/** What the process managers look for, answered by the views. */
export interface PendingWork {
  unfinished(): Promise<readonly Unfinished[]>;
  /** Bases whose rectification period ended before this date and that still count as rectifying. */
  lapsed(on: LegalDate): Promise<readonly { readonly baseId: string; readonly dueOn: LegalDate }[]>;
}
