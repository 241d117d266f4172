import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
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

/** Bytes of entries whose states are kept in memory; a state is about as large as what it was folded from. */
const KEPT_BYTES = 128 * 1024 * 1024;

type Folded = { readonly state: unknown; readonly bytes: number };
type Known = { revision: number; spilled?: number; marked?: true };

const DIGEST_BYTES = 32;
const digest = (state: unknown): Buffer => hash('sha256', stateText(state ?? null), 'buffer');

/** A state on its way out of memory, behind its digest: most streams have ended by then and are never read back. */
const pack = (state: unknown): Buffer => Buffer.concat([digest(state), serialize(state)]);
const unpack = (bytes: Uint8Array): unknown => deserialize(bytes.subarray(DIGEST_BYTES));

/**
 * Reads entries in order as the register does, and folds every stream. States beyond what memory is given go to the
 * spill; streams with corrections, withdrawals or dates ahead are folded at the end, from all of their entries.
 */
export class StateAudit {
  readonly findings: Finding[] = [];
  readonly #streams = new Map<string, Known>();
  readonly #states: LRUCache<string, Folded>;

  constructor(
    private readonly codec: Codec,
    private readonly foldOf: FoldOf,
    private readonly spill: Spill,
    keptBytes = KEPT_BYTES,
  ) {
    this.#states = new LRUCache({
      maxSize: keptBytes,
      // No state is too large to be kept at all, or it would be lost.
      sizeCalculation: ({ bytes }) => Math.min(Math.max(1, bytes), Math.ceil(keptBytes / 4)),
      dispose: ({ state }, stream, reason) => {
        const known = this.#streams.get(stream);
        if (reason === 'evict' && known !== undefined) known.spilled = this.spill.put(pack(state));
      },
    });
  }

  /**
   * Takes the next entry, decoded already where a ledger has read it through the same codec. After the first that it
   * cannot read, nothing of what follows says anything.
   */
  take(index: number, text: string, decoded?: Envelope): void {
    if (this.findings.length > 0) return;
    try {
      const envelope = decoded ?? this.decode(index, text);
      const known = this.#next(envelope, index);
      if (isMarker(envelope) || isScheduled(envelope)) known.marked = true;
      else if (known.marked === undefined) this.#fold(envelope, known, text.length);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const entry = entryName(text);
      this.findings.push({ code: 'UNREADABLE', index, ...(entry && { entry }), detail });
    }
  }

  /** The streams whose states need all of their entries once more. */
  marked(): ReadonlySet<string> {
    return new Set([...this.#streams].flatMap(([stream, { marked }]) => (marked ? [stream] : [])));
  }

  /** The state of every stream, by name. `histories` has the whole entries of those that are {@link marked}. */
  *states(histories: ReadonlyMap<string, readonly Envelope[]>): Generator<StreamState> {
    for (const stream of [...this.#streams.keys()].sort()) {
      const { revision } = this.#streams.get(stream) ?? { revision: 0 };
      yield { stream, revision, state: this.#digestOf(stream, histories.get(stream)).toString('hex') };
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
    const known = before ?? { revision };
    if (before === undefined) this.#streams.set(stream, known);
    known.revision = revision;
    return known;
  }

  #fold(envelope: Envelope, known: Known, bytes: number): void {
    const { stream } = envelope;
    const fold = this.foldOf(stream);
    if (fold === undefined) return;
    const before = this.#folded(stream, known, fold);
    // A new object each time: the cache measures again only what is not the one that it has.
    this.#states.set(stream, { state: fold.evolve(before.state, envelope), bytes: before.bytes + bytes });
  }

  #folded(stream: string, known: Known, { initialState }: StreamFold): Folded {
    const kept = this.#states.get(stream);
    if (kept !== undefined) return kept;
    if (known.spilled === undefined) return { state: initialState, bytes: 0 };
    const bytes = this.spill.get(known.spilled);
    return { state: unpack(bytes), bytes: bytes.length };
  }

  #digestOf(stream: string, history: readonly Envelope[] | undefined): Buffer {
    const fold = this.foldOf(stream);
    if (fold === undefined) return digest(null);
    if (history !== undefined)
      return digest(readHistory(history).inEffect.reduce<unknown>(fold.evolve, fold.initialState));
    const kept = this.#states.get(stream);
    if (kept !== undefined) return digest(kept.state);
    const spilled = this.#streams.get(stream)?.spilled;
    if (spilled === undefined) return digest(fold.initialState);
    return Buffer.from(this.spill.get(spilled).subarray(0, DIGEST_BYTES));
  }
}
