import type { MeasuresParams } from '../aggregates/measures/index.js';
import type { ConditionOutcome } from '../aggregates/teaching/index.js';
import type {
  BaseStatus,
  ClosureReason,
  Level,
  LicenceKind,
  OrganisationType,
  RevocationGround,
  Scope,
  SubjectCategory,
} from '../aggregates/vocabulary.js';
import type { Actor, DocumentRef, FieldCorrection, Instant, LegalDate, Marks } from '../kernel/index.js';
import type { Entry, Position } from '../ledger/ledger.js';
import type { AsOf, Connection, Depth, FieldChange, PageArgs, Point, Viewer } from './question.js';
import type {
  BaseYearView,
  ClassFilter,
  ClassView,
  LearnerAccountView,
  LearnerView,
  ParticipationView,
  PlanFilter,
  PlanView,
  TrainingQueries,
} from './training-views.js';

export type { Connection, Depth, PageArgs, Viewer };

export type BaseView = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly level: Level;
  readonly status: BaseStatus;
  /** As recorded; `divisionOn` says where that is on a date. */
  readonly place: { readonly gb6: string; readonly town?: string; readonly since: LegalDate };
  /** Authority id of the competent department. */
  readonly department?: string;
  readonly number?: string;
  readonly serial?: number;
  /** Granted; while the application runs, what is applied for. */
  readonly scope: Scope;
  readonly submittedOn: LegalDate;
  readonly approvedOn?: LegalDate;
  readonly filedOn?: LegalDate;
  readonly filingNo?: string;
  readonly numberedOn?: LegalDate;
  readonly announcedOn?: LegalDate;
  readonly noticeNo?: string;
  readonly noticeUrl?: string;
  readonly endedOn?: LegalDate;
  readonly revocationGround?: RevocationGround;
  readonly closureReason?: ClosureReason;
  readonly successorId?: string;
  readonly plaque?: {
    readonly serialNo: string;
    readonly level: Level;
    readonly awardedOn: LegalDate;
    readonly recallDueOn?: LegalDate;
    readonly recalledOn?: LegalDate;
  };
  /** The last one ordered. Never shown to the public. */
  readonly rectification?: {
    readonly items: readonly { readonly finding: string; readonly article: string }[];
    readonly orderedOn: LegalDate;
    readonly servedOn: LegalDate;
    readonly dueOn: LegalDate;
    readonly extended: boolean;
    readonly state: 'RUNNING' | 'ACCEPTED' | 'LAPSED';
    readonly closedOn?: LegalDate;
  };
  /** The stream's revision, for `expectedRevision`. */
  readonly revision: number;
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};

export const baseOrders = ['NUMBER', 'NAME', 'SUBMITTED_ON', 'ANNOUNCED_ON', 'UPDATED'] as const;
export type BaseOrder = { readonly by: (typeof baseOrders)[number]; readonly direction: 'ASC' | 'DESC' };
export type BaseFilter = {
  readonly status?: readonly BaseStatus[];
  readonly level?: Level;
  /** In this division on this date. */
  readonly division?: { readonly gb6: string; readonly on: LegalDate };
  readonly department?: string;
  readonly scope?: { readonly category?: SubjectCategory; readonly subject?: string; readonly computer?: boolean };
  /** Part of the name. */
  readonly name?: string;
  readonly organisationId?: string;
  readonly number?: string;
};

/** A correction of an entry: which fields, from what to what, by whom, why and on which document. */
export type CorrectionView = {
  /** The correction's own entry. */
  readonly entryId: string;
  /** The entry that it corrects. */
  readonly corrects: string;
  readonly recordedAt: Instant;
  /** Absent for the public. */
  readonly actor?: Actor;
  readonly reason: string;
  readonly document?: DocumentRef;
  readonly fields: readonly FieldCorrection[];
};

