import { type ProcessPorts, type RunReport, run } from './run.js';

export type ProcessesOptions = ProcessPorts & {
  /** Between two runs when nothing else causes one; also the longest that a lapse waits after 24:00. 30,000 ms where absent. */
  readonly everyMs?: number;
  /** Least time between the starts of two runs that `wake` causes; 200 ms where absent. */
  readonly atMostEveryMs?: number;
  readonly onReport?: (report: RunReport) => void;
  /** The pending work could not be asked for; the next run asks again. */
  readonly onFault?: (fault: unknown) => void;
};

/** The process managers: they finish what a crash left half done and do what the regulation makes due by itself. */
export interface Processes {
  /** One run over all that is pending. Runs never overlap: a call during a run waits for it and runs after. */
  runOnce(): Promise<RunReport>;
  /** Runs now, then at intervals and whenever it is woken. Faults are told and tried again, never thrown. */
  start(): void;
  /** The views moved: there may be something to do. Cheap; may be called for every entry. */
  wake(): void;
  /** Resolves when the run under way is over. */
  stop(): Promise<void>;
}

export const createProcesses = ({
  everyMs = 30_000,
  atMostEveryMs = 200,
  onReport = () => undefined,
  onFault = () => undefined,
  ...ports
}: ProcessesOptions): Processes => {
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let dueAt = 0;
  let startedAt = 0;
  let isStarted = false;

  const runOnce = (): Promise<RunReport> => {
    const next = last.then(() => run(ports));
    last = next.catch(() => undefined);
    return next;
  };

  const runAndPlan = async (): Promise<void> => {
    timer = undefined;
    startedAt = Date.now();
    try {
      onReport(await runOnce());
    } catch (fault) {
      onFault(fault);
    }
    planWithin(everyMs);
  };

  const planWithin = (ms: number): void => {
    const at = Date.now() + ms;
    if (!isStarted || (timer !== undefined && dueAt <= at)) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(runAndPlan, ms);
    timer.unref();
  };

  return {
    runOnce,
    start() {
      isStarted = true;
      planWithin(0);
    },
    wake: () => planWithin(Math.max(0, startedAt + atMostEveryMs - Date.now())),
    async stop() {
      isStarted = false;
      clearTimeout(timer);
      timer = undefined;
      await last;
    },
  };
};
