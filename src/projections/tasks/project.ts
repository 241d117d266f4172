import {
  addDays,
  addWorkingDays,
  type HolidayTable,
  type LegalDate,
  type WorkingDayResult,
} from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { type BaseFact, type BaseFactOf, baseFact, measuresFact } from '../fact.js';
import { type Change, type Projection, remembering } from '../projection.js';
import type { TaskKind } from '../views.js';
import { DECISION, type Duty, done, due, GROUND, HEARING, LAPSED, owed, RECTIFY, STEP, tasks } from './duties.js';
import { tasksTable } from './tables.js';

/** How many working days each version of the measures gives for an application, by version. */
type Terms = { readonly [version: string]: number };

/** What authorities and bases have to do next, as each fact leaves it. Inactivity is found when it is asked. */
export const tasksProjection = (holidays: HolidayTable): Projection => ({
  name: 'tasks',
  version: 2,
  basis: JSON.stringify(holidays),
  tables: [tasksTable],
  reads: ['base-', 'measures-'],
  retells: ['base-'],
  start: () => {
    const dueAfter = workingDaysAfter(holidays);
    return remembering<Terms>({}, (entry, terms) => {
      const published = measuresFact(entry);
      if (published?.type === 'PolicyVersionPublished') {
        const { version, params } = published.data;
        return { changes: [], memo: { ...terms, [version]: params.evaluation.workingDays } };
      }
      return { changes: project(entry, (from, version) => dueAfter(from, terms[version])), memo: terms };
    })();
  },
});

/** The same few dates are asked for again and again. */
const workingDaysAfter = (holidays: HolidayTable) => {
  const known = new Map<string, WorkingDayResult>();
  return (from: LegalDate, days: number | undefined): WorkingDayResult | undefined => {
    if (days === undefined) return undefined;
    const key = `${from}+${days}`;
    const counted = known.get(key) ?? addWorkingDays(from, days, holidays);
    known.set(key, counted);
    return counted;
  };
};

type DueUnder = (from: LegalDate, measures: number) => WorkingDayResult | undefined;

const project = (entry: Entry, dueUnder: DueUnder): readonly Change[] => {
  const fact = baseFact(entry);
  if (fact === undefined) return [];
  return recognition(fact, dueUnder).concat(supervision(fact), filing(fact));
};

const step = (
  { stream, meta }: BaseFact,
  kind: TaskKind,
  of: Duty['of'],
  { dueOn, assumedYears }: Pick<Duty, 'dueOn' | 'assumedYears'> = {},
): readonly Change[] => [owed(stream, STEP, { kind, of, since: meta.occurredOn, dueOn, assumedYears })];

/** Art.6 and 8(3): one step after another, from the application to the plaque; and after the end the plaque back. */
const recognition = (fact: BaseFact, dueUnder: DueUnder): readonly Change[] => {
  const id = fact.stream;
  const since = fact.meta.occurredOn;
  switch (fact.type) {
    case 'ApplicationSubmitted':
    case 'ApplicationResubmitted':
      return step(fact, 'COMPLETE_EVALUATION', 'MANAGER', counted(dueUnder(since, fact.meta.measures)));
    case 'ApplicationReturned':
      return step(fact, 'RESUBMIT_APPLICATION', 'ORGANISATION');
    case 'EvaluationCompleted':
      // The time for the decision runs from the application: its due date stays.
      return [tasks.patch({ base_id: id, slot: STEP }, { kind: 'DECIDE_APPLICATION' satisfies TaskKind, since })];
    case 'BaseApproved':
      return fact.data.level === 'MUNICIPAL'
        ? step(fact, 'ASSIGN_NUMBER', 'CITY')
        : step(fact, 'SUBMIT_FILING', 'MANAGER');
    case 'FilingSubmitted':
      return step(fact, 'ANSWER_FILING', 'CITY', fact.data);
    case 'FilingReturned':
      return step(fact, 'CORRECT_FILING', 'MANAGER');
    case 'BaseFiled':
      return step(fact, 'ASSIGN_NUMBER', 'CITY');
    case 'BaseNumbered':
      return step(fact, 'ANNOUNCE', 'MANAGER');
    case 'BaseAnnounced':
      return step(fact, 'AWARD_PLAQUE', 'MANAGER');
    case 'BaseRevoked':
      return recall(id, fact.data.effectiveOn, fact.data);
    case 'BaseClosed':
    case 'BaseMerged':
      return recall(id, since, fact.data);
    case 'ApplicationWithdrawn':
    case 'ApplicationRejected':
    case 'PlaqueAwarded':
    case 'PlaqueRecalled':
      return done(id, STEP);
    default:
      return [];
  }
};

