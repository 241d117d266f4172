import type { BaseContext } from '../aggregates/base/index.js';
import type { HolidayTable, LegalDate } from '../kernel/index.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Application, CommandOutcome } from './application.js';
import type { Clock, CommandIndex, Unfinished } from './ports.js';

export type ApplicationOptions = {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly holidays: HolidayTable;
  /** GB6 of the city whose register this is. */
  readonly city: string;
  readonly commandIndex: CommandIndex;
  /** What training knows of a base; nothing where absent. */
  readonly activity?: (baseId: string, on: LegalDate) => Promise<BaseContext['activity']>;
  /** A follow-up that failed after the command itself was recorded; the process managers will finish it. */
  readonly onFault?: (fault: unknown, task: string) => void;
};

/** What the register asks of itself, by its process managers. Each may be repeated and raced without harm. */
export interface Upkeep {
  /** Carries out the second half of a reservation, or releases the recognition of a base that has ended. */
  finish(unfinished: Unfinished): Promise<CommandOutcome>;
  /** Records that the rectification period that ended on `dueOn` is over (Art.8(2)). */
  lapse(rectification: { readonly baseId: string; readonly dueOn: LegalDate }): Promise<CommandOutcome>;
}

export const createApplication = (_options: ApplicationOptions): Application & Upkeep => {
  throw new Error('createApplication is being written');
};
