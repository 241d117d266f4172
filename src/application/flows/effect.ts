import { type BaseEvent, baseFormat, obstacleTo } from '../../aggregates/base/index.js';
import { takeEffect as decideEffect } from '../../aggregates/corrections/index.js';
import { type Envelope, type LegalDate, nothingToDo, readHistory } from '../../kernel/index.js';
import type { Entry } from '../../ledger/ledger.js';
import type { Recorded } from '../record.js';
import { refusalMessage } from '../refusals.js';
import type { Loaded } from '../streams.js';
import { verdict, type Workings } from './flow.js';
import { release } from './release.js';
import { systemAct } from './system.js';

/** An entry that was recorded ahead of its date, as the views name it. */
export type ScheduledEntry = { readonly stream: string; readonly entryId: string };

export type ScheduledOnBase = Envelope & BaseEvent;
/** The codec has read it as one of the base's events. */
export const isOfBase = (entry: Envelope): entry is ScheduledOnBase => baseFormat.events[entry.type] !== undefined;

/** The base that a merger names, for the context of a rule. */
export const successorOf = (entry: ScheduledOnBase): { readonly successorId?: string } =>
  entry.type === 'BaseMerged' ? { successorId: entry.data.successorId } : {};

/**
 * Records that an act takes effect, once its date has come, or that a rule keeps it from doing so. Only bases have acts
 * ahead of their dates. Nothing is recorded when it was withdrawn or has taken effect already. Called in the base's lane.
 */
const settle = (w: Workings, baseId: string, entry: ScheduledOnBase): Promise<Recorded> => {
  const { occurredOn, correlationId } = entry.meta;
  const act = systemAct(w.clock, {
    command: { type: 'takeEffect', data: { entryId: entry.id } },
    stream: baseId,
    key: `effect:${entry.id}`,
    on: occurredOn,
    because: { eventId: entry.id, correlationId },
  });
  return w.recorder.record({
    streams: w.register.bases,
    stream: baseId,
    act,
    decide: async ({ history = [], pending }) => {
      const current = pending.find(({ id }) => id === entry.id);
      if (current === undefined || !isOfBase(current) || act.on > act.today) {
        return verdict(await w.facts.measures(), nothingToDo);
      }
      const { inEffect } = readHistory(history);
      const base = w.register.bases.fold(inEffect);
      const { context, measures } = await w.facts.forBase(act, {
        baseId,
        organisation: base.status === 'NONE' ? '' : base.organisationId,
        ...successorOf(current),
      });
      const inForce = context.measures;
      const against = inForce && obstacleTo(current, base, { ...context, measures: inForce });
      const obstacle = against && { code: against.code, reason: refusalMessage(against.code, against.params) };
      return verdict(measures, decideEffect(act.command.data, { history, obstacle }));
    },
  });
};

/** The earliest pending act whose date has come. */
const dueIn = ({ pending }: Pick<Loaded<unknown>, 'pending'>, today: LegalDate): ScheduledOnBase | undefined =>
  pending.filter(isOfBase).find(({ meta }) => meta.occurredOn <= today);

/**
 * Before anything else is decided on a base: what has come to its date takes effect, so that it stands before what is
 * decided now. `true` where something was recorded and the base is to be loaded again. Called in the base's lane.
 */
export const settleDue = async (
  w: Workings,
  baseId: string,
  loaded: Pick<Loaded<unknown>, 'pending'>,
  today: LegalDate,
): Promise<boolean> => {
  const due = dueIn(loaded, today);
  if (due === undefined) return false;
  const recorded = await settle(w, baseId, due);
  return recorded.ok && recorded.entries.length > 0;
};

/** The effect is recorded; a release that fails now is made up for by the process managers. */
const releaseAfterEffect = async (w: Workings, baseId: string, cause: Entry): Promise<void> => {
  try {
    await release(w, baseId, cause);
  } catch (fault) {
    w.onFault(fault, `release of the recognition held by ${baseId}`);
  }
};

/** As the process managers ask for it, and what follows on an end. */
export const takeEffect = async (w: Workings, { stream, entryId }: ScheduledEntry): Promise<Recorded> => {
  const recorded = await w.lanes(stream, async (): Promise<Recorded> => {
    const { pending, revision } = await w.register.bases.load(stream);
    const entry = pending.filter(isOfBase).find(({ id }) => id === entryId);
    return entry === undefined ? { ok: true, entries: [], revision } : settle(w, stream, entry);
  });
  const cause = recorded.ok ? recorded.entries[0] : undefined;
  if (cause !== undefined) await releaseAfterEffect(w, stream, cause);
  return recorded;
};
