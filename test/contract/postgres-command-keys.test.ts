import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import type { CommandKeys, ViewStore } from '../../src/projections/store.js';
import { blindIndex } from '../support/derived-ports.js';
import { memoryStore } from '../support/memory-ledger.js';
import { newSchema, onDatabase, type TestSchema } from '../support/postgres/schema.js';
import { cityOfficer, codes, newLedger, openRegister, types } from '../support/register.js';
import { reach } from '../support/way.js';

let schema: TestSchema;
let stores: ViewStore[];
beforeEach(async () => {
  schema = await newSchema();
  stores = [];
});
afterEach(async () => {
  for (const store of stores) await store.close();
  await schema.drop();
});

/** The keys as another node has them: a view store of its own on the same schema. */
const node = (): CommandKeys => {
  const store = openPostgresViewStore(schema.address);
  stores.push(store);
  if (store.commandKeys === undefined) throw new Error('views in PostgreSQL have keys');
  return store.commandKeys;
};
/** As if the time of every claim so far were up. */
const letTimePass = (): Promise<unknown> =>
  onDatabase(schema.url, (client) =>
    client.query(`update ${schema.address.schema}.command_key set until = clock_timestamp() - interval '1 second'`),
  );

describe('the key of a command, between nodes', () => {
  it('stands for one input', async () => {
    const [a, b, id] = [node(), node(), randomUUID()];
    expect(await a.claim(id, 'x')).toBe(true);
    expect(await b.claim(id, 'x')).toBe(true);
    expect(await b.claim(id, 'y')).toBe(false);
    expect(await a.claim(id, 'y')).toBe(false);
    expect(await b.claim(randomUUID(), 'y')).toBe(true);
  });

  it('stands for another one when nobody holds it any more', async () => {
    const [a, b, id] = [node(), node(), randomUUID()];
    await a.claim(id, 'x');
    await b.claim(id, 'x');
    await a.release(id, 'x');
    expect(await a.claim(id, 'y')).toBe(false);
    await b.release(id, 'x');
    expect(await a.claim(id, 'y')).toBe(true);
    // Late, and of what it does not stand for by now.
    await b.release(id, 'x');
    expect(await b.claim(id, 'x')).toBe(false);
  });

  it('is not kept for ever by a node that died with it', async () => {
    const [a, b, id] = [node(), node(), randomUUID()];
    await a.claim(id, 'x');
    await letTimePass();
    expect(await b.claim(id, 'y')).toBe(true);
    expect(await a.claim(id, 'x')).toBe(false);
  });

  it('is claimed by one of many that ask at once, for each of many keys', async () => {
    const nodes = [node(), node(), node()];
    const ids = Array.from({ length: 60 }, () => randomUUID());
    const asked = nodes.flatMap((keys, n) => ids.map((id) => ({ keys, id, input: `input of node ${n}` })));
    const granted = await Promise.all(asked.map(({ keys, id, input }) => keys.claim(id, input)));
    for (const id of ids) expect(asked.filter((one, i) => one.id === id && granted[i])).toHaveLength(1);
  });

  it('is claimed by one of two inputs that one node asks for at once', async () => {
    const [a, id] = [node(), randomUUID()];
    expect(await Promise.all([a.claim(id, 'x'), a.claim(id, 'y'), a.claim(id, 'x')])).toEqual([true, false, true]);
  });
});

describe('two nodes whose views have heard of nothing', () => {
  const convene = { authorities: ['city-education'] };
  const twoNodes = async () => {
    const store = memoryStore();
    const open = () => openRegister({ ledger: newLedger(store), index: blindIndex, commandKeys: node() });
    const [a, b] = [open(), open()];
    await a.found();
    return { a, b, bases: [await reach(a, 'APPLIED'), await reach(a, 'APPLIED', { n: 2 })] as const };
  };

  it('carry one of two commands out that bear the same key at once', async () => {
    const { a, b } = await twoNodes();
    for (const n of [3, 5, 7]) {
      const [first, second] = [await reach(a, 'APPLIED', { n }), await reach(a, 'APPLIED', { n: n + 1 })];
      const before = (await a.events()).length;
      const outcomes = await Promise.all([
        a.ask(cityOfficer, 'convenePanel', first, convene, { key: `key ${n}` }),
        b.ask(cityOfficer, 'convenePanel', second, convene, { key: `key ${n}` }),
      ]);
      expect(outcomes.filter(({ ok }) => !ok).map(codes)).toEqual([['IDEMPOTENCY_KEY_REUSED']]);
      expect(await a.events()).toHaveLength(before + 1);
    }
  });

  it('refuse the second use of a key, whichever node it comes to', async () => {
    const { a, b, bases } = await twoNodes();
    await a.do(cityOfficer, 'convenePanel', bases[0], convene, { key: 'panel' });
    expect(codes(await b.ask(cityOfficer, 'convenePanel', bases[1], convene, { key: 'panel' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  it('answer the same input alike, and record it once', async () => {
    const { a, b, bases } = await twoNodes();
    const before = (await a.events()).length;
    const ask = (register: typeof a) => register.do(cityOfficer, 'convenePanel', bases[0], convene, { key: 'panel' });
    const [first, second] = await Promise.all([ask(a), ask(b)]);
    expect(second).toEqual(first);
    expect(types(first)).toEqual(['EvaluationPanelConvened']);
    expect(await a.events()).toHaveLength(before + 1);
  });

  it('let a key stand for another input after a refusal', async () => {
    const { a, b, bases } = await twoNodes();
    expect(codes(await a.ask(cityOfficer, 'announceBase', bases[0], { noticeNo: '1号' }, { key: 'k' }))).not.toEqual(
      [],
    );
    await b.do(cityOfficer, 'convenePanel', bases[1], convene, { key: 'k' });
  });
});
