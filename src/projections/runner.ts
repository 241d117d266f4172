import type { Ledger, Position } from '../ledger/index.js';
import { build } from './build.js';
import { resume, Superseded } from './commit.js';
import { follow, type Lane, pause } from './lane.js';
import { type Leader, type LeaderHooks, type Progress, type Reach, Waiters } from './leader.js';
import type { Projection } from './projection.js';
import { standBy } from './standby.js';
import { type Sharing, type Term, type ViewStore, ViewStoreUnavailable } from './store.js';
import { messageOf, type Track } from './track.js';
import { openTracks } from './tracks.js';
import type { ProjectionHealth } from './views.js';

export type RunnerOptions = LeaderHooks & {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  readonly projections: readonly Projection[];
  /** Something of its progress has changed. */
  readonly onProgress?: () => void;
};

/** Leads every projection along the ledger: those that must be built beside the others, then all on one subscription. */
export class Runner implements Leader {
  readonly #stop = new AbortController();
  readonly #waiters = new Waiters();
  readonly #reported = new Set<Track>();
  #running: Promise<void> = Promise.resolve();
  #leading = false;
  /** Why it does not get on just now, while it tries again. */
  #trouble: string | undefined;

  private constructor(
    private readonly options: RunnerOptions,
    private tracks: readonly Track[],
    /** Where the ledger ended when this process started. */
    private readonly startedAt: number,
  ) {}

  /** @throws ViewsOfAnotherLedger, ViewsAheadOfLedger, ViewStoreUnavailable */
  static async open(options: RunnerOptions): Promise<Runner> {
    const head = (await options.ledger.head())?.sequence ?? 0;
    const runner = new Runner(options, await openTracks(options), head);
    runner.#running = runner.#run();
    return runner;
  }

  progress(): Progress {
    return {
      ...this.#reach(),
      ready: this.tracks.every((track) => track.error === undefined && this.#isCurrent(track)),
      leads: this.#leading,
      health: this.tracks.map((track) => this.#healthOf(track)),
    };
  }

  waitFor(position: Position, timeoutMs: number): Promise<void> {
    return this.#waiters.wait(position, timeoutMs, this.#reach());
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#waiters.end();
  }

  async #run(): Promise<void> {
    const { sharing } = this.options.store;
    try {
      if (sharing === undefined) await this.#lead(this.#stop.signal);
      else await this.#takeTurns(sharing);
    } catch (error) {
      for (const track of this.tracks) track.fail(messageOf(error));
      this.#moved([]);
    }
  }

  /** Shows what another process does as long as it leads, and leads when nobody does. */
  async #takeTurns(sharing: Sharing): Promise<void> {
    const stop = this.#stop.signal;
    const unlisten = sharing.listen((news) => {
      if (news !== undefined && news.changed.length > 0) this.options.onChanged?.(news.changed);
    });
    try {
      while (!stop.aborted) {
        const term = await this.#standBy(sharing);
        if (term === undefined) return;
        let isLost = false;
        try {
          await this.#lead(AbortSignal.any([stop, term.lost]));
          isLost = term.lost.aborted;
        } finally {
          await term.resign();
        }
        // Where no projection can go on here, another process may be able to.
        if (!isLost) return;
      }
    } finally {
      unlisten();
    }
  }

