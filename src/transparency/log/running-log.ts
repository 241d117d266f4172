import type { Ledger } from '../../ledger/index.js';
import { HASH_BYTES, type Hash, sameHash } from '../merkle/hash.js';
import {
  consistencyProof,
  type HashReader,
  inclusionProof,
  leafAt,
  rootAt,
  rootOfTile,
  TILE_WIDTH,
} from '../merkle/prove.js';
import { verifyConsistency, verifyInclusion } from '../merkle/verify.js';
import { parseCheckpoint } from '../note/checkpoint.js';
import { hashesAt, type Tile } from '../tiles/path.js';
import { type LogDiverged, NotCoveredYet } from './divergence.js';
import { entryBundle } from './entry-tile.js';
import type { GrowingTree } from './growing-tree.js';
import type { HashCache } from './hash-cache.js';
import { Hashing } from './hashing.js';
import type { HeadStore, StoredHead } from './head-store.js';
import type { KeyRing, LogKeys } from './log-keys.js';
import { Publishing } from './publishing.js';
import type { Cosigners } from './signing.js';
import type { Inclusion, LogHealth, Published, TransparencyLog } from './transparency-log.js';
import { Waiters } from './waiters.js';

type Parts = {
  readonly origin: string;
  readonly ledger: Ledger;
  readonly heads: HeadStore;
  readonly cache: HashCache;
  readonly keys: LogKeys;
  readonly cosigners: Cosigners | undefined;
  readonly tree: GrowingTree;
  readonly holder: string;
  /** As it was found: what was published stays published, whatever has become of the ledger. */
  readonly head: StoredHead | undefined;
  readonly intervalMs: number;
  readonly onDivergence: (fault: LogDiverged) => void;
  readonly onTrouble: (error: unknown) => void;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Puts hashing, signing and what is asked of the log together. */
export class RunningLog implements TransparencyLog {
  readonly origin: string;
  readonly #stop = new AbortController();
  readonly #waiters = new Waiters();
  readonly #hashing: Hashing;
  readonly #publishing: Publishing;
  readonly #read: HashReader;
  #published: Published | undefined;
  #diverged: LogDiverged | undefined;
  /** The hashes have been made anew from the ledger, so that a difference is the ledger's. */
  #isFresh = false;
  #trouble: string | undefined;

  constructor(private readonly parts: Parts) {
    const { ledger, tree, cache, heads, keys, cosigners, holder, intervalMs } = parts;
    const { signal } = this.#stop;
    this.origin = parts.origin;
    this.#read = (...at) => cache.read(...at);
    if (parts.head !== undefined) this.#headIs(parts.head);
    const onTrouble = (error: unknown) => {
      this.#trouble = messageOf(error);
      parts.onTrouble(error);
    };
    this.#hashing = new Hashing({ ledger, tree, signal, onTrouble, onGrowth: () => this.#grown() });
    this.#publishing = new Publishing({
      origin: parts.origin,
      heads,
      keys,
      holder,
      intervalMs,
      signal,
      onTrouble,
      ...(cosigners && { cosigners }),
      tree: {
        get size() {
          return tree.size;
        },
        rootAt: (size) => rootAt(this.#read, size),
        isCaughtUp: async () => {
          const isBehind = (head: Awaited<ReturnType<Ledger['head']>>) => tree.size < (head?.sequence ?? 0);
          // What another node has signed may not have been heard of here.
          return !isBehind(await ledger.head()) && !isBehind(await ledger.head({ settled: true }));
        },
        flush: () => cache.flush(),
      },
      onHead: (head) => this.#headIs(head),
      onDivergence: (fault) => this.#divergenceIs(fault),
    });
  }

  keys(): Promise<KeyRing> {
    return this.parts.keys.current();
  }

  checkpoint(): Published | undefined {
    return this.#published;
  }

  async covering(size: number, timeoutMs: number): Promise<Published> {
    const reached = this.#waiters.until(size, this.#published?.size ?? -1, timeoutMs);
    if ((this.#published?.size ?? -1) < size) {
      this.#hashing.hurry();
      if (this.parts.tree.size >= size) this.#publishing.hurry();
    }
    if (!(await reached) || this.#published === undefined) throw new NotCoveredYet(size);
    return this.#published;
  }

  async inclusion(index: number, size: number): Promise<Inclusion> {
    this.#assertPublished(size);
    return this.#checked(size, async () => {
      const [leaf, path, root] = await Promise.all([
        leafAt(this.#read, index),
        inclusionProof(this.#read, index, size),
        this.#trustedRoot(size),
      ]);
      const proof = { index, size, leaf, path, root };
      return verifyInclusion(proof) ? proof : undefined;
    });
  }

  async consistency(from: number, to: number): Promise<readonly Hash[]> {
    this.#assertPublished(to);
    return this.#checked(to, async () => {
      const path = await consistencyProof(this.#read, from, to);
      const [older, newer] = await Promise.all([rootAt(this.#read, from), this.#trustedRoot(to)]);
      const claim = { from: { size: from, root: older }, to: { size: to, root: newer }, path };
      return verifyConsistency(claim) ? path : undefined;
    });
  }

  async rootAt(size: number): Promise<Hash> {
    this.#assertPublished(size);
    return this.#trustedRoot(size);
  }

  async tile({ level, index, width }: Tile): Promise<Buffer | undefined> {
    const size = this.#published?.size ?? 0;
    const first = index * TILE_WIDTH;
    if (first + width > hashesAt(level === 'entries' ? 0 : level, size)) return undefined;
    return level === 'entries' ? entryBundle(this.parts, index, width) : this.#hashes(level, index, width);
  }

  health(): LogHealth {
    const { size } = this.parts.tree;
    const published = this.#published?.size ?? 0;
    const error = this.#diverged?.message ?? this.#trouble;
    const isLive = this.#published !== undefined && size >= published;
    const state = this.#diverged ? 'FAILED' : isLive ? 'LIVE' : 'CATCHING_UP';
    return { state, size, published, ...(error !== undefined && { error }) };
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.all([this.#hashing.ended(), this.#publishing.ended()]);
    this.parts.cache.close();
    await this.parts.heads.close();
  }

  #hashes(level: number, index: number, width: number): Promise<Buffer> {
    return this.#checked((index + 1) * TILE_WIDTH ** (level + 1), async () => {
      const hashes = Buffer.from(await this.#read(level, index * TILE_WIDTH, width));
      if (hashes.length !== width * HASH_BYTES) return undefined;
      const above = width < TILE_WIDTH ? undefined : await this.#read(level + 1, index, 1);
      return above === undefined || sameHash(rootOfTile(hashes), above) ? hashes : undefined;
    });
  }

  /** What is handed out must lead to what was signed; where it does not, the cache is damaged and is made anew. */
  async #checked<Result>(size: number, make: () => Promise<Result | undefined>): Promise<Result> {
    const made = await make();
    if (made !== undefined) return made;
    this.parts.onTrouble(new Error('the hashes on disk are damaged and are made anew'));
    this.#hashing.restart();
    throw new NotCoveredYet(size);
  }

  async #trustedRoot(size: number): Promise<Hash> {
    const latest = this.#published;
    return latest?.size === size ? latest.root : rootAt(this.#read, size);
  }

  #assertPublished(size: number): void {
    const latest = this.#published?.size ?? 0;
    if (size > latest) throw new RangeError(`the latest checkpoint has ${latest} entries, not ${size}`);
    if (this.parts.tree.size < size) throw new NotCoveredYet(size);
  }

  #grown(): void {
    const isAwaited = this.#published === undefined || this.#waiters.areServedBy(this.parts.tree.size);
    if (isAwaited) this.#publishing.hurry();
  }

  #headIs({ published }: StoredHead): void {
    this.#trouble = undefined;
    if (published === undefined || published === this.#published?.note) return;
    const { size, root } = parseCheckpoint(published);
    this.#published = { size, root, note: published };
    this.#waiters.reached(size);
  }

  #divergenceIs(fault: LogDiverged | undefined): void {
    if (fault?.rule === 'ENTRIES_CHANGED_AFTER_SIGNING' && !this.#isFresh) {
      // It may be the cache that is wrong, not the ledger.
      this.#isFresh = true;
      this.#hashing.restart();
      return;
    }
    if (fault !== undefined && this.#diverged?.rule !== fault.rule) this.parts.onDivergence(fault);
    this.#diverged = fault;
  }
}
