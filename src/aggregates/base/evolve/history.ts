import type { Base, BaseFact, ExistingBase, Live } from '../state.js';
import { isLive } from '../state.js';

/** Events in an order that no decision can have made: the stream is damaged. */
export class ImpossibleHistory extends Error {
  override readonly name = 'ImpossibleHistory';
  constructor(
    readonly event: string,
    readonly status: string,
  ) {
    super(`${event} cannot follow in status ${status}`);
  }
}

export type FactOf<Type extends BaseFact['type']> = Extract<BaseFact, { readonly type: Type }>;

type InStatus<Status extends Base['status']> = Extract<Base, { readonly status: Status }>;
const isIn = <Status extends Base['status']>(base: Base, statuses: readonly Status[]): base is InStatus<Status> =>
  statuses.some((status) => status === base.status);

/** The base, known to be in one of the statuses in which the fact can have been recorded. */
export const during = <Status extends ExistingBase['status']>(
  base: Base,
  fact: BaseFact,
  ...statuses: readonly Status[]
): InStatus<Status> => {
  if (!isIn(base, statuses)) throw new ImpossibleHistory(fact.type, base.status);
  return base;
};

export const whileLive = (base: Base, fact: BaseFact): Live => {
  if (!isLive(base)) throw new ImpossibleHistory(fact.type, base.status);
  return base;
};
