import { type SqlBool, sql } from 'kysely';
import { type MeasuresParams, reportDueOn, reviewDueOn } from '../../aggregates/measures/index.js';
import { type LegalDate, legalDate, yearOf } from '../../kernel/index.js';
import type { Half } from '../base-years/project.js';
import { allOf, type Condition } from '../paging/page.js';
import type { TaskKind } from '../views.js';
import { type DutyOnBase, dutiesOf } from './bureau.js';
import { asksFor, type Duties, dutiesFrom, merged, noDuties, ofBase } from './duty-lists.js';
import type { Question } from './recorded.js';

type Annual = MeasuresParams['annual'];

/** In the register and not ended, nor bound to end: only such a base submits, is assessed and is listed (Art.8). */
export const inRegisterBy = (lastDay: LegalDate): Condition =>
  sql<SqlBool>`(bases.status in ('NUMBERED', 'ANNOUNCED', 'RECTIFYING', 'OVERDUE')
    and bases.ends_as is null and bases.numbered_on <= ${lastDay})`;

type OfYear = {
  readonly kind: TaskKind;
  readonly of: DutyOnBase['duty_of'];
  readonly year: number;
  readonly from: LegalDate;
  readonly dueOn: LegalDate;
  readonly owed: Condition;
};

/**
 * The duties of the running year and of the one under review, until the next one is: what was then still not done is a
 * finding in the base's year, and no longer a thing to do.
 */
export const yearDuties = (annual: Annual | undefined, question: Question): Duties => {
  if (annual === undefined) return noDuties;
  const { on } = question.wanted;
  const running = yearOf(on);
  const duties = [
    ...submissions(running, annual, on),
    ...submissions(running - 1, annual, on),
    assessment(running - 1, annual),
  ];
  return merged(duties.map((duty) => dutiesOn(duty, question)));
};

/** Art.8(1): in the month in which it is due; late, for as long as the base is not assessed for the year. */
const submissions = (year: number, annual: Annual, on: LegalDate): readonly OfYear[] => {
  const dueOn = reportDueOn(year, annual);
  const assessed = sql<SqlBool>`exists (select 1 from assessments
    where assessments.base_id = bases.id and assessments.year = ${year})`;
  const duty = (kind: TaskKind, half: Half): OfYear => ({
    kind,
    of: 'ORGANISATION',
    year,
    from: legalDate(`${dueOn.slice(0, 8)}01`),
    dueOn,
    owed: allOf([
      inRegisterBy(dueOn),
      sql<SqlBool>`not exists (select 1 from year_documents where year_documents.base_id = bases.id
        and year_documents.year = ${year} and year_documents.half = ${half})`,
      ...(on > dueOn ? [sql<SqlBool>`not ${assessed}`] : []),
    ]),
  });
  return [duty('SUBMIT_ANNUAL_REPORT', 'REPORT'), duty('SUBMIT_NEXT_YEAR_PLAN', 'NEXT_PLAN')];
};

/** Art.8(2): once the year is over, if it was not assessed before. */
const assessment = (year: number, annual: Annual): OfYear => ({
  kind: 'CONCLUDE_ASSESSMENT',
  of: 'MANAGER',
  year,
  from: legalDate(`${year + 1}-01-01`),
  dueOn: reviewDueOn(year, annual),
  owed: allOf([
    inRegisterBy(legalDate(`${year}-12-31`)),
    sql<SqlBool>`not exists (select 1 from assessments
      where assessments.base_id = bases.id and assessments.year = ${year})`,
  ]),
});

const dutiesOn = (
  { kind, of, year, from, dueOn, owed }: OfYear,
  { db, asked, jurisdiction, wanted }: Question,
): Duties => {
  if (!asksFor(wanted, kind) || from > wanted.on) return noDuties;
  const dutyOf = sql<string>`${of}`;
  const due = sql<string>`${dueOn}`;
  return dutiesFrom(
    db,
    db
      .selectFrom('bases')
      .select('bases.id as base_id')
      .select([
        sql<string>`${`${kind}-${year}`}`.as('part'),
        sql<string>`${kind}`.as('kind'),
        dutyOf.as('duty_of'),
        sql<string | null>`null`.as('about'),
        due.as('due_on'),
        due.as('by_due'),
        sql<string>`case when bases.numbered_on > ${from} then bases.numbered_on else ${from} end`.as('from'),
      ])
      .select(ofBase)
      .where(owed)
      .where(dutiesOf(asked, dutyOf, jurisdiction, wanted.on))
      .as('duties'),
    wanted,
  );
};
