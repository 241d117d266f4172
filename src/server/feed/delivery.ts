import { setTimeout as delay } from 'node:timers/promises';
import type { Feed, Place } from '../../feed/index.js';
import type { Channel } from './channel.js';
import type { Outlet } from './outlet.js';

export type Patience = { readonly waitingBytes: number; readonly stallMs: number; readonly lagEntries: number };

/** Waits until a subscriber has taken enough to be sent more. `false`: it took nothing for too long. */
const hasRoom = async (outlet: Outlet, { waitingBytes, stallMs }: Patience, signal: AbortSignal): Promise<boolean> => {
  while (outlet.waiting > waitingBytes && !signal.aborted) {
    const before = outlet.waiting;
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    await Promise.race([
      outlet.drained(either),
      delay(stallMs, undefined, { signal: either }).catch(() => undefined),
    ]).finally(() => over.abort());
    if (outlet.waiting >= before && !signal.aborted) return false;
  }
  return true;
};

/**
 * Leads one subscriber along the feed: it is sent pages while it is behind, and belongs to its channel's live ones when
 * it has caught up. It holds no queue of its own: what it has not taken is read again when it has room. Resolves when
 * it is to stop, when the feed closes, or with `LAGGED` after it was told so.
 */
export const deliver = async (
  {
    feed,
    channel,
    outlet,
    patience,
  }: { readonly feed: Feed; readonly channel: Channel; readonly outlet: Outlet; readonly patience: Patience },
  start: Place,
  signal: AbortSignal,
): Promise<'LAGGED' | 'ENDED'> => {
  let place = start;
  let caughtUp = false;
  const { hub } = feed;
  const isOver = () => signal.aborted || hub.closed;
  const tell = async (kind: 'CaughtUp' | 'Lagged'): Promise<void> => {
    const payload = await channel.encode(feed.at(kind, channel.query.filter, place));
    if (!isOver()) outlet.send(payload);
  };
  while (!isOver()) {
    const hasFallenBehind = caughtUp && hub.tip.sequence - place.sequence > patience.lagEntries;
    if (hasFallenBehind || !(await hasRoom(outlet, patience, signal))) {
      await tell('Lagged');
      return 'LAGGED';
    }
    if (place.sequence < hub.tip.sequence) {
      const frame = await channel.frame(place);
      if (isOver()) break;
      outlet.send(frame.payload);
      place = frame.to;
    } else if (!caughtUp) {
      caughtUp = true;
      await tell('CaughtUp');
    } else {
      place = await channel.live(place, outlet, signal);
    }
  }
  return 'ENDED';
};