/** An entry that was withdrawn before its date, by a bureau or because a rule kept it from taking effect. */
export type WithdrawalView = {
  readonly entryId: string;
  readonly recordedAt: Instant;
  readonly actor?: Actor;
  readonly reason: string;
  /** The code of the rule. */
  readonly because?: string;
};

/** An entry as it was recorded: `occurredOn`, `document` and `data` never change; what became of them stands beside. */
export type EntryView = {
  readonly id: string;
  readonly sequence: number;
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly v: number;
  readonly occurredOn: LegalDate;
  readonly recordedAt: Instant;
  /** Absent for the public. */
  readonly actor?: Actor;
  readonly measures: number;
  readonly articles: readonly string[];
  readonly document?: DocumentRef;
  readonly data: object;
  /** Of an entry about another one (a correction, a withdrawal, an effect): which. */
  readonly about?: string;
  /** That entry as of the same point, where this is read as of one. */
  readonly target?: EntryView;
  /** In the order of recording. */
  readonly corrections: readonly CorrectionView[];
  /** As the corrections leave it; absent where there is none. */
  readonly corrected?: { readonly occurredOn: LegalDate; readonly document?: DocumentRef; readonly data: object };
  readonly withdrawn?: WithdrawalView;
  /** Of an entry that was recorded ahead of its date: that date. */
  readonly takesEffectOn?: LegalDate;
  /** Ahead of its date, not withdrawn and not in effect yet. */
  readonly pending: boolean;
  /** The entry's text as it is stored and hashed, where the viewer sees it whole. */
  readonly canonical?: string;
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};

export type LicenceView = {
  readonly kind: LicenceKind;
  readonly no: string;
  readonly validFrom?: LegalDate;
  readonly validTo: LegalDate;
};
export type OrganisationView = {
  readonly id: string;
  readonly legacy: boolean;
  readonly name: string;
  readonly uscc?: string;
  readonly orgCode?: string;
  readonly type?: OrganisationType;
  readonly affiliation?: string;
  readonly licences: readonly LicenceView[];
  readonly oldRef?: string;
  readonly revision: number;
  /** As of {@link BaseView.asOf}. */
  readonly asOf?: Point;
};

export type MeasuresView = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly effectiveFrom: LegalDate;
  readonly params: MeasuresParams;
  readonly interpretations: readonly InterpretationView[];
};
export type InterpretationView = {
  readonly id: string;
  readonly clause: string;
  readonly text: string;
  readonly ruling: string;
  readonly effectiveOn: LegalDate;
  readonly admits: readonly OrganisationType[];
};

export type DivisionView = {
  readonly id: string;
  readonly gb6: string;
  readonly name: string;
  readonly level: Level;
  readonly from: LegalDate;
  readonly to?: LegalDate;
  readonly successor?: string;
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};
export type DepartmentView = {
  readonly authority: string;
  readonly name: string;
  readonly gb6: string;
  readonly from: LegalDate;
  readonly to?: LegalDate;
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};

export const taskKinds = [
  'COMPLETE_EVALUATION',
  'RESUBMIT_APPLICATION',
  'DECIDE_APPLICATION',
  'SUBMIT_FILING',
  'ANSWER_FILING',
  'CORRECT_FILING',
  'ASSIGN_NUMBER',
  'ANNOUNCE',
  'AWARD_PLAQUE',
  'RECALL_PLAQUE',
  'RECTIFY',
  'DECIDE_LAPSED',
  'DECIDE_GROUND',
  'HEAR_STATEMENT',
  'DECIDE_REVOCATION',
  'ESTABLISH_INACTIVITY',
  'FILE_ADJUSTMENT',
  'REVIEW_PLAN',
  'APPROVE_PLAN',
  'FILE_PLAN',
  'REGISTER_RECORD',
  'REPORT_TRAINING',
  'RECOGNISE_HOURS',
  'SUBMIT_ANNUAL_REPORT',
  'SUBMIT_NEXT_YEAR_PLAN',
  'CONCLUDE_ASSESSMENT',
  'PUBLISH_REVIEW_LIST',
] as const;
export type TaskKind = (typeof taskKinds)[number];
/**
 * Something an authority (or the base) has to do. `bureau`: a GB6 code, a competent department's authority id, or the
 * organisation id for the base's own duties.
 */
