import { type Kysely, type SqlBool, sql } from 'kysely';
import { type InactivityWindow, inactivity, isInactiveOn, type Pause } from '../../aggregates/base/index.js';
import { addDays, addMonths, type LegalDate } from '../../kernel/index.js';
import { anyOf, type Condition, countOf, type Key, type Order, type Range, within } from '../paging/page.js';
import type { ViewTables } from '../tables.js';
import type { TaskKind } from '../views.js';
import type { DutyOnBase } from './bureau.js';

/** An inactive base: whether that has still to be established, or to be followed by a notice (Art.8(2)). */
export type Inactive = DutyOnBase & {
  readonly base_id: string;
  readonly announced_on: LegalDate;
  readonly kind: Extract<TaskKind, 'ESTABLISH_INACTIVITY' | 'DECIDE_GROUND'>;
  readonly inactiveSince: LegalDate;
};

export type InactivityAsked = {
  /** Of which bases, on rows of `bases`. */
  readonly condition: Condition;
  readonly on: LegalDate;
  /** How long without activity is a ground. */
  readonly months: number;
  readonly kinds?: readonly TaskKind[];
};

/** By announcement: the longer a base has been in the register, the sooner it can have been inactive. */
export const BY_ANNOUNCEMENT: Order = {
  list: 'inactive',
  columns: [
    { ref: 'bases.by_announcement', type: 'text' },
    { ref: 'bases.id', type: 'text' },
  ],
  direction: 'ASC',
};

/** Candidates judged at a time: more than a page, so that few pages need a second look. */
const CHUNK = 200;

type Candidate = Awaited<ReturnType<typeof candidates>>[number];

/** Inactive bases of a range: what is read is bounded, not the register. */
export const inactiveBases = async (
  db: Kysely<ViewTables>,
  asked: InactivityAsked,
  range: Range,
): Promise<readonly Inactive[]> => {
  const found: Inactive[] = [];
  const judge = judgeOn(asked);
  let left: Range = { ...range, limit: CHUNK };
  while (found.length < range.limit) {
    const rows = await candidates(db, asked, left);
    const pauses = await pausesOf(db, rows);
    found.push(...rows.flatMap((row) => judge(row, pauses.get(row.id) ?? []) ?? []));
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) break;
    left = { ...left, [range.backwards ? 'before' : 'after']: [last.by_announcement, last.id] };
  }
  return found.slice(0, range.limit);
};

/** Candidates, without those that an accepted reason or a block on new classes keeps from being inactive. */
export const countInactive = async (db: Kysely<ViewTables>, asked: InactivityAsked): Promise<number> => {
  const query = candidatesOf(db, asked);
  if (query === undefined) return 0;
  let count = await countOf(query);
  const judge = judgeOn(asked);
  const paused = query.where(
    sql<SqlBool>`exists (select 1 from base_pauses where base_pauses.base_id = ${sql.ref('bases.id')})`,
  );
  let after: Key | undefined;
  for (let full = true; full; ) {
    const rows = await within(paused, BY_ANNOUNCEMENT, {
      ...(after && { after }),
      limit: CHUNK,
      backwards: false,
    }).execute();
    const pauses = await pausesOf(db, rows);
    count -= rows.filter((row) => judge(row, pauses.get(row.id) ?? []) === undefined).length;
    const last = rows.at(-1);
    if (last !== undefined) after = [last.by_announcement, last.id];
    full = rows.length === CHUNK;
  }
  return count;
};

const candidates = async (db: Kysely<ViewTables>, asked: InactivityAsked, range: Range) => {
  const query = candidatesOf(db, asked);
  return query === undefined ? [] : within(query, BY_ANNOUNCEMENT, range).execute();
};

/** Announced bases that are inactive unless something pauses the clock: nothing since was completed and reported. */
const candidatesOf = (db: Kysely<ViewTables>, { condition, kinds, ...asked }: InactivityAsked) => {
  const latest = latestInactive(asked);
  if (latest === undefined) return undefined;
  return db
    .selectFrom('bases')
    .select(['id', 'organisation_id', 'department', 'level', 'gb6', 'town', 'since', 'by_announcement'])
    .select(['inactivity_on', 'inactivity_notified_on', lastActivity(asked.on).as('last_completed_on')])
    .where(condition)
    .where('bases.ended_on', 'is', null)
    .where('bases.by_announcement', '<=', latest)
    .where(
      sql<SqlBool>`not exists (select 1 from classes where classes.base_id = ${sql.ref('bases.id')}
        and classes.reported_on <= ${asked.on} and classes.last_day > ${latest})`,
    )
    .where(
      anyOf([...wants(kinds, 'ESTABLISH_INACTIVITY', notEstablished), ...wants(kinds, 'DECIDE_GROUND', notNotified)]),
    );
};

/** The last day of the last class or lecture of the base that was completed, and reported by the date. */
export const lastActivity = (on: LegalDate) =>
  sql<LegalDate | null>`(select max(classes.last_day) from classes
    where classes.base_id = ${sql.ref('bases.id')} and classes.reported_on <= ${on})`;

const wants = (kinds: readonly TaskKind[] | undefined, kind: TaskKind, condition: Condition): readonly Condition[] =>
  kinds === undefined || kinds.includes(kind) ? [condition] : [];

const column = { established: sql.ref('bases.inactivity_on'), notified: sql.ref('bases.inactivity_notified_on') };
const notEstablished = sql<SqlBool>`${column.established} is null`;
/** Once notice is given, hearing and decision follow it on the worklist. */
const notNotified = sql<SqlBool>`(${column.established} is not null
  and (${column.notified} is null or ${column.notified} < ${column.established}))`;

/** The last day of announcement or activity on which a base without any pause is inactive. Months differ by up to three days. */
const latestInactive = ({ on, months }: Pick<InactivityAsked, 'on' | 'months'>): LegalDate | undefined => {
  const about = addMonths(on, -months);
  const days = [3, 2, 1, 0, -1, -2, -3].map((days) => addDays(about, days));
  return days.find((announcedOn) => isInactiveOn(inactivity({ announcedOn, pauses: [], months }), on));
};

/** The rule of the aggregate, asked anew where something pauses the clock. */
const judgeOn = ({ on, months }: InactivityAsked) => {
  /** Of bases with neither pause nor activity: one for each day of announcement. */
  const plain = new Map<string, InactivityWindow>();
  return (row: Candidate, pauses: readonly Pause[]): Inactive | undefined => {
    const announcedOn = row.by_announcement as LegalDate;
    const lastCompletedOn = row.last_completed_on ?? undefined;
    const isPlain = pauses.length === 0 && lastCompletedOn === undefined;
    const known = isPlain ? plain.get(announcedOn) : undefined;
    const window = known ?? inactivity({ announcedOn, pauses, months, ...(lastCompletedOn && { lastCompletedOn }) });
    if (isPlain) plain.set(announcedOn, window);
    if (window.windowTo === undefined || !isInactiveOn(window, on)) return undefined;
    const { id, organisation_id, department, level, gb6, town, since, inactivity_on } = row;
    return {
      base_id: id,
      organisation_id,
      department,
      level,
      gb6,
      town,
      since,
      duty_of: 'MANAGER',
      kind: inactivity_on === null ? 'ESTABLISH_INACTIVITY' : 'DECIDE_GROUND',
      announced_on: announcedOn,
      inactiveSince: addDays(window.windowTo, 1),
    };
  };
};

export const pausesOf = async (
  db: Kysely<ViewTables>,
  rows: readonly Pick<Candidate, 'id'>[],
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
