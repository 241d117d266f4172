import type { Entry, Position } from '../ledger/index.js';
import { type Adding, Fold } from './fold.js';
import type { Projecting, Projection } from './projection.js';
import { type Checkpoint, checkpointOf, fingerprintOf, type GenerationState, type RegistryRow } from './registry.js';
import { changesBy } from './retelling.js';
import type { Stretch } from './stretch.js';

/** A projection with the generation that it is filling, and how far that has come. */
export class Track {
  readonly fold: Fold;
  readonly fingerprint: string;
  #generation = 0;
  #state: GenerationState = 'BUILDING';
  #position: Position | undefined;
  #sequence = 0;
  #error: string | undefined;
  /** As the registry has it. */
  #memo: string | undefined;
  #projecting: Projecting;
  /** Where what was gathered and is not stored yet takes it. */
  #ahead: Reached | undefined;

  constructor(
    readonly projection: Projection,
    adding: Adding,
  ) {
    this.fold = new Fold(projection.tables, adding);
    this.fingerprint = fingerprintOf(projection);
    this.#projecting = projection.start();
  }

  get name(): string {
    return this.projection.name;
  }
  get generation(): number {
    return this.#generation;
  }
  get state(): GenerationState {
    return this.#state;
  }
  get position(): Position | undefined {
    return this.#position;
  }
  get sequence(): number {
    return this.#sequence;
  }
  get error(): string | undefined {
    return this.#error;
  }
  get memo(): string | undefined {
    return this.#memo;
  }

  /** Where it is once all that was gathered is stored. */
  get gathered(): Gathered {
    const { position, sequence, error } = this.#ahead ?? this;
    const memo = this.#ahead === undefined ? this.#memo : this.#projecting.memo?.();
    return {
      sequence,
      ...(position !== undefined && { position }),
      ...(memo !== undefined && { memo }),
      ...(error !== undefined && { error }),
    };
  }
  /** Nothing that it has seen was poison. */
  get goesOn(): boolean {
    return (this.#ahead ?? this).error === undefined;
  }

  /** Goes on from what the registry says, whatever was in hand. */
  adopt(row: RegistryRow): void {
    this.#ahead = undefined;
    this.observe(row);
    if (row.fingerprint !== this.fingerprint) return;
    const { memo } = checkpointOf(row);
    this.fold.take();
    this.#projecting = this.projection.start();
    if (memo !== undefined) this.#projecting.recall?.(memo);
    this.#error = undefined;
  }

  /** Is where the registry says, without going on from there: another process leads it. */
  observe(row: RegistryRow): void {
    if (row.fingerprint !== this.fingerprint) {
      this.fail(`generation ${row.generation} was built by another version of this projection (${row.version})`);
      return;
    }
    const { position, sequence, memo, error } = checkpointOf(row);
    this.#memo = memo;
    this.#generation = row.generation;
    this.#state = row.state === 'LIVE' ? 'LIVE' : 'BUILDING';
    this.#position = position;
    this.#sequence = sequence;
    this.#error = error;
  }

  /** Its generation is the one that queries see. */
  turnLive(): void {
    this.#state = 'LIVE';
  }

  /** Stops here, loudly: what comes is not projected, and nothing is skipped. */
  fail(error: string): void {
    this.#ahead = undefined;
    this.#error = error;
  }

  /**
   * Gathers the changes of what it has not seen, up to `end`. Poison ends it: what came before stays gathered. The entry
   * before which it stops where that needs a history that has not been read: it goes on when asked again.
   */
  project(stretch: Stretch, end: Place): Entry | undefined {
    const { sequence: seen } = this.#ahead ?? this;
    for (const entry of stretch.readBy(this.projection)) {
      if (entry.sequence <= seen) continue;
      try {
        const changes = changesBy(this.projection, this.#projecting, entry, stretch.historyOf);
        if (changes === undefined) {
          this.#goOn(stretch.before(entry));
          return entry;
        }
        for (const change of changes) this.fold.add(change);
      } catch (error) {
        this.#goOn(stretch.before(entry), poisoned(entry, error));
        return undefined;
      }
    }
    this.#goOn(end);
    return undefined;
  }

  /** Never back. */
  #goOn(place: Place | undefined, error?: string): void {
    const from = this.#ahead ?? this;
    const { position, sequence } = place !== undefined && place.sequence > from.sequence ? place : from;
    this.#ahead = { position, sequence, error };
  }

  /** What was gathered is stored. More may have been gathered since. */
  reached(stored: Gathered): void {
    const { position, sequence, memo, error } = stored;
    if (this.#ahead?.sequence === sequence && this.#ahead.error === error) this.#ahead = undefined;
    this.#memo = memo;
    this.#position = position;
    this.#sequence = sequence;
    this.#error = error;
  }
}

/** As {@link Gathered}, without the memo. */
type Reached = {
  readonly position: Position | undefined;
  readonly sequence: number;
  readonly error: string | undefined;
};

/** A place that a projection can be at. */
export type Place = { readonly position: Position; readonly sequence: number };
/** Where a track will be when what it gathered is stored. */
export type Gathered = Checkpoint;

/** Names an entry that a projection cannot take, and why. */

export const poisoned = ({ envelope, sequence }: Entry, error: unknown): string =>
  `entry ${sequence} (${envelope.type}, revision ${envelope.revision} of ${envelope.stream}): ${messageOf(error)}`;

export const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
