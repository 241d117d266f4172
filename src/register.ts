import type { Logger } from 'pino';
import {
  type Application,
  type AuditExports,
  bootstrap,
  type Clock,
  type CommandIndex,
  type CommandKeys,
  createApplication,
  createProcesses,
  type Founding,
  type PersonalReads,
  type Processes,
  type RunReport,
  type Vault,
} from './application/index.js';
import type { Stage } from './cli/demo/replay.js';
import { Feed } from './feed/index.js';
import { type HolidayTable, legalDateAt } from './kernel/index.js';
import type { Ledger } from './ledger/index.js';
import { type LeadElsewhere, type OpenViews, openViews, type ViewStore } from './projections/index.js';
import { replayStage } from './replay-stage.js';

export type RegisterOptions = {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  /** By whom the store's views are led along the ledger; in this thread where absent. */
  readonly lead?: LeadElsewhere;
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
  readonly application: Application & PersonalReads & AuditExports;
  readonly views: OpenViews;
  readonly feed: Feed;
  /** The processes keep still until then. */
  start(): void;
  /** The same register under a clock that is set, for a history that is replayed into it. */
  stage(): Stage;
  /** Ends processes and views, then vault and ledger. */
  close(): Promise<void>;
};

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
  const { ledger, store, lead, vault, clock, holidays, city, founding, log } = options;
  const today = () => legalDateAt(clock.now());
  let processes: Processes | undefined;
  const views = await openViews({
    ledger,
    store,
    holidays,
    today,
    ...(lead && { lead }),
    onMoved: () => processes?.wake(),
    onTrouble: (projection, error) => log.error({ projection, error }, 'the views do not get on'),
  });
  const at = (time: Clock, known: { readonly commandIndex: CommandIndex; readonly commandKeys?: CommandKeys }) => {
    const onFault = (err: unknown, task: string) =>
      log.warn({ err, task }, 'a follow-up failed; the processes will see to it');
    const application = createApplication({
      ledger,
      clock: time,
      holidays,
      city,
      vault,
      training: views.training,
      onFault,
      ...known,
    });
    return { application, pending: views.pending, clock: time };
  };
  const feed = new Feed({
    ledger,
    views,
    today,
    onTrouble: (err) => log.warn({ err }, 'the change feed does not get on; it is tried again'),
  });
  const { commands: commandIndex, commandKeys } = views;
  const now = at(clock, { commandIndex, ...(commandKeys && { commandKeys }) });
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
    feed,
    start: () => running.start(),
    // A history has its keys to itself: there is nothing that they could have been used for before.
    stage: () => replayStage((time) => at(time, { commandIndex: { find: async () => undefined } }), views),
    async close() {
      await running.stop();
      await feed.close();
      await views.close();
      await vault.close();
      await ledger.close();
    },
  };
};
