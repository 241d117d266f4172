import { type Kysely, sql } from 'kysely';
import type { InactivityInput, Pause } from '../../aggregates/base/index.js';
import type { LegalDate } from '../../kernel/index.js';
import type { ViewTables } from '../tables.js';

/** What a base taught last, and what paused the clock of its inactivity. */
export type Activity = Pick<InactivityInput, 'lastCompletedOn' | 'pauses'>;

export const noActivity: Activity = { pauses: [] };

/** The activity of bases as it was reported by a date; nothing is said of a base that has none. */
export const activityOf = async (
  db: Kysely<ViewTables>,
  baseIds: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, Activity>> => {
  if (baseIds.length === 0) return new Map();
  const pauses = await pausesOf(db, baseIds);
  const lastDays = await lastDaysOf(db, baseIds, on);
  return new Map(
    [...new Set([...pauses.keys(), ...lastDays.keys()])].map((id) => {
      const lastCompletedOn = lastDays.get(id);
      return [id, { pauses: pauses.get(id) ?? [], ...(lastCompletedOn && { lastCompletedOn }) }];
    }),
  );
};

/** The last day of what each base taught and reported by the date. */
const lastDaysOf = async (
  db: Kysely<ViewTables>,
  baseIds: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, LegalDate>> => {
  const last = await db
    .selectFrom('classes')
    .select(['base_id', sql<LegalDate>`max(last_day)`.as('last_day')])
    .where('base_id', 'in', baseIds)
    .where('reported_on', '<=', on)
    .groupBy('base_id')
    .execute();
  return new Map(last.map((row) => [row.base_id, row.last_day]));
};

const pausesOf = async (
  db: Kysely<ViewTables>,
  baseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Pause[]>> => {
  const recorded = await db
    .selectFrom('base_pauses')
    .select(['base_id', 'starts_on', 'ends_on'])
    .where('base_id', 'in', baseIds)
    .orderBy('base_id')
    .orderBy('recorded')
    .execute();
  const byBase = new Map<string, typeof recorded>();
  for (const row of recorded) byBase.set(row.base_id, [...(byBase.get(row.base_id) ?? []), row]);
  return new Map([...byBase].map(([id, own]) => [id, paired(own)]));
};

/** A row with one day opens a block or closes the one that is open; a row with both is a reason. */
const paired = (
  rows: readonly { readonly starts_on: string | null; readonly ends_on: string | null }[],
): readonly Pause[] => {
  const pauses: { from: LegalDate; to?: LegalDate }[] = [];
  for (const { starts_on, ends_on } of rows) {
    if (starts_on !== null)
      pauses.push({ from: starts_on as LegalDate, ...(ends_on !== null && { to: ends_on as LegalDate }) });
    else {
      const open = pauses.findLast((pause) => pause.to === undefined);
      if (open !== undefined && ends_on !== null) open.to = ends_on as LegalDate;
    }
  }
  return pauses;
};
