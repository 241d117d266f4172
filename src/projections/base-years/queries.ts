import { type Kysely, sql } from 'kysely';
import type { AssessmentOutcome, AssessmentScores } from '../../aggregates/vocabulary.js';
import { type LegalDate, legalDate, yearOf } from '../../kernel/index.js';
import type { TaughtRow } from '../classes/row.js';
import type { Sight } from '../sight.js';
import type { DatedSources } from '../sources.js';
import type { ViewTables } from '../tables.js';
import type { BaseYearView, TrainingQueries } from '../training-views.js';
import { lastDayOf } from '../years.js';
import { outsideShare, reportLate } from './class-findings.js';
import { halvesOf, type Owing, submissionFindings } from './submission.js';

type Finding = BaseYearView['findings'][number];
type Asked = { readonly baseId: string; readonly year: number };

/** A base's calendar year for whoever sees the base whole: what it owed, planned and did, what was found, how it was assessed. */
export const baseYearQuery = (sources: DatedSources): TrainingQueries['baseYear'] => {
  const { db, sights, measures } = sources;
  return async (baseId, year, viewer) => {
    const end = lastDayOf(year);
    const sight = await sights(viewer);
    const base = await db
      .selectFrom('bases')
      .select(['numbered_on', 'ended_on'])
      .where('bases.id', '=', baseId)
      .where(sight.full)
      .executeTakeFirst();
    if (base === undefined || end === undefined) return undefined;
    const asked = { baseId, year };
    const documents = await db
      .selectFrom('year_documents')
      .selectAll()
      .where('base_id', '=', baseId)
      .where('year', '=', year)
      .execute();
    const annual = (await measures(end))?.params.annual;
    const owed =
      base.numbered_on === null || annual === undefined
        ? []
        : submissionFindings(documents, owing(base.numbered_on, base.ended_on), year, sight.today, annual);
    const findings = [...owed, ...(await classFindings(sources, sight, asked)), ...(await inspected(db, asked))];
    const assessment = await assessed(db, asked);
    return {
      baseId,
      year,
      ...halvesOf(documents),
      planned: await planned(db, asked),
      done: await done(db, asked),
      findings: findings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      ...(assessment && { assessment }),
      commended: await commended(db, asked),
    };
  };
};

const owing = (numberedOn: string, endedOn: string | null): Owing => ({
  numberedOn: numberedOn as LegalDate,
  ...(endedOn !== null && { endedOn: endedOn as LegalDate }),
});

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

/** A finding belongs to the year of its day: a class of December can be reported late in January. */
const classFindings = async (
  { db, measures }: DatedSources,
  { jurisdiction, today }: Sight,
  { baseId, year }: Asked,
): Promise<readonly Finding[]> => {
  const rows: readonly TaughtRow[] = await db
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
  const found: Finding[] = [];
  for (const row of rows) {
    const params = (await measures(legalDate(row.completed_on ?? row.opened_on)))?.params;
    found.push(...outsideShare(row, jurisdiction, params), ...reportLate(row, today));
  }
  return found.filter(({ on }) => yearOf(on) === year);
};

const inspected = async (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<readonly Finding[]> => {
  const rows = await db
    .selectFrom('inspections')
    .select(['inspected_on', 'findings'])
    .where('base_id', '=', baseId)
    .where('inspected_on', '>=', `${year}-01-01`)
    .where('inspected_on', '<=', `${year}-12-31`)
    .orderBy('recorded')
    .execute();
  return rows.flatMap(({ inspected_on, findings }) =>
    (JSON.parse(findings) as { readonly finding: string }[]).map(({ finding }) => ({
      kind: 'INSPECTION' as const,
      on: inspected_on as LegalDate,
      text: finding,
    })),
  );
};

const assessed = async (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<BaseYearView['assessment']> => {
  const row = await db
    .selectFrom('assessments')
    .selectAll()
    .where('base_id', '=', baseId)
    .where('year', '=', year)
    .executeTakeFirst();
  return (
    row && {
      on: row.concluded_on as LegalDate,
      scores: JSON.parse(row.scores) as AssessmentScores,
      outcome: row.outcome as AssessmentOutcome,
    }
  );
};

const commended = async (db: Kysely<ViewTables>, { baseId, year }: Asked): Promise<boolean> =>
  (await db
    .selectFrom('commendations')
    .select('recorded')
    .where('base_id', '=', baseId)
    .where('year', '=', year)
    .limit(1)
    .executeTakeFirst()) !== undefined;
