import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing } from '../../kernel/index.js';
import { divisionOf } from '../jurisdiction/index.js';
import { departmentFaults, placeFaults } from './application.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { countyFiling, leaving } from './ending.js';
import { type BaseEvent, baseEvent } from './events.js';
import { isRevocationPending } from './grounds.js';
import { notLive } from './guards.js';
import { baseRefusals } from './refusals.js';
import { type ExistingBase, isLive, type Live } from './state.js';

const { refuse, refusal } = refusing(baseRefusals);

/** Art.7市3, 7县3: 动态调整 of where a base teaches and under which department. Never a sanction. */
export const adjustBase = (
  { reasonCode, reason, place, department }: BaseCommands['adjustBase'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base)]);
  if (place === undefined && department === undefined) {
    return refuse('NOTHING_TO_ADJUST', 'Art.7市3', { field: 'place' });
  }
  const moved = place !== undefined && !isAt(base, place, ctx);
  const transferred = department !== undefined && (department ?? undefined) !== base.department;
  if (!moved && !transferred) return nothingToDo;
  const faults: readonly Refusal[] = [
    ...(moved ? placeFaults(place, base.level, ctx) : []),
    ...(transferred && department !== null ? departmentFaults(department, 'department', ctx) : []),
  ];
  if (faults.length > 0) return refuseAll(faults);
  return accept(
    baseEvent('BaseAdjusted', {
      reasonCode,
      reason,
      place: moved ? place : undefined,
      department: transferred ? department : undefined,
      ...countyFiling(base, ctx),
    }),
  );
};

/** Art.7市3, 7县3: 撤并 into another base, which keeps its own number. */
export const mergeBase = (
  { successorId, reason }: BaseCommands['mergeBase'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status === 'MERGED' && base.successorId === successorId) return nothingToDo;
  if (!isLive(base)) return refuseAll([notLive(base)]);
  const faults: Refusal[] = [];
  if (isRevocationPending(base, ctx)) faults.push(refusal('REVOCATION_PENDING', 'Art.8(2)'));
  if (successorId === ctx.baseId) {
    faults.push(refusal('MERGED_INTO_ITSELF', 'Art.7市3', { field: 'successorId' }));
  } else if (!maySucceed(ctx)) {
    faults.push(refusal('SUCCESSOR_NOT_LIVE', 'Art.7市3', { field: 'successorId', params: { successorId } }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(baseEvent('BaseMerged', { reason, successorId, ...leaving(base, ctx.on, ctx) }));
};

/** Art.7市3, 7县3: the recognition ends without a sanction; not to escape one. */
export const closeBase = (
  { reasonCode, reason }: BaseCommands['closeBase'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status === 'CLOSED' && base.reasonCode === reasonCode) return nothingToDo;
  if (!isLive(base)) return refuseAll([notLive(base)]);
  if (isRevocationPending(base, ctx)) return refuse('REVOCATION_PENDING', 'Art.8(2)');
  return accept(baseEvent('BaseClosed', { reasonCode, reason, ...leaving(base, ctx.on, ctx) }));
};

/** A base that is renamed keeps its number (Art.8(3)). */
export const renameBase = (
  { name, reason }: BaseCommands['renameBase'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base)]);
  if (base.name === name) return nothingToDo;
  return accept(baseEvent('BaseRenamed', { name, reason, ...countyFiling(base, ctx) }));
};

/** Art.7县3: the city takes a county's act on file, also after the base has ended. */
export const fileAdjustment = (
  { ref, filingNo }: BaseCommands['fileAdjustment'],
  base: ExistingBase,
): Decision<BaseEvent> => {
  if (!('unfiled' in base)) return refuseAll([unknownFiling(ref)]);
  if (base.unfiled.some((act) => act.ref === ref)) return accept(baseEvent('AdjustmentFiled', { ref, filingNo }));
  return ref >= 1 && ref <= base.filings ? nothingToDo : refuseAll([unknownFiling(ref)]);
};

const unknownFiling = (ref: number): Refusal =>
  refusal('UNKNOWN_FILING', 'Art.7县3', { field: 'ref', params: { ref } });

const isAt = (base: Live, place: { readonly gb6: string; readonly town?: string }, ctx: Context): boolean =>
  base.place.town === place.town && divisionOf(ctx.jurisdiction, base.place, ctx.on) === place.gb6;

/** Whether the base named as successor may take another one over. */
export const maySucceed = (ctx: Context): boolean =>
  ctx.successor !== undefined && isLive(ctx.successor) && !isRevocationPending(ctx.successor, { ...ctx, activity: {} });
