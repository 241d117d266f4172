import { planDecider } from '../../aggregates/plan/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { OnPlan } from '../training-routes.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';

/** Art.7: a plan on its way from the base to its effect. Who may do what follows from the base that submits it. */
export const onPlan = async (w: Workings, act: Act<OnPlan>, planId: string): Promise<CommandOutcome> => {
  const { command } = act;
  const recorded = await w.lanes(planId, () =>
    w.recorder.record({
      streams: w.register.plans,
      stream: planId,
      act,
      begins: command.type === 'submitPlan',
      decide: async ({ state: plan, revision }) => {
        const about = command.type === 'submitPlan' ? command.data : plan.status === 'NONE' ? undefined : plan;
        if (about === undefined) return refused(await w.facts.measures(), notFound(act, planId));
        const { context, measures, jurisdiction } = await w.facts.forPlan(act, about);
        const { base } = context;
        if (base.status === 'NONE') return refused(measures, notFound(act, about.baseId.slice(0, 100), 'baseId'));
        const scene = { jurisdiction, base, organisationId: base.organisationId };
        const fault = await objection(w, act, scene, revision);
        if (fault !== undefined) return refused(measures, fault);
        return verdict(measures, planDecider.decide(command, plan, context));
      },
    }),
  );
  return recorded.ok ? outcomeOf(planId, recorded.revision, recorded) : recorded;
};
