import { type Kysely, sql } from 'kysely';
import { type EstablishedWindow, lengthened, type Pause, stillInactive } from '../../aggregates/base/index.js';
import { addDays, type LegalDate } from '../../kernel/index.js';
import type { ViewTables } from '../tables.js';

/** Inactivity that was established against a base (Art.8(2)), as its row has it. */
export type EstablishedRow = {
  readonly id: string;
  readonly inactivity_on: string | null;
  readonly inactivity_notified_on: string | null;
  readonly inactivity_from: string | null;
  readonly inactivity_to: string | null;
  readonly inactivity_paused_days: number | null;
};
export const establishedColumns = [
  'bases.id',
  'bases.inactivity_on',
  'bases.inactivity_notified_on',
  'bases.inactivity_from',
  'bases.inactivity_to',
  'bases.inactivity_paused_days',
] as const;

const windowOf = (row: EstablishedRow): EstablishedWindow | undefined =>
  row.inactivity_from === null || row.inactivity_to === null
    ? undefined
    : {
        windowFrom: row.inactivity_from as LegalDate,
        windowTo: row.inactivity_to as LegalDate,
        pausedDays: row.inactivity_paused_days ?? 0,
      };

/** Since when it stands, where it does on the day: the rule of the aggregate, on the period as it was established. */
export const standingSince = (
  row: EstablishedRow,
  pauses: readonly Pause[],
  completedOn: readonly LegalDate[],
  on: LegalDate,
): LegalDate | undefined => {
  const window = windowOf(row);
  if (window === undefined || !stillInactive(window, pauses, completedOn, on)) return undefined;
  const { windowTo } = lengthened(window.windowFrom, addDays(window.windowTo, -window.pausedDays), pauses);
  return windowTo && addDays(windowTo, 1);
};

/** Whether a notice of revocation was given on it, not on one that was established before. */
export const isNotified = ({ inactivity_on, inactivity_notified_on }: EstablishedRow): boolean =>
  inactivity_on !== null && inactivity_notified_on !== null && inactivity_notified_on >= inactivity_on;

/** Last days, from the period on, of what each base completed and reported by the day; of bases with inactivity established. */
export const activitiesOf = async (
  db: Kysely<ViewTables>,
  rows: readonly EstablishedRow[],
  on: LegalDate,
): Promise<ReadonlyMap<string, readonly LegalDate[]>> => {
  const ids = rows.filter(({ inactivity_on }) => inactivity_on !== null).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const recorded = await db
    .selectFrom('classes')
    .innerJoin('bases', 'bases.id', 'classes.base_id')
    .select(['classes.base_id', 'classes.last_day'])
    .distinct()
    .where('classes.base_id', 'in', ids)
    .where('classes.reported_on', '<=', on)
    .where('classes.last_day', '>=', sql<string>`bases.inactivity_from`)
    .execute();
  const byBase = new Map<string, LegalDate[]>();
  for (const { base_id, last_day } of recorded) {
    const days = byBase.get(base_id) ?? [];
    days.push(last_day as LegalDate);
    byBase.set(base_id, days);
  }
  return byBase;
};
