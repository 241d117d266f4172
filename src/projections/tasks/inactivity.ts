import { type Kysely, type SqlBool, sql } from 'kysely';
import { type InactivityWindow, inactivity, isInactiveOn, type Pause } from '../../aggregates/base/index.js';
import { addDays, addMonths, type LegalDate } from '../../kernel/index.js';
import { allOf, anyOf, type Condition, countOf, type Key, type Order, type Range, within } from '../paging/page.js';
import type { ViewTables } from '../tables.js';
import type { TaskKind } from '../views.js';
import type { DutyOnBase } from './bureau.js';
import { activitiesOf, establishedColumns, isNotified, standingSince } from './established.js';
import { pausesOf } from './pauses.js';

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
    found.push(...(await judged(db, rows, asked, judge)).flatMap((base) => base ?? []));
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) break;
    left = { ...left, [range.backwards ? 'before' : 'after']: [last.by_announcement, last.id] };
  }
  return found.slice(0, range.limit);
};

/** Candidates, without those that turn out not to be inactive: something pauses the clock, or what was established is dealt with. */
export const countInactive = async (db: Kysely<ViewTables>, asked: InactivityAsked): Promise<number> => {
  const query = candidatesOf(db, asked);
  if (query === undefined) return 0;
  let count = await countOf(query);
  const judge = judgeOn(asked);
  const doubtful = query.where(
    anyOf([
      established,
      sql<SqlBool>`exists (select 1 from base_pauses where base_pauses.base_id = ${sql.ref('bases.id')})`,
    ]),
  );
  let after: Key | undefined;
  for (let full = true; full; ) {
    const rows = await within(doubtful, BY_ANNOUNCEMENT, {
      ...(after && { after }),
      limit: CHUNK,
      backwards: false,
    }).execute();
    count -= (await judged(db, rows, asked, judge)).filter((base) => base === undefined).length;
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

/**
 * Announced bases that are inactive unless something pauses the clock, for nothing since was completed and reported; and
 * those on which it was established, whatever they did afterwards.
 */
const candidatesOf = (db: Kysely<ViewTables>, { condition, kinds, ...asked }: InactivityAsked) => {
  const wants = (kind: TaskKind): boolean => kinds === undefined || kinds.includes(kind);
  const latest = latestInactive(asked);
  if (!wants('ESTABLISH_INACTIVITY') && !wants('DECIDE_GROUND')) return undefined;
  const found = [established];
  if (latest !== undefined && wants('ESTABLISH_INACTIVITY')) {
    found.push(
      allOf([
        sql<SqlBool>`${sql.ref('bases.by_announcement')} <= ${latest}`,
        sql<SqlBool>`not exists (select 1 from classes where classes.base_id = ${sql.ref('bases.id')}
          and classes.reported_on <= ${asked.on} and classes.last_day > ${latest})`,
      ]),
    );
  }
  return db
    .selectFrom('bases')
    .select(['organisation_id', 'department', 'level', 'gb6', 'town', 'since', 'by_announcement'])
    .select(establishedColumns)
    .select(lastActivity(asked.on).as('last_completed_on'))
    .where(condition)
    .where('bases.ended_on', 'is', null)
    .where('bases.by_announcement', '<=', asked.on)
    .where(anyOf(found));
};

/** The last day of the last class or lecture of the base that was completed, and reported by the date. */
const lastActivity = (on: LegalDate) =>
  sql<LegalDate | null>`(select max(classes.last_day) from classes
    where classes.base_id = ${sql.ref('bases.id')} and classes.reported_on <= ${on})`;

const established = sql<SqlBool>`${sql.ref('bases.inactivity_on')} is not null`;

/** The last day of announcement or activity on which a base without any pause is inactive. Months differ by up to three days. */
const latestInactive = ({ on, months }: Pick<InactivityAsked, 'on' | 'months'>): LegalDate | undefined => {
  const about = addMonths(on, -months);
  const days = [3, 2, 1, 0, -1, -2, -3].map((days) => addDays(about, days));
  return days.find((announcedOn) => isInactiveOn(inactivity({ announcedOn, pauses: [], months }), on));
};

type Judge = (row: Candidate, pauses: readonly Pause[], completedOn: readonly LegalDate[]) => Inactive | undefined;

/** Each candidate as it stands, `undefined` where nothing is to be done about it. */
const judged = async (
  db: Kysely<ViewTables>,
  rows: readonly Candidate[],
  { on }: InactivityAsked,
  judge: Judge,
): Promise<readonly (Inactive | undefined)[]> => {
  const [pauses, activities] = await Promise.all([pausesOf(db, rows), activitiesOf(db, rows, on)]);
  return rows.map((row) => judge(row, pauses.get(row.id) ?? [], activities.get(row.id) ?? []));
};

/**
 * The rules of the aggregate. What was established and stands is to be notified; once notice is given, hearing and
 * decision follow it on the worklist. What fell away since leaves the base to be looked at like any other.
 */
const judgeOn = ({ on, months, kinds }: InactivityAsked): Judge => {
  const sinceWhen = inactiveSinceOn(on, months);
  return (row, pauses, completedOn) => {
    const standing = standingSince(row, pauses, completedOn, on);
    if (standing !== undefined && isNotified(row)) return undefined;
    const kind = standing === undefined ? 'ESTABLISH_INACTIVITY' : 'DECIDE_GROUND';
    if (kinds !== undefined && !kinds.includes(kind)) return undefined;
    const inactiveSince = standing ?? sinceWhen(row, pauses);
    if (inactiveSince === undefined) return undefined;
    const { id, by_announcement, organisation_id, department, level, gb6, town, since } = row;
    return {
      base_id: id,
      organisation_id,
      department,
      level,
      gb6,
      town,
      since,
      duty_of: 'MANAGER',
      kind,
      announced_on: by_announcement as LegalDate,
      inactiveSince,
    };
  };
};

/** Since when a base is inactive, under the measures of the day. */
const inactiveSinceOn = (on: LegalDate, months: number) => {
  /** Of bases with neither pause nor activity: one for each day of announcement. */
  const plain = new Map<string, InactivityWindow>();
  return (row: Candidate, pauses: readonly Pause[]): LegalDate | undefined => {
    const announcedOn = row.by_announcement as LegalDate;
    const lastCompletedOn = row.last_completed_on ?? undefined;
    const isPlain = pauses.length === 0 && lastCompletedOn === undefined;
    const known = isPlain ? plain.get(announcedOn) : undefined;
    const window = known ?? inactivity({ announcedOn, pauses, months, ...(lastCompletedOn && { lastCompletedOn }) });
    if (isPlain) plain.set(announcedOn, window);
    return window.windowTo !== undefined && isInactiveOn(window, on) ? addDays(window.windowTo, 1) : undefined;
  };
};
