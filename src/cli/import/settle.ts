import type { CommandOutcome } from '../../application/index.js';
import type { Entry } from '../../ledger/index.js';
import { faultOf, type LineFault } from './line-fault.js';

/** What came of asking for many at once. */
export type Settled<Item> = {
  /** What was recorded for those that were accepted. */
  readonly entries: readonly Entry[];
  readonly refused: ReadonlyMap<Item, readonly LineFault[]>;
};

/** `learners.3.hours` is about the fourth. */
const PLACE = /^\w+\.(\d+)(?:\.(\w+))?$/;
/** The column that a member of a command stands in. */
const columns: { readonly [member: string]: string } = { learnerId: 'idNumber', passed: 'result' };

/**
 * Asks for many at once. What is refused by its place is left out, and the others are asked for again; a refusal that
 * names no place is everybody's. `attempt` counts from 1: each is a command of its own.
 */
export const settle = async <Item>(
  items: readonly Item[],
  ask: (items: readonly Item[], attempt: number) => Promise<CommandOutcome>,
): Promise<Settled<Item>> => {
  const refused = new Map<Item, LineFault[]>();
  let left = items;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const outcome = await ask(left, attempt);
    if (outcome.ok) return { entries: outcome.entries, refused };
    for (const refusal of outcome.refusals) {
      const [, place, member = 'learnerId'] = PLACE.exec(refusal.field ?? '') ?? [];
      const about = place === undefined ? left : left.slice(Number(place), Number(place) + 1);
      const fault = faultOf(place === undefined ? refusal : { ...refusal, field: columns[member] ?? member });
      for (const item of about) refused.set(item, [...(refused.get(item) ?? []), fault]);
    }
    left = left.filter((item) => !refused.has(item));
  }
  return { entries: [], refused };
};

/** No command may name more. */
export const inChunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