  async #standBy(sharing: Sharing): Promise<Term | undefined> {
    const { store } = this.options;
    const signal = this.#stop.signal;
    let term: Term | undefined;
    await this.#persistently(signal, async () => {
      const { tracks } = this;
      const onMoved = (unheard: readonly Track[]) => this.#moved(unheard);
      term = await standBy({ store, sharing, tracks, signal, onMoved, onTrouble: (error) => this.#troubled(error) });
    });
    return term;
  }

  /** Resolves when the signal aborts, and when no projection is left that could go on. */
  async #lead(signal: AbortSignal): Promise<void> {
    this.#leading = true;
    this.options.onProgress?.();
    try {
      await this.#persistently(signal, async () => {
        await resume(this.options.store, this.tracks);
        await this.#build(signal);
        await follow(this.#lane(this.tracks, signal));
      });
    } finally {
      this.#leading = false;
    }
  }

  /** Tries again where the view store was unavailable, and with other tracks where another process has put other generations in place. */
  async #persistently(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    let superseded = false;
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        if (superseded) this.tracks = await openTracks(this.options);
        superseded = false;
        return await work();
      } catch (error) {
        superseded = error instanceof Superseded || superseded;
        if (error instanceof ViewStoreUnavailable) {
          this.#troubled(error);
          await pause(attempt, signal);
        } else if (!(error instanceof Superseded)) throw error;
      }
    }
  }

  /** What has to be built is built; what is live goes on beside it. */
  async #build(signal: AbortSignal): Promise<void> {
    const building = this.tracks.filter((track) => track.state === 'BUILDING');
    if (building.length === 0) return;
    const meanwhile = new AbortController();
    const live = this.tracks.filter((track) => track.state === 'LIVE');
    const beside = follow(this.#lane(live, AbortSignal.any([signal, meanwhile.signal])));
    const built = build(this.#lane(building, signal)).finally(() => meanwhile.abort());
    const [outcome, other] = await Promise.allSettled([built, beside]);
    for (const settled of [outcome, other]) if (settled.status === 'rejected') throw settled.reason;
  }

  #lane(tracks: readonly Track[], signal: AbortSignal): Lane {
    const { ledger, store } = this.options;
    return {
      ledger,
      store,
      tracks,
      signal,
      onCommit: (changed) => this.#moved(changed),
      onTrouble: (error) => this.#troubled(error),
    };
  }

  #troubled(error: unknown): void {
    this.#trouble = messageOf(error);
    this.options.onTrouble?.(undefined, this.#trouble);
    this.options.onProgress?.();
  }

  #moved(changed: readonly Track[]): void {
    this.#trouble = undefined;
    if (changed.length > 0) this.options.onChanged?.(changed.map((track) => track.name));
    for (const track of this.tracks) this.#report(track);
    this.#waiters.settle(this.#reach());
    const rear = this.tracks.reduce((a, b) => (b.sequence < a.sequence ? b : a));
    if (rear.position !== undefined) this.options.onMoved?.({ position: rear.position, sequence: rear.sequence });
    this.options.onProgress?.();
  }

  #report(track: Track): void {
    if (track.error === undefined || this.#reported.has(track)) return;
    this.#reported.add(track);
    this.options.onTrouble?.(track.name, track.error);
  }

  #reach(): Reach {
    const stoppedAt = this.tracks.flatMap(({ error, position }) => (error === undefined ? [] : [position ?? null]));
    let shown: Position | undefined;
    for (const { state, position } of this.tracks) {
      if (state !== 'LIVE' || position === undefined) return { stoppedAt };
      if (shown === undefined || position < shown) shown = position;
    }
    return { stoppedAt, ...(shown !== undefined && { shown }) };
  }

  #healthOf(track: Track): ProjectionHealth {
    const error = track.error ?? this.#trouble;
    return {
      name: track.name,
      version: track.projection.version,
      state: this.#stateOf(track),
      ...(track.position !== undefined && { position: track.position }),
      sequence: track.sequence,
      ...(error !== undefined && { error }),
    };
  }

  #stateOf(track: Track): ProjectionHealth['state'] {
    if (track.error !== undefined) return 'FAILED';
    if (track.state === 'BUILDING') return 'REBUILDING';
    return this.#isCurrent(track) && this.#trouble === undefined ? 'LIVE' : 'CATCHING_UP';
  }

  /** Shows at least what was recorded when this process started. */
  #isCurrent(track: Track): boolean {
    return track.state === 'LIVE' && track.sequence >= this.startedAt;
  }
}
