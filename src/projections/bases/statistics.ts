import { type Kysely, type SqlBool, sql } from 'kysely';
import { divisionOf, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { LegalDate } from '../../kernel/index.js';
import { placeClass } from '../divisions/place-class.js';
import type { Condition } from '../paging/page.js';
import { type Sight, shownStatus, sightOf } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { Queries, StatisticsView, Tally } from '../views.js';
import { matching } from './filter.js';

type Sources = {
  readonly db: Kysely<ViewTables>;
  readonly jurisdiction: () => Promise<Jurisdiction>;
  readonly today: () => LegalDate;
};

/** Counts of the bases that the viewer sees: two grouped passes over them, one by what they are, one by their years. */
export const statisticsQuery =
  ({ db, jurisdiction, today }: Sources): Queries['statistics'] =>
  async ({ on, filter = {} }, viewer) => {
    const known = await jurisdiction();
    const sight = sightOf(viewer, known, today());
    const condition = matching(filter, sight, known);
    const classes = await classesOf(db, condition, sight, known);
    return {
      total: classes.reduce((sum, { count }) => sum + count, 0),
      byStatus: tally(classes, ({ status }) => status),
      byLevel: tally(classes, ({ level }) => level),
      byDivision: tally(classes, ({ place }) => divisionOf(known, place, on)),
      byYear: yearly(await yearsOf(db, condition), Number(on.slice(0, 4))),
    };
  };

type Class = {
  readonly status: string;
  readonly level: string;
  readonly place: { readonly gb6: string; readonly town?: string; readonly since: LegalDate };
  readonly count: number;
};

/**
 * Bases of one status, level and kind of place: the same code, the same town where a boundary change names towns, and
 * recorded between the same two changes. So a class lies in one division on any date.
 */
const classesOf = async (
  db: Kysely<ViewTables>,
  condition: Condition,
  sight: Sight,
  jurisdiction: Jurisdiction,
): Promise<readonly Class[]> => {
  const { town, epoch } = placeClass(jurisdiction);
  const rows = await db
    .selectFrom('bases')
    .select([
      'level',
      'gb6',
      shownStatus(sight).as('shown'),
      town.as('town_class'),
      epoch('bases.since').as('epoch'),
      sql<number>`count(*)`.as('count'),
    ])
    .where(condition)
    .groupBy(sql`1, 2, 3, 4, 5`)
    .execute();
  return rows.map((row) => ({
    status: row.shown,
    level: row.level,
    place: { gb6: row.gb6, ...(row.town_class !== null && { town: row.town_class }), since: row.epoch },
    count: Number(row.count),
  }));
};

const tally = (classes: readonly Class[], keyOf: (item: Class) => string): readonly Tally[] => {
  const counts = new Map<string, number>();
  for (const item of classes) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + item.count);
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

const year = (column: 'submitted_on' | 'approved_on' | 'numbered_on' | 'ended_on') =>
  sql<string | null>`substr(${sql.ref(`bases.${column}`)}, 1, 4)`;

const yearsOf = async (db: Kysely<ViewTables>, condition: Condition): Promise<readonly Years[]> => {
  const revoked = sql<SqlBool>`${sql.ref('bases.revocation_ground')} is not null`;
  const rows = await db
    .selectFrom('bases')
    .select([
      year('submitted_on').as('applied'),
      year('approved_on').as('approved'),
      year('numbered_on').as('numbered'),
      year('ended_on').as('ended'),
      sql<number>`case when ${revoked} then 1 else 0 end`.as('revoked'),
      sql<number>`count(*)`.as('count'),
    ])
    .where(condition)
    .groupBy(sql`1, 2, 3, 4, 5`)
    .execute();
  const number = (text: string | null) => (text === null ? null : Number(text));
  return rows.map((row) => ({
    applied: Number(row.applied),
    approved: number(row.approved),
    numbered: number(row.numbered),
    ended: number(row.ended),
    revoked: row.revoked === 1,
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
