import { type Fact, type LegalDate, laterOf } from '../../kernel/index.js';
import { ImpossibleHistory } from '../base/index.js';
import type { ClassEvent } from './events.js';
import type { Completed, ExistingClass, Open, Recognition, TrainingClass } from './state.js';

type FactOf<Type extends ClassEvent['type']> = Extract<Fact<ClassEvent>, { readonly type: Type }>;
type Later = Exclude<Fact<ClassEvent>, { readonly type: 'ClassOpened' }>;

/**
 * A class after one more fact. A batch of learners copies one map once, however many it names.
 * @throws ImpossibleHistory when no decision can have recorded the fact in this state.
 */
export const evolveClass = (cls: TrainingClass, fact: Fact<ClassEvent>): ExistingClass => {
  const on = fact.occurredOn;
  if (fact.type === 'ClassOpened') {
    return {
      status: 'OPEN',
      ...fact.data,
      openedOn: on,
      lastOn: on,
      enrolments: new Map(),
      attendance: new Map(),
      results: new Map(),
    };
  }
  if (cls.status === 'NONE') throw new ImpossibleHistory(fact.type, cls.status);
  const next = step(cls, fact);
  const lastOn = laterOf(next.lastOn, on);
  if (lastOn === next.lastOn) return next;
  // As in a base: what a step answers with is its own.
  const own: { lastOn: LegalDate } = next;
  own.lastOn = lastOn;
  return next;
};

const step = (cls: ExistingClass, fact: Later): ExistingClass => {
  const on = fact.occurredOn;
  switch (fact.type) {
    case 'ClassCancelled':
      return { ...open(cls, fact), status: 'CANCELLED', endedOn: on };
    case 'LearnersEnrolled':
      return {
        ...open(cls, fact),
        enrolments: extended(
          cls.enrolments,
          fact.data.learners.map(({ learnerId, gb6, titleLevel }) => [learnerId, { learnerId, gb6, titleLevel, on }]),
        ),
      };
    case 'SessionAttended':
      return { ...open(cls, fact), attendance: attended(cls, fact) };
    case 'LearnersAssessed':
      return {
        ...(cls.status === 'COMPLETED' ? cls : open(cls, fact)),
        results: extended(
          cls.results,
          fact.data.results.map(({ learnerId, passed }) => [learnerId, passed]),
        ),
      };
    case 'ClassCompleted':
      return { ...open(cls, fact), status: 'COMPLETED', completedOn: on, reportDueOn: fact.data.reportDueOn };
    case 'TrainingRecordRegistered':
      return { ...completed(cls, fact), record: { archiveNo: fact.data.archiveNo, on } };
    case 'TrainingEffectEvaluated':
      return { ...completed(cls, fact), effect: fact.data };
    case 'TrainingReported':
      return { ...completed(cls, fact), reportedOn: on };
    case 'HoursRecognised':
      return recognised(completed(cls, fact), fact);
    case 'HoursCorrected':
      return corrected(completed(cls, fact), fact);
    default:
      return fact satisfies never;
  }
};

const open = (cls: ExistingClass, fact: Later): Open => {
  if (cls.status !== 'OPEN') throw new ImpossibleHistory(fact.type, cls.status);
  return cls;
};

const completed = (cls: ExistingClass, fact: Later): Completed => {
  if (cls.status !== 'COMPLETED') throw new ImpossibleHistory(fact.type, cls.status);
  return cls;
};

const extended = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  entries: Iterable<readonly [Key, Value]>,
): ReadonlyMap<Key, Value> => new Map([...map, ...entries]);

const attended = ({ attendance }: ExistingClass, { data }: FactOf<'SessionAttended'>): ExistingClass['attendance'] => {
  const present = data.learners.map(({ learnerId, hours }) => [learnerId, hours] as const);
  return extended(attendance, [[data.session, extended(attendance.get(data.session) ?? new Map(), present)]]);
};

const recognised = (cls: Completed, { data }: FactOf<'HoursRecognised'>): Completed => {
  const before: Recognition = cls.recognition ?? { parts: 0, of: data.of, hours: new Map(), corrections: [] };
  const hours = new Map(before.hours);
  for (const result of data.results) {
    hours.set(result.learnerId, extended(hours.get(result.learnerId) ?? new Map(), [[result.year, result.recognised]]));
  }
  return { ...cls, recognition: { ...before, parts: before.parts + 1, hours } };
};

const corrected = (cls: Completed, fact: FactOf<'HoursCorrected'>): Completed => {
  const { recognition } = cls;
  if (recognition === undefined) throw new ImpossibleHistory(fact.type, cls.status);
  const { learnerId, year, delta } = fact.data;
  const years = recognition.hours.get(learnerId) ?? new Map<number, number>();
  const hours = extended(recognition.hours, [[learnerId, extended(years, [[year, (years.get(year) ?? 0) + delta]])]]);
  return { ...cls, recognition: { ...recognition, hours, corrections: [...recognition.corrections, fact.data] } };
};
