import type { Kysely } from 'kysely';
import type { Pause } from '../../aggregates/base/index.js';
import type { LegalDate } from '../../kernel/index.js';
import type { ViewTables } from '../tables.js';

/** What pauses the inactivity clock of bases (Art.8(2)), by base. */
export const pausesOf = async (
  db: Kysely<ViewTables>,
  rows: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly Pause[]>> => {
  if (rows.length === 0) return new Map();
  const recorded = await db
    .selectFrom('base_pauses')
    .select(['base_id', 'starts_on', 'ends_on'])
    .where(
      'base_id',
      'in',
      rows.map((row) => row.id),
    )
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
