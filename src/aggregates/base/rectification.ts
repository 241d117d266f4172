import {
  accept,
  addMonths,
  type Decided,
  type Decision,
  nothingToDo,
  refuseAll,
  refusing,
  same,
} from '../../kernel/index.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { type BaseEvent, baseEvent } from './events.js';
import { isRevocationPending } from './grounds.js';
import { notLive } from './guards.js';
import { baseRefusals } from './refusals.js';
import { lapsesOn } from './standing.js';
import { type ExistingBase, isLive, type Rectifying } from './state.js';

const { refuse, refusal } = refusing(baseRefusals);

/** Art.8(2): 限期整改. The period starts with the day after service and ends on the corresponding day, at 24:00. */
export const orderRectification = (
  cmd: BaseCommands['orderRectification'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base)]);
  const { months: usual, minMonths, maxMonths } = ctx.measures.params.rectification;
  const { items, servedOn, months = usual } = cmd;
  const dueOn = addMonths(servedOn, months);
  if (base.status === 'RECTIFYING') {
    const { rectification: running } = base;
    const asked = { items, servedOn, dueOn };
    if (same({ items: running.items, servedOn: running.servedOn, dueOn: running.dueOn }, asked)) return nothingToDo;
  }
  if (base.status !== 'ANNOUNCED') {
    return refuse('NOT_IN_GOOD_STANDING', 'Art.8(2)', { params: { status: base.status } });
  }
  if (isRevocationPending(base, ctx)) return refuse('REVOCATION_PENDING', 'Art.8(2)');
  const faults = [];
  if (months < minMonths || months > maxMonths) {
    const params = { min: minMonths, max: maxMonths };
    faults.push(refusal('PERIOD_OUT_OF_RANGE', 'Art.8(2)', { field: 'months', params }));
  }
  if (servedOn < ctx.on) {
    faults.push(refusal('SERVED_BEFORE_ORDER', 'Art.8(2)', { field: 'servedOn', params: { on: ctx.on } }));
  }
  if (servedOn > ctx.today) {
    const params = { date: servedOn, today: ctx.today };
    faults.push(refusal('DATE_IN_FUTURE', 'Art.8(2)', { field: 'servedOn', params }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(baseEvent('RectificationOrdered', { items: [...items], servedOn, dueOn }));
};

/** Art.8(2): more time, as often as the measures allow, granted before the period ends and within its range. */
export const extendRectification = (
  { dueOn, reason }: BaseCommands['extendRectification'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status !== 'RECTIFYING') return notRectifying(base);
  const { rectification } = base;
  const { minMonths, maxMonths, extensions } = ctx.measures.params.rectification;
  if (rectification.extensions > 0 && dueOn === rectification.dueOn) return nothingToDo;
  const faults = [];
  if (rectification.extensions >= extensions) {
    faults.push(refusal('ALREADY_EXTENDED', 'Art.8(2)', { params: { extensions } }));
  }
  if (dueOn <= rectification.dueOn) {
    const params = { dueOn: rectification.dueOn };
    faults.push(refusal('NOT_AN_EXTENSION', 'Art.8(2)', { field: 'dueOn', params }));
  }
  if (dueOn > addMonths(rectification.servedOn, maxMonths)) {
    const params = { min: minMonths, max: maxMonths };
    faults.push(refusal('PERIOD_OUT_OF_RANGE', 'Art.8(2)', { field: 'dueOn', params }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(baseEvent('RectificationExtended', { dueOn, reason }));
};

/** Art.8(2): 验收, on or before the last day of the period. */
export const acceptRectification = (
  { report }: BaseCommands['acceptRectification'],
  base: ExistingBase,
): Decision<BaseEvent> =>
  base.status === 'RECTIFYING' ? accept(baseEvent('RectificationAccepted', { report })) : notRectifying(base);

/** Art.8(2): the period is over. Recorded by the register when its clock passes the day, or before the next act. */
export const lapseRectification = (
  _: BaseCommands['lapseRectification'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status === 'OVERDUE') return nothingToDo;
  if (base.status !== 'RECTIFYING') return notRectifying(base);
  const { dueOn } = base.rectification;
  return ctx.on < lapsesOn(base.rectification)
    ? refuse('NOT_YET_DUE', 'Art.8(2)', { params: { dueOn } })
    : accept(lapse(base));
};

/** The lapse of a rectification that ran out. Its legal date is the first day after the period, whenever it is recorded. */
export const lapse = ({ rectification }: Rectifying) =>
  ({
    ...baseEvent('RectificationLapsed', { dueOn: rectification.dueOn }),
    occurredOn: lapsesOn(rectification),
  }) satisfies Decided<BaseEvent>;

const notRectifying = (base: Exclude<ExistingBase, Rectifying>): Decision<never> => {
  if (base.status === 'OVERDUE') {
    return refuse('TOO_LATE', 'Art.8(2)', { params: { dueOn: base.rectification.dueOn } });
  }
  return isLive(base) ? refuse('NOT_RECTIFYING', 'Art.8(2)') : refuseAll([notLive(base)]);
};
