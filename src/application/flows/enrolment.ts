import { divisionOf, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { learnerRefusals, titleLevelOn } from '../../aggregates/learner/index.js';
import {
  classRefusals,
  type Enrolment,
  LEARNERS_PER_COMMAND,
  type TrainingClass,
} from '../../aggregates/training-class/index.js';
import { type Refusal, refusing } from '../../kernel/index.js';
import type { AnyAct } from '../act.js';
import { isIdOf } from '../ways.js';
import type { Workings } from './flow.js';

const { refusal } = refusing({ ...learnerRefusals, ...classRefusals });

type Enrolments =
  | { readonly ok: true; readonly learners: readonly Enrolment[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };
type Asked = {
  readonly act: AnyAct;
  readonly learnerIds: readonly string[];
  readonly cls: TrainingClass;
  readonly jurisdiction: Jurisdiction;
};

/**
 * Each learner with the title level held on the day of enrolment and the division to which the employer belongs on it,
 * whatever its code was when it was recorded (Art.4(2)). Who is enrolled already is left out.
 */
export const enrolmentsOf = async (w: Workings, { act, learnerIds, cls, jurisdiction }: Asked): Promise<Enrolments> => {
  const given = learnerIds.length;
  if (given > LEARNERS_PER_COMMAND) {
    const params = { max: LEARNERS_PER_COMMAND, given };
    return { ok: false, refusals: [refusal('TOO_MANY_LEARNERS', 'Art.4', { field: 'learnerIds', params })] };
  }
  const isEnrolled = (learnerId: string): boolean => cls.status !== 'NONE' && cls.enrolments.has(learnerId);
  const found = await Promise.all(
    learnerIds.map(async (learnerId, i): Promise<Enrolment | Refusal | undefined> => {
      if (isEnrolled(learnerId)) return undefined;
      const learner = isIdOf('learner', learnerId) ? await w.facts.learner(learnerId) : undefined;
      if (learner?.status === 'ERASED') return refusal('LEARNER_ERASED', 'Art.4(4)', { field: `learnerIds.${i}` });
      const titleLevel = learner && titleLevelOn(learner, act.on);
      if (learner?.status !== 'REGISTERED' || titleLevel === undefined) {
        return refusal('LEARNER_UNKNOWN', 'Art.4(4)', { field: `learnerIds.${i}` });
      }
      const gb6 = divisionOf(jurisdiction, { gb6: learner.gb6, since: learner.employerOn }, act.on);
      return { learnerId, gb6, titleLevel };
    }),
  );
  const refusals = found.filter((answer): answer is Refusal => answer !== undefined && 'code' in answer);
  if (refusals.length > 0) return { ok: false, refusals };
  return {
    ok: true,
    learners: found.filter((answer): answer is Enrolment => answer !== undefined && !('code' in answer)),
  };
};
