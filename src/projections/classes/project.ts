import type { ClassEvent } from '../../aggregates/training-class/index.js';
import { yearOf } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { classFact } from '../fact.js';
import { type Change, changesOf, type Projection } from '../projection.js';
import type { ClassStatus } from '../training-views.js';
import { RunningClasses } from './running.js';
import { type ClassRow, classesTable, classYearsTable } from './tables.js';

const classes = changesOf(classesTable);
const years = changesOf(classYearsTable);

type Fact = NonNullable<ReturnType<typeof classFact>>;
type FactOf<Type extends ClassEvent['type']> = Extract<Fact, { readonly type: Type }>;

/** Classes and how they went. Of single learners it has none: those are in the participations. */
export const classesProjection: Projection = {
  name: 'classes',
  version: 2,
  tables: [classesTable, classYearsTable],
  reads: ['class-'],
  retells: ['class-'],
  start: () => {
    const running = new RunningClasses();
    return {
      project: (entry) => project(entry, running),
      memo: () => running.memo(),
      recall: (memo) => running.recall(memo),
      forget: (stream) => running.close(stream),
      touch: ({ envelope }) => [classes.patch({ id: envelope.stream }, { revision: envelope.revision })],
    };
  },
};

const project = (entry: Entry, running: RunningClasses): readonly Change[] => {
  const fact = classFact(entry);
  if (fact === undefined) return [];
  if (fact.type === 'ClassOpened') return opened(fact);
  const seen = classes.patch({ id: fact.stream }, { revision: fact.revision });
  return [seen, ...changesBy(fact, entry.sequence, running)];
};

const opened = ({ stream, revision, data, meta }: FactOf<'ClassOpened'>): readonly Change[] => {
  const { baseId, basis, planId, category, subject, course, computer, mode, plannedHours } = data;
  const days = data.sessions.map(({ date }) => date).sort();
  const [firstDay = meta.occurredOn] = days;
  const row: ClassRow = {
    id: stream,
    base_id: baseId,
    status: 'OPEN' satisfies ClassStatus,
    basis,
    plan_id: planId ?? null,
    category,
    subject,
    course,
    computer: computer ? 1 : 0,
    mode,
    planned_hours: plannedHours,
    venue: JSON.stringify(data.venue),
    sessions: JSON.stringify(data.sessions),
    commission: data.commission === undefined ? null : JSON.stringify(data.commission),
    opened_on: meta.occurredOn,
    first_day: firstDay,
    last_day: days.at(-1) ?? firstDay,
    year: yearOf(firstDay),
    completed_on: null,
    archive_no: null,
    effect_score: null,
    report_due_on: null,
    reported_on: null,
    reported_late: null,
    reported_outside: null,
    enrolled: 0,
    enrolled_from: '{}',
    attended_hours: 0,
    assessed: 0,
    passed: 0,
    recognised_hours: 0,
    rejected_hours: 0,
    to_report_by: null,
    to_register_since: null,
    to_recognise: null,
    to_recognise_since: null,
    revision,
  };
  const taught = new Map<number, number>();
  for (const { date, hours } of data.sessions) taught.set(yearOf(date), (taught.get(yearOf(date)) ?? 0) + hours);
  return [
    classes.upsert(row),
    ...[...taught].map(([year, hours]) =>
      years.upsert({ class_id: stream, year, taught: hours, recognised: 0, rejected: 0 }),
    ),
  ];
};

const changesBy = (
  fact: Exclude<Fact, { readonly type: 'ClassOpened' }>,
  sequence: number,
  running: RunningClasses,
): readonly Change[] => {
  const { stream: id, meta } = fact;
  const on = meta.occurredOn;
  switch (fact.type) {
    case 'ClassCancelled':
      running.close(id);
      return [classes.patch({ id }, { status: 'CANCELLED' satisfies ClassStatus })];
    case 'LearnersEnrolled': {
      const { learners } = fact.data;
      const from = running.enrol(id, on, learners);
      return [
        classes.increment({ id }, { enrolled: learners.length }),
        classes.patch({ id }, { enrolled_from: JSON.stringify(from) }),
      ];
    }
    case 'SessionAttended':
      return [classes.increment({ id }, { attended_hours: sum(fact.data.learners, ({ hours }) => hours) })];
    case 'LearnersAssessed':
      return [classes.increment({ id }, running.assess(id, fact.data.results))];
    case 'ClassCompleted': {
      const { reportDueOn } = fact.data;
      const status = 'COMPLETED' satisfies ClassStatus;
      const due = { report_due_on: reportDueOn, to_report_by: reportDueOn, to_register_since: on };
      return [classes.patch({ id }, { status, completed_on: on, ...due })];
    }
    case 'TrainingRecordRegistered': {
      running.close(id);
      const { archiveNo } = fact.data;
      const decided = { to_recognise: sequence, to_recognise_since: on };
      return [classes.patch({ id }, { archive_no: archiveNo, to_register_since: null, ...decided })];
    }
    case 'TrainingEffectEvaluated':
      return [classes.patch({ id }, { effect_score: fact.data.score })];
    case 'TrainingReported': {
      const { late, outside } = fact.data;
      const reported = { reported_on: on, reported_late: late ? 1 : 0, reported_outside: outside };
      return [classes.patch({ id }, { ...reported, to_report_by: null })];
    }
    case 'HoursRecognised':
      return recognised(fact);
    case 'HoursCorrected': {
      const { year, delta } = fact.data;
      return credited(id, year, delta, -delta);
    }
    default:
      return fact satisfies never;
  }
};

const recognised = ({ stream, data }: FactOf<'HoursRecognised'>): readonly Change[] => {
  const { part, of, results } = data;
  const byYear = new Map<number, { recognised: number; rejected: number }>();
  for (const { year, ...result } of results) {
    const total = byYear.get(year) ?? { recognised: 0, rejected: 0 };
    total.recognised += result.recognised;
    total.rejected += sum(result.rejected, ({ hours }) => hours);
    byYear.set(year, total);
  }
  return [
    ...[...byYear].flatMap(([year, total]) => credited(stream, year, total.recognised, total.rejected)),
    ...(part === of ? [classes.patch({ id: stream }, { to_recognise: null, to_recognise_since: null })] : []),
  ];
};

const credited = (id: string, year: number, recognisedHours: number, rejectedHours: number): readonly Change[] => [
  classes.increment({ id }, { recognised_hours: recognisedHours, rejected_hours: rejectedHours }),
  years.increment({ class_id: id, year }, { recognised: recognisedHours, rejected: rejectedHours }),
];

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
