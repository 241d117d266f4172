import type { Kysely } from 'kysely';
import {
  endOfDay,
  type Instant,
  instantFromMillis,
  type LegalDate,
  legalDateAt,
  millisOf,
} from '../../kernel/index.js';
import type { Position } from '../../ledger/ledger.js';
import type { AsOf, Point } from '../question.js';
import type { ViewTables } from '../tables.js';

/** Why a point of time cannot be asked. */
export type AsOfFault =
  | { readonly code: 'AS_OF_IN_FUTURE'; readonly field: 'at' | 'on'; readonly latest: string }
  | { readonly code: 'AS_OF_BEYOND_TIP'; readonly field: 'sequence'; readonly latest: number }
  | { readonly code: 'AS_OF_UNKNOWN_POSITION'; readonly field: 'position' };

/** The views have no such point: it lies ahead, or in another ledger. */
export class InvalidAsOf extends Error {
  override readonly name = 'InvalidAsOf';
  constructor(readonly fault: AsOfFault) {
    super(`${fault.code} (${fault.field})`);
  }
}

/**
 * The point that is meant. An instant is the last entry before the first that was recorded after it: so an entry of a
 * node whose clock is behind never moves what an earlier instant stands for.
 * @throws InvalidAsOf
 */
export const pointsIn =
  (db: Kysely<ViewTables>) =>
  async ({ recorded, effective }: AsOf, now: Instant): Promise<Point> => {
    const today = legalDateAt(now);
    if (recorded === undefined) return { sequence: await tip(db), effective: effective ?? today };
    if ('at' in recorded) {
      if (recorded.at > now) throw new InvalidAsOf({ code: 'AS_OF_IN_FUTURE', field: 'at', latest: now });
      return { sequence: await sequenceAt(db, recorded.at), effective: effective ?? legalDateAt(recorded.at) };
    }
    if ('on' in recorded) {
      if (recorded.on > today) throw new InvalidAsOf({ code: 'AS_OF_IN_FUTURE', field: 'on', latest: today });
      return { sequence: await sequenceAt(db, lastInstantOf(recorded.on)), effective: effective ?? recorded.on };
    }
    const sequence = 'position' in recorded ? await sequenceOf(db, recorded.position) : recorded.sequence;
    const latest = await tip(db);
    if (sequence > latest) throw new InvalidAsOf({ code: 'AS_OF_BEYOND_TIP', field: 'sequence', latest });
    return { sequence, effective: effective ?? (await dayOf(db, sequence)) ?? today };
  };

const lastInstantOf = (on: LegalDate): Instant => instantFromMillis(millisOf(endOfDay(on)) - 1);

/** How far the versions of the bases have come. */
const tip = async (db: Kysely<ViewTables>): Promise<number> => {
  const row = await db
    .selectFrom('projections')
    .select('sequence')
    .where('name', '=', 'base-versions')
    .where('state', '=', 'LIVE')
    .executeTakeFirst();
  return row?.sequence ?? 0;
};

const sequenceAt = async (db: Kysely<ViewTables>, at: Instant): Promise<number> => {
  const next = await db
    .selectFrom('moments')
    .select('sequence')
    .where('recorded_at', '>', at)
    .orderBy('recorded_at')
    .limit(1)
    .executeTakeFirst();
  return next === undefined ? tip(db) : next.sequence - 1;
};

const sequenceOf = async (db: Kysely<ViewTables>, position: Position): Promise<number> => {
  const entry = await db.selectFrom('entries').select('sequence').where('position', '=', position).executeTakeFirst();
  if (entry === undefined) throw new InvalidAsOf({ code: 'AS_OF_UNKNOWN_POSITION', field: 'position' });
  return entry.sequence;
};

/** Where the entry of a sequence is in the ledger. */
export const positionsIn =
  (db: Kysely<ViewTables>) =>
  async (sequence: number): Promise<Position | undefined> => {
    const entry = await db.selectFrom('entries').select('position').where('sequence', '=', sequence).executeTakeFirst();
    return entry?.position as Position | undefined;
  };

/** The day in Shanghai on which the register had come to a sequence. */
const dayOf = async (db: Kysely<ViewTables>, sequence: number): Promise<LegalDate | undefined> => {
  const moment = await db
    .selectFrom('moments')
    .select('recorded_at')
    .where('sequence', '<=', sequence)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return moment && legalDateAt(moment.recorded_at as Instant);
};
