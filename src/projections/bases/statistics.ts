import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Located } from '../../aggregates/base/index.js';
import { divisionOf, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { earlierOf, type LegalDate, legalDate } from '../../kernel/index.js';
import { allOf, always, type Condition } from '../paging/page.js';
import { ended, publicStatus, type Sight, type Sights, stands } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { Queries, StatisticsView, Tally } from '../views.js';
import { matching } from './filter.js';

type Sources = { readonly db: Kysely<ViewTables>; readonly sights: Sights };

/** Counts of the bases that the viewer sees: two passes over an index, one by what they are, one by their years. */
export const statisticsQuery =
  ({ db, sights }: Sources): Queries['statistics'] =>
  async ({ on, filter = {} }, viewer) => {
    const sight = await sights(viewer);
    const condition = matching(filter, sight);
    const groups = await groupsOf(db, condition, sight);
    return {
      total: groups.reduce((sum, { count }) => sum + count, 0),
      byStatus: tally(groups.flatMap(shownStatuses)),
      byLevel: tally(groups.map(({ level, count }) => [level, count])),
      byDivision: tally(
        groups.flatMap(({ places }) => places.map(([place, n]) => [divisionOf(sight.jurisdiction, place, on), n])),
      ),
      byYear: yearly(await yearsOf(db, condition), yearOf(earlierOf(on, sight.today))),
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

/** Places that lie in one division on any date: in one town of those that changes name, or in none, recorded between two changes. */
type PlaceClass = { readonly town?: string; readonly since: LegalDate; readonly condition: Condition };

const EARLIEST = legalDate('0001-01-01');

const placesOf = ({ changes }: Jurisdiction): readonly PlaceClass[] => {
  const towns = [...new Set(changes.flatMap((change) => change.town ?? []))];
  const starts = [EARLIEST, ...new Set(changes.map((change) => change.on))].sort();
  const column = { town: sql.ref('bases.town'), since: sql.ref('bases.since') };
  const named = towns.map((town) => ({ town, condition: sql<SqlBool>`${column.town} = ${town}` }));
  const others =
    towns.length === 0 ? always : sql<SqlBool>`(${column.town} is null or ${column.town} not in (${sql.join(towns)}))`;
  return starts.flatMap((since, i) => {
    const next = starts[i + 1];
    const recorded = [
      sql<SqlBool>`${column.since} >= ${since}`,
      ...(next === undefined ? [] : [sql<SqlBool>`${column.since} < ${next}`]),
    ];
    return [...named, { condition: others }].map((place) => ({
      ...place,
      since,
      condition: allOf([place.condition, ...recorded]),
    }));
  });
};

const countIf = (condition: Condition) => sql<number>`sum(case when ${condition} then 1 else 0 end)`;

const groupsOf = async (db: Kysely<ViewTables>, condition: Condition, sight: Sight): Promise<readonly Group[]> => {
  const places = placesOf(sight.jurisdiction);
  const rows = await db
    .selectFrom('bases')
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

const yearsOf = async (db: Kysely<ViewTables>, condition: Condition): Promise<readonly Years[]> => {
  const rows = await db
    .selectFrom('bases')
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

const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));

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
