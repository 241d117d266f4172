import { type SelectQueryBuilder, sql } from 'kysely';
import type { Located } from '../../aggregates/base/index.js';
import { divisionOf } from '../../aggregates/jurisdiction/index.js';
import { earlierOf, type LegalDate, yearOf } from '../../kernel/index.js';
import { placeClassesOf } from '../divisions/place-class.js';
import { allOf, type Condition } from '../paging/page.js';
import { ended, publicStatus, type Sight, stands } from '../sight.js';
import type { Sources } from '../sources.js';
import type { ViewTables } from '../tables.js';
import type { Queries, StatisticsView, Tally } from '../views.js';
import { matching } from './filter.js';

/** Counts of the bases that the viewer sees: two passes over an index, one by what they are, one by their years. */
export const statisticsQuery =
  ({ db, sights }: Sources): Queries['statistics'] =>
  async ({ on, filter = {} }, viewer) => {
    const sight = await sights(viewer);
    return counted({ rows: db.selectFrom('bases'), condition: matching(filter, sight), sight, on });
  };

/** Rows of bases, whichever table they are in, under the name `bases`. */
export type BaseRows = SelectQueryBuilder<ViewTables, 'bases', object>;

type Counting = {
  readonly rows: BaseRows;
  readonly condition: Condition;
  readonly sight: Sight;
  readonly on: LegalDate;
};

/** The statistics of the rows that fulfil the condition, divisions as on the day. */
export const counted = async ({ rows, condition, sight, on }: Counting): Promise<StatisticsView> => {
  const groups = await groupsOf(rows, condition, sight);
  return {
    total: groups.reduce((sum, { count }) => sum + count, 0),
    byStatus: tally(groups.flatMap(shownStatuses)),
    byLevel: tally(groups.map(({ level, count }) => [level, count])),
    byDivision: tally(
      groups.flatMap(({ places }) => places.map(([place, n]) => [divisionOf(sight.jurisdiction, place, on), n])),
    ),
    byYear: yearly(await yearsOf(rows, condition), yearOf(earlierOf(on, sight.today))),
  };
};

/**
 * Bases of one code, level and status as recorded. Some may have ended since, as was decided then; of the others,
 * some are seen whole.
 */
type Group = {
  readonly status: string;
  readonly level: string;
  readonly count: number;
  readonly ended: number;
  readonly whole: number;
  readonly places: readonly (readonly [Located, number])[];
};

const countIf = (condition: Condition) => sql<number>`sum(case when ${condition} then 1 else 0 end)`;

const groupsOf = async (bases: BaseRows, condition: Condition, sight: Sight): Promise<readonly Group[]> => {
  const places = placeClassesOf(sight.jurisdiction);
  const rows = await bases
    .select(['gb6', 'level', 'status', sql<number>`count(*)`.as('count')])
    .select([countIf(ended(sight.today)).as('ended'), countIf(allOf([sight.full, stands(sight.today)])).as('whole')])
    .select(places.map((place, i) => countIf(place.condition).as(`place${i}`)))
    .where(condition)
    .groupBy(['gb6', 'level', 'status'])
    .execute();
  return rows.map((row) => {
    const counts: { readonly [column: string]: unknown } = row;
    return {
      status: row.status,
      level: row.level,
      count: Number(row.count),
      ended: Number(row.ended),
      whole: Number(row.whole),
      places: places.map(({ town, since }, i) => [
        { gb6: row.gb6, since, ...(town !== undefined && { town }) },
        Number(counts[`place${i}`]),
      ]),
    };
  });
};

/** What is not seen whole is shown as the public sees it. */
const shownStatuses = ({ status, count, ended: over, whole }: Group): readonly (readonly [string, number])[] => [
  ['REVOKED', over],
  [status, whole],
  [publicStatus(status), count - over - whole],
];

const tally = (counted: readonly (readonly [string, number])[]): readonly Tally[] => {
  const counts = new Map<string, number>();
  for (const [key, count] of counted) if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1));
};

type Years = {
  readonly applied: number;
  readonly approved: number | null;
  readonly numbered: number | null;
  readonly ended: number | null;
  readonly revoked: boolean;
  readonly count: number;
};

const yearsOf = async (bases: BaseRows, condition: Condition): Promise<readonly Years[]> => {
  const rows = await bases
    .select(['submitted_year', 'approved_year', 'numbered_year', 'ended_year', 'revocation_ground'])
    .select(sql<number>`count(*)`.as('count'))
    .where(condition)
    .groupBy(['submitted_year', 'approved_year', 'numbered_year', 'ended_year', 'revocation_ground'])
    .execute();
  return rows.map((row) => ({
    applied: row.submitted_year,
    approved: row.approved_year,
    numbered: row.numbered_year,
    ended: row.ended_year,
    revoked: row.revocation_ground !== null,
    count: Number(row.count),
  }));
};

const yearly = (classes: readonly Years[], last: number): StatisticsView['byYear'] => {
  if (classes.length === 0) return [];
  const first = Math.min(...classes.map(({ applied }) => applied));
  const rows = [];
  for (let of = first; of <= last; of += 1) {
    const sum = (holds: (item: Years) => boolean) =>
      classes.reduce((total, item) => (holds(item) ? total + item.count : total), 0);
    rows.push({
      year: of,
      applied: sum(({ applied }) => applied === of),
      approved: sum(({ approved }) => approved === of),
      numbered: sum(({ numbered }) => numbered === of),
      revoked: sum(({ revoked, ended }) => revoked && ended === of),
      ended: sum(({ ended }) => ended === of),
      live: sum(({ numbered, ended }) => numbered !== null && numbered <= of && (ended === null || ended > of)),
    });
  }
  return rows;
};
