import type { Position } from '../ledger/index.js';
import type { Place } from './track.js';
import { type ProjectionHealth, ViewsBehind } from './views.js';

/** What those who wait for a position have to know. */
export type Reach = {
  /** Up to where all views show the ledger; absent while one of them is being built. */
  readonly shown?: Position;
  /** Where projections have stopped that will not go on; `null` before the first entry. */
  readonly stoppedAt: readonly (Position | null)[];
};

/** How far the views have come. Plain data: it may be copied to another thread. */
export type Progress = Reach & {
  readonly ready: boolean;
  /** Whether this process is the one that writes the views. */
  readonly leads: boolean;
  readonly health: readonly ProjectionHealth[];
};

/** Leads the views along the ledger, in this thread or in another. */
export interface Leader {
  progress(): Progress;
  /** As `Views.waitFor`; rejects at once when a projection has stopped and will not get there. */
  waitFor(position: Position, timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

export type LeaderHooks = {
  /** Rows of these projections changed. */
  readonly onChanged?: (projections: readonly string[]) => void;
  /** Every projection has come at least this far. */
  readonly onMoved?: (place: Place) => void;
  /** A projection has stopped (`FAILED`), or the ledger or the view store is unavailable and is tried again. */
  readonly onTrouble?: (projection: string | undefined, error: string) => void;
};

type Waiter = { readonly position: Position; readonly done: () => void; readonly fail: () => void };

/** Those who wait until the views show a position. */
export class Waiters {
  readonly #waiting = new Set<Waiter>();

  wait(position: Position, timeoutMs: number, reach: Reach): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
      };
      const done = () => {
        end();
        resolve();
      };
      const fail = () => {
        end();
        reject(new ViewsBehind(position));
      };
      const timer = setTimeout(fail, timeoutMs);
      const waiter: Waiter = { position, done, fail };
      this.#waiting.add(waiter);
      settle(waiter, reach);
    });
  }

  /** The views have come further, or will not. */
  settle(reach: Reach): void {
    for (const waiter of [...this.#waiting]) settle(waiter, reach);
  }

  /** Nobody leads any more. */
  end(): void {
    for (const waiter of [...this.#waiting]) waiter.fail();
  }
}

const settle = ({ position, done, fail }: Waiter, { shown, stoppedAt }: Reach): void => {
  if (shown !== undefined && shown >= position) done();
  else if (stoppedAt.some((at) => at === null || at < position)) fail();
};
