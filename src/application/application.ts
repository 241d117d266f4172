import type { BaseCommands } from '../aggregates/base/index.js';
import type { CityActivityCommands } from '../aggregates/city-activity/index.js';
import type { CorrectionCommands } from '../aggregates/corrections/index.js';
import type { JurisdictionCommands } from '../aggregates/jurisdiction/index.js';
import type { LearnerCommands } from '../aggregates/learner/index.js';
import type { MeasuresCommands } from '../aggregates/measures/index.js';
import type { OrganisationCommands } from '../aggregates/organisation/index.js';
import type { PlanCommands } from '../aggregates/plan/index.js';
import type { PublicSubjectCommands } from '../aggregates/public-subject/index.js';
import type { ReviewListCommands } from '../aggregates/review-list/index.js';
import type { ClassCommands } from '../aggregates/training-class/index.js';
import type { TitleLevel } from '../aggregates/vocabulary.js';
import type { Actor, DocumentRef, LegalDate, Refusal } from '../kernel/index.js';
import type { Entry, Position } from '../ledger/ledger.js';

/** A technician as a base or a bureau registers one. Name and ID number are sealed before anything is recorded. */
export type PersonGiven = {
  readonly name: string;
  /** 公民身份号码 of 18 characters (GB 11643). */
  readonly idNumber: string;
  readonly titleLevel: TitleLevel;
  /** The employer's organisation id or name, and its division. */
  readonly employer?: string;
  readonly gb6: string;
};

type TrainingCommands = PublicSubjectCommands &
  PlanCommands &
  Omit<ClassCommands, 'recogniseHours' | 'enrolLearners'> & {
    /** Each with the title level and the employer's division that the register has of the learner. */
    enrolLearners: { readonly learnerIds: readonly string[] };
  } & Omit<LearnerCommands, 'registerLearner' | 'correctLearnerName'> & {
    registerLearner: PersonGiven;
    /** The name as it is from now on: sealed before it is recorded. */
    correctLearnerName: Omit<LearnerCommands['correctLearnerName'], 'name'> & { readonly name: string };
  };

/** What people ask for. What the register asks of itself (reservations, lapses, releases, hours) is not in here. */
export type Commands = Omit<BaseCommands, 'assignNumber' | 'lapseRectification'> & {
  /** Allocates the next number and writes it on the base. */
  assignNumber: Record<never, never>;
} & Omit<OrganisationCommands, 'reserveRecognition' | 'releaseRecognition'> &
  MeasuresCommands &
  JurisdictionCommands &
  TrainingCommands &
  ReviewListCommands &
  CityActivityCommands &
  Omit<CorrectionCommands, 'takeEffect'>;
export type CommandType = keyof Commands;

export type CommandRequest<Type extends CommandType = CommandType> = {
  readonly type: Type;
  /**
   * The aggregate's id, which is its stream's name (`base-…`, `class-…`). Absent for commands that create, whose data
   * says where it belongs (`submitApplication`, `registerOrganisation`, `designatePublicSubject`, `submitPlan`,
   * `openClass`, `registerLearner`, the city's activities), and for the streams of which a city or a bureau has one
   * (measures, jurisdiction, a year's review list). Of an entry to be corrected or withdrawn: its stream's name.
   */
  readonly target?: string;
  readonly data: Commands[Type];
  readonly actor: Actor;
  /** 1 to 200 characters; the same key by the same actor is the same command. */
  readonly idempotencyKey: string;
  /** The revision that the officer saw; refused as `STALE_REVISION` when the stream has moved on. */
  readonly expectedRevision?: number;
  /**
   * The legal date of the act; today in Shanghai where absent. Later than today only for what may be decided ahead (the
   * adjustment, merger, closure and renaming of a base, and its scope): the act is then pending until that day.
   */
  readonly on?: LegalDate;
  readonly document?: DocumentRef;
  readonly correlationId?: string;
};

export type CommandOutcome =
  | {
      readonly ok: true;
      /** The aggregate's id. */
      readonly id: string;
      /** What this command recorded, on every stream it wrote; on a retry, what it had recorded then. Empty when nothing had to change. */
      readonly entries: readonly Entry[];
      /** The last entry's; absent when there is none. */
      readonly position?: Position;
      readonly revision: number;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The one way to change the register. Faults (ledger unavailable, outcome unknown, too many conflicts) throw. */
export interface Application {
  execute<Type extends CommandType>(request: CommandRequest<Type>): Promise<CommandOutcome>;
}

/** The stream kept changing under a command; nothing was written. Trying again later is safe. */
export class TooManyConflicts extends Error {
  override readonly name = 'TooManyConflicts';
}
