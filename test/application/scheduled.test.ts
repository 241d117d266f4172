import { describe, expect, test } from 'vitest';
import { instant, type LegalDate, legalDate } from '../../src/kernel/index.js';
import { LedgerUnavailable } from '../../src/ledger/index.js';
import { DisturbedLedger } from '../support/faulty-ledger.js';
import { baseAsFolded } from '../support/folded.js';
import {
  cityHead,
  cityOfficer,
  codes,
  countyOfficer,
  openRegister,
  type TestRegister,
  types,
  xinbei,
} from '../support/register.js';
import { reach } from '../support/way.js';

const START = instant('2012-03-15T09:00:00+08:00');
const DATE = '2012-05-01';
const eve = instant('2012-04-30T15:59:59.999Z');
const midnight = instant('2012-04-30T16:00:00Z');
const closing = { reasonCode: 'OWN_REQUEST', reason: '自行申请终止' } as const;

const announced = async () => {
  const register = openRegister({ now: START });
  await register.found();
  return { register, base: await reach(register, 'ANNOUNCED') };
};
const closedAhead = async () => {
  const { register, base } = await announced();
  const outcome = await register.do(cityOfficer, 'closeBase', base, closing, { on: DATE });
  const entryId = outcome.entries[0]?.envelope.id ?? '';
  return { register, base, outcome, entryId };
};
const typesOn = async (register: TestRegister, base: string) =>
  (await register.stream(base)).map(({ envelope }) => envelope.type);
const status = async (register: TestRegister, base: string) => (await baseAsFolded(register, base)).status;

