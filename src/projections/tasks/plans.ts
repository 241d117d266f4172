import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { UNDATED } from '../bases/tables.js';
import type { TaskKind } from '../views.js';
import { dutiesOf } from './bureau.js';
import { asksFor, type Duties, dutiesFrom, noDuties, ofBase } from './duty-lists.js';
import type { Question } from './recorded.js';

const kind = (name: TaskKind) => sql`${name}`;

/** The next step of a plan, as `routeOf` has it: Art.7's two axes, told by the base as it is now. */
const nextStep = (step: {
  readonly department: RawBuilder<unknown>;
  readonly county: RawBuilder<unknown>;
  readonly countyFiling: RawBuilder<unknown>;
  readonly cityFiling: RawBuilder<unknown>;
  readonly approval: RawBuilder<unknown>;
}) => sql<string>`case
  when plans.mode <> 'SPARE_TIME' and bases.department is not null and plans.reviewed_by_department = 0
    then ${step.department}
  when bases.level = 'COUNTY' and plans.reviewed_by_county = 0 then ${step.county}
  when bases.level = 'COUNTY' then ${step.countyFiling}
  when plans.mode = 'SPARE_TIME' then ${step.cityFiling}
  else ${step.approval} end`;

const stepKind = nextStep({
  department: kind('REVIEW_PLAN'),
  county: kind('REVIEW_PLAN'),
  countyFiling: kind('FILE_PLAN'),
  cityFiling: kind('FILE_PLAN'),
  approval: kind('APPROVE_PLAN'),
});
const stepOf = nextStep({
  department: sql`'DEPARTMENT'`,
  county: sql`'MANAGER'`,
  countyFiling: sql`'MANAGER'`,
  cityFiling: sql`'CITY'`,
  approval: sql`'CITY'`,
});

/** Plans that wait for a review, the city's approval or their filing. The regulation gives no date for it. */
export const planDuties = ({ db, asked, jurisdiction, wanted }: Question): Duties =>
  asksFor(wanted, 'REVIEW_PLAN', 'APPROVE_PLAN', 'FILE_PLAN')
    ? dutiesFrom(
        db,
        db
          .selectFrom('plans')
          .innerJoin('bases', 'bases.id', 'plans.base_id')
          .select(['plans.base_id', 'plans.id as part', 'plans.id as about'])
          .select([
            stepKind.as('kind'),
            stepOf.as('duty_of'),
            sql<string | null>`null`.as('due_on'),
            sql<string>`${UNDATED}`.as('by_due'),
            sql<string>`plans.pending_since`.as('from'),
          ])
          .select(ofBase)
          .where(sql<SqlBool>`plans.pending_since is not null`)
          .where(dutiesOf(asked, stepOf, jurisdiction, wanted.on))
          .as('duties'),
        wanted,
      )
    : noDuties;
