import { LRUCache } from 'lru-cache';
import type { BaseStatus, Level } from '../aggregates/vocabulary.js';
import type { Entry, Ledger } from '../ledger/index.js';
import { rowAfter } from '../projections/bases/project.js';
import type { BaseRow } from '../projections/bases/tables.js';
import { placeOf } from '../projections/divisions/place.js';
import { baseOf } from '../projections/entries/project.js';
import { classFact, planFact } from '../projections/fact.js';
import type { BaseView } from '../projections/views.js';

/** What filters and permissions ask of a base, as it stood after an entry. */
export type BaseThen = {
  readonly id: string;
  readonly status: BaseStatus;
  readonly level: Level;
  readonly place: BaseView['place'];
  readonly organisationId: string;
  readonly department?: string;
  readonly number?: string;
  readonly announced: boolean;
};

type Moment = { readonly sequence: number; readonly then: BaseThen };
type Times = readonly Moment[];

/** Bases whose times are kept: a few hundred bytes each. */
const BASES = 10_000;
/** Plans and classes whose base is remembered. */
const STREAMS = 50_000;

/**
 * What a base was at any entry of the ledger, by folding its stream once. It depends on the ledger alone: the same entry
 * passes a filter today and in a year, in every process.
 */
export class BaseTimes {
  readonly #times = new LRUCache<string, Promise<Times>>({ max: BASES });
  readonly #baseOfStream = new LRUCache<string, string>({ max: STREAMS });

  constructor(private readonly ledger: Pick<Ledger, 'readStream'>) {}

  /** To be told of every entry before it is asked about, so that what is kept does not end too early. */
  note(entry: Entry): void {
    // As long as nobody reads the feed, no envelope is read for it.
    if (this.#times.size === 0) return;
    const { stream } = entry.envelope;
    if (stream.startsWith('base-')) this.#times.delete(stream);
  }

  /** The base that an entry concerns as it stood after it; `undefined` where it concerns none, or one that has not applied yet. */
  async at(entry: Entry): Promise<BaseThen | undefined> {
    const id = await this.#concerned(entry);
    if (id === undefined) return undefined;
    return (await this.#of(id)).findLast(({ sequence }) => sequence <= entry.sequence)?.then;
  }

  async #concerned(entry: Entry): Promise<string | undefined> {
    const { stream } = entry.envelope;
    if (!stream.startsWith('class-') && !stream.startsWith('plan-')) return baseOf(entry) ?? undefined;
    const known = this.#baseOfStream.get(stream);
    if (known !== undefined) return known;
    for await (const first of this.ledger.readStream(stream, { limit: 1 })) {
      const fact = classFact(first) ?? planFact(first);
      const id = fact?.type === 'ClassOpened' || fact?.type === 'PlanSubmitted' ? fact.data.baseId : undefined;
      if (id !== undefined) this.#baseOfStream.set(stream, id);
      return id;
    }
    return undefined;
  }

  #of(id: string): Promise<Times> {
    const known = this.#times.get(id);
    if (known !== undefined) return known;
    const times = this.#read(id);
    this.#times.set(id, times);
    times.catch(() => this.#times.delete(id));
    return times;
  }

  async #read(id: string): Promise<Times> {
    const moments: Moment[] = [];
    let row: BaseRow | undefined;
    for await (const entry of this.ledger.readStream(id)) {
      row = rowAfter(row, entry);
      if (row === undefined) continue;
      const then = thenOf(row);
      const last = moments.at(-1)?.then;
      if (last === undefined || !isSame(last, then)) moments.push({ sequence: entry.sequence, then });
    }
    return moments;
  }
}

/** Rows hold what the projection took from decoded events: words and dates are what the columns say. */
const thenOf = (row: BaseRow): BaseThen => ({
  id: row.id,
  status: row.status as BaseStatus,
  level: row.level as Level,
  place: placeOf(row),
  organisationId: row.organisation_id,
  ...(row.department !== null && { department: row.department }),
  ...(row.number !== null && { number: row.number }),
  announced: row.announced_on !== null,
});

const isSame = (a: BaseThen, b: BaseThen): boolean =>
  a.status === b.status &&
  a.level === b.level &&
  a.place.gb6 === b.place.gb6 &&
  a.place.town === b.place.town &&
  a.place.since === b.place.since &&
  a.organisationId === b.organisationId &&
  a.department === b.department &&
  a.number === b.number &&
  a.announced === b.announced;
