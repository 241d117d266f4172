import type { Entry, Position } from '../ledger/index.js';
import { Fold } from './fold.js';
import type { Projecting, Projection } from './projection.js';
import { type Checkpoint, checkpointOf, fingerprintOf, type GenerationState, type RegistryRow } from './registry.js';
import { changesBy, type Told } from './retelling.js';

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
  #ahead: Gathered | undefined;
  #way = 0;

  constructor(readonly projection: Projection) {
    this.fold = new Fold(projection.tables);
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
    return this.#ahead ?? this.#stored();
  }
  /** Another number each time that it goes on from what is stored, and what was gathered before is void. */
  get way(): number {
    return this.#way;
  }

  /** Goes on from what the registry says, whatever was in hand. */
  adopt(row: RegistryRow): void {
    this.#ahead = undefined;
    this.#way += 1;
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
    this.#way += 1;
    this.#error = error;
  }

  /** Gathers the changes of what it has not seen. Poison ends it: what came before stays gathered. */
  project(entries: readonly Told[], end: Place): Gathered {
    this.#ahead = this.#project(entries, end);
    return this.#ahead;
  }

  #project(entries: readonly Told[], end: Place): Gathered {
    const { sequence } = this.gathered;
    let last: Place | undefined;
    for (const entry of entries) {
      if (entry.sequence <= sequence) continue;
      try {
        for (const change of changesBy(this.projection, this.#projecting, entry)) this.fold.add(change);
      } catch (error) {
        return { ...this.checkpoint(last), error: poisoned(entry, error) };
      }
      last = entry;
    }
    return this.checkpoint(end.sequence > sequence ? end : undefined);
  }

  /** What was gathered is stored. More may have been gathered since. */
  reached(stored: Gathered): void {
    const { position, sequence, memo, error } = stored;
    if (this.#ahead === stored) this.#ahead = undefined;
    this.#memo = memo;
    this.#position = position;
    this.#sequence = sequence;
    this.#error = error;
  }

  /** Where it is, or where it is once it has reached `place`. */
  checkpoint(place?: Place): Gathered {
    const { position, sequence } = place ?? this.gathered;
    const memo = this.#projecting.memo?.();
    return {
      sequence,
      ...(position !== undefined && { position }),
      ...(memo !== undefined && { memo }),
      ...(this.#error !== undefined && { error: this.#error }),
    };
  }

  #stored(): Gathered {
    return {
      sequence: this.#sequence,
      ...(this.#position !== undefined && { position: this.#position }),
      ...(this.#memo !== undefined && { memo: this.#memo }),
      ...(this.#error !== undefined && { error: this.#error }),
    };
  }
}

/** A place that a projection can be at. */
export type Place = { readonly position: Position; readonly sequence: number };
/** Where a track will be when what it gathered is stored. */
export type Gathered = Checkpoint;

/** Names an entry that a projection cannot take, and why. */

export const poisoned = ({ envelope, sequence }: Entry, error: unknown): string =>
  `entry ${sequence} (${envelope.type}, revision ${envelope.revision} of ${envelope.stream}): ${messageOf(error)}`;

export const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