export type TaskView = {
  readonly id: string;
  readonly kind: TaskKind;
  /** Absent where it is about no single base: a review list to publish. */
  readonly baseId?: string;
  /** The plan or the class that it is about. */
  readonly about?: string;
  /** That entry as of the same point, where this is read as of one. */
  readonly target?: EntryView;
  readonly bureau: string;
  /** Last day on which it is in time; absent where the regulation sets none. */
  readonly dueOn?: LegalDate;
  /** Years whose holidays were not known when it was counted: Monday to Friday were taken as worked. */
  readonly assumedYears: readonly number[];
  readonly overdue: boolean;
  readonly since: LegalDate;
  readonly articles: readonly string[];
};
export type WorklistArgs = {
  /** Who must act; the viewer's own bureau where absent. */
  readonly bureau?: string;
  readonly kinds?: readonly TaskKind[];
  readonly dueBefore?: LegalDate;
  /** The day on which it is asked; today by the server's clock. */
  readonly on: LegalDate;
};

export type Tally = { readonly key: string; readonly count: number };
export type StatisticsView = {
  readonly total: number;
  readonly byStatus: readonly Tally[];
  readonly byLevel: readonly Tally[];
  readonly byDivision: readonly Tally[];
  /** One row a year from the first event to the year of `on`. */
  readonly byYear: readonly {
    readonly year: number;
    readonly applied: number;
    readonly approved: number;
    readonly numbered: number;
    readonly revoked: number;
    readonly ended: number;
    /** Numbered and not ended at the year's end. */
    readonly live: number;
  }[];
};

export type ProjectionHealth = {
  readonly name: string;
  readonly version: number;
  readonly state: 'LIVE' | 'CATCHING_UP' | 'REBUILDING' | 'FAILED';
  readonly position?: Position;
  readonly sequence: number;
  readonly error?: string;
};

/** Records whose entries an answer rests on: some by their streams, whole kinds by the prefixes of those. */
export type EvidenceScope = { readonly streams?: readonly string[]; readonly prefixes?: readonly string[] };
/** An entry by its place alone. */
export type EvidenceEntry = { readonly sequence: number; readonly id: string };

