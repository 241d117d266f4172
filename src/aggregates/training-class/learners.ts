import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing } from '../../kernel/index.js';
import { registerFaults } from '../teaching/index.js';
import { inBatches, LEARNERS_PER_COMMAND } from './batches.js';
import type { ClassContext } from './context.js';
import { type ClassEvent, classEvent } from './events.js';
import { classRefusals } from './refusals.js';
import type { ClassCommands, Completed, Enrolment, Open } from './state.js';

const { refuse, refusal } = refusing(classRefusals);

const tooMany = (given: number, field: string): Decision<never> | undefined =>
  given > LEARNERS_PER_COMMAND
    ? refuse('TOO_MANY_LEARNERS', 'Art.4', { field, params: { max: LEARNERS_PER_COMMAND, given } })
    : undefined;

const notEnrolled = (learnerId: string, field: string): Refusal =>
  refusal('NOT_ENROLLED', 'Art.4(4)', { field, params: { learnerId } });

/** Art.4: who is enrolled already stays as enrolled on that day. A plan's seats are those of each of its classes. */
export const enrolLearners = (
  { learners }: ClassCommands['enrolLearners'],
  cls: Open,
  { base, on, plan }: ClassContext,
): Decision<ClassEvent> => {
  const excess = tooMany(learners.length, 'learners');
  if (excess !== undefined) return excess;
  const added = new Map<string, Enrolment>();
  for (const { learnerId, gb6, titleLevel } of learners) {
    if (!cls.enrolments.has(learnerId) && !added.has(learnerId)) added.set(learnerId, { learnerId, gb6, titleLevel });
  }
  const given = added.size;
  if (given === 0) return nothingToDo;
  const faults: Refusal[] = cls.basis === 'IMPORTED' ? [] : [...registerFaults(base, on)];
  const seats = cls.planId === undefined || plan.status === 'NONE' ? undefined : plan.content.seats;
  const enrolled = cls.enrolments.size;
  if (cls.basis !== 'IMPORTED' && seats !== undefined && enrolled + given > seats) {
    faults.push(refusal('SEATS_EXCEEDED', 'Art.7', { field: 'learners', params: { seats, enrolled, given } }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(
    ...inBatches([...added.values()]).map((batch) => classEvent('LearnersEnrolled', { learners: [...batch] })),
  );
};

/** Art.4(4) 登记: once a session was held; hours attended are at most those of the session, and are recorded once. */
export const recordAttendance = (
  { session, learners }: ClassCommands['recordAttendance'],
  cls: Open,
  { on }: ClassContext,
): Decision<ClassEvent> => {
  const excess = tooMany(learners.length, 'learners');
  if (excess !== undefined) return excess;
  const held = cls.sessions[session - 1];
  if (held === undefined) {
    const params = { session, sessions: cls.sessions.length };
    return refuse('SESSION_UNKNOWN', 'Art.4(4)', { field: 'session', params });
  }
  if (on < held.date) {
    return refuse('SESSION_NOT_HELD', 'Art.4(4)', { field: 'session', params: { session, date: held.date } });
  }
  const recorded = cls.attendance.get(session);
  const added = new Map<string, number>();
  const faults: Refusal[] = [];
  for (const [i, { learnerId, hours }] of learners.entries()) {
    const before = recorded?.get(learnerId) ?? added.get(learnerId);
    if (before === hours) continue;
    const field = `learners.${i}.hours`;
    if (!cls.enrolments.has(learnerId)) {
      faults.push(notEnrolled(learnerId, `learners.${i}.learnerId`));
    } else if (before !== undefined) {
      faults.push(refusal('ATTENDANCE_RECORDED', 'Art.4(4)', { field, params: { learnerId, hours: before } }));
    } else if (hours < 1 || hours > held.hours) {
      faults.push(refusal('HOURS_OUT_OF_RANGE', 'Art.4(4)', { field, params: { learnerId, max: held.hours } }));
    } else {
      added.set(learnerId, hours);
    }
  }
  if (faults.length > 0) return refuseAll(faults);
  const present = [...added].map(([learnerId, hours]) => ({ learnerId, hours }));
  return accept(...inBatches(present).map((batch) => classEvent('SessionAttended', { session, learners: [...batch] })));
};

/**
 * Art.4(4) 考试考核 of who attended, until the record is registered. A failed learner may be assessed again, and of
 * two results in one command the last one holds.
 */
export const assessLearners = (
  { results }: ClassCommands['assessLearners'],
  cls: Open | Completed,
): Decision<ClassEvent> => {
  const excess = tooMany(results.length, 'results');
  if (excess !== undefined) return excess;
  const attended = new Set([...cls.attendance.values()].flatMap((session) => [...session.keys()]));
  const asked = new Map(results.map(({ learnerId, passed }, i) => [learnerId, { passed, i }]));
  const assessed: { readonly learnerId: string; readonly passed: boolean }[] = [];
  const faults: Refusal[] = [];
  for (const [learnerId, { passed, i }] of asked) {
    const field = `results.${i}.learnerId`;
    const before = cls.results.get(learnerId);
    if (before === passed) continue;
    if (!cls.enrolments.has(learnerId)) {
      faults.push(notEnrolled(learnerId, field));
    } else if (!attended.has(learnerId)) {
      faults.push(refusal('NOT_ATTENDED', 'Art.4(4)', { field, params: { learnerId } }));
    } else if (before === true) {
      faults.push(refusal('ALREADY_PASSED', 'Art.4(4)', { field, params: { learnerId } }));
    } else {
      assessed.push({ learnerId, passed });
    }
  }
  const recorded = 'record' in cls ? cls.record : undefined;
  if (assessed.length > 0 && recorded !== undefined) {
    const { archiveNo } = recorded;
    faults.push(refusal('RECORD_REGISTERED', 'Art.4(4)', { params: { archiveNo } }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(...inBatches(assessed).map((batch) => classEvent('LearnersAssessed', { results: [...batch] })));
};
