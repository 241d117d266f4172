import { classDecider, isStarted } from '../../aggregates/training-class/index.js';
import { laterOf, legalDateAt } from '../../kernel/index.js';
import type { Recorded } from '../record.js';
import { verdict, type Workings } from './flow.js';
import { systemAct } from './system.js';

const nothing: Recorded = { ok: true, entries: [], revision: 0 };

/**
 * Art.8(2): a class that nobody attended before its base left the register is not held any more. One that has begun goes
 * on to its completion, for the sessions up to then keep their hours; a record of the past stays what it was.
 */
export const cancelStranded = async (w: Workings, classId: string): Promise<Recorded> => {
  const { state: cls } = await w.register.classes.load(classId);
  if (cls.status !== 'OPEN' || cls.basis === 'IMPORTED' || isStarted(cls)) return nothing;
  const base = await w.facts.base(cls.baseId);
  if (!('endedOn' in base) || base.endedOn > legalDateAt(w.clock.now())) return nothing;
  const act = systemAct(w.clock, {
    command: { type: 'cancelClass', data: { reason: `基地资格自 ${base.endedOn} 起终止，未开课的班不再举办` } },
    stream: classId,
    key: `cancel:${classId}`,
    on: laterOf(base.endedOn, cls.lastOn),
  });
  return w.lanes(classId, () =>
    w.recorder.record({
      streams: w.register.classes,
      stream: classId,
      act,
      decide: async ({ state }) => {
        const { context, measures } = await w.facts.forClass(act, cls);
        return verdict(measures, classDecider.decide(act.command, state, context));
      },
    }),
  );
};
