import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { emptyJurisdiction, type Jurisdiction, jurisdictionDecider } from '../../aggregates/jurisdiction/index.js';
import type { Entry } from '../../ledger/index.js';
import { readOn } from '../base-versions/state.js';
import { jurisdictionFact } from '../fact.js';
import type { Point } from '../question.js';
import type { ViewTables } from '../tables.js';
import type { Histories } from './histories.js';
import { streamsNamed } from './streams.js';

/** Points kept: what was so at a point never changes. */
const KEPT = 200;
/** Histories kept, by their last entries: between two changes of the jurisdiction lie many points. */
const HISTORIES_KEPT = 20;

type Sources = { readonly db: Kysely<ViewTables>; readonly histories: Histories };

/** Who might act where, by what was recorded then, as of a legal date. */
export const jurisdictionsAt = ({ db, histories }: Sources) => {
  const kept = new LRUCache<string, Jurisdiction>({ max: KEPT });
  /** By the last entries that it has: the points between two of them share one. */
  const folded = new LRUCache<string, Jurisdiction>({ max: KEPT });
  const read = new LRUCache<string, readonly Entry[]>({ max: HISTORIES_KEPT });

  const lastBy = async (stream: string, sequence: number): Promise<number | undefined> => {
    const last = await db
      .selectFrom('entries')
      .select('sequence')
      .where('stream', '=', stream)
      .where('sequence', '<=', sequence)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    return last?.sequence;
  };

  const historyBy = async (stream: string, last: number): Promise<readonly Entry[]> => {
    const key = `${stream} ${last}`;
    const known = read.get(key) ?? (await histories(stream, last));
    read.set(key, known);
    return known;
  };

  const foldedOn = async (
    known: readonly { readonly stream: string; readonly last: number }[],
    effective: Point['effective'],
  ): Promise<Jurisdiction> => {
    let jurisdiction = emptyJurisdiction;
    for (const { stream, last } of known) {
      for (const entry of readOn(await historyBy(stream, last), effective)) {
        const fact = jurisdictionFact(entry);
        if (fact === undefined) continue;
        const { occurredOn, actor } = fact.meta;
        jurisdiction = jurisdictionDecider.evolve(jurisdiction, { ...fact, occurredOn, actor });
      }
    }
    return jurisdiction;
  };

  const found = async ({ sequence, effective }: Point): Promise<Jurisdiction> => {
    const known: { readonly stream: string; readonly last: number }[] = [];
    for (const stream of await streamsNamed(db, 'jurisdiction-')) {
      const last = await lastBy(stream, sequence);
      if (last !== undefined) known.push({ stream, last });
    }
    const key = `${known.map(({ last }) => last).join()} ${effective}`;
    const jurisdiction = folded.get(key) ?? (await foldedOn(known, effective));
    folded.set(key, jurisdiction);
    return jurisdiction;
  };

  return async (point: Point): Promise<Jurisdiction> => {
    const key = `${point.sequence} ${point.effective}`;
    const jurisdiction = kept.get(key) ?? (await found(point));
    kept.set(key, jurisdiction);
    return jurisdiction;
  };
};
