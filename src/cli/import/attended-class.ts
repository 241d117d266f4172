import {
  type ClassEvent,
  classDecider,
  classEvents,
  classFormat,
  LEARNERS_PER_COMMAND,
} from '../../aggregates/training-class/index.js';
import type { CommandOutcome, Commands } from '../../application/index.js';
import { type Envelope, factOf, type LegalDate, readHistory } from '../../kernel/index.js';
import type { Entry, Ledger } from '../../ledger/index.js';
import type { Register } from './carry-out.js';
import type { ImportContext } from './context.js';
import type { FoundClass } from './directory.js';
import type { LineFault } from './line-fault.js';
import { inChunks, settle } from './settle.js';

/** A line of which class, learner and session are found. */
export type Row = {
  readonly line: number;
  readonly learnerId: string;
  readonly session?: number;
  readonly hours?: number;
  readonly passed?: boolean;
  readonly archiveNo?: string;
};

/** How the lines of one class fared. */
export type Fared = {
  readonly faults: ReadonlyMap<number, readonly LineFault[]>;
  /** Lines that recorded something. */
  readonly fresh: ReadonlySet<number>;
};

type OnClass = 'enrolLearners' | 'recordAttendance' | 'assessLearners' | 'completeClass' | 'registerRecords';

/** One kind of command for many: what is asked of the register, whose rows an item is, and which rows it settles. */
type Work<Item> = {
  readonly ask: (items: readonly Item[], name: string) => Promise<CommandOutcome>;
  readonly rowsOf: (item: Item) => readonly Row[];
  readonly settles: (row: Row) => boolean;
};

/** Rows of one class and day, in as few commands as they fit in: enrolment, attendance, assessment, and the record. */
export const carryClass = async (
  { application, ledger }: Register,
  { subject, correlationId }: ImportContext,
  { classId, organisationId }: FoundClass,
  rows: readonly Row[],
  on: LegalDate | undefined,
): Promise<Fared> => {
  const faults = new Map<number, LineFault[]>();
  const fresh = new Set<number>();
  const actor = { id: subject, role: 'BASE', bureau: organisationId } as const;

  const ask = <Type extends OnClass>(type: Type, data: Commands[Type], name: string): Promise<CommandOutcome> => {
    // By the import and the class: who is in there already is told by the class itself.
    const idempotencyKey = `${correlationId}:${classId}:${name}`;
    const dated = on === undefined ? {} : { on };
    return application.execute({ type, target: classId, data, actor, idempotencyKey, correlationId, ...dated });
  };
  const good = (): readonly Row[] => rows.filter(({ line }) => !faults.has(line));
  const carry = async <Item>(name: string, items: readonly Item[], { ask, rowsOf, settles }: Work<Item>) => {
    for (const [part, chunk] of inChunks(items, LEARNERS_PER_COMMAND).entries()) {
      const settled = await settle(chunk, (asked, attempt) => ask(asked, `${name}:${part}:${attempt}`));
      for (const [item, found] of settled.refused) {
        for (const { line } of rowsOf(item)) faults.set(line, [...(faults.get(line) ?? []), ...found]);
      }
      const learners = learnersIn(settled.entries);
      for (const row of good()) if (settles(row) && learners.has(row.learnerId)) fresh.add(row.line);
    }
  };

  // What is there already is not asked for again: a class that is completed takes nothing more.
  const before = await classIn(ledger, classId);
  const isEnrolled = (learnerId: string): boolean => before.enrolments.has(learnerId);
  await carry(
    'enrol',
    [...new Set(rows.map(({ learnerId }) => learnerId))].filter((id) => !isEnrolled(id)),
    {
      ask: (learnerIds, name) => ask('enrolLearners', { learnerIds }, name),
      rowsOf: (learnerId) => rows.filter((row) => row.learnerId === learnerId),
      settles: () => true,
    },
  );

  const attended = good().filter((row): row is Attended => row.session !== undefined && row.hours !== undefined);
  for (const session of new Set(attended.map((row) => row.session))) {
    const recorded = before.attendance.get(session);
    const present = attended.filter((row) => row.session === session && recorded?.get(row.learnerId) !== row.hours);
    await carry(`session ${session}`, present, {
      ask: (asked, name) => {
        const learners = asked.map(({ learnerId, hours }) => ({ learnerId, hours }));
        return ask('recordAttendance', { session, learners }, name);
      },
      rowsOf: (row) => [row],
      settles: (row) => row.session === session,
    });
  }

  const assessed = good().filter((row): row is Assessed => row.passed !== undefined);
  await carry(
    'assess',
    assessed.filter((row) => before.results.get(row.learnerId) !== row.passed),
    {
      ask: (asked, name) => {
        const results = asked.map(({ learnerId, passed }) => ({ learnerId, passed }));
        return ask('assessLearners', { results }, name);
      },
      rowsOf: (row) => [row],
      settles: ({ passed }) => passed !== undefined,
    },
  );

  for (const archiveNo of new Set(good().flatMap((row) => row.archiveNo ?? []))) {
    if (before.archiveNo === archiveNo) continue;
    const told = good().filter((row) => row.archiveNo === archiveNo);
    const { refused, entries } = await settle([archiveNo], async (_, attempt) => {
      const completed = await ask('completeClass', {}, `complete ${archiveNo}:${attempt}`);
      return completed.ok ? ask('registerRecords', { archiveNo }, `record ${archiveNo}:${attempt}`) : completed;
    });
    for (const { line } of told) {
      const found = refused.get(archiveNo);
      if (found !== undefined) faults.set(line, [...found]);
      else if (entries.length > 0) fresh.add(line);
    }
  }
  return { faults, fresh };
};

/** What a class holds before an import. */
const classIn = async (ledger: Ledger, classId: string) => {
  let cls = classDecider.initialState;
  const history: Envelope[] = [];
  for await (const { envelope } of ledger.readStream(classId)) history.push(envelope);
  for (const envelope of readHistory(history).inEffect) {
    if (!isClassEvent(envelope)) throw new TypeError(`${envelope.type} is no event of a class`);
    cls = classDecider.evolve(cls, factOf(envelope));
  }
  if (cls.status === 'NONE') throw new RangeError(`there is no ${classId}`);
  const { enrolments, attendance, results } = cls;
  const archiveNo = cls.status === 'COMPLETED' ? cls.record?.archiveNo : undefined;
  return { enrolments, attendance, results, archiveNo };
};

const isClassEvent = (envelope: Envelope): envelope is Envelope & ClassEvent =>
  classFormat.events[envelope.type] !== undefined;

type Attended = Row & Required<Pick<Row, 'session' | 'hours'>>;
type Assessed = Row & Required<Pick<Row, 'passed'>>;

/** The learners that these entries are about. */
const learnersIn = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ envelope: { type, data } }) => {
      switch (type) {
        case 'LearnersEnrolled':
          return classEvents.LearnersEnrolled.data.parse(data).learners.map(({ learnerId }) => learnerId);
        case 'SessionAttended':
          return classEvents.SessionAttended.data.parse(data).learners.map(({ learnerId }) => learnerId);
        case 'LearnersAssessed':
          return classEvents.LearnersAssessed.data.parse(data).results.map(({ learnerId }) => learnerId);
        default:
          return [];
      }
    }),
  );
