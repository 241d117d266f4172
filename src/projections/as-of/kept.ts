import { LRUCache } from 'lru-cache';
import type { Point } from '../question.js';

/** Streams kept as they were folded, and characters of them as JSON: whichever is reached first. */
const KEPT = 10_000;
const KEPT_CHARACTERS = 16 * 1024 * 1024;

type Fold<Folded extends object> = (id: string, point: Point) => Promise<readonly Folded[]>;

/**
 * What single streams were as of a point, kept for the next page of the same list: nothing that is recorded later changes
 * it. It is kept for nobody in particular, so who may see it is asked each time; and it names nobody, as no view does, so
 * an erasure leaves nothing here. What was longest not asked for goes first; a base with more streams than are kept is
 * folded for every page.
 */
export const keptAt = <Folded extends object>(fold: Fold<Folded>): Fold<Folded> => {
  const kept = new LRUCache<string, readonly Folded[]>({
    max: KEPT,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (folded, key) => key.length + JSON.stringify(folded).length,
  });
  return async (id, point) => {
    const key = `${id} ${point.sequence} ${point.effective}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const folded = await fold(id, point);
    kept.set(key, folded);
    return folded;
  };
};
