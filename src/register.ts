import type { Logger } from 'pino';
import {
  type Application,
  bootstrap,
  type Clock,
  createApplication,
  createProcesses,
  type Founding,
  type PersonalReads,
  type Processes,
  type RunReport,
  type Vault,
} from './application/index.js';
import type { Stage } from './cli/demo/replay.js';
import { type HolidayTable, type Instant, type LegalDate, legalDate, legalDateAt } from './kernel/index.js';
import type { Ledger, Position } from './ledger/index.js';
import { type OpenViews, openViews, type ViewStore } from './projections/index.js';

export type RegisterOptions = {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly holidays: HolidayTable;
  readonly city: string;
  /** Recorded in an empty register; absent where it begins otherwise. */
  readonly founding?: Founding;
  readonly log: Logger;
};

/** A city's register at work: commands, views and the processes that follow them. */
export type Register = {
  readonly application: Application & PersonalReads;
  readonly views: OpenViews;
  /** The processes keep still until then. */
  start(): void;
  /** The same register under a clock that is set, for a history that is replayed into it. */
  stage(): Stage;
  /** Ends processes and views, then vault and ledger. */
  close(): Promise<void>;
};

const REPLAY_WAIT_MS = 60_000;
const END_OF_TIME = legalDate('9999-12-31');

const reporter =
  (log: Logger) =>
  ({ done, refused, failed }: RunReport): void => {
    if (Object.values(done).some((count) => count > 0)) log.info({ done }, 'the register has acted by itself');
    for (const { task, baseId, refusals } of refused)
      log.warn({ task, baseId, refusals }, 'a task of the register is refused');
    for (const { task, baseId, fault } of failed)
      log.error({ task, baseId, err: fault }, 'a task of the register failed');
  };

/** Puts ledger, views, application and processes together. */
export const openRegister = async (options: RegisterOptions): Promise<Register> => {
  const { ledger, store, vault, clock, holidays, city, founding, log } = options;
  const today = () => legalDateAt(clock.now());
  let processes: Processes | undefined;
  const views = await openViews({
    ledger,
    store,
    holidays,
    today,
    onMoved: () => processes?.wake(),
    onTrouble: (projection, error) => log.error({ projection, error }, 'the views do not get on'),
  });
  const at = (time: Clock) => {
    const onFault = (err: unknown, task: string) =>
      log.warn({ err, task }, 'a follow-up failed; the processes will see to it');
    const application = createApplication({
      ledger,
      clock: time,
      holidays,
      city,
      commandIndex: views.commands,
      vault,
      training: views.training,
      onFault,
    });
    return { application, pending: views.pending, clock: time };
  };
  const now = at(clock);
  if (founding !== undefined) await bootstrap({ ...now, ledger, founding, today: today() });
  processes = createProcesses({
    ...now,
    onReport: reporter(log),
    onFault: (err) => log.warn({ err }, 'what the register has to do cannot be asked for; asking again'),
  });
  const running = processes;
  return {
    application: now.application,
    views,
    start: () => running.start(),
    stage: () => stageOn(at, views),
    async close() {
      await running.stop();
      await views.close();
      await vault.close();
      await ledger.close();
    },
  };
};

type At = (clock: Clock) => Parameters<typeof createProcesses>[0] & { readonly application: Application };

const stageOn = (at: At, views: OpenViews): Stage => {
  let present: Instant | undefined;
  const clock: Clock = {
    now: () => {
      if (present === undefined) throw new Error('the clock of a replay is set before it is read');
      return present;
    },
  };
  const parts = at(clock);
  const processes = createProcesses(parts);
  let seen: Position | undefined;
  let nextDue: LegalDate | undefined;
  return {
    application: parts.application,
    setClock: (to) => {
      present = to;
    },
    beginDay: async (after) => {
      if (after === undefined) return;
      const isQuiet = after === seen && (nextDue === undefined || legalDateAt(clock.now()) <= nextDue);
      if (isQuiet) return;
      await views.waitFor(after, REPLAY_WAIT_MS);
      await processes.runOnce();
      seen = after;
      nextDue = await firstDue(views);
    },
  };
};

/** The day with which the next running period ends. */
const firstDue = async ({ pending }: OpenViews): Promise<LegalDate | undefined> =>
  (await pending.lapsed(END_OF_TIME)).map(({ dueOn }) => dueOn).sort()[0];
