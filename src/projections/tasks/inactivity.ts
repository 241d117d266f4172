import { type Kysely, type SqlBool, sql } from 'kysely';
import { type InactivityWindow, inactivity, isInactiveOn, type Pause } from '../../aggregates/base/index.js';
import { addDays, addMonths, type LegalDate } from '../../kernel/index.js';
import { type Condition, type Order, type Range, within } from '../paging/page.js';
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

/** Inactive bases of a range, each judged by the rule of its aggregate: what is read is bounded, not the register. */
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
    const activities = await activitiesOf(db, rows, asked.on);
    found.push(...rows.flatMap((row) => judge(row, pauses.get(row.id) ?? [], activities.get(row.id)) ?? []));
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) break;
    left = { ...left, [range.backwards ? 'before' : 'after']: [last.by_announcement, last.id] };
  }
  return found.slice(0, range.limit);
};

export const countInactive = async (db: Kysely<ViewTables>, asked: InactivityAsked): Promise<number> =>
  (await inactiveBases(db, asked, { limit: Number.MAX_SAFE_INTEGER, backwards: false })).length;

const candidates = (db: Kysely<ViewTables>, { condition, on, months }: InactivityAsked, range: Range) => {
  // Months differ in length by up to three days; the rule has the last word.
  const since = addDays(addMonths(on, -months), 4);
  return within(
    db
      .selectFrom('bases')
      .select(['id', 'organisation_id', 'department', 'level', 'gb6', 'town', 'since', 'by_announcement'])
      .select(['inactivity_on', 'inactivity_notified_on'])
      .where(condition)
      .where('bases.status', 'in', ['ANNOUNCED', 'RECTIFYING', 'OVERDUE'])
      .where('bases.ends_as', 'is', null)
      .where(sql<SqlBool>`${sql.ref('bases.by_announcement')} < ${since}`)
      .where(
        sql<SqlBool>`not exists (select 1 from classes where classes.base_id = ${sql.ref('bases.id')}
          and classes.reported_on <= ${on} and classes.last_day >= ${since})`,
      ),
    BY_ANNOUNCEMENT,
    range,
  ).execute();
};

const judgeOn = ({ on, months, kinds }: InactivityAsked) => {
  /** Of bases with neither pause nor activity: one for each day of announcement. */
  const plain = new Map<string, InactivityWindow>();
  return (row: Candidate, pauses: readonly Pause[], lastCompletedOn: LegalDate | undefined): Inactive | undefined => {
    const announcedOn = row.by_announcement as LegalDate;
    const isPlain = pauses.length === 0 && lastCompletedOn === undefined;
    const known = isPlain ? plain.get(announcedOn) : undefined;
    const window = known ?? inactivity({ announcedOn, pauses, months, ...(lastCompletedOn && { lastCompletedOn }) });
    if (isPlain) plain.set(announcedOn, window);
    if (window.windowTo === undefined || !isInactiveOn(window, on)) return undefined;
    const kind = duty(row);
    if (kind === undefined || (kinds !== undefined && !kinds.includes(kind))) return undefined;
    const { organisation_id, department, level, gb6, town, since } = row;
    return {
      ...{ base_id: row.id, organisation_id, department, level, gb6, town, since, duty_of: 'MANAGER', kind },
      announced_on: announcedOn,
      inactiveSince: addDays(window.windowTo, 1),
    };
  };
};

/** Once notice is given, hearing and decision follow it on the worklist. */
const duty = ({ inactivity_on, inactivity_notified_on }: Candidate): Inactive['kind'] | undefined => {
  if (inactivity_on === null) return 'ESTABLISH_INACTIVITY';
  return inactivity_notified_on === null || inactivity_notified_on < inactivity_on ? 'DECIDE_GROUND' : undefined;
};

/** The last day of what each base taught and reported by the date. */
const activitiesOf = async (
  db: Kysely<ViewTables>,
  rows: readonly Candidate[],
  on: LegalDate,
): Promise<ReadonlyMap<string, LegalDate>> => {
  if (rows.length === 0) return new Map();
  const last = await db
    .selectFrom('classes')
    .select(['base_id', sql<LegalDate>`max(last_day)`.as('last_day')])
    .where(
      'base_id',
      'in',
      rows.map((row) => row.id),
    )
    .where('reported_on', '<=', on)
    .groupBy('base_id')
    .execute();
  return new Map(last.map((row) => [row.base_id, row.last_day]));
};

const pausesOf = async (
  db: Kysely<ViewTables>,
  rows: readonly Candidate[],
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
