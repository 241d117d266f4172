import { baseEvents } from './aggregates/base/index.js';
import {
  type Application,
  type Clock,
  type CommandOutcome,
  type CommandRequest,
  type CommandType,
  createProcesses,
  type ProcessPorts,
} from './application/index.js';
import type { Stage } from './cli/demo/replay.js';
import { type Instant, type LegalDate, legalDateAt } from './kernel/index.js';
import type { Entry } from './ledger/index.js';
import type { OpenViews } from './projections/index.js';

const WAIT_MS = 60_000;

/** The day with which the period of an entry ends, where it sets one. */
const dueOnOf = ({ envelope: { type, data } }: Entry): LegalDate | undefined => {
  switch (type) {
    case 'RectificationOrdered':
      return baseEvents.RectificationOrdered.data.parse(data).dueOn;
    case 'RectificationExtended':
      return baseEvents.RectificationExtended.data.parse(data).dueOn;
    default:
      return undefined;
  }
};

/** Decided by what was taught until then, which the views tell (Art.8(2)): they have to have come so far. */
const asksWhatWasTaught: ReadonlySet<CommandType> = new Set<CommandType>([
  'establishInactivity',
  'notifyRevocation',
  'revokeBase',
  'mergeBase',
  'closeBase',
  'awardCommendation',
  'commendStaff',
]);

/** What the register does at a time that is set. */
export type PartsAt = (clock: Clock) => ProcessPorts & { readonly application: Application };

/**
 * The register under a clock that a replay sets. On most days nothing falls due: the views are asked, and waited for,
 * only on the days after which a period ends.
 */
export const replayStage = (partsAt: PartsAt, views: OpenViews): Stage => {
  let present: Instant | undefined;
  const now = (): Instant => {
    if (present === undefined) throw new Error('the clock of a replay is set before it is read');
    return present;
  };
  const parts = partsAt({ now });
  const processes = createProcesses(parts);
  const due = new Set<LegalDate>();
  let last: Entry | undefined;

  const execute = async <Type extends CommandType>(request: CommandRequest<Type>): Promise<CommandOutcome> => {
    if (asksWhatWasTaught.has(request.type) && last !== undefined) await views.waitFor(last.position, WAIT_MS);
    const outcome = await parts.application.execute(request);
    if (outcome.ok)
      for (const entry of outcome.entries) {
        const dueOn = dueOnOf(entry);
        if (dueOn !== undefined) due.add(dueOn);
        if (last === undefined || entry.sequence > last.sequence) last = entry;
      }
    return outcome;
  };

  return {
    application: { execute },
    setClock: (to) => {
      present = to;
    },
    beginDay: async (after) => {
      const past = [...due].filter((day) => day < legalDateAt(now()));
      if (past.length === 0) return;
      if (after !== undefined) await views.waitFor(after, WAIT_MS);
      await processes.runOnce();
      for (const day of past) due.delete(day);
    },
  };
};
