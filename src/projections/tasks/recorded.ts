import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { allOf, type Condition } from '../paging/page.js';
import type { ViewTables } from '../tables.js';
import { type Asked, dutiesOf } from './bureau.js';
import { type Duties, dutiesFrom, ofBase, type Wanted } from './duty-lists.js';

/** Whose duties are asked for, and which. */
export type Question = {
  readonly db: Kysely<ViewTables>;
  readonly asked: Exclude<Asked, 'NOBODY'>;
  readonly jurisdiction: Jurisdiction;
  readonly wanted: Wanted;
};

/** The duties of recognition and supervision, as the facts of the base leave them. */
export const recordedDuties = (
  { db, asked, jurisdiction, wanted }: Question,
  /** Bases whose notice for inactivity has lost its ground: nothing follows it. */
  fallen: readonly string[],
): Duties =>
  dutiesFrom(
    db,
    db
      .selectFrom('tasks')
      .innerJoin('bases', 'bases.id', 'tasks.base_id')
      .select(['tasks.base_id', 'tasks.slot as part', 'tasks.kind', 'tasks.duty_of', 'tasks.due_on', 'tasks.by_due'])
      .select(['tasks.assumed_years', 'tasks.since as from', sql<string | null>`null`.as('about'), ...ofBase])
      .where(
        allOf([
          dutiesOf(asked, sql.ref('tasks.duty_of'), jurisdiction, wanted.on),
          sql<SqlBool>`(${sql.ref('tasks.until')} is null or ${sql.ref('tasks.until')} >= ${wanted.on})`,
          ...(fallen.length === 0 ? [] : [restsOnGround(fallen)]),
        ]),
      )
      .as('duties'),
    wanted,
  );

const restsOnGround = (fallen: readonly string[]): Condition =>
  sql<SqlBool>`(${sql.ref('tasks.ground')} is null or ${sql.ref('tasks.ground')} <> 'INACTIVITY'
    or ${sql.ref('tasks.base_id')} not in (${sql.join([...fallen])}))`;
