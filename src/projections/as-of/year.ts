import { type LegalDate, yearOf } from '../../kernel/index.js';
import { stateOn } from '../base-versions/state.js';
import { baseYearsProjection } from '../base-years/project.js';
import { assessmentsTable, commendationsTable, inspectionsTable, yearDocumentsTable } from '../base-years/tables.js';
import { baseYearOf, type YearRecord } from '../base-years/year.js';
import type { Point } from '../question.js';
import type { BaseYearView } from '../training-views.js';
import type { PastQueries } from '../views.js';
import { lastDayOf } from '../years.js';
import type { ClassThen } from './classes.js';
import type { Sources } from './explain.js';
import { measuresAt } from './measures.js';
import type { PlanThen } from './plans.js';
import { rowsOn } from './rows.js';

type Training = {
  readonly plansAt: (baseId: string, point: Point) => Promise<readonly PlanThen[]>;
  readonly classesAt: (baseId: string, point: Point) => Promise<readonly ClassThen[]>;
};
const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const plannedIn = (plans: readonly PlanThen[], year: number): BaseYearView['planned'] => {
  const effective = plans.filter(({ row }) => row.year === year && row.status === 'EFFECTIVE');
  return { classes: effective.length, hours: sum(effective, ({ row }) => row.hours ?? row.planned_hours) };
};

const doneIn = (classes: readonly ClassThen[], year: number): BaseYearView['done'] => {
  const completed = classes.filter(({ row }) => row.status === 'COMPLETED');
  const held = completed.flatMap(({ years }) => years.filter((one) => one.year === year));
  const begun = completed.filter(({ row, years }) => row.year === year && years.some((one) => one.year === year));
  return {
    classes: begun.length,
    hours: sum(held, ({ taught }) => taught),
    learners: sum(begun, ({ row }) => row.enrolled),
    learnerHours: sum(held, ({ recognised }) => recognised),
    passed: sum(begun, ({ row }) => row.passed),
    assessed: sum(begun, ({ row }) => row.assessed),
  };
};

/** Completed in the year or in the one before, by day of completion and id. */
const completedBy = (classes: readonly ClassThen[], year: number): YearRecord['completed'] =>
  classes
    .map(({ row }) => row)
    .filter(({ completed_on: on }) => on !== null && on >= `${year - 1}-01-01` && on <= `${year}-12-31`)
    .sort((a, b) => {
      const [one, other] = [`${a.completed_on} ${a.id}`, `${b.completed_on} ${b.id}`];
      return one < other ? -1 : 1;
    });

/** A base's calendar year as of a point, for who sees the base whole now: by the same rules as that of today. */
export const pastYear = (sources: Sources, { plansAt, classesAt }: Training): Pick<PastQueries, 'baseYear'> => {
  const { histories, jurisdictionAt, seenNow } = sources;
  const measuresOn = measuresAt(sources);
  return {
    baseYear: async (baseId, year, point, viewer) => {
      if (lastDayOf(year) === undefined || !(await seenNow(baseId, viewer))?.isWhole) return undefined;
      const history = await histories(baseId, point.sequence);
      const base = stateOn(history, point.effective);
      if (base === undefined) return undefined;
      const rows = rowsOn(baseYearsProjection, history, point.effective);
      const classes = await classesAt(baseId, point);
      const assessment = rows(assessmentsTable).find((row) => row.year === year);
      const then = await baseYearOf(
        {
          baseId,
          year,
          base,
          documents: rows(yearDocumentsTable).filter((row) => row.year === year),
          planned: plannedIn(await plansAt(baseId, point), year),
          done: doneIn(classes, year),
          completed: completedBy(classes, year),
          inspections: rows(inspectionsTable)
            .filter(({ inspected_on }) => yearOf(inspected_on as LegalDate) === year)
            .sort((a, b) => a.recorded - b.recorded),
          ...(assessment && { assessment }),
          commended: rows(commendationsTable).some((row) => row.year === year),
        },
        {
          jurisdiction: await jurisdictionAt(point),
          today: point.effective,
          paramsOn: async (on) => (await measuresOn(on, point))?.params,
        },
      );
      return { ...then, findings: then.findings.map((finding) => ({ ...finding, asOf: point })) };
    },
  };
};
