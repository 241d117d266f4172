import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { type Envelope, isMarker, isScheduled, readHistory } from '../../kernel/index.js';
import { type Codec, CorruptEntry } from '../../ledger/index.js';
import { entryName, type Finding } from './findings.js';
import { stateText } from './state-text.js';

/** How the streams of an aggregate are folded. */
export type StreamFold = {
  readonly initialState: unknown;
  readonly evolve: (state: unknown, envelope: Envelope) => unknown;
};
/** The fold of a stream by its name; `undefined` for one that only records. */
export type FoldOf = (stream: string) => StreamFold | undefined;

/** Where states go that do not fit in memory. */
export type Spill = {
  /** Answers with what `get` takes. */
  put(bytes: Uint8Array): number;
  get(ref: number): Uint8Array;
};

/** One line of a bundle's `state`: how far a stream has come, and the SHA-256 of its state in canonical JSON. */
export type StreamState = { readonly stream: string; readonly revision: number; readonly state: string };

/** Bytes of entries whose states are kept in memory; a state is about half as large as what it was folded from. */
const KEPT_BYTES = 128 * 1024 * 1024;

/** What is known of a stream. Its state is in memory, behind its digest in the spill, or the initial one where neither. */
type Known = {
  revision: number;
  /** `undefined` for a stream that only records. */
  readonly fold: StreamFold | undefined;
  kept: Kept | undefined;
  spilled: Spilled | undefined;
  isMarked: boolean;
};
/** A state in memory. `bytes` are those of the entries that it was folded from. */
type Kept = { readonly known: Known; state: unknown; bytes: number; isUsed: boolean };

type Spilled = { readonly ref: number; readonly digest: string; readonly isJson: boolean };

const digest = (state: unknown): string => hash('sha256', stateText(state ?? null), 'hex');

/**
 * A state on its way out of memory. Most streams have ended by now and are never read back: of them, the digest is all that is
 * asked for. So it goes as the text that was made for that, and is not serialised anew; with a map or a set in it, the text does
 * not say all.
 */
const spillState = (state: unknown, spill: Spill): Spilled => {
  let isJson = true;
  const text = stateText(state ?? null, () => {
    isJson = false;
  });
  const bytes = Buffer.from(text);
  return { ref: spill.put(isJson ? bytes : serialize(state)), digest: hash('sha256', bytes, 'hex'), isJson };
};
const readState = (bytes: Uint8Array, isJson: boolean): unknown =>
  isJson ? JSON.parse(Buffer.from(bytes).toString()) : deserialize(bytes);

/**
 * Reads entries in order as the register does, and folds every stream. States beyond what memory is given go to the
 * spill; streams with corrections, withdrawals or dates ahead are folded at the end, from all of their entries.
 */
export class StateAudit {
  readonly findings: Finding[] = [];
  readonly #streams = new Map<string, Known>();
  readonly #memory: Kept[] = [];
  /** Where in {@link #memory} the search for a state that was not used goes on. */
  #hand = 0;
  #bytes = 0;

  constructor(
    private readonly codec: Codec,
    private readonly foldOf: FoldOf,
    private readonly spill: Spill,
    private readonly keptBytes = KEPT_BYTES,
  ) {}

  /**
   * Takes the next entry, decoded already where a ledger has read it through the same codec. After the first that it
   * cannot read, nothing of what follows says anything.
   */
  take(index: number, text: string, decoded?: Envelope): void {
    if (this.findings.length > 0) return;
    try {
      const envelope = decoded ?? this.decode(index, text);
      const known = this.#next(envelope, index);
      if (isMarker(envelope) || isScheduled(envelope)) known.isMarked = true;
      else if (!known.isMarked) this.#fold(envelope, known, text.length);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const entry = entryName(text);
      this.findings.push({ code: 'UNREADABLE', index, ...(entry && { entry }), detail });
    }
  }

  /** The streams whose states need all of their entries once more. */
  marked(): ReadonlySet<string> {
    return new Set([...this.#streams].flatMap(([stream, { isMarked }]) => (isMarked ? [stream] : [])));
  }

  /** The state of every stream, by name. `histories` has the whole entries of those that are {@link marked}. */
  *states(histories: ReadonlyMap<string, readonly Envelope[]>): Generator<StreamState> {
    for (const stream of [...this.#streams.keys()].sort()) {
      const known = this.#streams.get(stream);
      if (known === undefined) continue;
      yield { stream, revision: known.revision, state: digestOf(known, histories.get(stream)) };
    }
  }

  /** Reads one entry. @throws CorruptEntry */
  decode(index: number, text: string): Envelope {
    return this.codec.decode(text, `entry ${index}`);
  }

  /** What is known of an entry's stream, taken on to the entry. @throws CorruptEntry when it is not the stream's next */
  #next({ stream, revision }: Envelope, index: number): Known {
    const before = this.#streams.get(stream);
    const last = before?.revision ?? 0;
    if (revision !== last + 1)
      throw new CorruptEntry(`entry ${index}`, `${stream} goes from revision ${last} to ${revision}`);
    if (before !== undefined) {
      before.revision = revision;
      return before;
    }
    const known = { revision, fold: this.foldOf(stream), kept: undefined, spilled: undefined, isMarked: false };
    this.#streams.set(stream, known);
    return known;
  }

  #fold(envelope: Envelope, known: Known, bytes: number): void {
    const { fold } = known;
    if (fold === undefined) return;
    const kept = known.kept ?? this.#keep(known, fold);
    kept.state = fold.evolve(kept.state, envelope);
    kept.isUsed = true;
    this.#bytes -= this.#weight(kept);
    kept.bytes += bytes;
    this.#bytes += this.#weight(kept);
    while (this.#bytes > this.keptBytes) this.#makeRoom();
  }

  /** No state is so large that there is no room for it: it would be spilled with every entry. */
  #weight({ bytes }: Kept): number {
    return Math.min(bytes, this.keptBytes / 4);
  }

  /** Takes a stream's state into memory. */
  #keep(known: Known, { initialState }: StreamFold): Kept {
    const { spilled } = known;
    const kept: Kept = { known, state: initialState, bytes: 0, isUsed: true };
    if (spilled !== undefined) {
      const bytes = this.spill.get(spilled.ref);
      kept.state = readState(bytes, spilled.isJson);
      kept.bytes = bytes.length;
    }
    known.kept = kept;
    known.spilled = undefined;
    this.#memory.push(kept);
    this.#bytes += this.#weight(kept);
    return kept;
  }

  /** Spills the state that the hand stands on, and passes over one that was used since it was last here. */
  #makeRoom(): void {
    if (this.#hand >= this.#memory.length) this.#hand = 0;
    const kept = this.#memory[this.#hand];
    if (kept === undefined) throw new RangeError('nothing is in memory');
    if (kept.isUsed) {
      kept.isUsed = false;
      this.#hand += 1;
      return;
    }
    kept.known.spilled = spillState(kept.state, this.spill);
    kept.known.kept = undefined;
    this.#bytes -= this.#weight(kept);
    const last = this.#memory.pop();
    if (last !== undefined && last !== kept) this.#memory[this.#hand] = last;
  }
}

const digestOf = ({ fold, kept, spilled }: Known, history: readonly Envelope[] | undefined): string => {
  if (fold === undefined) return digest(null);
  if (history !== undefined)
    return digest(readHistory(history).inEffect.reduce<unknown>(fold.evolve, fold.initialState));
  return kept === undefined ? (spilled?.digest ?? digest(fold.initialState)) : digest(kept.state);
};
