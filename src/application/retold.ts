import {
  type Decider,
  type DomainEvent,
  type Envelope,
  effective,
  factOf,
  fold,
  isMarker,
  isScheduled,
  type LegalDate,
  laterOf,
  legalDateAt,
  readHistory,
} from '../kernel/index.js';
import type { Entry, Ledger } from '../ledger/ledger.js';

/** Whether a stream that holds the entry can no longer be folded one entry after another as they were recorded. */
export const isRetelling = (envelope: Envelope): boolean => isMarker(envelope) || isScheduled(envelope);

type Options<State, Event extends DomainEvent> = {
  readonly decider: Pick<Decider<never, State, Event, never>, 'initialState' | 'evolve'>;
  readonly isOurs: (envelope: Envelope) => envelope is Envelope & Event;
};

/** A stream with corrections, or with entries ahead of their dates: folded from its whole history, as of a day. */
export class Retold<State, Event extends DomainEvent> {
  readonly history: Envelope[] = [];
  readonly #states = new Map<LegalDate, State>();

  constructor(private readonly options: Options<State, Event>) {}

  /** Takes in an entry that follows on what it has; others it has already, or will be given by {@link complete}. */
  take({ envelope }: Entry): void {
    if (envelope.revision !== this.history.length + 1) return;
    this.history.push(envelope);
    this.#states.clear();
  }

  /** Reads what it has not been given, up to a revision. */
  async complete(ledger: Ledger, stream: string, to: number): Promise<void> {
    const from = this.history.length + 1;
    if (from <= to) for await (const entry of ledger.readStream(stream, { from, to })) this.take(entry);
  }

  get pending(): readonly Envelope[] {
    return readHistory(this.history).pending;
  }

  /**
   * The state as of a day. A clock that is behind the one of another node takes nothing back: the day is at least the one
   * on which the last entry was recorded.
   */
  stateOn(day: LegalDate): State {
    const last = this.history.at(-1);
    const on = last === undefined ? day : laterOf(day, legalDateAt(last.meta.recordedAt));
    const known = this.#states.get(on);
    if (known !== undefined) return known;
    const facts = effective(this.history, on).filter(this.options.isOurs).map(factOf);
    const state = fold(this.options.decider, facts);
    this.#states.set(on, state);
    return state;
  }
}
