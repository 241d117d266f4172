import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { emptyJurisdiction, type Jurisdiction, jurisdictionDecider } from '../../aggregates/jurisdiction/index.js';
import { readOn } from '../base-versions/state.js';
import { jurisdictionFact } from '../fact.js';
import type { Point } from '../question.js';
import type { ViewTables } from '../tables.js';
import type { Histories } from './histories.js';
import { streamsNamed } from './streams.js';

/** Points kept: what was so at a point never changes. */
const KEPT = 200;

type Sources = { readonly db: Kysely<ViewTables>; readonly histories: Histories };

/** Who might act where, by what was recorded then, as of a legal date. */
export const jurisdictionsAt = ({ db, histories }: Sources) => {
  const kept = new LRUCache<string, Jurisdiction>({ max: KEPT });

  const read = async ({ sequence, effective }: Point): Promise<Jurisdiction> => {
    let jurisdiction = emptyJurisdiction;
    for (const stream of await streamsNamed(db, 'jurisdiction-')) {
      for (const entry of readOn(await histories(stream, sequence), effective)) {
        const fact = jurisdictionFact(entry);
        if (fact === undefined) continue;
        const { occurredOn, actor } = fact.meta;
        jurisdiction = jurisdictionDecider.evolve(jurisdiction, { ...fact, occurredOn, actor });
      }
    }
    return jurisdiction;
  };

  return async (point: Point): Promise<Jurisdiction> => {
    const key = `${point.sequence} ${point.effective}`;
    const known = kept.get(key) ?? (await read(point));
    kept.set(key, known);
    return known;
  };
};
