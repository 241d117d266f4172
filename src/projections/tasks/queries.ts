import { type Kysely, type SqlBool, sql } from 'kysely';
import { cityOn, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { LegalDate } from '../../kernel/index.js';
import {
  allOf,
  type Condition,
  countOf,
  emptyPage,
  type Key,
  never,
  type Order,
  pageOf,
  within,
} from '../paging/page.js';
import { oneAfterAnother, type Part } from '../paging/parts.js';
import type { Sights } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { MeasuresView, Queries, TaskKind, TaskView, WorklistArgs } from '../views.js';
import { articlesOf } from './articles.js';
import { type Asked, askedBy, bureauOf, type DutyOnBase, dutiesOf, managedBy } from './bureau.js';
import { countInactive, type Inactive, type InactivityAsked, inactiveBases } from './inactivity.js';

type Sources = {
  readonly db: Kysely<ViewTables>;
  readonly sights: Sights;
  readonly jurisdiction: () => Promise<Jurisdiction>;
  readonly measures: (on: LegalDate) => Promise<MeasuresView | undefined>;
};

/** A duty, from the table or found by the rule; `key` is where it stands in the worklist. */
type Task = DutyOnBase & {
  readonly key: Key;
  readonly id: string;
  readonly kind: TaskKind;
  readonly base_id: string;
  readonly due_on: LegalDate | null;
  readonly from: LegalDate;
};

/** In a cursor: which of the two parts of the list it is in. */
const RECORDED = 0;
const INACTIVE = 1;

/**
 * First what is recorded, by due date, what has none last; then the inactive bases by announcement. `part` keeps the
 * keys of the two apart; an inactive base fills the other columns with its own.
 */
const WORKLIST: Order = {
  list: 'worklist',
  columns: [
    { ref: 'part', type: 'integer' },
    { ref: 'tasks.by_due', type: 'text' },
    { ref: 'tasks.since', type: 'text' },
    { ref: 'tasks.base_id', type: 'text' },
    { ref: 'tasks.slot', type: 'text' },
  ],
  direction: 'ASC',
};
const BY_DUE: Order = { ...WORKLIST, columns: WORKLIST.columns.slice(1) };

export const worklistQuery =
  ({ db, sights, jurisdiction, measures }: Sources): Queries['worklist'] =>
  async ({ bureau, kinds, dueBefore, on, ...args }, viewer) => {
    const asked = askedBy((await sights(viewer)).viewer, bureau);
    const known = await jurisdiction();
    const city = cityOn(known, on);
    if (asked === 'NOBODY' || city === undefined) return emptyPage(args);
    const recorded = recordedPart(
      db,
      recordedIn(asked, known, { on, ...(kinds && { kinds }), ...(dueBefore && { dueBefore }) }),
    );
    const months = (await measures(on))?.params.inactivity.months;
    const inactive =
      months === undefined || dueBefore !== undefined
        ? nothing
        : inactivePart(db, { condition: managedBy(asked, known, on), on, months, ...(kinds && { kinds }) });
    return pageOf<Task, TaskView>(
      {
        order: WORKLIST,
        read: (range) => oneAfterAnother([recorded, inactive], range),
        keyOf: (task) => task.key,
        nodesOf: (tasks) => tasks.map((task) => taskView(task, city.gb6, known, on)),
        count: async () => (await recorded.count()) + (await inactive.count()),
      },
      args,
    );
  };

const nothing: Part<Task> = { part: INACTIVE, read: async () => [], count: async () => 0 };

const recordedIn = (
  asked: Exclude<Asked, 'NOBODY'>,
  jurisdiction: Jurisdiction,
  { on, kinds, dueBefore }: Pick<WorklistArgs, 'on' | 'kinds' | 'dueBefore'>,
): Condition =>
  allOf([
    dutiesOf(asked, jurisdiction, on),
    sql<SqlBool>`${sql.ref('tasks.since')} <= ${on}`,
    sql<SqlBool>`(${sql.ref('tasks.until')} is null or ${sql.ref('tasks.until')} >= ${on})`,
    ...(kinds === undefined ? [] : [ofKinds(kinds)]),
    ...(dueBefore === undefined ? [] : [sql<SqlBool>`${sql.ref('tasks.due_on')} < ${dueBefore}`]),
  ]);

const ofKinds = (kinds: readonly TaskKind[]): Condition =>
  kinds.length === 0 ? never : sql<SqlBool>`${sql.ref('tasks.kind')} in (${sql.join([...kinds])})`;

const recordedPart = (db: Kysely<ViewTables>, condition: Condition): Part<Task> => {
  const tasks = db.selectFrom('tasks').innerJoin('bases', 'bases.id', 'tasks.base_id').where(condition);
  return {
    part: RECORDED,
    read: async (range) => {
      const rows = await within(
        tasks
          .select(['tasks.base_id', 'tasks.slot', 'tasks.kind', 'tasks.duty_of', 'tasks.due_on', 'tasks.by_due'])
          .select([
            'tasks.since as from',
            'bases.since',
            'bases.level',
            'bases.gb6',
            'bases.town',
            'bases.organisation_id',
          ]),
        BY_DUE,
        range,
      ).execute();
      return rows.map((row) => ({
        ...row,
        key: [RECORDED, row.by_due, row.from, row.base_id, row.slot],
        id: `task-${row.base_id}-${row.slot}`,
        // As the projection wrote them.
        kind: row.kind as TaskKind,
        due_on: row.due_on as LegalDate | null,
        from: row.from as LegalDate,
      }));
    },
    count: () => countOf(tasks),
  };
};

const inactivePart = (db: Kysely<ViewTables>, asked: InactivityAsked): Part<Task> => {
  // Of the key's columns an inactive base uses two: when it was announced, and which it is.
  const own = (key: Key | undefined): Key | undefined =>
    key?.[0] === undefined || key[2] === undefined ? undefined : [key[0], key[2]];
  return {
    part: INACTIVE,
    read: async ({ after, before, limit, backwards }) => {
      const [from, to] = [own(after), own(before)];
      const rows = await inactiveBases(db, asked, {
        ...(from && { after: from }),
        ...(to && { before: to }),
        limit,
        backwards,
      });
      return rows.map(inactiveTask);
    },
    count: () => countInactive(db, asked),
  };
};

const inactiveTask = (base: Inactive): Task => ({
  ...base,
  key: [INACTIVE, base.announced_on, '', base.base_id, ''],
  id: `task-${base.base_id}-INACTIVITY`,
  due_on: null,
  from: base.inactiveSince,
});

const taskView = (task: Task, city: string, jurisdiction: Jurisdiction, on: LegalDate): TaskView => {
  const { id, kind, base_id, due_on, from } = task;
  return {
    id,
    kind,
    baseId: base_id,
    bureau: bureauOf(task, city, jurisdiction, on),
    ...(due_on !== null && { dueOn: due_on }),
    overdue: due_on !== null && due_on < on,
    since: from,
    articles: articlesOf[kind],
  };
};
