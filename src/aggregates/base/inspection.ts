import { accept, type Decision, nothingToDo, refuseAll, same, yearOf } from '../../kernel/index.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { type BaseEvent, baseEvent } from './events.js';
import { actingBody, notLive } from './guards.js';
import { type ExistingBase, isLive } from './state.js';
import { yearIn } from './year.js';

/** Art.7市4, 7县2, 7业1: 检查. A fact; what it found may be cited by an order to rectify, and moves nothing by itself. */
export const recordInspection = (
  { findings, evidence = [] }: BaseCommands['recordInspection'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base, 'Art.7市4')]);
  const by = actingBody(ctx);
  const { inspections } = yearIn(base.years, yearOf(ctx.on));
  const recorded = inspections.some((past) => same(past, { on: ctx.on, by, findings, evidence }));
  return recorded
    ? nothingToDo
    : accept(baseEvent('InspectionRecorded', { by, findings: [...findings], evidence: [...evidence] }));
};
