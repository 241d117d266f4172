import type { Actor, DocumentRef, Instant, LegalDate } from '../kernel/index.js';

/** The time, as the application sees it; tests set it. */
export interface Clock {
  now(): Instant;
}

/** Which command has been carried out on which stream: finds a key that is used again on another one. */
export interface CommandIndex {
  find(commandId: string): Promise<{ readonly stream: string; readonly firstEventId: string } | undefined>;
}

/** Which input a command's key stands for, agreed between nodes before the index of all of them has heard of the command. */
export interface CommandKeys {
  /** False while the key stands for another input. Ends by itself, so that a node that dies keeps no key for ever. */
  claim(commandId: string, inputHash: string): Promise<boolean>;
  /** The claim left no entry behind; after the last one the key may stand for another input. */
  release(commandId: string, inputHash: string): Promise<void>;
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

/** A class that the register has something to do about, and its base. */
export type PendingClass = { readonly classId: string; readonly baseId: string };

/** What the process managers look for in training, answered by the views. A class named in vain does no harm. */
export interface PendingTraining {
  /** Completed, attended by somebody, the record registered, and the hours not decided. */
  undecided(): Promise<readonly PendingClass[]>;
  /** Open, not records of the past, attended by nobody, and the base ended on this date or before it. */
  stranded(on: LegalDate): Promise<readonly PendingClass[]>;
}

/** What the process managers look for, answered by the views. */
export interface PendingWork extends PendingTraining {
  unfinished(): Promise<readonly Unfinished[]>;
  /** Entries recorded ahead of their dates whose date has come by this day, by date. */
  scheduled(on: LegalDate): Promise<readonly { readonly stream: string; readonly entryId: string }[]>;
  /** Bases whose rectification period ended before this date and that still count as rectifying. */
  lapsed(on: LegalDate): Promise<readonly { readonly baseId: string; readonly dueOn: LegalDate }[]>;
}

/** What rules and permissions ask of training as a whole, answered by the views. */
export interface TrainingRecords {
  /** Last days of the classes and lectures of the base that were completed, and reported by this date; the latest first (Art.8(2)). */
  activityOf(baseId: string, on: LegalDate): Promise<readonly LegalDate[]>;
  /** Ids of the bases in whose classes the learner is enrolled. */
  basesThatTaught(learnerId: string): Promise<readonly string[]>;
}
