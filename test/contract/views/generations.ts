import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { ViewsAheadOfLedger, ViewsOfAnotherLedger } from '../../../src/projections/index.js';
import { rebuild, UnknownProjection } from '../../../src/projections/rebuild.js';
import { readRegistry } from '../../../src/projections/registry.js';
import { deferred, GatedLedger } from '../../projections/support/gated-ledger.js';
import { namesProjection, totalProjection } from '../../projections/support/toys.js';
import { LaggingLedger } from '../../support/lagging-ledger.js';
import { newLedger } from '../../support/register.js';
import type { ViewStoreUnderTest } from '../views.contract.js';
import { afterTest, allRows, placeFor, reached, recorded, run } from './fixture.js';

export const describeGenerations = (name: string, store: ViewStoreUnderTest): void => {
  const names = namesProjection();
  const better = namesProjection({ version: 2, prefix: '新' });

  /** A register with one base, whose names were built by version 1. */
  const built = async () => {
    const place = await placeFor(store);
    const on = recorded();
    await on.base('base-a', { name: '甲' }, 'APPLIED');
    const first = await run(place, on.ledger, [names, totalProjection]);
    await reached(first.runner, on.ledger);
    return { place, first, ...on };
  };

  describe(`${name} views of another version`, () => {
    test('are built beside the old ones, which answer until the switch', async () => {
      const { place, first, ledger, base } = await built();
      await first.close();
      const [atGate, mayPass] = [deferred(), deferred()];
      const gated = new GatedLedger(ledger);
      gated.gate = async ({ kind }) => {
        if (kind !== 'caughtUp') return;
        atGate.resolve();
        await mayPass.promise;
      };
      const second = await run(place, gated, [better, totalProjection]);
      await atGate.promise;
      await base('base-b', { name: '乙' }, 'APPLIED');
      expect((await allRows(second.store, [names])).toy_names).toEqual([{ id: 'base-a', name: '甲', seen: 1 }]);
      expect(second.runner.progress().health[0]).toMatchObject({ name: 'names', version: 2, state: 'REBUILDING' });
      expect(second.runner.progress().ready).toBe(false);
      mayPass.resolve();
      await reached(second.runner, ledger);
      expect((await allRows(second.store, [better])).toy_names).toEqual([
        { id: 'base-a', name: '新甲', seen: 1 },
        { id: 'base-b', name: '新乙', seen: 1 },
      ]);
      expect(second.runner.progress().health[0]).toMatchObject({ version: 2, state: 'LIVE' });
    });

    test('leave nothing of the old ones behind', async () => {
      const { place, first, ledger } = await built();
      await first.close();
      const second = await run(place, ledger, [better, totalProjection]);
      await reached(second.runner, ledger);
      const rows = await readRegistry(second.store.db);
      expect(rows.map((row) => [row.name, row.generation, row.version, row.state])).toEqual([
        ['names', 2, 2, 'LIVE'],
        ['totals', 1, 1, 'LIVE'],
      ]);
      const tables = await second.store.db.introspection.getTables();
      expect(
        tables
          .map((table) => table.name)
          .filter((table) => table.startsWith('toy_'))
          .sort(),
      ).toEqual(['toy_names', 'toy_names__g2', 'toy_totals', 'toy_totals__g1']);
    });

    test('are needed too when only what the rows rest on differs', async () => {
      const { place, first, ledger } = await built();
      await first.close();
      const second = await run(place, ledger, [{ ...names, basis: 'other holidays' }]);
      await reached(second.runner, ledger);
      const rows = await readRegistry(second.store.db);
      expect(rows.filter((row) => row.name === 'names').map((row) => row.generation)).toEqual([2]);
    });

    test('go on being built where the process that began stopped', async () => {
      const { place, first, ledger, base } = await built();
      await first.close();
      for (const n of [1, 2, 3]) await base(`base-${n}`, { serial: n });
      const atGate = deferred();
      const gated = new GatedLedger(ledger);
      gated.gate = async ({ kind }) => {
        if (kind !== 'caughtUp') return;
        atGate.resolve();
        throw new Error('the process stops here');
      };
      const stopping = await run(place, gated, [better]);
      await atGate.promise;
      await stopping.close();
      const seen: number[] = [];
      const again = namesProjection({ version: 2, prefix: '新' }, ({ sequence }) => seen.push(sequence));
      const third = await run(place, ledger, [again]);
      await reached(third.runner, ledger);
      expect((await allRows(third.store, [better])).toy_names).toHaveLength(4);
      expect((await readRegistry(third.store.db)).filter((row) => row.name === 'names')).toHaveLength(1);
      expect(new Set(seen).size).toBe(seen.length);
    });
  });

  describe(`${name} views, rebuilt beside a running server`, () => {
    test('are taken over by it, and nothing is lost that was recorded meanwhile', async () => {
      const { place, first, ledger, base, record } = await built();
      for (const n of [1, 2, 3, 4, 5]) await base(`base-${n}`, { serial: n, name: `基地${n}` });
      const gated = new GatedLedger(ledger);
      let passed = 0;
      gated.gate = async ({ kind }) => {
        if (kind !== 'caughtUp') return;
        // What is recorded between catching up and the switch.
        passed += 1;
        await base(`base-meanwhile-${passed}`, { serial: 100 + passed }, 'APPLIED');
        await reached(first.runner, ledger);
      };
      const other = place.open();
      afterTest(() => other.close());
      const progress: number[] = [];
      const rebuilt = await rebuild([names, totalProjection], {
        ledger: gated,
        store: other,
        onProgress: ({ sequence }) => progress.push(sequence),
      });
      expect(rebuilt.projections).toEqual(['names', 'totals']);
      expect(rebuilt.failed).toEqual([]);
      expect(passed).toBe(2);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));

      await record('base-1', '2012-04-02', [baseEvent('BaseRenamed', { name: '后来', reason: '更名' })]);
      await reached(first.runner, ledger);
      const rows = await allRows(first.store, [names, totalProjection]);
      expect(rows.toy_names).toHaveLength(6 + passed);
      expect(rows.toy_names).toContainEqual({ id: 'base-1', name: '后来', seen: 8 });
      expect(rows.toy_totals).toEqual([{ id: 'all', total: (await ledger.head())?.sequence }]);
      const registry = await readRegistry(first.store.db);
      expect(registry.map((row) => [row.name, row.generation, row.state])).toEqual([
        ['names', 2, 'LIVE'],
        ['totals', 2, 'LIVE'],
      ]);
      expect(first.runner.progress().health.every(({ state }) => state === 'LIVE')).toBe(true);
    });

    test('may be some of them', async () => {
      const { place, ledger, first } = await built();
      const other = place.open();
      afterTest(() => other.close());
      const rebuilt = await rebuild([names, totalProjection], { ledger, store: other, only: ['totals'] });
      expect(rebuilt.projections).toEqual(['totals']);
      expect((await readRegistry(first.store.db)).map((row) => row.generation)).toEqual([1, 2]);
      await expect(rebuild([names], { ledger, store: other, only: ['nothing'] })).rejects.toThrow(UnknownProjection);
    });

    test('by another version stop the projection that does not know it', async () => {
      const { place, ledger, first, base } = await built();
      const other = place.open();
      afterTest(() => other.close());
      await rebuild([better], { ledger, store: other });
      await base('base-b', {}, 'APPLIED');
      const head = await ledger.head();
      if (head === undefined) throw new Error('nothing recorded');
      await expect(first.runner.waitFor(head.position, 10_000)).rejects.toThrow();
      expect(first.runner.progress().health[0]).toMatchObject({ state: 'FAILED' });
      expect(first.runner.progress().health[0]?.error).toContain('another version of this projection (2)');
    });

    test('that fail are left as they were', async () => {
      const { place, ledger, first } = await built();
      const other = place.open();
      afterTest(() => other.close());
      const broken = namesProjection({ version: 1 }, () => {
        throw new Error('no');
      });
      const rebuilt = await rebuild([broken, totalProjection], { ledger, store: other });
      expect(rebuilt.projections).toEqual(['totals']);
      expect(rebuilt.failed).toEqual([{ projection: 'names', error: expect.stringContaining('entry 1') }]);
      expect((await allRows(first.store, [names])).toy_names).toHaveLength(1);
    });
  });

  describe(`${name} views that do not belong to the ledger`, () => {
    test('are refused, both ledgers named, and built anew when that is asked for', async () => {
      const { place, ledger, first } = await built();
      await first.close();
      const stranger = newLedger();
      await expect(run(place, stranger, [names, totalProjection])).rejects.toMatchObject({
        name: 'ViewsOfAnotherLedger',
        viewsOf: ledger.id,
        ledger: stranger.id,
      });
      const other = place.open();
      afterTest(() => other.close());
      const some = rebuild([names, totalProjection], { ledger: stranger, store: other, only: ['names'] });
      await expect(some).rejects.toThrow(ViewsOfAnotherLedger);
      await rebuild([names, totalProjection], { ledger: stranger, store: other });
      expect(await allRows(other, [names, totalProjection])).toEqual({ toy_names: [], toy_totals: [] });
      const opened = await run(place, stranger, [names, totalProjection]);
      expect(opened.runner.progress().health).toHaveLength(2);
    });

    test('are taken up where it is this node that has not heard of it all yet', async () => {
      const { place, first, ledger } = await built();
      await reached(first.runner, ledger);
      await first.close();
      const lagging = new LaggingLedger(ledger, undefined);
      const { runner } = await run(place, lagging, [names, totalProjection]);
      expect(lagging.settled).toBe(1);
      expect(runner.progress().health.map(({ sequence }) => sequence)).toEqual([1, 1]);
    });

    test('are refused when they have seen more than there is', async () => {
      const { place, first, base, ledger } = await built();
      await base('base-b', {}, 'APPLIED');
      await reached(first.runner, ledger);
      await first.close();
      const shorter = new GatedLedger(ledger);
      shorter.head = async () => undefined;
      const opening = run(place, shorter, [names, totalProjection]);
      await expect(opening).rejects.toThrow(ViewsAheadOfLedger);
      await expect(opening).rejects.toMatchObject({ projection: 'names', views: 2, ledger: 0 });
    });
  });
};
