import type { Kysely } from 'kysely';
import { cityOn, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { LegalDate } from '../../kernel/index.js';
import { emptyPage, type Key, type Order, pageOf } from '../paging/page.js';
import { oneAfterAnother, type Part } from '../paging/parts.js';
import type { Sights } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { MeasuresView, Queries, TaskView } from '../views.js';
import { articlesOf } from './articles.js';
import { askedBy, bureauOf, managedBy } from './bureau.js';
import { classDuties } from './classes.js';
import { type Duties, merged, noDuties, type Task } from './duty-lists.js';
import { fallenNotices } from './fallen.js';
import { countInactive, type Inactive, type InactivityAsked, inactiveBases } from './inactivity.js';
import { planDuties } from './plans.js';
import { recordedDuties } from './recorded.js';
import { reviewListDuties } from './review-lists.js';
import { yearDuties } from './year.js';

type Sources = {
  readonly db: Kysely<ViewTables>;
  readonly sights: Sights;
  readonly jurisdiction: () => Promise<Jurisdiction>;
  readonly measures: (on: LegalDate) => Promise<MeasuresView | undefined>;
};

/** In a cursor: which of the two parts of the list it is in. */
const TO_DO = 0;
const INACTIVE = 1;

/**
 * First what has to be done, by due date, what has none last; then the inactive bases by announcement. `part` keeps the
 * keys of the two apart; an inactive base fills the other columns with its own.
 */
const WORKLIST: Order = {
  list: 'worklist',
  columns: [
    { ref: 'part', type: 'integer' },
    { ref: 'by_due', type: 'text' },
    { ref: 'from', type: 'text' },
    { ref: 'base_id', type: 'text' },
    { ref: 'duty', type: 'text' },
  ],
  direction: 'ASC',
};

export const worklistQuery =
  ({ db, sights, jurisdiction, measures }: Sources): Queries['worklist'] =>
  async ({ bureau, kinds, dueBefore, on, ...args }, viewer) => {
    const asked = askedBy((await sights(viewer)).viewer, bureau);
    const known = await jurisdiction();
    const city = cityOn(known, on);
    if (asked === 'NOBODY' || city === undefined) return emptyPage(args);
    const wanted = { on, ...(kinds && { kinds }), ...(dueBefore && { dueBefore }) };
    const params = (await measures(on))?.params;
    const question = { db, asked, jurisdiction: known, wanted };
    const toDo = part(
      TO_DO,
      merged([
        recordedDuties(question, await fallenNotices(db, wanted)),
        planDuties(question),
        classDuties(question),
        yearDuties(params?.annual, question),
        reviewListDuties(params?.annual, question),
      ]),
    );
    const inactive = part(
      INACTIVE,
      params === undefined || dueBefore !== undefined
        ? noDuties
        : inactiveDuties(db, {
            condition: managedBy(asked, known, on),
            on,
            months: params.inactivity.months,
            ...(kinds && { kinds }),
          }),
    );
    return pageOf<Task, TaskView>(
      {
        order: WORKLIST,
        read: (range) => oneAfterAnother([toDo, inactive], range),
        keyOf: (task) => task.key,
        nodesOf: (tasks) => tasks.map((task) => taskView(task, city.gb6, known, on)),
        count: async () => (await toDo.count()) + (await inactive.count()),
      },
      args,
    );
  };

/** A list as a part of the worklist: its keys are told apart from those of the other part. */
const part = (number: number, { read, count }: Duties): Part<Task> => ({
  part: number,
  read: async (range) => (await read(range)).map((task) => ({ ...task, key: [number, ...task.key] })),
  count,
});

const inactiveDuties = (db: Kysely<ViewTables>, asked: InactivityAsked): Duties => {
  // Of the key's columns an inactive base uses two: when it was announced, and which it is.
  const own = (key: Key | undefined): Key | undefined =>
    key?.[0] === undefined || key[2] === undefined ? undefined : [key[0], key[2]];
  return {
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
  key: [base.announced_on, '', base.base_id, ''],
  id: `task-${base.base_id}-INACTIVITY`,
  kind: base.kind,
  duty: base,
  baseId: base.base_id,
  from: base.inactiveSince,
});

const taskView = (task: Task, city: string, jurisdiction: Jurisdiction, on: LegalDate): TaskView => {
  const { id, kind, duty, baseId, about, dueOn, assumedYears = [], from } = task;
  return {
    id,
    kind,
    ...(baseId !== undefined && { baseId }),
    ...(about !== undefined && { about }),
    bureau: 'bureau' in duty ? duty.bureau : bureauOf(duty, city, jurisdiction, on),
    ...(dueOn !== undefined && { dueOn }),
    assumedYears,
    overdue: dueOn !== undefined && dueOn < on,
    since: from,
    articles: articlesOf[kind],
  };
};
