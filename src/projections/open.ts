import type { HolidayTable, LegalDate } from '../kernel/index.js';
import type { Ledger } from '../ledger/index.js';
import { projections } from './all.js';
import { type ExportJobs, exportJobsIn } from './exports/index.js';
import type { PendingTraining, TrainingRecords } from './hours/records.js';
import type { Leader, LeaderHooks } from './leader.js';
import { createQueries } from './queries.js';
import { type RebuildOptions, type Rebuilt, rebuild } from './rebuild.js';
import type { PendingAct } from './reservations/queries.js';
import { Runner } from './runner.js';
import type { CommandKeys, ViewStore } from './store.js';
import type { TrainingQueries } from './training-views.js';
import type { Views } from './views.js';

/** Has the views led elsewhere. @throws as {@link openViews} */
export type LeadElsewhere = (hooks: LeaderHooks) => Promise<Leader>;

export type ViewsOptions = Pick<LeaderHooks, 'onMoved' | 'onTrouble'> & {
  readonly ledger: Ledger;
  /** Closed with the views, also when they cannot be opened. */
  readonly store: ViewStore;
  readonly holidays: HolidayTable;
  /** The day in Shanghai, by the clock of this process: what is visible to a division depends on it. */
  readonly today: () => LegalDate;
  /** By whom the store's views are led; in this thread where absent. */
  readonly lead?: LeadElsewhere;
};

/** The views with what the application asks of them: its `CommandIndex`, `PendingWork`, `PendingTraining` and `TrainingRecords`. */
export type OpenViews = Views & {
  readonly commands: {
    find(commandId: string): Promise<{ readonly stream: string; readonly firstEventId: string } | undefined>;
  };
  /** Present where several processes share the views. */
  readonly commandKeys?: CommandKeys;
  readonly pending: {
    unfinished(): Promise<readonly PendingAct[]>;
    scheduled(on: LegalDate): Promise<readonly { readonly stream: string; readonly entryId: string }[]>;
    lapsed(on: LegalDate): Promise<readonly { readonly baseId: string; readonly dueOn: LegalDate }[]>;
  } & PendingTraining;
  readonly training: TrainingQueries & TrainingRecords;
  readonly exports: ExportJobs;
};

/**
 * Opens the views on a ledger and leads them along it. Resolves as soon as they can be asked; `ready` says when they
 * have caught up.
 * @throws ViewsOfAnotherLedger, ViewsAheadOfLedger, ViewStoreUnavailable
 */
export const openViews = async ({
  ledger,
  store,
  holidays,
  today,
  lead,
  ...told
}: ViewsOptions): Promise<OpenViews> => {
  const { queries, commands, pending, training, past, onChanged } = createQueries(store.db, today, ledger);
  const hooks = { ...told, onChanged };
  const leadHere = () => Runner.open({ ...hooks, ledger, store, projections: projections(holidays) });
  const leader = await (lead === undefined ? leadHere() : lead(hooks)).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return {
    queries,
    commands,
    ...(store.commandKeys && { commandKeys: store.commandKeys }),
    pending,
    training,
    past,
    exports: exportJobsIn(store),
    waitFor: (position, timeoutMs) => leader.waitFor(position, timeoutMs),
    ready: () => leader.progress().ready,
    leads: () => leader.progress().leads,
    health: () => leader.progress().health,
    close: async () => {
      await leader.close();
      await store.close();
    },
  };
};

/** Builds the views, or some of them, anew: see {@link rebuild}. Leaves the store open. */
export const rebuildViews = ({
  holidays,
  ...options
}: RebuildOptions & { readonly holidays: HolidayTable }): Promise<Rebuilt> => rebuild(projections(holidays), options);
