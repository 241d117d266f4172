import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import type { Ledger, Subscribe, SubscriptionMessage } from '../../src/ledger/index.js';
import { baseVersionsProjection } from '../../src/projections/base-versions/project.js';
import type { ViewStore } from '../../src/projections/index.js';
import type { Projection } from '../../src/projections/projection.js';
import { rebuild } from '../../src/projections/rebuild.js';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import { Overtaken, ViewStoreUnavailable } from '../../src/projections/store.js';
import { newLedger } from '../support/register.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { GatedLedger } from './support/gated-ledger.js';
import { recorderOn } from './support/record.js';
import { allRows, type Rows } from './support/rows.js';
import { lengthsProjection, namesProjection, totalProjection, unstorable } from './support/toys.js';
import { afterTest } from './support/views.js';

const BASES = 12;
const RENAMED = 50;
/** More than is projected in one go, and several of them in the ledger. */
const BATCH = 130;

/** Hands entries over a few at a time, so that batches are as large as is asked for; knows whose histories were read. */
class FewAtATime extends GatedLedger {
  readonly histories = new Set<string>();

  override readStream(...[stream, range]: Parameters<Ledger['readStream']>): ReturnType<Ledger['readStream']> {
    this.histories.add(stream);
    return super.readStream(stream, range);
  }

  override async *subscribe(options: Subscribe): AsyncGenerator<SubscriptionMessage> {
    for await (const message of super.subscribe(options)) {
      if (message.kind !== 'entries') yield message;
      else
        for (let at = 0; at < message.entries.length; at += 10)
          yield { kind: 'entries', entries: message.entries.slice(at, at + 10) };
    }
  }
}

const recorded = async (): Promise<FewAtATime> => {
  const ledger = newLedger();
  const { base, record } = recorderOn(ledger);
  for (let n = 0; n < BASES; n += 1) await base(`base-${n}`, { serial: n }, 'APPLIED');
  for (let i = 0; i < RENAMED; i += 1)
    for (let n = 0; n < BASES; n += 1)
      await record(`base-${n}`, '2022-03-01', [baseEvent('BaseRenamed', { name: `第${i}基地`, reason: '更名' })]);
  return new FewAtATime(ledger);
};

/** Where a transaction of the rebuild is undone, counted from its first batch, and why; turns of the event loop pass before. */
type Fault = { readonly at: number; readonly error: () => Error };

const withFaults = (store: ViewStore, faults: readonly Fault[]): ViewStore => {
  let batches = 0;
  return {
    db: store.db,
    adding: store.adding,
    close: () => store.close(),
    transaction: (work) =>
      store.transaction((tx) => {
        let isBatch = false;
        const counting = {
          ...tx,
          move: (...args: Parameters<typeof tx.move>) => {
            isBatch = true;
            return tx.move(...args);
          },
        };
        return work(counting).then(async (result) => {
          if (!isBatch) return result;
          batches += 1;
          for (let turn = 0; turn < 5; turn += 1) await nextTurn();
          const fault = faults.find(({ at }) => at === batches);
          if (fault !== undefined) throw fault.error();
          return result;
        });
      }),
  };
};

const rebuilt = async (ledger: Ledger, projections: readonly Projection[], faults: readonly Fault[]) => {
  const folder = await temporaryFolder();
  afterTest(() => folder.remove());
  const store = openSqliteViewStore(`${folder.path}/views.db`);
  afterTest(() => store.close());
  const outcome = await rebuild(projections, { ledger, store: withFaults(store, faults), batch: BATCH });
  const rows: Rows = await allRows(
    store,
    projections.filter(({ name }) => outcome.projections.includes(name)),
  );
  return { ...outcome, rows };
};

const overtaken = () => new Overtaken();
const unavailable = () => new ViewStoreUnavailable('away for a moment');

test.each([
  ['the first batch', [{ at: 1, error: overtaken }]],
  [
    'two batches on end',
    [
      { at: 2, error: overtaken },
      { at: 3, error: overtaken },
    ],
  ],
  [
    'a batch and its repetition, for different reasons',
    [
      { at: 2, error: overtaken },
      { at: 3, error: unavailable },
    ],
  ],
  ['a batch while the store is away', [{ at: 3, error: unavailable }]],
  ['a batch for a reason that nobody knows', [{ at: 2, error: () => new Error('no reason') }]],
] as const)(
  'a rebuild comes to the same rows where the store undoes %s after the next one was projected',
  async (_, faults) => {
    const ledger = await recorded();
    const projections = [namesProjection(), totalProjection];
    const expected = await rebuilt(ledger, projections, []);
    expect(expected.failed).toEqual([]);
    expect(await rebuilt(ledger, projections, faults)).toEqual(expected);
  },
);

test('a rebuild stops the projection whose rows are refused in the midst of a batch, and no other', async () => {
  const ledger = await recorded();
  const expected = await rebuilt(ledger, [namesProjection(), totalProjection], []);
  const refused = unstorable(({ sequence }) => sequence === 2 * BATCH + 20);
  const outcome = await rebuilt(ledger, [namesProjection(), refused, totalProjection], []);
  expect(outcome.rows).toEqual(expected.rows);
  expect(outcome.failed).toEqual([
    { projection: 'unstorable', error: expect.stringContaining(`entry ${2 * BATCH + 20} (BaseRenamed`) },
  ]);
});

test('a rebuild stops the projection that cannot take an entry where that is, and no other', async () => {
  const ledger = await recorded();
  const expected = await rebuilt(ledger, [totalProjection], []);
  // In the second of the steps in which a batch is projected.
  const poison = 2 * BATCH + 115;
  const names = namesProjection({}, ({ sequence }) => {
    if (sequence === poison) throw new Error('poison');
  });
  const outcome = await rebuilt(ledger, [names, totalProjection], []);
  expect(outcome.rows).toEqual(expected.rows);
  expect(outcome.failed).toEqual([{ projection: 'names', error: expect.stringContaining(`entry ${poison} (`) }]);
});

test('a projection is given the whole history of an entry where it asks for it, also where the store undoes a batch', async () => {
  const ledger = await recorded();
  const { rows, failed } = await rebuilt(ledger, [lengthsProjection], [{ at: 2, error: overtaken }]);
  expect(failed).toEqual([]);
  const { entries } = await ledger.readAll({ limit: 2 * BASES * (RENAMED + 5) });
  expect(rows.toy_lengths).toEqual(
    entries.map(({ sequence, envelope: { revision } }) => ({ sequence, length: revision % 2 === 0 ? revision : 0 })),
  );
});

test('a rebuild reads the history of no base but one that an earlier date was recorded of', async () => {
  const ledger = await recorded();
  await recorderOn(ledger).record('base-3', '2022-02-01', [baseEvent('BaseRenamed', { name: '早', reason: '更名' })]);
  expect((await rebuilt(ledger, [baseVersionsProjection], [])).failed).toEqual([]);
  expect([...ledger.histories]).toEqual(['base-3']);
});
