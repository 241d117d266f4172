import { accept, type Decision, nothingToDo, refuseAll, refusing, same } from '../../kernel/index.js';
import { cityOn } from '../jurisdiction/index.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { assuming, workingDaysAfter } from './due.js';
import { type BaseEvent, baseEvent } from './events.js';
import { isRevocationPending } from './grounds.js';
import { endedFault, notLive } from './guards.js';
import { baseRefusals } from './refusals.js';
import { type ExistingBase, isLive } from './state.js';

const { refuse, refusal } = refusing(baseRefusals);

/** Art.6(3), 7县1: the county reports its recognition to the city, which answers within the measures' working days. */
export const submitFiling = (
  _: BaseCommands['submitFiling'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status !== 'APPROVED') return notToBeFiled(base);
  if (base.level === 'MUNICIPAL') return refuse('FILING_NOT_APPLICABLE', 'Art.6(3)');
  if (base.filing?.state === 'SUBMITTED') return nothingToDo;
  const city = cityOn(ctx.jurisdiction, ctx.on);
  if (city === undefined) return refuse('CITY_NOT_ESTABLISHED', 'Art.7', { params: { on: ctx.on } });
  const due = workingDaysAfter(ctx.on, ctx.measures.params.filing.answerWorkingDays, ctx);
  return accept(baseEvent('FilingSubmitted', { to: city.gb6, dueOn: due.date, ...assuming(due) }));
};

/** Art.6(3): a formal check; the city takes the recognition on file. */
export const acceptFiling = ({ filingNo }: BaseCommands['acceptFiling'], base: ExistingBase): Decision<BaseEvent> => {
  if (base.status === 'FILED' && base.filingNo === filingNo) return nothingToDo;
  if (base.status !== 'APPROVED') return notToBeFiled(base);
  if (base.filing?.state !== 'SUBMITTED') return refuse('FILING_NOT_SUBMITTED', 'Art.6(3)');
  return accept(baseEvent('BaseFiled', { filingNo }));
};

/** Art.6(3): sent back with reasons. Never deemed accepted, so an answer after its due date is late but possible. */
export const returnFiling = ({ reasons }: BaseCommands['returnFiling'], base: ExistingBase): Decision<BaseEvent> => {
  if (base.status !== 'APPROVED') return notToBeFiled(base);
  if (base.filing?.state === 'RETURNED' && same(base.filing.reasons, reasons)) return nothingToDo;
  if (base.filing?.state !== 'SUBMITTED') return refuse('FILING_NOT_SUBMITTED', 'Art.6(3)');
  if (reasons.length === 0) return refuse('REASONS_MISSING', 'Art.6(3)', { field: 'reasons' });
  return accept(baseEvent('FilingReturned', { reasons: [...reasons] }));
};

/** Art.8(3): the number that the register gave; for a county base only after filing. */
export const assignNumber = (
  { number, serial }: BaseCommands['assignNumber'],
  base: ExistingBase,
): Decision<BaseEvent> => {
  switch (base.status) {
    case 'APPROVED':
      return base.level === 'COUNTY'
        ? refuse('NOT_FILED', 'Art.6(3)')
        : accept(baseEvent('BaseNumbered', { number, serial }));
    case 'FILED':
      return accept(baseEvent('BaseNumbered', { number, serial }));
    case 'APPLIED':
    case 'EVALUATED':
      return refuse('NOT_APPROVED', 'Art.8(3)');
    case 'REJECTED':
    case 'WITHDRAWN':
      return ended(base);
    default:
      return base.number === number
        ? nothingToDo
        : refuse('ALREADY_NUMBERED', 'Art.8(3)', { params: { number: base.number } });
  }
};

/** Art.6(3): 向社会公布, after the number. */
export const announceBase = (
  { noticeNo, url }: BaseCommands['announceBase'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base, 'Art.6(3)')]);
  if (base.status !== 'NUMBERED') {
    return refuse('ALREADY_ANNOUNCED', 'Art.6(3)', { params: { announcedOn: base.announcedOn } });
  }
  if (isRevocationPending(base, ctx)) return refuse('REVOCATION_PENDING', 'Art.8(2)');
  return accept(baseEvent('BaseAnnounced', { noticeNo, url }));
};

/** Art.6(3): one plaque, of the level recognised, after the announcement. */
export const awardPlaque = (
  { serialNo }: BaseCommands['awardPlaque'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base, 'Art.6(3)')]);
  if (base.status === 'NUMBERED') return refuse('NOT_ANNOUNCED', 'Art.6(3)');
  if (base.plaque !== undefined) {
    return base.plaque.serialNo === serialNo
      ? nothingToDo
      : refuse('PLAQUE_ALREADY_AWARDED', 'Art.6(3)', { params: { serialNo: base.plaque.serialNo } });
  }
  if (isRevocationPending(base, ctx)) return refuse('REVOCATION_PENDING', 'Art.8(2)');
  return accept(baseEvent('PlaqueAwarded', { serialNo, level: base.level }));
};

/** The plaque comes back when the recognition has ended. */
export const recallPlaque = (
  _: BaseCommands['recallPlaque'],
  base: ExistingBase,
  { on }: Context,
): Decision<BaseEvent> => {
  if (!('plaque' in base) || base.plaque === undefined) return refuse('NO_PLAQUE', 'Art.6(3)');
  if (isLive(base) || on < base.endedOn) return refuse('NOT_ENDED', 'Art.6(3)');
  if (base.plaque.recalledOn !== undefined) return nothingToDo;
  return accept(baseEvent('PlaqueRecalled', { serialNo: base.plaque.serialNo }));
};

const ended = (base: ExistingBase): Decision<never> =>
  refuseAll([endedFault(base) ?? refusal('NOT_APPROVED', 'Art.6(3)')]);

/** Why there is nothing to file: not recognised yet, filed or numbered already, or ended. */
const notToBeFiled = (base: ExistingBase): Decision<never> => {
  switch (base.status) {
    case 'APPLIED':
    case 'EVALUATED':
      return refuse('NOT_APPROVED', 'Art.6(3)');
    case 'FILED':
      return refuse('ALREADY_FILED', 'Art.6(3)', { params: { filingNo: base.filingNo } });
    case 'NUMBERED':
    case 'ANNOUNCED':
    case 'RECTIFYING':
    case 'OVERDUE':
      return refuse('ALREADY_NUMBERED', 'Art.6(3)', { params: { number: base.number } });
    default:
      return ended(base);
  }
};
