import type { Worker } from 'node:worker_threads';
import { describe, expect, test, vi } from 'vitest';
import { measuresEvent, type PolicyFile } from '../../src/aggregates/measures/index.js';
import { formats } from '../../src/aggregates/registry.js';
import { legalDate } from '../../src/kernel/index.js';
import { createCodec } from '../../src/ledger/index.js';
import { openSqliteLedger } from '../../src/ledger/sqlite/index.js';
import { type OpenViews, openViews, ViewStoreUnavailable } from '../../src/projections/index.js';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import { ViewsAheadOfLedger, ViewsOfAnotherLedger } from '../../src/projections/store.js';
import { ViewsBehind } from '../../src/projections/views.js';
import { Database } from '../../src/sqlite/index.js';
import { leadInThread } from '../../src/views-in-thread.js';
import { holidays, policy2011, policy2015 } from '../support/shipped.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { city, recorderOn } from './support/record.js';
import { afterTest, settle } from './support/views.js';

const newFolder = async (): Promise<string> => {
  const folder = await temporaryFolder();
  afterTest(() => folder.remove());
  return folder.path;
};

const ledgerIn = async (folder: string) => {
  const ledger = await openSqliteLedger({ folder, codec: createCodec(formats) });
  afterTest(() => ledger.close());
  return { ledger, file: `${folder}/ledger.db`, ...recorderOn(ledger) };
};
type Kept = Awaited<ReturnType<typeof ledgerIn>>;

/** The views in the file, led by a thread, and those threads in the order in which they began. */
const led = async ({ ledger, file }: Pick<Kept, 'ledger' | 'file'>, viewsFile: string) => {
  const threads: Worker[] = [];
  const note = (thread: Worker) => void threads.push(thread);
  const troubles: string[] = [];
  const store = openSqliteViewStore(viewsFile);
  process.on('worker', note);
  afterTest(async () => process.off('worker', note));
  const views: OpenViews = await openViews({
    ledger,
    store,
    holidays,
    today: () => legalDate('2022-01-03'),
    lead: leadInThread({ ledger: file, views: viewsFile, holidays }),
    onTrouble: (_, error) => void troubles.push(error),
  });
  afterTest(() => views.close());
  return { views, threads, troubles };
};

const names = async (views: OpenViews): Promise<readonly string[]> =>
  (await views.queries.bases({ first: 20 }, { role: 'CITY' })).edges.map(({ node }) => node.id);

describe('views that a thread leads', () => {
  test('show what the ledger had and what it is given, and say how far they are', async () => {
    const folder = await newFolder();
    const kept = await ledgerIn(folder);
    await kept.base('base-a', { serial: 1 }, 'APPLIED');
    const { views } = await led(kept, `${folder}/views.db`);
    await settle(views, kept.ledger);
    expect(await names(views)).toEqual(['base-a']);
    await kept.base('base-b', { serial: 2 }, 'APPLIED');
    await settle(views, kept.ledger);
    expect(await names(views)).toEqual(['base-a', 'base-b']);
    const head = await kept.ledger.head();
    expect(views.ready()).toBe(true);
    expect(views.leads()).toBe(true);
    expect(views.health().map(({ state, sequence }) => ({ state, sequence }))).toEqual(
      views.health().map(() => ({ state: 'LIVE', sequence: head?.sequence })),
    );
  });

  test('tell what has changed before they say that they have come so far', async () => {
    const folder = await newFolder();
    const kept = await ledgerIn(folder);
    const publish = ({ measures: { version, title, effectiveFrom, params } }: PolicyFile) =>
      kept.record(`measures-${city}`, '2011-09-01', [
        measuresEvent('PolicyVersionPublished', { version, title, effectiveFrom: legalDate(effectiveFrom), params }),
      ]);
    await publish(policy2011);
    const { views } = await led(kept, `${folder}/views.db`);
    await settle(views, kept.ledger);
    // The measures are kept in memory until the views say that they have changed.
    const inForce = async () => (await views.queries.measures(legalDate('2021-06-01')))?.version;
    expect(await inForce()).toBe(policy2011.measures.version);
    await publish(policy2015);
    await settle(views, kept.ledger);
    expect(await inForce()).toBe(policy2015.measures.version);
  });

  test('are waited for no longer than asked', async () => {
    const folder = await newFolder();
    const kept = await ledgerIn(folder);
    const { views } = await led(kept, `${folder}/views.db`);
    await expect(views.waitFor('00000000000000ff' as never, 20)).rejects.toThrow(ViewsBehind);
  });

  test('are refused as they are without a thread', async () => {
    const [folder, other] = [await newFolder(), await newFolder()];
    const kept = await ledgerIn(folder);
    await kept.base('base-a', { serial: 1 }, 'APPLIED');
    const first = await led(kept, `${folder}/views.db`);
    await settle(first.views, kept.ledger);
    await first.views.close();
    const stranger = await ledgerIn(other);
    await expect(led(stranger, `${folder}/views.db`)).rejects.toThrow(ViewsOfAnotherLedger);

    const database = new Database(`${folder}/views.db`);
    database.exec('update projections set sequence = sequence + 1000');
    database.close();
    await expect(led(kept, `${folder}/views.db`)).rejects.toThrow(ViewsAheadOfLedger);
  });

  test('go on in another thread when theirs ends unasked, and nothing is lost or doubled', async () => {
    const folder = await newFolder();
    const kept = await ledgerIn(folder);
    const { views, threads, troubles } = await led(kept, `${folder}/views.db`);
    const ids = Array.from({ length: 12 }, (_, i) => `base-${String.fromCharCode(97 + i)}`);
    for (const [i, id] of ids.entries()) {
      await kept.base(id, { serial: i + 1 }, 'APPLIED');
      // In the middle of whatever it is doing.
      if (i % 4 === 3) await threads.at(-1)?.terminate();
    }
    await settle(views, kept.ledger);
    expect(await names(views)).toEqual(ids);
    expect(threads.length).toBeGreaterThan(1);
    expect(troubles).toContain('the thread that leads the views has ended');
    await vi.waitFor(() => expect(views.ready()).toBe(true), 10_000);
    expect(views.health().every(({ state, error }) => state === 'LIVE' && error === undefined)).toBe(true);
  });

  test('cannot be led in a file that is none', async () => {
    const folder = await newFolder();
    const kept = await ledgerIn(folder);
    const lead = leadInThread({ ledger: kept.file, views: `${folder}/in/no/folder.db`, holidays });
    await expect(lead({})).rejects.toThrow(ViewStoreUnavailable);
  });

  test('are over when they are closed: who still waits is told, and no thread is left', async () => {
    const folder = await newFolder();
    const kept = await ledgerIn(folder);
    const { views, threads } = await led(kept, `${folder}/views.db`);
    const ended = threads.map((thread) => new Promise((resolve) => thread.once('exit', resolve)));
    const waiting = views.waitFor('00000000000000ff' as never, 60_000);
    waiting.catch(() => undefined);
    await views.close();
    await expect(waiting).rejects.toThrow(ViewsBehind);
    await Promise.all(ended);
  });
});
