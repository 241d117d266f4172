import { baseDecider, lapsesOn } from '../../aggregates/base/index.js';
import { type LegalDate, nothingToDo } from '../../kernel/index.js';
import type { Recorded } from '../record.js';
import { verdict, type Workings } from './flow.js';
import { systemAct } from './system.js';

/**
 * Art.8(2): a rectification period ends at 24:00 in Shanghai by itself; here it is written down. Nothing is recorded
 * when the period was accepted, extended or written down as over in the meantime.
 */
export const lapse = (
  w: Workings,
  { baseId, dueOn }: { readonly baseId: string; readonly dueOn: LegalDate },
): Promise<Recorded> => {
  const act = systemAct(w.clock, {
    command: { type: 'lapseRectification', data: {} },
    stream: baseId,
    key: `lapse:${baseId}:${dueOn}`,
    on: lapsesOn({ dueOn }),
  });
  return w.lanes(baseId, () =>
    w.recorder.record({
      streams: w.register.bases,
      stream: baseId,
      act,
      decide: async ({ state: base }) => {
        if (base.status !== 'RECTIFYING' || base.rectification.dueOn !== dueOn) {
          return verdict(await w.facts.measures(), nothingToDo);
        }
        const { context, measures } = await w.facts.forBase(act, { baseId, organisation: base.organisationId });
        return verdict(measures, baseDecider.decide(act.command, base, context));
      },
    }),
  );
};
