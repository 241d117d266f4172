import { baseDecider } from '../../aggregates/base/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { OnBase } from '../routes.js';
import { displacing, pendingFilings } from './ahead.js';
import { settleDue } from './effect.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';
import { writePendingNumber } from './numbering.js';
import { releaseAfter } from './release.js';

/**
 * A command that one base decides by itself, on the base as it is today; ahead of its date, as it will be then. When it
 * ends the base, the organisation's recognition is released after.
 */
export const onBase = async (w: Workings, act: Act<OnBase>, baseId: string): Promise<CommandOutcome> => {
  const recorded = await w.lanes(baseId, () =>
    w.recorder.record({
      streams: w.register.bases,
      stream: baseId,
      act,
      decide: async (loaded) => {
        const { revision, pending } = loaded;
        if (pending.length > 0 && (await settleDue(w, baseId, loaded, act.today))) return undefined;
        const base = act.on > act.today ? loaded.stateOn(act.on) : loaded.state;
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
        const decision = baseDecider.decide(command, base, { ...context, ...pendingFilings(loaded) });
        return verdict(measures, displacing(decision, loaded, act));
      },
    }),
  );
  if (!recorded.ok) return recorded;
  await releaseAfter(w, baseId, recorded.entries);
  return outcomeOf(baseId, recorded.revision, recorded);
};
