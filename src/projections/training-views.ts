import type { ExportForm, ExportPurpose, ReadPurpose } from '../aggregates/access-log/index.js';
import type { LearnerStatus } from '../aggregates/learner/index.js';
import type { PlanContent } from '../aggregates/plan/index.js';
import type { ClassContent } from '../aggregates/training-class/index.js';
import type {
  AssessmentOutcome,
  AssessmentScores,
  HourRejection,
  Level,
  ReleaseMode,
  StaffPost,
  SubjectCategory,
  TitleLevel,
} from '../aggregates/vocabulary.js';
import type { Actor, Instant, LegalDate, Role } from '../kernel/index.js';
import type { Connection, PageArgs, Point, Viewer } from './question.js';

/** What the views know of training and of the yearly cycle. No name and no ID number is ever in here. */

export type PublicSubjectView = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly hours: number;
  readonly from: LegalDate;
  readonly to?: LegalDate;
  readonly deliveries: readonly { readonly baseId: string; readonly from: LegalDate; readonly to?: LegalDate }[];
};

export const planStatuses = ['SUBMITTED', 'EFFECTIVE', 'REFUSED', 'WITHDRAWN'] as const;
export type PlanStatus = (typeof planStatuses)[number];
export type PlanView = {
  readonly id: string;
  readonly baseId: string;
  readonly status: PlanStatus;
  readonly content: PlanContent;
  readonly submittedOn: LegalDate;
  readonly reviews: readonly {
    readonly by: 'DEPT' | 'COUNTY';
    readonly authority: string;
    readonly agreed: boolean;
    readonly on: LegalDate;
    readonly reasons: readonly string[];
  }[];
  /** What may be taught under it, once it has effect. */
  readonly hours?: number;
  readonly effectiveOn?: LegalDate;
  readonly filingNo?: string;
  readonly endedOn?: LegalDate;
  /** Why it was refused or withdrawn. */
  readonly reasons?: readonly string[];
  readonly revision: number;
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};
export type PlanFilter = {
  readonly baseId?: string;
  readonly year?: number;
  readonly status?: readonly PlanStatus[];
  readonly mode?: ReleaseMode;
  readonly category?: SubjectCategory;
};

export const classStatuses = ['OPEN', 'COMPLETED', 'CANCELLED'] as const;
export type ClassStatus = (typeof classStatuses)[number];
export type ClassView = {
  readonly id: string;
  readonly baseId: string;
  readonly status: ClassStatus;
  readonly content: ClassContent;
  readonly openedOn: LegalDate;
  readonly completedOn?: LegalDate;
  readonly archiveNo?: string;
  readonly effectScore?: number;
  readonly reportDueOn?: LegalDate;
  readonly reportedOn?: LegalDate;
  readonly late?: boolean;
  readonly enrolled: number;
  /** Of the enrolled, those whose employer lies outside the base's territory (Art.4(2)). */
  readonly outside: number;
  readonly attendedHours: number;
  readonly assessed: number;
  readonly passed: number;
  /** After corrections; once the hours are decided the two add up to the attended ones. */
  readonly recognisedHours: number;
  readonly rejectedHours: number;
  readonly revision: number;
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};
export type ClassFilter = {
  readonly baseId?: string;
  readonly planId?: string;
  readonly status?: readonly ClassStatus[];
  readonly category?: SubjectCategory;
  /** With a session between its first and last day, both included. */
  readonly from?: LegalDate;
  readonly to?: LegalDate;
  readonly course?: string;
};

/** One learner in one class, for those who may see learners. */
export type ParticipationView = {
  readonly classId: string;
  readonly learnerId: string;
  readonly attendedHours: number;
  readonly passed?: boolean;
  /** After corrections; `rejected` as it was decided. */
  readonly recognised: number;
  readonly rejected: readonly { readonly reason: HourRejection; readonly hours: number }[];
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};

