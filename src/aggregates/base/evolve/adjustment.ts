import type { Base, ExistingBase, Live, Located } from '../state.js';
import { during, type FactOf, whileLive } from './history.js';
import { recallable, registered, toBeFiled } from './register.js';

export type AdjustmentFact = FactOf<'BaseAdjusted' | 'BaseMerged' | 'BaseClosed' | 'BaseRenamed' | 'AdjustmentFiled'>;

/** Art.7市3 and 7县3: adjustment, merger, closure, renaming, and their filing with the city. */
export const evolveAdjustment = (base: Base, fact: AdjustmentFact): ExistingBase => {
  const on = fact.occurredOn;
  switch (fact.type) {
    case 'BaseAdjusted':
      return toBeFiled(adjusted(whileLive(base, fact), fact), fact.data.toFile);
    case 'BaseRenamed':
      return toBeFiled({ ...whileLive(base, fact), name: fact.data.name }, fact.data.toFile);
    case 'BaseMerged': {
      const { successorId, plaqueDueOn, toFile } = fact.data;
      const former = toBeFiled(recallable(registered(whileLive(base, fact)), plaqueDueOn), toFile);
      return { ...former, status: 'MERGED', endedOn: on, successorId };
    }
    case 'BaseClosed': {
      const { reasonCode, plaqueDueOn, toFile } = fact.data;
      const former = toBeFiled(recallable(registered(whileLive(base, fact)), plaqueDueOn), toFile);
      return { ...former, status: 'CLOSED', endedOn: on, reasonCode };
    }
    case 'AdjustmentFiled': {
      const known = during(base, fact, 'NUMBERED', 'ANNOUNCED', 'RECTIFYING', 'OVERDUE', 'REVOKED', 'CLOSED', 'MERGED');
      return { ...known, unfiled: known.unfiled.filter((act) => act.ref !== fact.data.ref) };
    }
    default:
      return fact satisfies never;
  }
};

const adjusted = (base: Live, fact: FactOf<'BaseAdjusted'>): Live => {
  const { place, department } = fact.data;
  const located: Located = place === undefined ? base.place : { ...place, since: fact.occurredOn };
  if (department === undefined) return { ...base, place: located };
  if (department !== null) return { ...base, place: located, department };
  const { department: _, ...without } = base;
  return { ...without, place: located };
};
