import type { CommandOf, LegalDate } from '../../kernel/index.js';
import type { ClassBasis, HourRejection, ReleaseMode, SubjectCategory, TitleLevel, VenueKind } from '../vocabulary.js';

export type Session = { readonly date: LegalDate; readonly hours: number };
export type Venue = { readonly kind: VenueKind; readonly address?: string; readonly gb6?: string };
export type Enrolment = { readonly learnerId: string; readonly gb6: string; readonly titleLevel: TitleLevel };

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
  /** By learner. Shared by successive states; never changed in place. */
  readonly enrolments: ReadonlyMap<string, Enrolment>;
  /** By learner, then by session number: attended hours. */
  readonly attendance: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly results: ReadonlyMap<string, boolean>;
};
export type Open = Teaching & { readonly status: 'OPEN' };
export type Completed = Teaching & {
  readonly status: 'COMPLETED';
  readonly completedOn: LegalDate;
  readonly reportDueOn: LegalDate;
  readonly archiveNo?: string;
  readonly effectScore?: number;
  readonly reportedOn?: LegalDate;
  /** Recognised hours by learner and year, after corrections; absent until the process has decided them. */
  readonly recognition?: {
    readonly parts: number;
    readonly of: number;
    readonly hours: ReadonlyMap<string, ReadonlyMap<number, number>>;
  };
};
export type Cancelled = Teaching & { readonly status: 'CANCELLED'; readonly endedOn: LegalDate };
export type TrainingClass = { readonly status: 'NONE' } | Open | Completed | Cancelled;

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
  correctHours: { readonly learnerId: string; readonly year: number; readonly delta: number; readonly reason: string };
  /** By the register itself, when a class is completed. */
  recogniseHours: { readonly results: readonly HoursResult[] };
};
export type ClassCommand = CommandOf<ClassCommands>;
