import { type Kysely, type RawBuilder, sql } from 'kysely';
import { baseVersionsTable, COUNTED, NO_SEQUENCE } from '../base-versions/tables.js';
import type { BaseRows } from '../bases/statistics.js';
import { allOf, type Condition } from '../paging/page.js';
import type { Point } from '../question.js';
import type { Sight } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { BaseFilter } from '../views.js';
import { holding, isOfOneDate } from './sight.js';

/** Versions under the name of the table whose columns they have: what is asked of `bases` can be asked of them. */
const asBases = (db: Kysely<ViewTables>, rows: RawBuilder<unknown>): BaseRows =>
  db.selectFrom(sql`(${rows})`.as('bases')) as unknown as BaseRows;

/** All versions, for lists: which of them hold is a condition on an index that is read in the order of the list. */
export const versions = (db: Kysely<ViewTables>): BaseRows =>
  asBases(db, sql`select *, id as version_of from ${sql.table('base_versions')}`);

const isCounted = ({ name, number, scope }: BaseFilter): boolean =>
  name === undefined && number === undefined && scope === undefined;

/**
 * The versions that hold at a point, as three ranges of indexes. The first has what holds by all that is recorded and,
 * as of today, little else; the others have what was cut or ended after the point, and are empty where it is the latest.
 */
const held = (db: Kysely<ViewTables>, { sequence, effective }: Point, filter: BaseFilter): BaseRows => {
  const columns = isCounted(filter) ? ['id', ...COUNTED] : Object.keys(baseVersionsTable.columns);
  const select = sql`select ${sql.join(columns.map((column) => sql.ref(column)))}, id as version_of
    from ${sql.table('base_versions')} where rec_from <= ${sequence} and eff_from <= ${effective}`;
  // As a value, `eff_to` keeps the second range from being read by the index of the first.
  return asBases(
    db,
    sql`${select} and rec_to = ${NO_SEQUENCE} and eff_to > ${effective}
      union all
      ${select} and rec_to = ${NO_SEQUENCE} and cut_at > ${sequence} and cut_at < ${NO_SEQUENCE}
        and (eff_to || '') <= ${effective}
      union all
      ${select} and rec_to > ${sequence} and rec_to < ${NO_SEQUENCE} and (cut_at > ${sequence} or eff_to > ${effective})`,
  );
};

type Counting = {
  readonly db: Kysely<ViewTables>;
  readonly point: Point;
  readonly now: Sight;
  readonly filter: BaseFilter;
  readonly wanted: Condition;
};

/** What is counted as of a point: rows, and the condition on them. Counts have no order to read in. */
export const counting = ({
  db,
  point,
  now,
  filter,
  wanted,
}: Counting): { readonly rows: BaseRows; readonly condition: Condition } =>
  isOfOneDate(point, now)
    ? { rows: held(db, point, filter), condition: wanted }
    : { rows: versions(db), condition: allOf([holding(point, now), wanted]) };
