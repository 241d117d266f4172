import type { CommandOf, LegalDate } from '../../kernel/index.js';
import type { ClassBasis, HourRejection, ReleaseMode, SubjectCategory, TitleLevel, VenueKind } from '../vocabulary.js';

export type Session = { readonly date: LegalDate; readonly hours: number };
export type Venue = { readonly kind: VenueKind; readonly address?: string; readonly gb6?: string };
export type Enrolment = { readonly learnerId: string; readonly gb6: string; readonly titleLevel: TitleLevel };
export type Enrolled = Enrolment & { readonly on: LegalDate };

export type ClassContent = {
  readonly basis: ClassBasis;
  readonly planId?: string;
  readonly category: SubjectCategory;
  readonly subject: string;
  readonly course: string;
  readonly computer: boolean;
  readonly mode: ReleaseMode;
  readonly plannedHours: number;
  readonly venue: Venue;
  readonly sessions: readonly Session[];
  readonly commission?: { readonly employerId: string; readonly contractRef: string };
};
type Teaching = ClassContent & {
  readonly baseId: string;
  readonly openedOn: LegalDate;
  readonly lastOn: LegalDate;
  /** By learner. Maps are shared by successive states and never changed in place. */
  readonly enrolments: ReadonlyMap<string, Enrolled>;
  /** By session number, then by learner: attended hours. */
  readonly attendance: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** By learner: whether the last assessment was passed. */
  readonly results: ReadonlyMap<string, boolean>;
};
export type Open = Teaching & { readonly status: 'OPEN' };
export type Completed = Teaching & {
  readonly status: 'COMPLETED';
  readonly completedOn: LegalDate;
  readonly reportDueOn: LegalDate;
  /** 建档登记 */
  readonly record?: { readonly archiveNo: string; readonly on: LegalDate };
  readonly effect?: { readonly score: number; readonly followUp: string };
  readonly reportedOn?: LegalDate;
  /** Absent until the hours are decided. */
  readonly recognition?: Recognition;
};
export type Correction = {
  readonly learnerId: string;
  readonly year: number;
  readonly delta: number;
  readonly reason: string;
};
export type Recognition = {
  /** Recorded so far, and how many there are. */
  readonly parts: number;
  readonly of: number;
  /** Recognised hours by learner and year, after corrections. */
  readonly hours: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly corrections: readonly Correction[];
};
export type Cancelled = Teaching & { readonly status: 'CANCELLED'; readonly endedOn: LegalDate };
export type NoClass = { readonly status: 'NONE' };
export type ExistingClass = Open | Completed | Cancelled;
export type TrainingClass = NoClass | ExistingClass;
export const noClass: NoClass = { status: 'NONE' };

export type HoursResult = {
  readonly learnerId: string;
  readonly year: number;
  readonly recognised: number;
  readonly rejected: readonly { readonly reason: HourRejection; readonly hours: number }[];
};

export type ClassCommands = {
  openClass: { readonly baseId: string } & ClassContent;
  enrolLearners: { readonly learners: readonly Enrolment[] };
  recordAttendance: {
    readonly session: number;
    readonly learners: readonly { readonly learnerId: string; readonly hours: number }[];
  };
  assessLearners: { readonly results: readonly { readonly learnerId: string; readonly passed: boolean }[] };
  completeClass: Record<never, never>;
  registerRecords: { readonly archiveNo: string };
  evaluateEffect: { readonly score: number; readonly followUp: string };
  reportTraining: Record<never, never>;
  cancelClass: { readonly reason: string };
  /** By the managing bureau: `delta` hours more (or less, where negative) than are recognised now. */
  correctHours: Correction;
  /** By the register itself, when the class is completed and its record registered: the rule of `hours.ts`. */
  recogniseHours: Record<never, never>;
};
export type ClassCommand = CommandOf<ClassCommands>;
