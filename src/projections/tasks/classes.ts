import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { UNDATED } from '../bases/tables.js';
import type { Condition } from '../paging/page.js';
import type { TaskKind } from '../views.js';
import { type DutyOnBase, dutiesOf } from './bureau.js';
import { asksFor, type Duties, dutiesFrom, merged, noDuties, ofBase } from './duty-lists.js';
import type { Question } from './recorded.js';

type OnClasses = {
  readonly kind: Extract<TaskKind, 'REPORT_TRAINING' | 'REGISTER_RECORD' | 'RECOGNISE_HOURS'>;
  readonly of: DutyOnBase['duty_of'];
  readonly pending: Condition;
  readonly from: RawBuilder<string>;
  readonly due?: RawBuilder<string>;
};

/** What a completed class still lacks. A class that nobody attended has no record to register. */
const lacking: readonly OnClasses[] = [
  {
    kind: 'REPORT_TRAINING',
    of: 'ORGANISATION',
    pending: sql<SqlBool>`classes.to_report_by is not null`,
    from: sql<string>`classes.completed_on`,
    due: sql<string>`classes.to_report_by`,
  },
  {
    kind: 'REGISTER_RECORD',
    of: 'ORGANISATION',
    pending: sql<SqlBool>`classes.to_register_since is not null and classes.attended_hours > 0`,
    from: sql<string>`classes.to_register_since`,
  },
  {
    // The register does it by itself within seconds; the city, who keeps the register, sees what it has not done.
    kind: 'RECOGNISE_HOURS',
    of: 'CITY',
    pending: sql<SqlBool>`classes.to_recognise is not null`,
    from: sql<string>`classes.to_recognise_since`,
  },
];

export const classDuties = (question: Question): Duties => merged(lacking.map((duty) => dutiesOn(duty, question)));

const dutiesOn = (
  { kind, of, pending, from, due }: OnClasses,
  { db, asked, jurisdiction, wanted }: Question,
): Duties => {
  if (!asksFor(wanted, kind)) return noDuties;
  const dutyOf = sql<string>`${of}`;
  return dutiesFrom(
    db,
    db
      .selectFrom('classes')
      .innerJoin('bases', 'bases.id', 'classes.base_id')
      .select(['classes.base_id', 'classes.id as about'])
      .select([
        sql<string>`classes.id || ${`-${kind}`}`.as('part'),
        sql<string>`${kind}`.as('kind'),
        dutyOf.as('duty_of'),
        (due ?? sql<string | null>`null`).as('due_on'),
        (due ?? sql<string>`${UNDATED}`).as('by_due'),
        from.as('from'),
      ])
      .select(ofBase)
      .where(pending)
      .where(dutiesOf(asked, dutyOf, jurisdiction, wanted.on))
      .as('duties'),
    wanted,
  );
};
