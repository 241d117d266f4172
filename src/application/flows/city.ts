import { jurisdictionDecider } from '../../aggregates/jurisdiction/index.js';
import { measuresDecider } from '../../aggregates/measures/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import { interpretationIdOf } from '../identity.js';
import type { OnJurisdiction, OnMeasures } from '../routes.js';
import { objection, outcomeOf, refused, verdict, type Workings } from './flow.js';

/** The city's own affairs: nothing but who asks matters for the permission. */
const faultOf = async (
  w: Workings,
  act: Act<OnMeasures> | Act<OnJurisdiction>,
  revision: number,
): Promise<Refusal | undefined> => {
  const scene = { jurisdiction: await w.facts.jurisdiction() };
  return objection(w, act, scene, revision);
};

/** Art.7市2 and 10: the measures and what the city says of them. */
export const onMeasures = async (w: Workings, act: Act<OnMeasures>, stream: string): Promise<CommandOutcome> => {
  const recorded = await w.lanes(stream, () =>
    w.recorder.record({
      streams: w.register.measures,
      stream,
      act,
      decide: async ({ state, revision }) => {
        const fault = await faultOf(w, act, revision);
        if (fault !== undefined) return refused(state, fault);
        const context = { ...act, interpretationId: interpretationIdOf(act.commandId) };
        return verdict(state, measuresDecider.decide(act.command, state, context));
      },
    }),
  );
  return recorded.ok ? outcomeOf(stream, recorded.revision, recorded) : recorded;
};

/** Art.7: which bureau and which department there is, from when, for where. */
export const onJurisdiction = async (
  w: Workings,
  act: Act<OnJurisdiction>,
  stream: string,
): Promise<CommandOutcome> => {
  const recorded = await w.lanes(stream, () =>
    w.recorder.record({
      streams: w.register.jurisdiction,
      stream,
      act,
      decide: async ({ state, revision }) => {
        const measures = await w.facts.measures();
        const fault = await faultOf(w, act, revision);
        if (fault !== undefined) return refused(measures, fault);
        return verdict(measures, jurisdictionDecider.decide(act.command, state, act));
      },
    }),
  );
  return recorded.ok ? outcomeOf(stream, recorded.revision, recorded) : recorded;
};
