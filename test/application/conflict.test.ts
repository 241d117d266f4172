import { describe, expect, test } from 'vitest';
import { TooManyConflicts } from '../../src/application/index.js';
import { LedgerUnavailable, RevisionConflict } from '../../src/ledger/index.js';
import { DisturbedLedger } from '../support/faulty-ledger.js';
import { cityHead, cityOfficer, codes, newLedger, openRegister, types } from '../support/register.js';
import { policy2015 } from '../support/shipped.js';
import { reach } from '../support/way.js';

/** Two nodes on one ledger with a base that is announced; what the second one appends can be disturbed. */
const twoNodes = async () => {
  const ledger = newLedger();
  const first = openRegister({ ledger });
  await first.found();
  const base = await reach(first, 'ANNOUNCED');
  const disturbed = new DisturbedLedger(ledger);
  return { first, second: openRegister({ ledger: disturbed }), disturbed, base };
};
const notice = { reasonCode: 'OWN_REQUEST', reason: '停止办班' } as const;

describe('a stream that changes under a command', () => {
  test('is loaded again and the command decided on what is there now', async () => {
    const { first, second, disturbed, base } = await twoNodes();
    await second.do(cityOfficer, 'renameBase', base, { name: '甲', reason: '更名' });
    disturbed.appends = 0;
    disturbed.intercept = async (append, { nth }) => {
      if (nth === 1) await first.do(cityHead, 'renameBase', base, { name: '乙', reason: '更名' });
      return append();
    };
    const renamed = await second.do(cityOfficer, 'renameBase', base, { name: '丙', reason: '更名' });
    const names = (await first.stream(base)).flatMap(({ envelope: { type, data } }) =>
      type === 'BaseRenamed' ? [data] : [],
    );
    expect(names).toMatchObject([{ name: '甲' }, { name: '乙' }, { name: '丙' }]);
    expect([types(renamed), disturbed.appends]).toEqual([['BaseRenamed'], 2]);
  });

  test('so that the command is refused, says why it is refused now', async () => {
    const { first, second, disturbed, base } = await twoNodes();
    disturbed.intercept = async (append) => {
      await first.do(cityHead, 'closeBase', base, notice, { key: 'close' });
      return append();
    };
    const outcome = await second.ask(cityOfficer, 'awardPlaque', base, { serialNo: 'P-1' });
    expect(codes(outcome)).toEqual(['BASE_ENDED']);
  });

  test('without end, gives up and writes nothing', async () => {
    const { second, disturbed, base } = await twoNodes();
    disturbed.intercept = async () => {
      throw new RevisionConflict(base, 1, 2);
    };
    await expect(second.ask(cityOfficer, 'awardPlaque', base, { serialNo: 'P-1' })).rejects.toThrow(TooManyConflicts);
  });
});

describe('what another node has recorded', () => {
  test('is seen before a refusal, an empty answer or a stale revision is given', async () => {
    const { first, second, base } = await twoNodes();
    await second.do(cityOfficer, 'renameBase', base, { name: '甲', reason: '更名' });
    const revision = (await first.stream(base)).length;
    await first.do(cityHead, 'renameBase', base, { name: '乙', reason: '更名' });

    const seen = { expectedRevision: revision + 1 };
    const back = await second.do(cityOfficer, 'renameBase', base, { name: '甲', reason: '更名' }, seen);
    expect(types(back)).toEqual(['BaseRenamed']);
  });

  test('of the measures and the territory counts for the next command', async () => {
    const { first, second, base } = await twoNodes();
    const before = await second.do(cityOfficer, 'renameBase', base, { name: '甲', reason: '更名' });
    const document = { ref: '常人社规〔2015〕2号' };
    const { params } = policy2015.measures;
    const measures = { title: '修订', effectiveFrom: first.today(), params };
    await first.do(cityHead, 'publishMeasures', undefined, measures, { document });
    const after = await second.do(cityOfficer, 'renameBase', base, { name: '乙', reason: '更名' });
    expect([before, after].map(({ entries }) => entries[0]?.envelope.meta.measures)).toEqual([1, 2]);
  });
});

test('a ledger that cannot be reached is a fault, not a refusal, and the same key works afterwards', async () => {
  const { second, disturbed, base } = await twoNodes();
  const through = disturbed.intercept;
  disturbed.intercept = async () => {
    throw new LedgerUnavailable('disk full');
  };
  const award = () => second.ask(cityOfficer, 'awardPlaque', base, { serialNo: 'P-1' }, { key: 'plaque' });
  await expect(award()).rejects.toThrow(LedgerUnavailable);
  disturbed.intercept = through;
  expect(await award()).toMatchObject({ ok: true });
});
