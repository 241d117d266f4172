import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPostgresKeyStore } from '../../src/application/vault/postgres/index.js';
import { storeFindings } from '../../src/cli/doctor/cluster.js';
import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import type { ViewStore } from '../../src/projections/store.js';
import { addressOf, newSchema, type TestSchema } from '../support/postgres/schema.js';

let views: TestSchema;
let vault: TestSchema;
let store: ViewStore;
beforeEach(async () => {
  [views, vault] = [await newSchema(), await newSchema()];
  store = openPostgresViewStore(views.address);
});
afterEach(async () => {
  await store.close();
  await views.drop();
  await vault.drop();
});

const config = () => ({
  views: { kind: 'postgres' as const, address: views.address },
  vault: { kind: 'postgres' as const, address: vault.address, masterKey: { file: 'vault.key' } },
  heads: { kind: 'sqlite' as const, file: '/data/heads.db' },
});
const said = async (settings: Parameters<typeof storeFindings>[0] = config()): Promise<readonly string[]> =>
  (await storeFindings(settings)).map(({ check, status, en }) => `${check} ${status}: ${en}`);

describe('the doctor on what nodes share', () => {
  it('names the places, and makes nothing where nothing was made', async () => {
    const expected = [
      expect.stringMatching(/^views store ok: .* schema=test_\w+: PostgreSQL \d+\S*, no views made yet$/),
      expect.stringMatching(/^vault store ok: .* no vault made yet$/),
      'heads store ok: /data/heads.db',
    ];
    expect(await said()).toEqual(expected);
    expect(await said()).toEqual(expected);
  });

  it('tells formats, and warns where no node leads the views', async () => {
    await store.transaction(async () => undefined);
    const keys = openPostgresKeyStore(vault.address);
    await keys.claim('master');
    await keys.close();
    const [ofViews, ofVault] = await said();
    expect(ofViews).toMatch(/^views store warning: .* format \d+; no node leads the views now$/);
    expect(ofVault).toMatch(/^vault store ok: .* format \d+$/);
  });

  it('tells who leads the views, while it does', async () => {
    await store.transaction(async () => undefined);
    const withdrawn = new AbortController();
    const term = await store.sharing?.candidate('these views', withdrawn.signal);
    expect((await said())[0]).toMatch(/^views store ok: .*; led by \S+ \(pid \d+\)$/);
    await term?.resign();
    await vi.waitFor(async () => expect((await said())[0]).toMatch(/^views store warning/), { timeout: 10_000 });
  });

  it('finds a database that does not answer', async () => {
    const away = addressOf('postgres://jidi:secret@127.0.0.1:1/jidi', 'jidi_views');
    const [ofViews = ''] = await said({ ...config(), views: { kind: 'postgres', address: away } });
    expect(ofViews).toMatch(/^views store problem: .*cannot be reached/);
    expect(ofViews).not.toContain('secret');
  });
});
