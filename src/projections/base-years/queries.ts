import { type Kysely, sql } from 'kysely';
import type { DatedSources } from '../sources.js';
import type { ViewTables } from '../tables.js';
import type { BaseYearView, TrainingQueries } from '../training-views.js';
import { lastDayOf } from '../years.js';
import type { AssessmentRow } from './tables.js';
import { baseYearOf, type YearRecord } from './year.js';

type Asked = { readonly baseId: string; readonly year: number };

/** A base's calendar year for whoever sees the base whole. */
export const baseYearQuery =
  ({ db, sights, measures }: DatedSources): TrainingQueries['baseYear'] =>
  async (baseId, year, viewer) => {
    const sight = await sights(viewer);
    const base = await db
      .selectFrom('bases')
      .select(['numbered_on', 'ended_on'])
      .where('bases.id', '=', baseId)
      .where(sight.full)
      .executeTakeFirst();
    if (base === undefined || lastDayOf(year) === undefined) return undefined;
    const asked = { baseId, year };
    const assessment = await assessed(db, asked);
    return baseYearOf(
      {
        ...asked,
        base,
        documents: await documents(db, asked),
        planned: await planned(db, asked),
        done: await done(db, asked),
        completed: await completed(db, asked),
        inspections: await inspected(db, asked),
        ...(assessment && { assessment }),
        commended: await commended(db, asked),
      },
      { ...sight, paramsOn: async (on) => (await measures(on))?.params },
    );
  };

const documents = (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<YearRecord['documents']> =>
  db.selectFrom('year_documents').selectAll().where('base_id', '=', baseId).where('year', '=', year).execute();

/** Plans of the year that took effect, and their hours. */
const planned = async (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<BaseYearView['planned']> => {
  const row = await db
    .selectFrom('plans')
    .select([sql<number>`count(*)`.as('classes'), sql<number>`sum(coalesce(hours, planned_hours))`.as('hours')])
    .where('base_id', '=', baseId)
    .where('year', '=', year)
    .where('status', '=', 'EFFECTIVE')
    .executeTakeFirst();
  return { classes: Number(row?.classes ?? 0), hours: Number(row?.hours ?? 0) };
};

/** Completed classes of the year; hours, whichever class gives them, are those of the year's sessions. */
const done = async (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<BaseYearView['done']> => {
  const ofYear = (column: 'enrolled' | 'passed' | 'assessed') =>
    sql<number>`sum(case when classes.year = class_years.year then ${sql.ref(`classes.${column}`)} else 0 end)`;
  const row = await db
    .selectFrom('classes')
    .innerJoin('class_years', 'class_years.class_id', 'classes.id')
    .select([
      sql<number>`sum(case when classes.year = class_years.year then 1 else 0 end)`.as('classes'),
      sql<number>`sum(class_years.taught)`.as('hours'),
      sql<number>`sum(class_years.recognised)`.as('learnerHours'),
      ofYear('enrolled').as('learners'),
      ofYear('passed').as('passed'),
      ofYear('assessed').as('assessed'),
    ])
    .where('classes.base_id', '=', baseId)
    .where('classes.status', '=', 'COMPLETED')
    .where('class_years.year', '=', year)
    .executeTakeFirst();
  const counted = (key: keyof BaseYearView['done']) => Number(row?.[key] ?? 0);
  return {
    classes: counted('classes'),
    hours: counted('hours'),
    learners: counted('learners'),
    learnerHours: counted('learnerHours'),
    passed: counted('passed'),
    assessed: counted('assessed'),
  };
};

const completed = (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<YearRecord['completed']> =>
  db
    .selectFrom('classes')
    .innerJoin('bases', 'bases.id', 'classes.base_id')
    .selectAll('classes')
    .select(['bases.level', 'bases.gb6', 'bases.town', 'bases.since'])
    .where('classes.base_id', '=', baseId)
    .where('classes.completed_on', '>=', `${year - 1}-01-01`)
    .where('classes.completed_on', '<=', `${year}-12-31`)
    .orderBy('classes.completed_on')
    .orderBy('classes.id')
    .execute();

const inspected = (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<YearRecord['inspections']> =>
  db
    .selectFrom('inspections')
    .select(['inspected_on', 'findings'])
    .where('base_id', '=', baseId)
    .where('inspected_on', '>=', `${year}-01-01`)
    .where('inspected_on', '<=', `${year}-12-31`)
    .orderBy('recorded')
    .execute();

const assessed = (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<AssessmentRow | undefined> =>
  db.selectFrom('assessments').selectAll().where('base_id', '=', baseId).where('year', '=', year).executeTakeFirst();

const commended = async (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<boolean> =>
  (await db
    .selectFrom('commendations')
    .select('recorded')
    .where('base_id', '=', baseId)
    .where('year', '=', year)
    .limit(1)
    .executeTakeFirst()) !== undefined;
