import { BATCH } from './events.js';

/** Learners that one command may name. */
export const LEARNERS_PER_COMMAND = 1000;

/** Leaves a quarter of an entry's 65,535 bytes to its envelope and to the other members of its data. */
const BYTES = 48_000;
const encoder = new TextEncoder();

/** In order, as many as one event may hold: no more than `BATCH`, and none so long that the event would be too large. */
export const inBatches = <Item extends object>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const batches: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = encoder.encode(JSON.stringify(item)).length + 1;
    const last = batches.at(-1);
    if (last === undefined || last.length === BATCH || room < bytes) {
      batches.push([item]);
      room = BYTES - bytes;
    } else {
      last.push(item);
      room -= bytes;
    }
  }
  return batches;
};
