import type { Kysely } from 'kysely';
import { stillInactive } from '../../aggregates/base/index.js';
import type { LegalDate } from '../../kernel/index.js';
import type { ViewTables } from '../tables.js';
import { DECISION } from './duties.js';
import { asksFor, type Wanted } from './duty-lists.js';
import { lastActivity, pausesOf } from './inactivity.js';

/**
 * Bases that were notified of their revocation for inactivity, which does not stand any more on the day (Art.8(2)): a
 * reason accepted since makes the period longer. Only notices that await their decision are looked at.
 */
export const fallenNotices = async (db: Kysely<ViewTables>, wanted: Wanted): Promise<readonly string[]> => {
  if (!asksFor(wanted, 'HEAR_STATEMENT', 'DECIDE_REVOCATION')) return [];
  const { on } = wanted;
  const rows = await db
    .selectFrom('tasks')
    .innerJoin('bases', 'bases.id', 'tasks.base_id')
    .select(['bases.id', 'inactivity_on', 'inactivity_notified_on', 'inactivity_from', 'inactivity_to'])
    .select(['inactivity_paused_days', lastActivity(on).as('last_completed_on')])
    .where('tasks.slot', '=', DECISION)
    .where('tasks.ground', '=', 'INACTIVITY')
    .execute();
  const pauses = await pausesOf(db, rows);
  const stands = (row: (typeof rows)[number]): boolean => {
    const { inactivity_on: established, inactivity_notified_on: notified, inactivity_from, inactivity_to } = row;
    if (established === null || notified === null || inactivity_from === null || inactivity_to === null) return false;
    // Established anew after the notice, it asks for another one.
    if (established > notified) return false;
    const window = {
      windowFrom: inactivity_from as LegalDate,
      windowTo: inactivity_to as LegalDate,
      pausedDays: row.inactivity_paused_days ?? 0,
    };
    return stillInactive(window, pauses.get(row.id) ?? [], row.last_completed_on ?? undefined, on);
  };
  return rows.filter((row) => !stands(row)).map(({ id }) => id);
};
