import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { CorruptEntry, LedgerUnavailable } from '../../../src/ledger/index.js';
import { ViewsBehind } from '../../../src/projections/index.js';
import { readRegistry } from '../../../src/projections/registry.js';
import { Overtaken } from '../../../src/projections/store.js';
import { deferred, GatedLedger } from '../../projections/support/gated-ledger.js';
import { namesProjection, totalProjection, unstorable } from '../../projections/support/toys.js';
import { newLedger } from '../../support/register.js';
import type { ViewStoreUnderTest } from '../views.contract.js';
import { afterTest, allRows, placeFor, reached, recorded, run } from './fixture.js';

export const describeRunning = (name: string, store: ViewStoreUnderTest): void => {
  const toys = [namesProjection(), totalProjection];
  const fails = (what: string) => (): never => {
    throw new Error(what);
  };

  describe(`${name} views, led along a ledger`, () => {
    test('show what was there and what comes', async () => {
      const { ledger, base } = recorded();
      await base('base-a', { name: '甲' });
      const { runner, store: views } = await run(await placeFor(store), ledger, toys);
      await base('base-b', { name: '乙' }, 'APPLIED');
      await reached(runner, ledger);
      expect(await allRows(views, toys)).toEqual({
        toy_names: [
          { id: 'base-a', name: '甲', seen: 7 },
          { id: 'base-b', name: '乙', seen: 1 },
        ],
        toy_totals: [{ id: 'all', total: 8 }],
      });
      expect(runner.progress().ready).toBe(true);
      expect(runner.progress().health).toEqual([
        expect.objectContaining({ name: 'names', version: 1, state: 'LIVE', sequence: 8 }),
        expect.objectContaining({ name: 'totals', state: 'LIVE', sequence: 8 }),
      ]);
    });

    test('are left as they are by one who was overtaken', async () => {
      const { ledger, base } = recorded();
      await base('base-a', { name: '甲' });
      const place = await placeFor(store);
      const { runner, close } = await run(place, ledger, toys);
      await reached(runner, ledger);
      await close();
      const views = place.open();
      afterTest(() => views.close());
      const before = await readRegistry(views.db);
      const move = (rows: number) =>
        views.transaction(async (tx) => {
          await tx.move(sql`update projections set sequence = 99`.compile(tx.db), rows);
          await tx.db.updateTable('projections').set({ error: 'seen' }).execute();
        });
      await expect(move(toys.length + 1)).rejects.toThrow(Overtaken);
      expect(await readRegistry(views.db)).toEqual(before);
      await move(toys.length);
      expect(await readRegistry(views.db)).toEqual(before.map((row) => ({ ...row, sequence: 99, error: 'seen' })));
    });

    test('are ready on an empty ledger', async () => {
      const ledger = newLedger();
      const ready = deferred();
      const gated = new GatedLedger(ledger);
      const { runner } = await run(await placeFor(store), gated, toys, { onChanged: () => ready.resolve() });
      await ready.promise;
      const { base } = recorded(ledger);
      await base('base-a', {}, 'APPLIED');
      await reached(runner, ledger);
      expect(runner.progress().ready).toBe(true);
    });

    test('move on past entries that concern none of them, and say how far they are', async () => {
      const { ledger, found } = recorded();
      const moves: number[] = [];
      const { runner } = await run(await placeFor(store), ledger, [namesProjection()], {
        onMoved: ({ sequence }) => moves.push(sequence),
      });
      await found();
      await reached(runner, ledger);
      const head = await ledger.head();
      expect(runner.progress().health[0]?.position).toBe(head?.position);
      expect(moves.at(-1)).toBe(head?.sequence);
      expect(moves).toEqual([...moves].sort((a, b) => a - b));
    });

    test('go on where they stopped', async () => {
      const place = await placeFor(store);
      const { ledger, base, record } = recorded();
      await base('base-a', { name: '甲' }, 'APPLIED');
      const first = await run(place, ledger, toys);
      await reached(first.runner, ledger);
      await first.close();
      await record('base-a', '2012-04-01', [baseEvent('BaseRenamed', { name: '丙', reason: '更名' })]);
      const seen: number[] = [];
      const watched = namesProjection({}, ({ sequence }) => seen.push(sequence));
      const second = await run(place, ledger, [watched, totalProjection]);
      await reached(second.runner, ledger);
      expect(seen).toEqual([2]);
      expect(await allRows(second.store, toys)).toEqual({
        toy_names: [{ id: 'base-a', name: '丙', seen: 2 }],
        toy_totals: [{ id: 'all', total: 2 }],
      });
    });

    test('are waited for no longer than was said', async () => {
      const { ledger, base } = recorded();
      const gated = new GatedLedger(ledger);
      const opened = deferred();
      const { runner } = await run(await placeFor(store), gated, toys);
      gated.gate = () => opened.promise;
      const [entry] = await base('base-a', {}, 'APPLIED');
      if (entry === undefined) throw new Error('nothing recorded');
      await expect(runner.waitFor(entry.position, 20)).rejects.toThrow(ViewsBehind);
      opened.resolve();
      await runner.waitFor(entry.position, 10_000);
    });

    test('try again when the ledger cannot be read for a while', async () => {
      const { ledger, base } = recorded();
      await base('base-a', { name: '甲' }, 'APPLIED');
      const gated = new GatedLedger(ledger);
      let failures = 2;
      gated.gate = async () => {
        failures -= 1;
        if (failures >= 0) throw new LedgerUnavailable('a short while');
      };
      const troubles: string[] = [];
      const { runner, store: views } = await run(await placeFor(store), gated, toys, {
        onTrouble: (projection, error) => troubles.push(`${projection}: ${error}`),
      });
      await reached(runner, ledger);
      expect(troubles).toEqual(Array(2).fill('undefined: LedgerUnavailable: a short while'));
      expect((await allRows(views, toys)).toy_totals).toEqual([{ id: 'all', total: 1 }]);
    });

    test('stop all together, loudly, where the ledger is damaged', async () => {
      const { ledger, base } = recorded();
      await base('base-a', {}, 'APPLIED');
      const gated = new GatedLedger(ledger);
      gated.gate = async () => {
        throw new CorruptEntry('entry 1', 'not JSON');
      };
      const stopped = deferred();
      const { runner } = await run(await placeFor(store), gated, toys, { onTrouble: () => stopped.resolve() });
      await stopped.promise;
      expect(runner.progress().ready).toBe(false);
      for (const health of runner.progress().health) {
        expect(health).toMatchObject({ state: 'FAILED', error: 'CorruptEntry: entry 1: not JSON', sequence: 0 });
      }
    });
  });

  describe(`${name} views, given poison`, () => {
    const poisonAt = (sequence: number, otherwise = () => undefined) => ({
      poison: namesProjection({}, (entry) => (entry.sequence === sequence ? fails('cannot take it')() : otherwise())),
    });

    test('stop the one projection before the entry, name it, and lead the others on', async () => {
      const { ledger, base } = recorded();
      await base('base-a', { name: '甲' });
      const { poison } = poisonAt(3);
      const troubles: string[] = [];
      const { runner, store: views } = await run(await placeFor(store), ledger, [poison, totalProjection], {
        onTrouble: (projection, error) => troubles.push(`${projection}: ${error}`),
      });
      const head = await ledger.head();
      if (head === undefined) throw new Error('nothing recorded');
      await expect(runner.waitFor(head.position, 10_000)).rejects.toThrow(ViewsBehind);
      const error = 'entry 3 (BaseApproved, revision 3 of base-a): Error: cannot take it';
      expect(runner.progress().health[0]).toMatchObject({ state: 'FAILED', sequence: 2, error });
      expect(runner.progress().ready).toBe(false);
      expect(troubles).toEqual([`names: ${error}`]);
      await base('base-b', {}, 'APPLIED');
      const after = await ledger.head();
      if (after === undefined) throw new Error('nothing recorded');
      await expect(runner.waitFor(after.position, 10_000)).rejects.toThrow(ViewsBehind);
      expect((await allRows(views, [poison])).toy_names).toEqual([{ id: 'base-a', name: '甲', seen: 2 }]);
    });

    test('after what was live, keep showing what came before it', async () => {
      const { ledger, base } = recorded();
      const { poison } = poisonAt(2);
      const stopped = deferred();
      const { runner, store: views } = await run(await placeFor(store), ledger, [poison, totalProjection], {
        onTrouble: () => stopped.resolve(),
      });
      await base('base-a', { name: '甲' }, 'APPLIED');
      await reached(runner, ledger);
      await base('base-b', { name: '乙' }, 'APPLIED');
      await stopped.promise;
      const rows = await allRows(views, [poison, totalProjection]);
      expect(rows.toy_names).toEqual([{ id: 'base-a', name: '甲', seen: 1 }]);
      expect(rows.toy_totals).toEqual([{ id: 'all', total: 2 }]);
      expect(runner.progress().health.map(({ state }) => state)).toEqual(['FAILED', 'LIVE']);
    });

    test('take the entry up again when the program that starts next can', async () => {
      const place = await placeFor(store);
      const { ledger, base } = recorded();
      await base('base-a', { name: '甲' });
      const stopped = deferred();
      const broken = await run(place, ledger, [poisonAt(3).poison], { onTrouble: () => stopped.resolve() });
      await stopped.promise;
      await broken.close();
      const mended = await run(place, ledger, [namesProjection()]);
      await reached(mended.runner, ledger);
      expect((await allRows(mended.store, [namesProjection()])).toy_names).toEqual([
        { id: 'base-a', name: '甲', seen: 7 },
      ]);
      expect(mended.runner.progress().health[0]).toMatchObject({ state: 'LIVE' });
    });

    test('stop the one projection whose table refuses its row, and keep the rows before it', async () => {
      const { ledger, base } = recorded();
      const refused = unstorable((entry) => entry.sequence === 4);
      await base('base-a', { name: '甲' });
      const { runner, store: views } = await run(await placeFor(store), ledger, [refused, ...toys]);
      const head = await ledger.head();
      if (head === undefined) throw new Error('nothing recorded');
      await expect(runner.waitFor(head.position, 10_000)).rejects.toThrow(ViewsBehind);
      const rows = await allRows(views, [refused, ...toys]);
      expect(rows.toy_unstorable).toHaveLength(3);
      expect(rows.toy_totals).toEqual([{ id: 'all', total: 7 }]);
      expect(runner.progress().health[0]).toMatchObject({ state: 'FAILED', sequence: 3 });
      expect(runner.progress().health[0]?.error).toMatch(/^entry 4 \(TrainingScopeGranted, revision 4 of base-a\): /);
    });
  });
};
