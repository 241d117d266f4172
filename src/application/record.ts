import { setTimeout as pause } from 'node:timers/promises';
import { type MeasuresHistory, measuresOn } from '../aggregates/measures/index.js';
import type { Decided, Decision, DomainEvent, NewEvent, Refusal } from '../kernel/index.js';
import {
  type Appended,
  type Entry,
  EntryTooLarge,
  type ExpectedRevision,
  InvalidEvent,
  type Ledger,
  MAX_ENTRY_BYTES,
  OutcomeUnknown,
  RevisionConflict,
} from '../ledger/ledger.js';
import type { Act } from './act.js';
import { TooManyConflicts } from './application.js';
import { eventIdOf } from './identity.js';
import { invalidData } from './invalid-data.js';
import { articleOf, type CommandName } from './permissions/index.js';
import type { Clock } from './ports.js';
import { refusal } from './refusals.js';
import type { Loaded, Streams } from './streams.js';

const MAX_DECISIONS = 12;
/** Conflicts after which a command waits a little, so that it does not lose every race. */
const PATIENT_AFTER = 3;
const MAX_APPENDS = 3;

/** A decision, and the measures whose version its events name. */
export type Verdict = { readonly decision: Decision<DomainEvent>; readonly measures: MeasuresHistory };

/** What one stream has of a command, now or from an earlier attempt. */
export type Recorded =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly revision: number }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export type AnyAct = Act<{ readonly type: CommandName; readonly data: object }>;

export type Step<State> = {
  readonly streams: Streams<State>;
  readonly stream: string;
  readonly act: AnyAct;
  /** Called again with the state as it then is after a conflict. */
  readonly decide: (loaded: Loaded<State>) => Promise<Verdict>;
};

/** Carries one decision into one stream, once, however often it is called with the same act. */
export type Recorder = {
  readonly record: <State>(step: Step<State>) => Promise<Recorded>;
  /** What the act has recorded in a stream before; refused when its key was used there for something else. */
  readonly recorded: <State>(step: Omit<Step<State>, 'decide'>) => Promise<Recorded | undefined>;
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
  ) => {
    const first = firstOf(act.commandId);
    if (first === undefined) return undefined;
    const entries = await entriesOf(stream, first, act.commandId);
    if (entries[0]?.envelope.id !== eventIdOf(act.commandId, act.inputHash, stream, 0)) {
      return refusedWith(refusal('IDEMPOTENCY_KEY_REUSED', articleOf(act.command.type), { field: 'idempotencyKey' }));
    }
    return { ok: true, entries, revision: first + entries.length - 1 } as const;
  };

  /** An append whose outcome is unknown is made again with the same ids: the ledger writes it once. */
  const appendSurely = async (
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ledger.append(stream, expected, events);
      } catch (fault) {
        if (!(fault instanceof OutcomeUnknown) || attempt === MAX_APPENDS) throw fault;
      }
    }
  };

  return {
    recorded: async (step) => earlier(step, await step.streams.load(step.stream)),

    async record({ streams, stream, act, decide }) {
      for (let attempt = 1; attempt <= MAX_DECISIONS; attempt += 1) {
        const loaded = await streams.load(stream);
        const before = await earlier({ stream, act }, loaded);
        if (before !== undefined) return before;
        const { decision, measures } = await decide(loaded);
        if (!decision.accepted) return { ok: false, refusals: decision.refusals };
        if (decision.events.length === 0) return { ok: true, entries: [], revision: loaded.revision };
        const recordedAt = clock.now();
        const events = decision.events.map((event, index) =>
          newEvent(act, event, {
            id: eventIdOf(act.commandId, act.inputHash, stream, index),
            occurredOn: event.occurredOn ?? act.on,
            recordedAt,
            measures: measuresOn(measures, event.occurredOn ?? act.on)?.version ?? 0,
            articles: streams.format.events[event.type]?.articles ?? [],
          }),
        );
        try {
          const appended = await appendSurely(stream, loaded.revision, events);
          streams.advance(stream, appended.entries);
          return { ok: true, entries: appended.entries, revision: appended.revision };
        } catch (fault) {
          const refused = refusedByLedger(fault, act, streams, decision.events);
          if (refused !== undefined) return refused;
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

const refusedWith = (...refusals: readonly Refusal[]) => ({ ok: false, refusals }) as const;

type Stamp = { readonly id: string } & Pick<NewEvent['meta'], 'occurredOn' | 'recordedAt' | 'measures' | 'articles'>;

const newEvent = (act: AnyAct, event: Decided<DomainEvent>, { id, ...stamp }: Stamp): NewEvent => ({
  id,
  type: event.type,
  v: event.v,
  data: event.data,
  meta: {
    commandId: act.commandId,
    correlationId: act.correlationId,
    causationId: act.causationId,
    actor: act.actor,
    ...(act.document !== undefined && { document: act.document }),
    ...stamp,
  },
});

/** What the ledger will never take is the asker's to change, not a fault of the register. */
const refusedByLedger = (
  fault: unknown,
  act: AnyAct,
  streams: Pick<Streams<unknown>, 'format'>,
  events: readonly DomainEvent[],
) => {
  const article = articleOf(act.command.type);
  if (fault instanceof EntryTooLarge) {
    return refusedWith(refusal('TOO_LARGE', article, { params: { limit: MAX_ENTRY_BYTES } }));
  }
  if (!(fault instanceof InvalidEvent)) return undefined;
  const refusals = invalidData(streams.format, events, article);
  return refusals.length > 0 ? refusedWith(...refusals) : undefined;
};
