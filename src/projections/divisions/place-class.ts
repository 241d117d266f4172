import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { type LegalDate, legalDate } from '../../kernel/index.js';
import { allOf, always, type Condition } from '../paging/page.js';

const EARLIEST = legalDate('0001-01-01');

/** Columns by which places fall into classes that lie in one division on any date. */
export type PlaceColumns = {
  /** The town where a boundary change names it, else nothing. */
  readonly town: RawBuilder<string | null>;
  /** In place of a date in `ref`: the latest boundary change by then, so that no change lies between the two. */
  readonly epoch: (ref: string) => RawBuilder<LegalDate>;
};

/** Places with the same code, town and epoch of recording are moved by the same boundary changes. */
export const placeClass = ({ changes }: Jurisdiction): PlaceColumns => {
  const towns = townsIn(changes);
  const dates = changeDates(changes).reverse();
  const town = sql.ref('bases.town');
  return {
    town:
      towns.length === 0
        ? sql<string | null>`null`
        : sql<string | null>`case when ${town} in (${sql.join(towns)}) then ${town} end`,
    epoch: (ref) =>
      dates.length === 0
        ? sql<LegalDate>`${sql.lit(EARLIEST)}`
        : sql<LegalDate>`case ${sql.join(
            dates.map((date) => sql`when ${sql.ref(ref)} >= ${date} then ${date}`),
            sql` `,
          )} else ${EARLIEST} end`,
  };
};

/** The same classes as conditions on rows of `bases`, each with a place in it but for the code. */
export type PlaceClass = { readonly town?: string; readonly since: LegalDate; readonly condition: Condition };

export const placeClassesOf = (jurisdiction: Jurisdiction): readonly PlaceClass[] => {
  const towns = townsIn(jurisdiction.changes);
  const column = { town: sql.ref('bases.town'), since: sql.ref('bases.since') };
  const named = towns.map((town) => ({ town, condition: sql<SqlBool>`${column.town} = ${town}` }));
  const others =
    towns.length === 0 ? always : sql<SqlBool>`(${column.town} is null or ${column.town} not in (${sql.join(towns)}))`;
  return epochsOf(jurisdiction).flatMap(({ from: since, before }) => {
    const recorded = [
      sql<SqlBool>`${column.since} >= ${since}`,
      ...(before === undefined ? [] : [sql<SqlBool>`${column.since} < ${before}`]),
    ];
    return [...named, { condition: others }].map((place) => ({
      ...place,
      since,
      condition: allOf([place.condition, ...recorded]),
    }));
  });
};

/** The stretches of time between boundary changes; the first has no beginning, the last no end. */
export const epochsOf = ({
  changes,
}: Jurisdiction): readonly { readonly from: LegalDate; readonly before?: LegalDate }[] => {
  const starts = [EARLIEST, ...changeDates(changes)];
  return starts.map((from, i) => {
    const before = starts[i + 1];
    return { from, ...(before !== undefined && { before }) };
  });
};

const townsIn = (changes: Jurisdiction['changes']): readonly string[] => [
  ...new Set(changes.flatMap((change) => change.town ?? [])),
];

const changeDates = (changes: Jurisdiction['changes']): LegalDate[] =>
  [...new Set(changes.map((change) => change.on))].sort();