/** Every question that the views answer. Implemented once with Kysely for every view store. */
export interface Queries {
  base(id: string, viewer: Viewer): Promise<BaseView | undefined>;
  basesByIds(ids: readonly string[], viewer: Viewer): Promise<readonly (BaseView | undefined)[]>;
  bases(args: PageArgs & { filter?: BaseFilter; order?: BaseOrder }, viewer: Viewer): Promise<Connection<BaseView>>;
  /** The division of each base's place on a date. */
  divisionOf(place: BaseView['place'], on: LegalDate): Promise<DivisionView | undefined>;
  history(
    baseId: string,
    args: PageArgs & { types?: readonly string[] },
    viewer: Viewer,
  ): Promise<Connection<EntryView>>;
  entry(id: string, viewer: Viewer): Promise<EntryView | undefined>;
  /** For each base what was recorded ahead of its date and is not in effect yet, by date. Nothing for the public. */
  pendingOf(baseIds: readonly string[], viewer: Viewer): Promise<readonly (readonly EntryView[])[]>;
  /** What was corrected in each record, of the entries that the viewer may read, by those entries. */
  correctionsOf(streams: readonly string[], viewer: Viewer): Promise<readonly (readonly CorrectionView[])[]>;
  /** The entries that were corrected in the few records with a prefix, oldest first, of those that the viewer may read. */
  correctedIn(prefix: `${string}-`, viewer: Viewer): Promise<readonly EntryView[]>;
  /** The entries of a scope up to a sequence, oldest first. Says nothing of what they hold, so it is for everybody. */
  evidence(
    args: PageArgs & { readonly scope: EvidenceScope; readonly upTo: number },
  ): Promise<Connection<EvidenceEntry>>;
  /** What later entries say about these, by id; of those that something is said about. */
  entryMarks(ids: readonly string[]): Promise<ReadonlyMap<string, Marks>>;
  /** How much the viewer may see of each of these entries, which the views have reached; nothing of those without a depth. */
  entryDepths(entries: readonly Entry[], viewer: Viewer): Promise<readonly (Depth | undefined)[]>;
  organisation(id: string, viewer: Viewer): Promise<OrganisationView | undefined>;
  organisationsByIds(ids: readonly string[], viewer: Viewer): Promise<readonly (OrganisationView | undefined)[]>;
  organisations(
    args: PageArgs & { filter?: { name?: string; legacy?: boolean; type?: OrganisationType; code?: string } },
    viewer: Viewer,
  ): Promise<Connection<OrganisationView>>;
  measures(on: LegalDate): Promise<MeasuresView | undefined>;
  measuresVersions(): Promise<readonly MeasuresView[]>;
  divisions(on: LegalDate): Promise<readonly DivisionView[]>;
  division(gb6: string): Promise<DivisionView | undefined>;
  departments(on: LegalDate): Promise<readonly DepartmentView[]>;
  worklist(args: PageArgs & WorklistArgs, viewer: Viewer): Promise<Connection<TaskView>>;
  statistics(
    args: { readonly on: LegalDate; readonly filter?: Pick<BaseFilter, 'level' | 'division' | 'department'> },
    viewer: Viewer,
  ): Promise<StatisticsView>;
}

/** A field that differs between two points, and the entry that changed it; without the entry for who may not read it. */
export type ExplainedChange = FieldChange & {
  readonly entry?: EntryView;
  /** By what was recorded at the later of the two points. */
  readonly asOf?: Point;
};
/** An entry with what the base was after it, and what that changed. */
export type ReplayStep = {
  readonly entry?: EntryView;
  readonly state?: BaseView;
  readonly changes: readonly FieldChange[];
};
/** An entry that was recorded after a point and concerns dates up to that of the point. */
export type LaterKnown = { readonly entry?: EntryView; readonly changes: readonly FieldChange[] };

/** A condition of good standing on a date, and the entry that made it so; none where nothing was ever recorded about it. */
export type StandingView = {
  readonly baseId: string;
  readonly on: LegalDate;
  readonly inGoodStanding: boolean;
  readonly conditions: readonly (ConditionOutcome & { readonly entry?: EntryView })[];
  /** The point that this is as of; absent where it is as the register stands. */
  readonly asOf?: Point;
};

/**
 * Every question in two times. What is answered for a point never changes; who may see it is as of now. A base that the
 * viewer does not see now is `undefined`, or has empty pages.
 */