const counted = (due: WorkingDayResult | undefined): Pick<Duty, 'dueOn' | 'assumedYears'> => ({
  dueOn: due?.date,
  assumedYears: due?.assumedYears,
});

type Recall = { readonly plaqueDueOn?: LegalDate; readonly assumedYears?: readonly string[] };

const recall = (id: string, since: LegalDate, { plaqueDueOn: dueOn, assumedYears }: Recall): readonly Change[] =>
  dueOn === undefined
    ? done(id, STEP)
    : [owed(id, STEP, { kind: 'RECALL_PLAQUE', of: 'MANAGER', since, dueOn, assumedYears })];

const lapsed = (id: string, dueOn: LegalDate): Change =>
  owed(id, LAPSED, { kind: 'DECIDE_LAPSED', of: 'MANAGER', since: addDays(dueOn, 1) });

/** Art.8(2): a period that is over turns into the decision on it by itself, whether or not the lapse is recorded. */
const supervision = (fact: BaseFact): readonly Change[] => {
  const id = fact.stream;
  const on = fact.meta.occurredOn;
  switch (fact.type) {
    case 'RectificationOrdered': {
      const { dueOn } = fact.data;
      const rectify: Duty = { kind: 'RECTIFY', of: 'ORGANISATION', since: on, dueOn, until: dueOn };
      return [owed(id, RECTIFY, rectify), lapsed(id, dueOn)];
    }
    case 'RectificationExtended': {
      const { dueOn } = fact.data;
      return [tasks.patch({ base_id: id, slot: RECTIFY }, { until: dueOn, ...due(dueOn) }), lapsed(id, dueOn)];
    }
    case 'RectificationAccepted':
      return done(id, RECTIFY, LAPSED);
    case 'RectificationLapsed':
      return done(id, RECTIFY);
    case 'ViolationVerified':
      return [owed(id, GROUND, { kind: 'DECIDE_GROUND', of: 'MANAGER', since: on })];
    case 'RevocationNotified':
      return [...done(id, ...answeredBy(fact)), ...notified(fact)];
    case 'StatementHeard':
      return [...done(id, HEARING), tasks.patch({ base_id: id, slot: DECISION }, { since: on })];
    case 'BaseRevoked':
    case 'BaseClosed':
    case 'BaseMerged':
      return done(id, RECTIFY, LAPSED, GROUND, HEARING, DECISION);
    default:
      return [];
  }
};

/** The duty that led to the notice is done with it. */
const answeredBy = ({ data }: BaseFactOf<'RevocationNotified'>): readonly string[] => {
  switch (data.ground) {
    case 'RECTIFICATION_FAILED':
      return [LAPSED];
    case 'UNAUTHORISED_CLASSES':
    case 'ARBITRARY_FEES':
      return [GROUND];
    case 'INACTIVITY':
      return [];
    default:
      return data.ground satisfies never;
  }
};

const notified = ({ stream, data, meta }: BaseFactOf<'RevocationNotified'>): readonly Change[] => {
  const { ground, statementDueOn: dueOn, assumedYears } = data;
  const since = meta.occurredOn;
  const hear: Duty = { kind: 'HEAR_STATEMENT', of: 'MANAGER', since, dueOn, assumedYears, until: dueOn, ground };
  const decide: Duty = { kind: 'DECIDE_REVOCATION', of: 'MANAGER', since: addDays(dueOn, 1), ground };
  return [owed(stream, HEARING, hear), owed(stream, DECISION, decide)];
};

/** Art.7县3: what a county decides on its bases it files with the city. */
const filing = (fact: BaseFact): readonly Change[] => {
  const id = fact.stream;
  switch (fact.type) {
    case 'BaseRevoked':
    case 'BaseAdjusted':
    case 'BaseMerged':
    case 'BaseClosed':
    case 'BaseRenamed': {
      const { toFile, assumedYears } = fact.data;
      if (toFile === undefined) return [];
      const { ref, dueOn } = toFile;
      const since = fact.meta.occurredOn;
      return [owed(id, slotOfFiling(ref), { kind: 'FILE_ADJUSTMENT', of: 'MANAGER', since, dueOn, assumedYears })];
    }
    case 'AdjustmentFiled':
      return done(id, slotOfFiling(fact.data.ref));
    default:
      return [];
  }
};

const slotOfFiling = (ref: number): string => `FILING-${ref}`;
