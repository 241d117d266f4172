import { accept, type Decision, nothingToDo, refuseAll, refusing } from '../../kernel/index.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { type BaseEvent, baseEvent } from './events.js';
import { notLive } from './guards.js';
import { inactivity, isInactiveOn } from './inactivity.js';
import { baseRefusals } from './refusals.js';
import { type ExistingBase, isLive } from './state.js';

const { refuse } = refusing(baseRefusals);

/** Art.8(2): 特殊原因. Its days do not count towards inactivity; accepted by the managing bureau, before any revocation. */
export const acceptSpecialReason = (
  { from, to, reason, evidence }: BaseCommands['acceptSpecialReason'],
  base: ExistingBase,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base)]);
  if (to < from) return refuse('DATES_REVERSED', 'Art.8(2)', { field: 'to' });
  if (base.specialReasons.some((accepted) => accepted.from === from && accepted.to === to)) return nothingToDo;
  return accept(baseEvent('SpecialReasonAccepted', { from, to, reason, evidence: [...evidence] }));
};

/** Art.8(2): 一年内没有开展继续教育活动, established only when the period is complete. */
export const establishInactivity = (
  _: BaseCommands['establishInactivity'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base)]);
  if (base.status === 'NUMBERED') return refuse('NOT_ANNOUNCED', 'Art.8(2)');
  const { months } = ctx.measures.params.inactivity;
  const window = inactivity({
    announcedOn: base.announcedOn,
    lastCompletedOn: ctx.activity.completedOn?.[0],
    pauses: [...base.specialReasons, ...base.blocks],
    months,
  });
  const { windowFrom, windowTo, pausedDays } = window;
  if (windowTo === undefined || !isInactiveOn(window, ctx.on)) {
    const params = { since: windowFrom, months, pausedDays, completeOn: windowTo ?? '—' };
    return refuse('NOT_INACTIVE', 'Art.8(2)', { params });
  }
  const established = base.grounds.some(
    (ground) => ground.kind === 'INACTIVITY' && ground.windowFrom === windowFrom && ground.windowTo === windowTo,
  );
  return established ? nothingToDo : accept(baseEvent('InactivityEstablished', { windowFrom, windowTo, pausedDays }));
};

/** Art.8(2): 乱办班, 乱收费, 查实. It leads to revocation without a period for correction. */
export const verifyViolation = (
  { kind, finding, evidence, amountFen }: BaseCommands['verifyViolation'],
  base: ExistingBase,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base)]);
  const verified = base.grounds.some((ground) => ground.kind === kind && ground.finding === finding);
  return verified
    ? nothingToDo
    : accept(baseEvent('ViolationVerified', { kind, finding, evidence: [...evidence], amountFen }));
};
