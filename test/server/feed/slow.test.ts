import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangeMessage, Feed } from '../../../src/feed/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { Channel } from '../../../src/server/feed/channel.js';
import { deliver } from '../../../src/server/feed/delivery.js';
import { type Frame, payloadOf } from '../../../src/server/feed/frame.js';
import type { Outlet } from '../../../src/server/feed/outlet.js';
import { write } from '../../feed/write.js';
import { fakeViews } from '../../support/fake-views.js';
import { newLedger } from '../../support/register.js';

const WAITING = 4_000;
const patience = { waitingBytes: WAITING, stallMs: 50, lagEntries: 10_000 };
const CITY = { role: 'CITY' } as const;

/** A subscriber that takes what it was sent only when it is told to. */
const reluctant = () => {
  const told: ChangeMessage[] = [];
  let waiting = 0;
  let most = 0;
  let drained: () => void = () => undefined;
  const outlet: Outlet = {
    send: ({ json }) => {
      waiting += json.length;
      most = Math.max(most, waiting);
      told.push(JSON.parse(json.toString()));
    },
    get waiting() {
      return waiting;
    },
    drained: (signal) =>
      new Promise((resolve) => {
        drained = resolve;
        signal.addEventListener('abort', () => resolve());
      }),
  };
  return {
    outlet,
    told,
    most: () => most,
    take: () => {
      waiting = 0;
      drained();
    },
  };
};

const sequencesOf = (told: readonly ChangeMessage[]) =>
  told.flatMap((one) => (one.kind === 'ChangeBatch' ? one.changes.map(({ entry }) => entry.sequence) : []));

describe('a subscriber', () => {
  const ledger = newLedger();
  let feed: Feed;
  let channel: Channel;
  let encoded = 0;
  beforeAll(async () => {
    await write(ledger, 400);
    feed = new Feed({ ledger, views: fakeViews(), today: () => legalDate('2016-01-04') });
    const recent = new Map<number, Frame>();
    channel = new Channel({
      feed,
      query: { filter: {}, viewer: CITY, batchSize: 10 },
      waitingBytes: WAITING,
      recent,
      encode: async (message) => {
        encoded += 1;
        return payloadOf(message);
      },
    });
    await feed.hub.beyond({ sequence: 399 }, new AbortController().signal);
  });
  afterAll(() => feed.close());

  it('that takes nothing is told that it lags and where to go on; little waits for it', async () => {
    const slow = reluctant();
    const how = await deliver(
      { feed, channel, outlet: slow.outlet, patience },
      { sequence: 0 },
      new AbortController().signal,
    );
    expect(how).toBe('LAGGED');
    const last = slow.told.at(-1);
    expect(last?.kind).toBe('Lagged');
    const got = sequencesOf(slow.told);
    expect(last).toMatchObject({ sequence: got.length });
    expect(slow.most()).toBeLessThan(WAITING + 20_000);
    const cursor = last?.kind === 'Lagged' ? last.cursor : '';
    expect(await feed.start({}, cursor)).toMatchObject({ place: { sequence: got.length } });
  });

  it('that takes its time misses nothing', async () => {
    const slow = reluctant();
    const stop = new AbortController();
    const delivering = deliver(
      { feed, channel, outlet: slow.outlet, patience: { ...patience, stallMs: 60_000 } },
      { sequence: 0 },
      stop.signal,
    );
    await write(ledger, 50);
    while (sequencesOf(slow.told).length < 450) {
      slow.take();
      await new Promise((resolve) => setImmediate(resolve));
    }
    stop.abort();
    expect(await delivering).toBe('ENDED');
    expect(sequencesOf(slow.told)).toEqual(Array.from({ length: 450 }, (_, i) => i + 1));
  });

  it('costs no encoding of its own when it wants what others want', async () => {
    const before = encoded;
    const stop = new AbortController();
    const readers = Array.from({ length: 100 }, reluctant);
    const start = feed.hub.tip;
    const eager = { ...patience, waitingBytes: 10_000_000 };
    const delivering = readers.map(({ outlet }) =>
      deliver({ feed, channel, outlet, patience: eager }, start, stop.signal),
    );
    while (readers.some(({ told }) => told.length === 0)) await new Promise((resolve) => setImmediate(resolve));
    const caughtUp = encoded - before;
    await write(ledger, 5);
    while (readers.some(({ told }) => sequencesOf(told).length < 5))
      await new Promise((resolve) => setImmediate(resolve));
    expect(encoded - before - caughtUp).toBe(1);
    for (const { told } of readers) expect(sequencesOf(told)).toEqual([451, 452, 453, 454, 455]);
    stop.abort();
    await Promise.all(delivering);
  });

  it('that had caught up and falls too far behind is told so', async () => {
    const slow = reluctant();
    const delivering = deliver(
      { feed, channel, outlet: slow.outlet, patience: { ...patience, stallMs: 60_000, lagEntries: 100 } },
      feed.hub.tip,
      new AbortController().signal,
    );
    while (slow.told.length === 0) await new Promise((resolve) => setImmediate(resolve));
    for (let i = 0; i < 60; i += 1) await write(ledger, 10);
    slow.take();
    expect(await delivering).toBe('LAGGED');
    expect(slow.told.at(-1)).toMatchObject({ kind: 'Lagged' });
  });
});
