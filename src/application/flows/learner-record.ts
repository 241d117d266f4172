import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { Learner, LearnerContext } from '../../aggregates/learner/index.js';
import type { MeasuresHistory } from '../../aggregates/measures/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { AnyAct } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { Verdict } from '../record.js';
import { isIdOf } from '../ways.js';
import { objection, outcomeOf, type Workings } from './flow.js';

/** A learner's record as it is decided on, and what the rules ask beside it. */
type Known = {
  readonly learner: Learner;
  readonly context: LearnerContext;
  readonly measures: MeasuresHistory;
  /** Why the actor may not, asked when it is to be told. */
  readonly fault: () => Promise<Refusal | undefined>;
};

/** Carries a decision into the record of one learner. */
export const inRecord = async (
  w: Workings,
  act: AnyAct,
  learnerId: string,
  decide: (known: Known) => Promise<Verdict>,
): Promise<CommandOutcome> => {
  const recorded = await w.lanes(learnerId, () =>
    w.recorder.record({
      streams: w.register.learners,
      stream: learnerId,
      act,
      decide: async ({ state: learner, revision }) => {
        const { context, measures, jurisdiction } = await w.facts.forLearner(act);
        return decide({ learner, context, measures, fault: () => faultOf(w, act, jurisdiction, revision) });
      },
    }),
  );
  return recorded.ok ? outcomeOf(learnerId, recorded.revision, recorded) : recorded;
};

const faultOf = async (
  w: Workings,
  act: AnyAct,
  jurisdiction: Jurisdiction,
  revision: number,
): Promise<Refusal | undefined> => {
  const organisationId = await teachingOrganisation(w, act.actor.bureau);
  const scene = { jurisdiction, ...(organisationId !== undefined && { organisationId }) };
  return objection(w, act, scene, revision);
};

/** The organisation, where it holds a recognition or has applied for one: no other body registers learners. */
const teachingOrganisation = async (w: Workings, id: string | undefined): Promise<string | undefined> => {
  if (id === undefined || !isIdOf('organisation', id)) return undefined;
  const organisation = await w.facts.organisation(id);
  return organisation.status === 'REGISTERED' && organisation.reservedBy !== undefined ? id : undefined;
};
