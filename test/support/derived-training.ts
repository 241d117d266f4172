import { type BaseEvent, baseEvents } from '../../src/aggregates/base/index.js';
import { classEvents } from '../../src/aggregates/training-class/index.js';
import type { PendingClass, PendingTraining, TrainingRecords } from '../../src/application/index.js';
import { type Envelope, type LegalDate, legalDate } from '../../src/kernel/index.js';
import type { Ledger } from '../../src/ledger/index.js';
import { everything } from './everything.js';

/** The events of each class, in their order. */
const classesOf = async (ledger: Ledger): Promise<ReadonlyMap<string, readonly Envelope[]>> => {
  const classes = new Map<string, Envelope[]>();
  for (const envelope of await everything(ledger)) {
    if (!envelope.stream.startsWith('class-')) continue;
    classes.set(envelope.stream, [...(classes.get(envelope.stream) ?? []), envelope]);
  }
  return classes;
};
const has = (history: readonly Envelope[], ...types: readonly string[]): boolean =>
  history.some(({ type }) => types.includes(type));
const openedAs = (history: readonly Envelope[]) => classEvents.ClassOpened.data.parse(history[0]?.data);

const matching = async (
  ledger: Ledger,
  test: (history: readonly Envelope[]) => boolean,
): Promise<readonly PendingClass[]> =>
  [...(await classesOf(ledger))].flatMap(([classId, history]) =>
    test(history) ? [{ classId, baseId: openedAs(history).baseId }] : [],
  );

const ends: ReadonlySet<string> = new Set<BaseEvent['type']>(['BaseRevoked', 'BaseClosed', 'BaseMerged']);
const endOf = ({ type, data, meta }: Envelope): LegalDate =>
  type === 'BaseRevoked' ? legalDate(baseEvents.BaseRevoked.data.parse(data).effectiveOn) : meta.occurredOn;

/** What is pending in training, as the views would have it, worked out anew at every question. */
export const pendingTrainingOf = (ledger: Ledger): PendingTraining => ({
  undecided: () =>
    matching(
      ledger,
      (history) =>
        has(history, 'SessionAttended') && has(history, 'TrainingRecordRegistered') && !has(history, 'HoursRecognised'),
    ),
  async stranded(on) {
    const ended = new Set(
      (await everything(ledger)).flatMap((e) => (ends.has(e.type) && endOf(e) <= on ? [e.stream] : [])),
    );
    return matching(
      ledger,
      (history) =>
        ended.has(openedAs(history).baseId) &&
        openedAs(history).basis !== 'IMPORTED' &&
        !has(history, 'SessionAttended', 'ClassCancelled', 'ClassCompleted'),
    );
  },
});

/** What was taught, as the views would have it. */
export const trainingRecordsOf = (ledger: Ledger): TrainingRecords => ({
  async activityOf(baseId, on) {
    const days = [...(await classesOf(ledger)).values()].flatMap((history) => {
      const { baseId: of, sessions } = openedAs(history);
      const reported = history.find(({ type }) => type === 'TrainingReported');
      if (of !== baseId || reported === undefined || reported.meta.occurredOn > on) return [];
      return sessions.slice(-1).map(({ date }) => date);
    });
    return [...new Set(days)].sort().reverse();
  },
  async basesThatTaught(learnerId) {
    const bases = [...(await classesOf(ledger)).values()].flatMap((history) => {
      const enrolled = history.some(
        ({ type, data }) =>
          type === 'LearnersEnrolled' &&
          classEvents.LearnersEnrolled.data.parse(data).learners.some((learner) => learner.learnerId === learnerId),
      );
      return enrolled ? [openedAs(history).baseId] : [];
    });
    return [...new Set(bases)];
  },
});
