import { type AliasedExpression, type Kysely, type SqlBool, sql } from 'kysely';
import type { LegalDate } from '../../kernel/index.js';
import { allOf, type Condition, countOf, type Key, never, type Order, type Range, within } from '../paging/page.js';
import type { ViewTables } from '../tables.js';
import type { TaskKind, WorklistArgs } from '../views.js';
import type { DutyOnBase } from './bureau.js';

/** A duty, from a table or found by a rule; `key` is where it stands in its list. */
export type Task = {
  readonly key: Key;
  readonly id: string;
  readonly kind: TaskKind;
  /** Whose it is, or what tells it. */
  readonly duty: DutyOnBase | { readonly bureau: string };
  readonly baseId?: string;
  /** The plan or class that it is about. */
  readonly about?: string;
  readonly dueOn?: LegalDate;
  readonly assumedYears?: readonly number[];
  readonly from: LegalDate;
};

/** A list of duties: the earliest due date first, what has none last. */
export type Duties = {
  readonly read: (range: Range) => Promise<readonly Task[]>;
  readonly count: () => Promise<number>;
};

/** What is asked of every source of duties, besides whose they are. */
export type Wanted = Pick<WorklistArgs, 'on' | 'kinds' | 'dueBefore'>;

/** A row of a source: a duty with its base. `part` tells the duties of a base apart. */
export type DutyRow = DutyOnBase & {
  readonly base_id: string;
  readonly part: string;
  readonly kind: string;
  readonly about: string | null;
  readonly due_on: string | null;
  readonly by_due: string;
  /** Absent where no working days are counted. */
  readonly assumed_years?: string | null;
  readonly from: string;
};

/** The columns of a duty that its base gives. */
export const ofBase = [
  'bases.level',
  'bases.gb6',
  'bases.town',
  'bases.since',
  'bases.organisation_id',
  'bases.department',
] as const;

const BY_DUE: Order = {
  list: 'duties',
  columns: [
    { ref: 'duties.by_due', type: 'text' },
    { ref: 'duties.from', type: 'text' },
    { ref: 'duties.base_id', type: 'text' },
    { ref: 'duties.part', type: 'text' },
  ],
  direction: 'ASC',
};

export const noDuties: Duties = { read: async () => [], count: async () => 0 };

export const asksFor = ({ kinds }: Wanted, ...some: readonly TaskKind[]): boolean =>
  kinds === undefined || some.some((kind) => kinds.includes(kind));

/** The duties that a query gives, as far as they are wanted. */
export const dutiesFrom = (
  db: Kysely<ViewTables>,
  rows: AliasedExpression<DutyRow, 'duties'>,
  wanted: Wanted,
): Duties => {
  const duties = db.selectFrom(rows).where(standing(wanted));
  return {
    read: async (range) => (await within(duties.selectAll(), BY_DUE, range).execute()).map(taskOf),
    count: () => countOf(duties),
  };
};

const standing = ({ on, kinds, dueBefore }: Wanted): Condition =>
  allOf([
    sql<SqlBool>`${sql.ref('duties.from')} <= ${on}`,
    ...(kinds === undefined ? [] : [ofKinds(kinds)]),
    ...(dueBefore === undefined ? [] : [sql<SqlBool>`${sql.ref('duties.due_on')} < ${dueBefore}`]),
  ]);

const ofKinds = (kinds: readonly TaskKind[]): Condition =>
  kinds.length === 0 ? never : sql<SqlBool>`${sql.ref('duties.kind')} in (${sql.join([...kinds])})`;

/** Kinds and dates are what the projections wrote and the sources name. */
const taskOf = (row: DutyRow): Task => ({
  key: [row.by_due, row.from, row.base_id, row.part],
  id: `task-${row.base_id}-${row.part}`,
  kind: row.kind as TaskKind,
  duty: row,
  baseId: row.base_id,
  ...(row.about !== null && { about: row.about }),
  ...(row.due_on !== null && { dueOn: row.due_on as LegalDate }),
  ...(row.assumed_years && { assumedYears: row.assumed_years.split(',').map(Number) }),
  from: row.from as LegalDate,
});

/** Several lists as one, in the order of their keys: of each no more is read than the page can hold. */
export const merged = (lists: readonly Duties[]): Duties => ({
  read: async (range) => {
    const found = await Promise.all(lists.map((list) => list.read(range)));
    const sign = range.backwards ? -1 : 1;
    return found
      .flat()
      .sort((a, b) => sign * compare(a.key, b.key))
      .slice(0, range.limit);
  },
  count: async () => (await Promise.all(lists.map((list) => list.count()))).reduce((sum, count) => sum + count, 0),
});

/** Negative where `a` comes first. */
export const compare = (a: Key, b: Key): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  const [left, right] = [a[at], b[at]];
  if (left === undefined || right === undefined) return 0;
  return left < right ? -1 : 1;
};
