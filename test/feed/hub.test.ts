import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hub, type HubOptions } from '../../src/feed/hub.js';
import { beginning, type Place } from '../../src/feed/index.js';
import type { Entry, Filter, Ledger } from '../../src/ledger/index.js';
import { ViewsBehind } from '../../src/projections/views.js';
import { newLedger } from '../support/register.js';
import { write } from './write.js';

const all: Filter = {};
const views = { waitFor: () => Promise.resolve() };

/** Everything that the hub gives between two places, read in pages of a size. */
const readTo = async (hub: Hub, end: number, size: number, filter = all): Promise<readonly Entry[]> => {
  const read: Entry[] = [];
  let place: Place = beginning;
  const never = new AbortController().signal;
  while (place.sequence < end) {
    await hub.beyond(place, never);
    const page = await hub.page(place, size, filter);
    expect(page.entries.length).toBeLessThanOrEqual(size);
    expect(page.to.sequence).toBeGreaterThan(place.sequence);
    read.push(...page.entries);
    place = page.to;
  }
  return read;
};

const sequences = (entries: readonly Entry[]): readonly number[] => entries.map(({ sequence }) => sequence);
const counted = (to: number): readonly number[] => Array.from({ length: to }, (_, i) => i + 1);

describe('the hub', () => {
  it('gives everybody each entry once and in order, wherever backfill meets what is written meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 5 }),
        async (before, writers, readers) => {
          const ledger = newLedger();
          for (let i = 0; i < before; i += 1) await write(ledger, 1);
          const hub = new Hub({ ledger, views });
          const total = before + writers.flat().reduce((sum, count) => sum + count, 0);
          const reading = readers.map((size) => readTo(hub, total, size));
          await Promise.all(
            writers.map(async (batches) => {
              for (const count of batches) await write(ledger, count);
            }),
          );
          for (const read of await Promise.all(reading)) expect(sequences(read)).toEqual(counted(total));
          await hub.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('passes over what a filter leaves out, and says how far it has come', async () => {
    const ledger = newLedger();
    await write(ledger, 30);
    const hub = new Hub({ ledger, views });
    expect(await readTo(hub, 30, 7, { streamPrefixes: ['measures-'] })).toEqual([]);
    expect(await readTo(hub, 30, 7, { types: ['OrganisationRegistered'] })).toHaveLength(30);
    await hub.close();
  });

  it('lets nothing through that the views have not reached', async () => {
    const ledger = newLedger();
    await write(ledger, 1);
    let reach: () => void = () => undefined;
    let asked = 0;
    const slow: HubOptions['views'] = {
      waitFor: () => {
        asked += 1;
        return asked === 1
          ? Promise.resolve()
          : new Promise((resolve) => {
              reach = resolve;
            });
      },
    };
    const told: Entry[] = [];
    const hub = new Hub({ ledger, views: slow, onEntry: (entry) => told.push(entry) });
    await hub.beyond(beginning, new AbortController().signal);
    const asking = until(() => asked === 2);
    await write(ledger, 1);
    await asking;
    expect(hub.tip.sequence).toBe(1);
    reach();
    await hub.beyond(hub.tip, new AbortController().signal);
    expect(hub.tip.sequence).toBe(2);
    expect(sequences(told)).toEqual([2]);
    await hub.close();
  });

  it('goes on where it was after the ledger or the views were away', async () => {
    const real = newLedger();
    await write(real, 3);
    let failures = 0;
    const flaky: Pick<Ledger, 'head' | 'readAll' | 'subscribe'> = {
      head: () => real.head(),
      readAll: (query) => real.readAll(query),
      subscribe: (options) => {
        failures += 1;
        if (failures <= 2) throw new Error('away');
        return real.subscribe(options);
      },
    };
    let behind = true;
    const troubles: unknown[] = [];
    const hub = new Hub({
      ledger: flaky,
      views: {
        waitFor: async (position) => {
          if (!behind) return;
          behind = false;
          throw new ViewsBehind(position);
        },
      },
      onTrouble: (error) => troubles.push(error),
    });
    expect(sequences(await readTo(hub, 3, 2))).toEqual(counted(3));
    const reading = readTo(hub, 5, 2);
    await write(real, 2);
    expect(sequences(await reading)).toEqual(counted(5));
    expect(troubles).toHaveLength(3);
    await hub.close();
  });

  it('wakes who waits when it is closed, and when they give up', async () => {
    const hub = new Hub({ ledger: newLedger(), views });
    const patience = new AbortController();
    const first = hub.beyond(beginning, patience.signal);
    const second = hub.beyond(beginning, new AbortController().signal);
    patience.abort();
    await first;
    await hub.close();
    await second;
    expect(hub.closed).toBe(true);
  });

  it('reads what is no longer recent from the ledger', async () => {
    const ledger = newLedger();
    const hub = new Hub({ ledger, views });
    for (let i = 0; i < 90; i += 1) await write(ledger, 100);
    expect(sequences(await readTo(hub, 9_000, 1_000))).toEqual(counted(9_000));
    await hub.close();
  });
});

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};
