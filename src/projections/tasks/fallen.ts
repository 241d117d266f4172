import type { Kysely } from 'kysely';
import type { ViewTables } from '../tables.js';
import { DECISION } from './duties.js';
import { asksFor, type Wanted } from './duty-lists.js';
import { activitiesOf, establishedColumns, isNotified, standingSince } from './established.js';
import { pausesOf } from './pauses.js';

/**
 * Bases that were notified of their revocation for inactivity, which does not stand any more on the day (Art.8(2)): a
 * reason accepted since makes the period longer, or a class in it was reported late. Only notices that await their
 * decision are looked at.
 */
export const fallenNotices = async (db: Kysely<ViewTables>, wanted: Wanted): Promise<readonly string[]> => {
  if (!asksFor(wanted, 'HEAR_STATEMENT', 'DECIDE_REVOCATION')) return [];
  const { on } = wanted;
  const rows = await db
    .selectFrom('tasks')
    .innerJoin('bases', 'bases.id', 'tasks.base_id')
    .select(establishedColumns)
    .where('tasks.slot', '=', DECISION)
    .where('tasks.ground', '=', 'INACTIVITY')
    .execute();
  const [pauses, activities] = await Promise.all([pausesOf(db, rows), activitiesOf(db, rows, on)]);
  const stands = (row: (typeof rows)[number]): boolean =>
    // Established anew after the notice, it asks for another one.
    isNotified(row) && standingSince(row, pauses.get(row.id) ?? [], activities.get(row.id) ?? [], on) !== undefined;
  return rows.filter((row) => !stands(row)).map(({ id }) => id);
};