describe('an act decided ahead of its date', () => {
  test('is recorded under its date and changes nothing before it', async () => {
    const { register, base, outcome } = await closedAhead();
    expect(outcome.entries.map(({ envelope: { type, meta } }) => [type, meta.occurredOn])).toEqual([
      ['BaseClosed', DATE],
    ]);
    register.setClock(eve);
    expect(await status(register, base)).toBe('ANNOUNCED');
    expect((await register.processes.runOnce()).done).toMatchObject({ TAKE_EFFECT: 0, RELEASE_RECOGNITION: 0 });
  });

  test('takes effect at 24:00 of the day before, by the register itself, once, and what follows on it follows', async () => {
    const { register, base, entryId } = await closedAhead();
    register.setClock(midnight);
    expect(await status(register, base)).toBe('CLOSED');
    expect((await register.processes.runOnce()).done.TAKE_EFFECT).toBe(1);
    expect((await register.stream(base)).at(-1)?.envelope).toMatchObject({
      type: 'EntryTookEffect',
      data: { target: entryId, of: { type: 'BaseClosed', v: 1 } },
      meta: { occurredOn: DATE, actor: { role: 'SYSTEM' }, causationId: entryId },
    });
    const state = await baseAsFolded(register, base);
    const organisation = 'organisationId' in state ? state.organisationId : '';
    expect(await typesOn(register, organisation)).toContain('RecognitionReleased');
    expect((await register.processes.runOnce()).done).toMatchObject({ TAKE_EFFECT: 0, RELEASE_RECOGNITION: 0 });
  });

  test('stands before what is decided on its date, also before the process has run', async () => {
    const { register, base } = await announced();
    await register.do(cityOfficer, 'renameBase', base, { name: '新名', reason: '更名' }, { on: DATE });
    register.setClock(midnight);
    await register.do(cityOfficer, 'renameBase', base, { name: '又一名', reason: '更名' });
    expect((await typesOn(register, base)).slice(-3)).toEqual(['BaseRenamed', 'EntryTookEffect', 'BaseRenamed']);
    expect(await baseAsFolded(register, base)).toMatchObject({ name: '又一名' });
    expect((await register.processes.runOnce()).done.TAKE_EFFECT).toBe(0);
  });

  test('two nodes record its effect once', async () => {
    const { register, base, entryId } = await closedAhead();
    const nodes = [register, openRegister({ ledger: register.ledger, now: midnight })];
    register.setClock(midnight);
    await Promise.all(nodes.map(({ application }) => application.takeEffect({ stream: base, entryId })));
    expect((await typesOn(register, base)).filter((type) => type === 'EntryTookEffect')).toHaveLength(1);
  });

  test('takes effect by the next run when the process died in between', async () => {
    const { register, base } = await closedAhead();
    let broken = true;
    const disturbed = new DisturbedLedger(register.ledger, async (append) => {
      if (broken) throw new LedgerUnavailable('the disk is full');
      return append();
    });
    const dying = openRegister({ ledger: disturbed, now: midnight });
    expect((await dying.processes.runOnce()).failed).toMatchObject([{ task: 'TAKE_EFFECT', baseId: base }]);
    expect(await status(register, base)).toBe('ANNOUNCED');
    broken = false;
    expect((await dying.processes.runOnce()).done.TAKE_EFFECT).toBe(1);
    expect(await status(dying, base)).toBe('CLOSED');
  });

  test('is decided on the base as it will be: after a closure there is nothing to rename', async () => {
    const { register, base } = await closedAhead();
    const rename = { name: '新名', reason: '更名' };
    expect(codes(await register.ask(cityOfficer, 'renameBase', base, rename, { on: '2012-05-02' }))).toEqual([
      'BASE_ENDED',
    ]);
    expect(types(await register.do(cityOfficer, 'renameBase', base, rename, { on: '2012-04-30' }))).toEqual([
      'BaseRenamed',
    ]);
    expect(types(await register.do(cityOfficer, 'closeBase', base, closing, { on: DATE }))).toEqual([]);
  });

  test('is only what may be decided ahead, by who may today', async () => {
    const { register, base } = await announced();
    const items = [{ finding: '培训登记不全', article: 'Art.4(4)' }];
    const order = { items, servedOn: legalDate(DATE) };
    expect(codes(await register.ask(cityOfficer, 'orderRectification', base, order, { on: DATE }))).toEqual([
      'DATE_IN_FUTURE',
    ]);
    expect(codes(await register.ask(countyOfficer(xinbei), 'closeBase', base, closing, { on: DATE }))).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('of a county numbers its filing apart from what is decided meanwhile', async () => {
    const register = openRegister({ now: START });
    await register.found();
    const base = await reach(register, 'ANNOUNCED', { level: 'COUNTY' });
    const officer = countyOfficer(xinbei);
    const refs = async () => {
      const state = await baseAsFolded(register, base);
      return 'unfiled' in state ? state.unfiled.map(({ ref }) => ref) : [];
    };
    await register.do(officer, 'renameBase', base, { name: '新名', reason: '更名' }, { on: DATE });
    await register.do(officer, 'renameBase', base, { name: '又一名', reason: '更名' });
    expect(await refs()).toEqual([2]);
    register.setClock(midnight);
    await register.processes.runOnce();
    expect(await refs()).toEqual([2, 1]);
  });
});

describe('a pending act', () => {
  test('can be withdrawn before its date, and then never takes effect', async () => {
    const { register, base, entryId } = await closedAhead();
    register.setClock(eve);
    const withdrawn = await register.do(cityOfficer, 'withdrawEntry', base, { entryId, reason: '单位撤回申请' });
    expect(types(withdrawn)).toEqual(['EntryWithdrawn']);
    register.setClock(midnight);
    expect((await register.processes.runOnce()).done.TAKE_EFFECT).toBe(0);
    expect(await status(register, base)).toBe('ANNOUNCED');
    const again = await register.ask(cityOfficer, 'withdrawEntry', base, { entryId, reason: '再次' });
    expect(codes(again)).toEqual(['ENTRY_ALREADY_WITHDRAWN']);
  });

  test('cannot be withdrawn once its date has come', async () => {
    const { register, base, entryId } = await closedAhead();
    register.setClock(midnight);
    const ask = () => register.ask(cityOfficer, 'withdrawEntry', base, { entryId, reason: '太晚' });
    expect(codes(await ask())).toEqual(['ENTRY_NOT_PENDING']);
    await register.processes.runOnce();
    expect(codes(await ask())).toEqual(['ENTRY_NOT_PENDING']);
  });

  test('can be corrected in its wording, not in its date', async () => {
    const { register, base, entryId } = await closedAhead();
    const correct = (field: string, value: string) =>
      register.ask(
        cityOfficer,
        'correctEntry',
        base,
        { entryId, fields: [{ field, value }], reason: '笔误' },
        { document: { ref: '1号' } },
      );
    expect(codes(await correct('occurredOn', '2012-05-02'))).toEqual(['FIELD_NOT_CORRECTABLE']);
    expect((await correct('data.reason', '单位申请终止')).ok).toBe(true);
    const rename = await register.do(
      cityOfficer,
      'renameBase',
      base,
      { name: '新名', reason: '更名' },
      { on: '2012-04-30' },
    );
    const named = rename.entries[0]?.envelope.id ?? '';
    const moved = { entryId: named, fields: [{ field: 'occurredOn', value: '2012-04-29' }], reason: '笔误' };
    expect(codes(await register.ask(cityOfficer, 'correctEntry', base, moved, { document: { ref: '1号' } }))).toEqual([
      'DATE_OF_SCHEDULED_ENTRY',
    ]);
  });

  test('gives way to what is decided meanwhile and leaves it no room, in the same append', async () => {
    const { register, base, entryId } = await closedAhead();
    register.setClock(instant('2012-04-01T09:00:00+08:00'));
    const closed = await register.do(cityOfficer, 'closeBase', base, { ...closing, reasonCode: 'DISSOLVED' });
    expect(types(closed)).toEqual(['BaseClosed', 'EntryWithdrawn']);
    expect(closed.entries[1]?.envelope.data).toMatchObject({ target: entryId, because: 'DISPLACED' });
    register.setClock(midnight);
    expect((await register.processes.runOnce()).done.TAKE_EFFECT).toBe(0);
    expect(await baseAsFolded(register, base)).toMatchObject({ status: 'CLOSED', reasonCode: 'DISSOLVED' });
  });

  test('does not take effect where a rule keeps it from it on the day, and it is recorded why', async () => {
    const { register, base } = await announced();
    const successor = await reach(register, 'ANNOUNCED', { n: 2 });
    await register.do(cityOfficer, 'mergeBase', base, { successorId: successor, reason: '撤并' }, { on: DATE });
    await register.do(cityOfficer, 'closeBase', successor, closing);
    register.setClock(midnight);
    await register.processes.runOnce();
    expect((await register.stream(base)).at(-1)?.envelope).toMatchObject({
      type: 'EntryWithdrawn',
      data: { because: 'SUCCESSOR_NOT_LIVE' },
      meta: { actor: { role: 'SYSTEM' } },
    });
    expect(await status(register, base)).toBe('ANNOUNCED');
  });

  test('of closure does not outrun a ground for revocation', async () => {
    const { register, base } = await closedAhead();
    register.setClock(instant('2012-04-10T09:00:00+08:00'));
    const evidence = [{ title: '举报材料', sha256: 'e'.repeat(64) }];
    await register.do(cityOfficer, 'verifyViolation', base, { kind: 'ARBITRARY_FEES', finding: '乱收费', evidence });
    register.setClock(midnight);
    await register.processes.runOnce();
    expect((await register.stream(base)).at(-1)?.envelope.data).toMatchObject({ because: 'REVOCATION_PENDING' });
    expect(codes(await register.ask(cityHead, 'closeBase', base, closing))).toEqual(['REVOCATION_PENDING']);
  });
});

test('a merger ahead into a base that is closed ahead of it is not decided', async () => {
  const { register, base } = await announced();
  const successor = await reach(register, 'ANNOUNCED', { n: 2 });
  const on: LegalDate = legalDate(DATE);
  await register.do(cityOfficer, 'closeBase', successor, closing, { on: '2012-04-20' });
  const merge = { successorId: successor, reason: '撤并' };
  expect(codes(await register.ask(cityOfficer, 'mergeBase', base, merge, { on }))).toEqual(['SUCCESSOR_NOT_LIVE']);
});