/** `ERASED`: nobody knows any more who it was; the hours stay. */
export type LearnerView = {
  readonly id: string;
  readonly status: LearnerStatus;
  readonly erasedOn?: LegalDate;
  readonly titleLevel: TitleLevel;
  readonly employer?: string;
  readonly gb6: string;
  readonly registeredOn: LegalDate;
  readonly revision: number;
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};
/** A year of one learner (Art.9): what is recognised, what is asked under the measures in force at the year's end, what is missing. */
export type LearnerAccountView = {
  readonly learnerId: string;
  readonly learnerStatus: LearnerStatus;
  readonly year: number;
  readonly measures: number;
  readonly titleLevel: TitleLevel;
  readonly target: { readonly total: number; readonly public: number };
  readonly recognised: { readonly total: number; readonly public: number; readonly professional: number };
  readonly missing: { readonly total: number; readonly public: number };
  /** Those that the viewer may see; what counts is `recognised + corrected`, in `recognised` above of all of them. */
  readonly items: readonly {
    readonly classId: string;
    readonly baseId: string;
    readonly course: string;
    readonly category: SubjectCategory;
    readonly recognised: number;
    readonly rejected: readonly { readonly reason: HourRejection; readonly hours: number }[];
    readonly corrected: number;
    /** The point that the account is as of; absent where it is as the register stands. */
    readonly asOf?: Point;
  }[];
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};

export const baseFindings = [
  'REPORT_MISSING',
  'REPORT_LATE',
  'NEXT_PLAN_MISSING',
  'NEXT_PLAN_LATE',
  'TRAINING_REPORT_LATE',
  'OUTSIDE_SHARE',
  'INSPECTION',
] as const;
export type BaseFinding = (typeof baseFindings)[number];
export type BaseYearView = {
  readonly baseId: string;
  readonly year: number;
  readonly report?: { readonly submittedOn: LegalDate; readonly late: boolean };
  readonly nextPlan?: { readonly submittedOn: LegalDate; readonly late: boolean };
  /** Plans of the year that took effect. */
  readonly planned: { readonly classes: number; readonly hours: number };
  /** Completed classes, each in the year of its first session; `learners` as often as enrolled (人次), hours by session. */
  readonly done: {
    readonly classes: number;
    readonly hours: number;
    readonly learners: number;
    readonly learnerHours: number;
    readonly passed: number;
    readonly assessed: number;
  };
  readonly findings: readonly {
    readonly kind: BaseFinding;
    readonly on: LegalDate;
    /** In the words of the record: the inspector's, the course of the class, or the day by which it was due. */
    readonly text: string;
    readonly classId?: string;
    /** The point that the year is as of; absent where it is as the register stands. */
    readonly asOf?: Point;
  }[];
  readonly assessment?: {
    readonly on: LegalDate;
    readonly scores: AssessmentScores;
    readonly outcome: AssessmentOutcome;
  };
  readonly commended: boolean;
};
export type ReviewListView = {
  readonly id: string;
  readonly year: number;
  readonly publishedOn: LegalDate;
  readonly bureau: string;
  readonly items: readonly {
    readonly baseId: string;
    readonly number: string;
    readonly outcome: AssessmentOutcome;
  }[];
};

/** What the city does for its bases (Art.3, 7市6–8). Who took part is not recorded. */
export type CityActivityView = {
  readonly id: string;
  readonly on: LegalDate;
} & (
  | {
      readonly kind: 'MANAGER_TRAINING' | 'EXCHANGE';
      readonly levels: readonly Level[];
      readonly title: string;
      readonly days: number;
      readonly attendees: number;
    }
  | { readonly kind: 'GUIDANCE'; readonly levels: readonly Level[]; readonly title: string; readonly ref: string }
  | {
      readonly kind: 'STAFF_COMMENDED';
      readonly baseId: string;
      readonly year: number;
      readonly post: StaffPost;
      readonly persons: number;
      readonly title: string;
    }
);

/** Art.9 for anyone: do hours of this base on this date count, for this category, and why. */
export type HoursCheckView = {
  readonly counts: boolean;
  readonly reason: HourRejection | 'COUNTS';
  readonly article: string;
  readonly numberedOn?: LegalDate;
  readonly endedOn?: LegalDate;
};

/**
 * Completed classes, each in the year of its first session and the division of its base on that day; `learners` as often
 * as enrolled (人次); hours in the year of their session, after corrections. Bases and courses with the most hours first:
 * at most 100 and 20.
 */
