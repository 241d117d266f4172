import { type RawBuilder, sql } from 'kysely';
import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { type LegalDate, legalDate } from '../../kernel/index.js';

const EARLIEST = legalDate('0001-01-01');

/** Columns by which places fall into classes that lie in one division on any date. */
export type PlaceClass = {
  /** The town where a boundary change names it, else nothing. */
  readonly town: RawBuilder<string | null>;
  /** In place of a date in `ref`: the latest boundary change by then, so that no change lies between the two. */
  readonly epoch: (ref: string) => RawBuilder<LegalDate>;
};

/** Places with the same code, town and epoch of recording are moved by the same boundary changes. */
export const placeClass = ({ changes }: Jurisdiction): PlaceClass => {
  const towns = [...new Set(changes.flatMap((change) => change.town ?? []))];
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

const changeDates = (changes: Jurisdiction['changes']): LegalDate[] =>
  [...new Set(changes.map((change) => change.on))].sort();
