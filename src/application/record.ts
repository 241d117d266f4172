import { setTimeout as pause } from 'node:timers/promises';
import type { MeasuresHistory } from '../aggregates/measures/index.js';
import type { Decision, DomainEvent, Refusal } from '../kernel/index.js';
import { type Entry, type Ledger, OutcomeUnknown, RevisionConflict } from '../ledger/ledger.js';
import type { AnyAct } from './act.js';
import { appendSurely } from './append-surely.js';
import { TooManyConflicts } from './application.js';
import { eventIdOf } from './identity.js';
import { keyReused } from './keys.js';
import { newEvents, refusedByLedger } from './new-events.js';
import type { Clock } from './ports.js';
import type { Loaded, Streams } from './streams.js';

const MAX_DECISIONS = 12;
/** Conflicts after which a command waits a little, so that it does not lose every race. */
const PATIENT_AFTER = 3;

/** A decision, and the measures whose version its events name. */
export type Verdict = { readonly decision: Decision<DomainEvent>; readonly measures: MeasuresHistory };

/** What one stream has of a command, now or from an earlier attempt. */
export type Recorded =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly revision: number }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export type Step<State> = {
  readonly streams: Streams<State>;
  readonly stream: string;
  readonly act: AnyAct;
  /** The act begins its stream: where nothing is known of it, it is taken to be empty, which the append puts to the proof. */
  readonly begins?: boolean;
  /**
   * Called again with the state as it then is after a conflict. `undefined`: it has itself written to the stream, and
   * the state is to be loaded again.
   */
  readonly decide: (loaded: Loaded<State>) => Promise<Verdict | undefined>;
};

/** Carries one decision into one stream, once, however often it is called with the same act. */
export type Recorder = {
  readonly record: <State>(step: Step<State>) => Promise<Recorded>;
  /** What the act has recorded in a stream before; refused when its key was used there for something else. */
  readonly recorded: <State>(step: Pick<Step<State>, 'streams' | 'stream' | 'act'>) => Promise<Recorded | undefined>;
};

export const createRecorder = ({ ledger, clock }: { readonly ledger: Ledger; readonly clock: Clock }): Recorder => {
  const entriesOf = async (stream: string, from: number, commandId: string): Promise<readonly Entry[]> => {
    const entries: Entry[] = [];
    for await (const entry of ledger.readStream(stream, { from })) {
      if (entry.envelope.meta.commandId !== commandId) break;
      entries.push(entry);
    }
    return entries;
  };

  const earlier = async (
    { stream, act }: Pick<Step<never>, 'stream' | 'act'>,
    { firstOf }: Pick<Loaded<unknown>, 'firstOf'>,
  ): Promise<Recorded | undefined> => {
    const first = firstOf(act.commandId);
    if (first === undefined) return undefined;
    const entries = await entriesOf(stream, first, act.commandId);
    if (entries[0]?.envelope.id !== eventIdOf(act.commandId, act.inputHash, stream, 0)) {
      return { ok: false, refusals: [keyReused(act.command)] };
    }
    return { ok: true, entries, revision: first + entries.length - 1 };
  };

  return {
    recorded: async (step) => earlier(step, await step.streams.load(step.stream)),

    async record({ streams, stream, act, begins = false, decide }) {
      // What is known here may be old. An append proves that it is not; anything else is answered on a fresh look only.
      let known = streams.known(stream) ?? (begins ? streams.unwritten : undefined);
      for (let attempt = 1; attempt <= MAX_DECISIONS; attempt += 1) {
        const isFresh = known === undefined;
        const loaded = known ?? (await streams.load(stream));
        known = undefined;
        const before = await earlier({ stream, act }, loaded);
        if (before !== undefined) return before;
        const verdict = await decide(loaded);
        if (verdict === undefined) continue;
        const { decision, measures } = verdict;
        const writes = decision.accepted && decision.events.length > 0;
        if (!writes && !isFresh) continue;
        if (!decision.accepted) return { ok: false, refusals: decision.refusals };
        if (!writes) return { ok: true, entries: [], revision: loaded.revision };
        const events = newEvents(
          { act, stream, format: streams.format, measures, recordedAt: clock.now() },
          decision.events,
        );
        try {
          const appended = await appendSurely(ledger, stream, loaded.revision, events);
          streams.advance(stream, appended);
          return { ok: true, entries: appended.entries, revision: appended.revision };
        } catch (fault) {
          const refusals = refusedByLedger(fault, { act, format: streams.format, events: decision.events });
          if (refusals !== undefined) return { ok: false, refusals };
          if (fault instanceof OutcomeUnknown) {
            const confirmed = await earlier({ stream, act }, await streams.load(stream));
            if (confirmed !== undefined) return confirmed;
          }
          if (!(fault instanceof RevisionConflict)) throw fault;
          if (attempt > PATIENT_AFTER) await pause(Math.random() * 2 ** Math.min(attempt, 8));
        }
      }
      throw new TooManyConflicts(`${stream} kept changing while ${act.command.type} was decided`);
    },
  };
};