export type TrainingStatisticsView = {
  readonly byYear: readonly {
    readonly year: number;
    readonly category: SubjectCategory;
    readonly classes: number;
    readonly learners: number;
    readonly recognisedHours: number;
    readonly assessed: number;
    readonly passed: number;
  }[];
  readonly byDivision: readonly { readonly key: string; readonly classes: number; readonly recognisedHours: number }[];
  readonly byBase: readonly { readonly baseId: string; readonly classes: number; readonly recognisedHours: number }[];
  readonly topCourses: readonly {
    readonly course: string;
    readonly classes: number;
    readonly learners: number;
    readonly recognisedHours: number;
  }[];
};

export const accessKinds = ['PERSON_READ', 'AUDIT_EXPORT'] as const;
/** Who saw whose personal data, or took entries away, and why; by reference. */
export type AccessView = {
  /** The entry's. */
  readonly id: string;
  readonly sequence: number;
  readonly on: LegalDate;
  readonly recordedAt: Instant;
  /** The request's; of everything that was read with it. */
  readonly correlationId: string;
  readonly reader: Actor;
} & (
  | { readonly kind: 'PERSON_READ'; readonly learnerId: string; readonly readFor: ReadPurpose }
  | {
      readonly kind: 'AUDIT_EXPORT';
      readonly exportedFor: ExportPurpose;
      /** Entries of the ledger, first and last included. */
      readonly exported: {
        readonly form: ExportForm;
        readonly list?: string;
        readonly sequenceFrom: number;
        readonly sequenceTo: number;
        readonly treeSize?: number;
      };
    }
);
export type AccessFilter = {
  readonly learner?: string;
  /** The subject of the reader's token. */
  readonly reader?: string;
  readonly role?: Role;
  readonly bureau?: string;
  /** Days in Shanghai, both included. */
  readonly from?: LegalDate;
  readonly to?: LegalDate;
  readonly kind?: AccessView['kind'];
};

export interface TrainingQueries {
  publicSubjects(on: LegalDate): Promise<readonly PublicSubjectView[]>;
  publicSubject(id: string): Promise<PublicSubjectView | undefined>;
  plan(id: string, viewer: Viewer): Promise<PlanView | undefined>;
  plansByIds(ids: readonly string[], viewer: Viewer): Promise<readonly (PlanView | undefined)[]>;
  plans(args: PageArgs & { filter?: PlanFilter }, viewer: Viewer): Promise<Connection<PlanView>>;
  trainingClass(id: string, viewer: Viewer): Promise<ClassView | undefined>;
  classesByIds(ids: readonly string[], viewer: Viewer): Promise<readonly (ClassView | undefined)[]>;
  classes(args: PageArgs & { filter?: ClassFilter }, viewer: Viewer): Promise<Connection<ClassView>>;
  participations(classId: string, args: PageArgs, viewer: Viewer): Promise<Connection<ParticipationView>>;
  learner(id: string, viewer: Viewer): Promise<LearnerView | undefined>;
  learnersByIds(ids: readonly string[], viewer: Viewer): Promise<readonly (LearnerView | undefined)[]>;
  learnerAccount(id: string, year: number, viewer: Viewer): Promise<LearnerAccountView | undefined>;
  baseYear(baseId: string, year: number, viewer: Viewer): Promise<BaseYearView | undefined>;
  reviewLists(year: number): Promise<readonly ReviewListView[]>;
  cityActivities(args: PageArgs & { readonly year?: number }): Promise<Connection<CityActivityView>>;
  hoursCheck(args: {
    /** Its id or its unified number. */
    readonly base: string;
    readonly on: LegalDate;
    readonly category: SubjectCategory;
    /** A subject of the scope, or a public subject's code; any of the category where absent. */
    readonly subject?: string;
  }): Promise<HoursCheckView>;
  trainingStatistics(
    args: { readonly from: number; readonly to: number; readonly division?: string },
    viewer: Viewer,
  ): Promise<TrainingStatisticsView>;
  /** The latest first. The city and the auditor see all of it, a county bureau or a base what its own people read, nobody else anything. */
  accessLog(args: PageArgs & { filter?: AccessFilter }, viewer: Viewer): Promise<Connection<AccessView>>;
  /** Last days of the classes and lectures of a base that were completed, and reported by the date; the latest first. */
  activityOf(baseId: string, on: LegalDate): Promise<readonly LegalDate[]>;
}
