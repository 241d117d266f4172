import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Range, RangeOf } from './paging/page.js';
import type { SqlValue } from './table.js';
import type { ViewTables } from './tables.js';

/** A place in a query that is compiled before its value is known. */
class Slot {
  constructor(readonly index: number) {}
}

export const slot = <Value extends SqlValue>(index: number): RawBuilder<Value> => sql<Value>`${new Slot(index)}`;
export const slots = <Value extends SqlValue>(count: number, from = 0): readonly RawBuilder<Value>[] =>
  Array.from({ length: count }, (_, i) => slot<Value>(from + i));

const KNOWN = 200;

/** Queries that are asked again and again, each built and compiled once: that takes longer than most of them take to run. */
export class CompiledQueries {
  readonly #known = new LRUCache<string, CompiledQuery<unknown>>({ max: KNOWN });

  constructor(private readonly db: Kysely<ViewTables>) {}

  /** The rows of the query that `name` stands for, with the values in its {@link slot}s. */
  async rows<Row>(name: string, values: readonly SqlValue[], build: () => Compilable<Row>): Promise<readonly Row[]> {
    return (await this.db.executeQuery(this.filled(name, values, build))).rows;
  }

  /** The query that `name` stands for, with the values in its {@link slot}s. */
  filled<Row>(name: string, values: readonly SqlValue[], build: () => Compilable<Row>): CompiledQuery<Row> {
    const known = this.#known.get(name);
    const compiled: CompiledQuery<unknown> = known ?? build().compile();
    if (known === undefined) this.#known.set(name, compiled);
    const parameters = compiled.parameters.map((each) => (each instanceof Slot ? values[each.index] : each));
    // A name stands for one query, so for one kind of row.
    return { ...compiled, parameters } as CompiledQuery<Row>;
  }

  /** A range of a list; `build` gets the range with a {@link slot} for each of its values, after those of `values`. */
  page<Row>(
    name: string,
    values: readonly SqlValue[],
    { after = [], before = [], limit, backwards }: Range,
    build: (range: RangeOf<RawBuilder<string | number>, RawBuilder<number>>) => Compilable<Row>,
  ): Promise<readonly Row[]> {
    const shape = `${name} ${after.length} ${before.length} ${backwards ? 'backwards' : 'forwards'}`;
    const all = [...values, ...after, ...before, limit];
    return this.rows(shape, all, () => {
      const first = values.length;
      return build({
        ...(after.length > 0 && { after: slots<string | number>(after.length, first) }),
        ...(before.length > 0 && { before: slots<string | number>(before.length, first + after.length) }),
        limit: slot<number>(all.length - 1),
        backwards,
      });
    });
  }
}
