import type { Clock } from '../../application/index.js';
import { type Instant, instantFromMillis, millisOf } from '../../kernel/index.js';

/** A clock that stands where it is set until it is let run on from there. */
export type DemoClock = Clock & { readonly set: (now: Instant) => void; readonly run: () => void };

/**
 * The demo lives in its example's present: by today's clock every period in it would have run out long ago.
 * `uptime`: milliseconds that only grow.
 */
export const demoClock = (from: Instant, uptime: () => number = () => performance.now()): DemoClock => {
  let standing = from;
  let since: number | undefined;
  return {
    now: () => (since === undefined ? standing : instantFromMillis(millisOf(standing) + Math.floor(uptime() - since))),
    set: (now) => {
      standing = now;
      since = undefined;
    },
    run: () => {
      since ??= uptime();
    },
  };
};
