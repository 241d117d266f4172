import { type SqlBool, sql } from 'kysely';
import { divisionOf, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { SubjectCategory } from '../../aggregates/vocabulary.js';
import { placeOf } from '../divisions/place.js';
import { epochsOf, placeClass } from '../divisions/place-class.js';
import { lyingIn } from '../divisions/territory-condition.js';
import { allOf, anyOf, type Condition } from '../paging/page.js';
import { visible } from '../sight.js';
import type { Sources } from '../sources.js';
import type { TrainingQueries, TrainingStatisticsView } from '../training-views.js';

/** How many bases and courses are listed. */
const BASES = 100;
const COURSES = 20;

/** The year of the row is that of the class: each class is counted in the year of its first session. */
const inItsYear = (value: string) =>
  sql<number>`sum(case when class_years.year = classes.year then ${sql.raw(value)} else 0 end)`;
const counted = {
  classes: inItsYear('1').as('classes'),
  learners: inItsYear('classes.enrolled').as('learners'),
  assessed: inItsYear('classes.assessed').as('assessed'),
  passed: inItsYear('classes.passed').as('passed'),
  recognised: sql<number>`sum(class_years.recognised)`.as('recognised'),
};

/**
 * Completed classes of the bases that the viewer sees, and what they gave; four grouped passes. No person is in it:
 * learners are counted as often as they were enrolled (人次).
 */
export const trainingStatisticsQuery =
  ({ db, sights }: Sources): TrainingQueries['trainingStatistics'] =>
  async ({ from, to, division }, viewer) => {
    const sight = await sights(viewer);
    const known = sight.jurisdiction;
    const condition = allOf([
      visible(sight),
      sql<SqlBool>`classes.status = 'COMPLETED'`,
      sql<SqlBool>`class_years.year between ${from} and ${to}`,
      ...(division === undefined ? [] : [taughtIn(known, division)]),
    ]);
    const taught = db
      .selectFrom('class_years')
      .innerJoin('classes', 'classes.id', 'class_years.class_id')
      .innerJoin('bases', 'bases.id', 'classes.base_id')
      .where(condition);

    const byYear = await taught
      .select(['class_years.year', 'classes.category'])
      .select([counted.classes, counted.learners, counted.assessed, counted.passed, counted.recognised])
      .groupBy(['class_years.year', 'classes.category'])
      .orderBy('class_years.year')
      .orderBy('classes.category')
      .execute();
    const byBase = await taught
      .select('classes.base_id')
      .select([counted.classes, counted.recognised])
      .groupBy('classes.base_id')
      .orderBy('recognised', 'desc')
      .orderBy('classes.base_id')
      .limit(BASES)
      .execute();
    const courses = await taught
      .select('classes.course')
      .select([counted.classes, counted.learners, counted.recognised])
      .groupBy('classes.course')
      .orderBy('recognised', 'desc')
      .orderBy('classes.course')
      .limit(COURSES)
      .execute();
    const place = placeClass(known);
    const places = await taught
      .select(['bases.gb6', place.town.as('town'), place.epoch('bases.since').as('since')])
      .select(place.epoch('classes.first_day').as('held'))
      .select([counted.classes, counted.recognised])
      .groupBy(sql`1, 2, 3, 4`)
      .execute();
    return {
      byYear: byYear.map((row) => ({
        year: row.year,
        category: row.category as SubjectCategory,
        classes: Number(row.classes),
        learners: Number(row.learners),
        recognisedHours: Number(row.recognised),
        assessed: Number(row.assessed),
        passed: Number(row.passed),
      })),
      byDivision: byDivision(
        places.map((row) => ({
          key: divisionOf(known, placeOf(row), row.held),
          classes: Number(row.classes),
          recognisedHours: Number(row.recognised),
        })),
      ),
      byBase: byBase.map((row) => ({
        baseId: row.base_id,
        classes: Number(row.classes),
        recognisedHours: Number(row.recognised),
      })),
      topCourses: courses.map((row) => ({
        course: row.course,
        classes: Number(row.classes),
        learners: Number(row.learners),
        recognisedHours: Number(row.recognised),
      })),
    };
  };

/** Classes of bases that lay in the division on the day of the first session: what was Wujin’s then stays Wujin’s. */
const taughtIn = (jurisdiction: Jurisdiction, gb6: string): Condition =>
  anyOf(
    epochsOf(jurisdiction).map(({ from, before }) =>
      allOf([
        sql<SqlBool>`classes.first_day >= ${from}`,
        ...(before === undefined ? [] : [sql<SqlBool>`classes.first_day < ${before}`]),
        lyingIn(jurisdiction, gb6, from),
      ]),
    ),
  );

type OfDivision = TrainingStatisticsView['byDivision'][number];

const byDivision = (parts: readonly OfDivision[]): readonly OfDivision[] => {
  const sums = new Map<string, OfDivision>();
  for (const { key, classes, recognisedHours } of parts) {
    const sum = sums.get(key) ?? { key, classes: 0, recognisedHours: 0 };
    sums.set(key, { key, classes: sum.classes + classes, recognisedHours: sum.recognisedHours + recognisedHours });
  }
  return [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
};
