import { LRUCache } from 'lru-cache';
import {
  type AggregateFormat,
  type Decider,
  type DomainEvent,
  type Envelope,
  effective,
  FOREVER,
  factOf,
  fold,
  isMarker,
  type LegalDate,
} from '../kernel/index.js';
import { type Appended, CorruptEntry, type Entry, type Ledger } from '../ledger/ledger.js';
import { isRetelling, Retold } from './retold.js';

/** What an aggregate's stream says up to a revision. */
export type Loaded<State> = {
  readonly state: State;
  readonly revision: number;
  /** The revision of the first event that a command recorded here; `undefined` when it recorded none. */
  readonly firstOf: (commandId: string) => number | undefined;
  /** The state as of a day to come, with what takes effect by then. */
  readonly stateOn: (day: LegalDate) => State;
  /** Recorded ahead of their dates, by date, and not in effect yet. */
  readonly pending: readonly Envelope[];
  /** All entries, where the stream has corrections or entries ahead of their dates. */
  readonly history?: readonly Envelope[];
};

/** The streams of one aggregate, folded. */
export type Streams<State> = {
  readonly format: AggregateFormat;
  /** The state at the stream's present end. */
  load(stream: string): Promise<Loaded<State>>;
  /** The state as last known here, without a look at the ledger: only for what an append will put to the proof. */
  known(stream: string): Loaded<State> | undefined;
  /** A stream before its first event. */
  readonly unwritten: Loaded<State>;
  /** The state that facts lead to, markers and dates apart. */
  fold(facts: readonly Envelope[]): State;
  /** Whether a history, with its corrections, can have come about. */
  isPossible(history: readonly Envelope[]): boolean;
  /** Takes in what was just appended, so that the next load need not read it. */
  advance(stream: string, appended: Appended): void;
};

type Folded<State, Event extends DomainEvent> = {
  state: State;
  revision: number;
  commands?: Map<string, number>;
  /** Appended here and to be taken in by the next look at the stream: of many there is none. */
  ahead: readonly Entry[];
  /** The revision of the last of those. */
  aheadTo: number;
  /** In place of `state`, from the first entry on that cannot be folded where it was recorded. */
  retold?: Retold<State, Event>;
};

type Options<State, Event extends DomainEvent> = {
  readonly ledger: Ledger;
  readonly decider: Pick<Decider<never, State, Event, never>, 'initialState' | 'evolve'>;
  readonly format: AggregateFormat;
  /** The day in Shanghai: what was recorded ahead of its date is in the state from that day on. */
  readonly today: () => LegalDate;
  /** How many streams stay folded in memory; the least recently used go first. */
  readonly cached: number;
};

/**
 * A folded state is kept per stream and is never trusted to be the last: every load reads what came after it. So a cache
 * on one node cannot hide what another node recorded, and a read of nothing new costs one look at the stream's end.
 */
export const openStreams = <State, Event extends DomainEvent>({
  ledger,
  decider,
  format,
  today,
  cached,
}: Options<State, Event>): Streams<State> => {
  const cache = new LRUCache<string, Folded<State, Event>>({ max: cached });

  const isOurs = (envelope: Envelope): envelope is Envelope & Event => format.events[envelope.type] !== undefined;

  const unwritten = (): Folded<State, Event> => ({
    state: decider.initialState,
    revision: 0,
    ahead: [],
    aheadTo: 0,
  });

  const take = (folded: Folded<State, Event>, entry: Entry): void => {
    const { envelope, position } = entry;
    const { revision, meta, stream } = envelope;
    if (revision <= folded.revision) return; // a load that ran beside this one has taken it in already
    if (revision !== folded.revision + 1)
      throw new CorruptEntry(`${stream}@${position}`, `no revision before ${revision}`);
    if (!isOurs(envelope) && !isMarker(envelope))
      throw new CorruptEntry(`${stream}@${position}`, `${envelope.type} is not of this aggregate`);
    if (isRetelling(envelope)) folded.retold ??= new Retold({ decider, isOurs });
    if (folded.retold !== undefined) folded.retold.take(entry);
    else if (isOurs(envelope)) folded.state = decider.evolve(folded.state, factOf(envelope));
    folded.revision = revision;
    folded.commands ??= new Map();
    if (!folded.commands.has(meta.commandId)) folded.commands.set(meta.commandId, revision);
  };

  /** With all that was appended here taken in. */
  const settled = (stream: string): Folded<State, Event> | undefined => {
    const folded = cache.get(stream);
    if (folded === undefined) return undefined;
    const { ahead } = folded;
    folded.ahead = [];
    for (const entry of ahead) take(folded, entry);
    return folded;
  };

  const loadedOf = ({ state, revision, commands, retold }: Folded<State, Event>): Loaded<State> => ({
    state: retold === undefined ? state : retold.stateOn(today()),
    revision,
    firstOf: (commandId) => commands?.get(commandId),
    stateOn: (day) => (retold === undefined ? state : retold.stateOn(day)),
    pending: retold?.pending ?? [],
    ...(retold !== undefined && { history: [...retold.history] }),
  });

  const load = (stream: string): Promise<Loaded<State>> => {
    const folded = settled(stream) ?? unwritten();
    const isWhole = folded.retold === undefined && ledger.endsBefore?.(stream, folded.revision + 1) === true;
    return isWhole ? Promise.resolve(loadedOf(folded)) : read(stream, folded);
  };

  const read = async (stream: string, folded: Folded<State, Event>): Promise<Loaded<State>> => {
    const { revision } = folded;
    for await (const entry of ledger.readStream(stream, { from: revision + 1 })) take(folded, entry);
    await folded.retold?.complete(ledger, stream, folded.revision);
    if (folded.revision > revision) cache.set(stream, folded);
    return loadedOf(folded);
  };

  const foldAll = (facts: readonly Envelope[]): State => fold(decider, facts.filter(isOurs).map(factOf));

  return {
    format,
    load,
    fold: foldAll,
    isPossible(history) {
      try {
        foldAll(effective(history, FOREVER));
        return true;
      } catch {
        return false;
      }
    },
    unwritten: loadedOf(unwritten()),
    known(stream) {
      const folded = settled(stream);
      return folded === undefined || folded.retold !== undefined ? undefined : loadedOf(folded);
    },
    advance(stream, { revision, entries }) {
      const before = revision - entries.length;
      const folded = cache.get(stream) ?? (before === 0 ? unwritten() : undefined);
      if (folded === undefined || before > Math.max(folded.revision, folded.aheadTo)) return;
      folded.ahead = [...folded.ahead, ...entries];
      folded.aheadTo = Math.max(folded.aheadTo, revision);
      cache.set(stream, folded);
    },
  };
};
