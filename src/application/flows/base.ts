import { baseDecider } from '../../aggregates/base/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { OnBase } from '../routes.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';
import { writePendingNumber } from './numbering.js';
import { releaseAfter } from './release.js';

/** A command that one base decides by itself. When it ends the base, the organisation's recognition is released after. */
export const onBase = async (w: Workings, act: Act<OnBase>, baseId: string): Promise<CommandOutcome> => {
  const recorded = await w.lanes(baseId, () =>
    w.recorder.record({
      streams: w.register.bases,
      stream: baseId,
      act,
      decide: async ({ state: base, revision }) => {
        if (base.status === 'NONE') return refused(await w.facts.measures(), notFound(act, baseId));
        if ((await writePendingNumber(w, baseId, base))?.ok) return undefined;
        const { command } = act;
        const { context, measures } = await w.facts.forBase(act, {
          baseId,
          organisation: base.organisationId,
          ...(command.type === 'mergeBase' && { successorId: command.data.successorId }),
        });
        const { jurisdiction } = context;
        const scene = { jurisdiction, base, organisationId: base.organisationId };
        const fault = await objection(w, act, scene, revision);
        if (fault !== undefined) return refused(measures, fault);
        return verdict(measures, baseDecider.decide(command, base, context));
      },
    }),
  );
  if (!recorded.ok) return recorded;
  await releaseAfter(w, baseId, recorded.entries);
  return outcomeOf(baseId, recorded.revision, recorded);
};