export interface PastQueries {
  /** The point that is meant at this instant. @throws InvalidAsOf */
  point(asOf: AsOf, now: Instant): Promise<Point>;
  /** Where the entry of a sequence is in the ledger; `undefined` before the first, and ahead of the views. */
  positionOf(sequence: number): Promise<Position | undefined>;
  base(id: string, point: Point, viewer: Viewer): Promise<BaseView | undefined>;
  bases(
    args: PageArgs & { filter?: BaseFilter; order?: BaseOrder },
    point: Point,
    viewer: Viewer,
  ): Promise<Connection<BaseView>>;
  /** Divisions and years as of the point's legal date. */
  statistics(
    args: { readonly filter?: Pick<BaseFilter, 'level' | 'division' | 'department'> },
    point: Point,
    viewer: Viewer,
  ): Promise<StatisticsView>;
  organisation(id: string, point: Point, viewer: Viewer): Promise<OrganisationView | undefined>;
  learner(id: string, point: Point, viewer: Viewer): Promise<LearnerView | undefined>;
  learnerAccount(id: string, year: number, point: Point, viewer: Viewer): Promise<LearnerAccountView | undefined>;
  /** The last of this code that was known. */
  division(gb6: string, point: Point): Promise<DivisionView | undefined>;
  divisionOf(place: BaseView['place'], point: Point): Promise<DivisionView | undefined>;
  department(authority: string, point: Point): Promise<DepartmentView | undefined>;
  /** What differs between two points, and what changed it. */
  diff(id: string, from: Point, to: Point, viewer: Viewer): Promise<readonly ExplainedChange[] | undefined>;
  /** The states of a base step by step, as the register had them, up to the sequence `at`. */
  replay(id: string, args: PageArgs, at: number, viewer: Viewer): Promise<Connection<ReplayStep>>;
  /** What was recorded after the point, up to the sequence `at`, and concerns dates up to that of the point. */
  laterKnown(id: string, point: Point, args: PageArgs, at: number, viewer: Viewer): Promise<Connection<LaterKnown>>;
  /** Why it was, or was not, in good standing on the point's date. */
  standing(id: string, point: Point, viewer: Viewer): Promise<StandingView | undefined>;
  /** The record of a base as it read at a point, with what was decided ahead of it. */
  history(
    baseId: string,
    args: PageArgs & { readonly types?: readonly string[] },
    point: Point,
    viewer: Viewer,
  ): Promise<Connection<EntryView>>;
  plan(id: string, point: Point, viewer: Viewer): Promise<PlanView | undefined>;
  /** The plans of a base, as those of today are listed. */
  plans(
    baseId: string,
    args: PageArgs & { readonly filter?: Omit<PlanFilter, 'baseId'> },
    point: Point,
    viewer: Viewer,
  ): Promise<Connection<PlanView>>;
  trainingClass(id: string, point: Point, viewer: Viewer): Promise<ClassView | undefined>;
  /** The classes of a base, as those of today are listed. */
  classes(
    baseId: string,
    args: PageArgs & { readonly filter?: Omit<ClassFilter, 'baseId'> },
    point: Point,
    viewer: Viewer,
  ): Promise<Connection<ClassView>>;
  participations(classId: string, args: PageArgs, point: Point, viewer: Viewer): Promise<Connection<ParticipationView>>;
  baseYear(baseId: string, year: number, point: Point, viewer: Viewer): Promise<BaseYearView | undefined>;
  /** What was corrected in a record by then, of the entries that count at the point. */
  correctionsOf(stream: string, point: Point, viewer: Viewer): Promise<readonly CorrectionView[]>;
  /** As {@link Queries.correctedIn}, by what was recorded by then. */
  correctedIn(prefix: `${string}-`, point: Point, viewer: Viewer): Promise<readonly EntryView[]>;
  /** What was decided ahead and not in effect at the point, by date; nothing for the public. */
  pendingOf(baseId: string, point: Point, viewer: Viewer): Promise<readonly EntryView[]>;
}

/** The read side as the edge sees it. */
export interface Views {
  readonly queries: Queries;
  readonly training: TrainingQueries;
  /** The same as of an earlier time. */
  readonly past: PastQueries;
  /** Resolves when every projection has reached the position; rejects with {@link ViewsBehind} after the time-out. */
  waitFor(position: Position, timeoutMs: number): Promise<void>;
  /** Caught up with the ledger as it was when this process started. */
  ready(): boolean;
  /** Whether this process writes the views; of several that share them, one does. */
  leads(): boolean;
  health(): readonly ProjectionHealth[];
  close(): Promise<void>;
}

/** The views did not reach a position in time. What was asked for is recorded; it is not yet visible. */
export class ViewsBehind extends Error {
  override readonly name = 'ViewsBehind';
  constructor(readonly position: Position) {
    super(`views have not reached ${position}`);
  }
}
