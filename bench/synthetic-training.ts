import { learnerEvent } from '../src/aggregates/learner/index.js';
import { classEvent } from '../src/aggregates/training-class/index.js';
import { addDays, type LegalDate, legalDate } from '../src/kernel/index.js';
import { baseOfLife, type Recorded } from './synthetic.js';

const LEARNERS = 500;
const CLASSES = 400;
const SEATS = 25;
const HOURS = 6;
const GB6 = '320412';
const sealed = { keyId: 'key', nonce: 'bm9uY2U=', ciphertext: 'c2VhbGVk' };

export const learnerOf = (n: number): string => `learner-${String(n).padStart(4, '0')}`;

const registered = (n: number): Recorded => ({
  stream: learnerOf(n),
  on: legalDate('2022-01-10'),
  event: learnerEvent('LearnerRegistered', {
    name: sealed,
    idNumber: sealed,
    idHmac: n.toString(16).padStart(64, '0'),
    titleLevel: 'MIDDLE',
    employer: '某单位',
    gb6: GB6,
  }),
});

/** The n-th class, of one day in 2023, from its opening to the hours of its learners. */
function* taught(n: number): Generator<Recorded> {
  const day = addDays(legalDate('2023-03-01'), n % 200);
  const of = (event: Recorded['event'], on: LegalDate = day): Recorded => ({ stream: `class-${n}`, event, on });
  const learners = Array.from({ length: SEATS }, (_, i) => learnerOf((n * SEATS + i) % LEARNERS));
  yield of(
    classEvent('ClassOpened', {
      baseId: baseOfLife(n % 20),
      basis: 'LECTURE',
      category: 'PROFESSIONAL',
      subject: '护理',
      course: `急救护理 ${n}`,
      computer: false,
      mode: 'FULL_RELEASE',
      plannedHours: HOURS,
      venue: { kind: 'REGISTERED' },
      sessions: [{ date: day, hours: HOURS }],
    }),
    addDays(day, -3),
  );
  const enrolled = learners.map((learnerId) => ({ learnerId, gb6: GB6, titleLevel: 'MIDDLE' as const }));
  yield of(classEvent('LearnersEnrolled', { learners: enrolled }));
  const attended = learners.map((learnerId) => ({ learnerId, hours: HOURS }));
  yield of(classEvent('SessionAttended', { session: 1, learners: attended }));
  yield of(classEvent('LearnersAssessed', { results: learners.map((learnerId) => ({ learnerId, passed: true })) }));
  yield of(classEvent('ClassCompleted', { reportDueOn: addDays(day, 14) }));
  yield of(classEvent('TrainingRecordRegistered', { archiveNo: `档-${n}` }));
  const results = learners.map((learnerId) => ({ learnerId, year: 2023, recognised: HOURS, rejected: [] }));
  yield of(classEvent('HoursRecognised', { category: 'PROFESSIONAL', part: 1, of: 1, results }));
}

/** 500 learners with twenty classes each in 2023, at the bases of the first lives. */
export function* training(): Generator<Recorded> {
  for (let n = 0; n < LEARNERS; n += 1) yield registered(n);
  for (let n = 0; n < CLASSES; n += 1) yield* taught(n);
}
