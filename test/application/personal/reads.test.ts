import { describe, expect, test } from 'vitest';
import { type Actor, instant } from '../../../src/kernel/index.js';
import { LedgerUnavailable } from '../../../src/ledger/index.js';
import { blindIndex } from '../../support/derived-ports.js';
import { DisturbedLedger } from '../../support/faulty-ledger.js';
import {
  applicantOf,
  cityOfficer,
  countyOfficer,
  newLedger,
  openRegister,
  organisationIdNo,
  qishuyan,
  tianning,
  wujin,
  xinbei,
} from '../../support/register.js';
import { baseOfficer, classOf, departmentOfficer, personNo, registerPeople, teach } from '../../support/teaching.js';
import { newVault } from '../../support/vault.js';
import { reach } from '../../support/way.js';

const purpose = 'TEACHING';
const person = (n: number, learnerId: string) => {
  const { name, idNumber } = personNo(n);
  return { learnerId, erased: false, name, idNumber };
};

/** A county base of 新北 and a municipal one in 天宁 that taught the same learners, who work in 武进; another base that did not. */
const taught = async () => {
  const register = openRegister();
  await register.found();
  const countyBase = await reach(register, 'ANNOUNCED', { n: 1, level: 'COUNTY', gb6: xinbei });
  const municipalBase = await reach(register, 'ANNOUNCED', { n: 2, level: 'MUNICIPAL', gb6: tianning });
  await reach(register, 'ANNOUNCED', { n: 3 });
  const learnerIds = await registerPeople(register, 3, wujin);
  const [first = '', second = ''] = learnerIds;
  const by = (n: number) => ({ by: baseOfficer(n), on: '2013-03-11', learnerIds: [first, second] });
  await teach(register, classOf(countyBase, ['2013-03-04']), by(1));
  await teach(register, classOf(municipalBase, ['2013-03-05']), by(2));
  const read = (viewer: Actor, learnerId = first) => register.application.readLearner({ learnerId, viewer, purpose });
  return { register, learnerIds, first, read, countyBase, municipalBase };
};
const forbidden = { ok: false, refusals: [{ code: 'FORBIDDEN', article: 'Art.4(4)' }] };

describe('who may read a learner’s name and ID number', () => {
  test.each<[string, Actor]>([
    ['the city', cityOfficer],
    ['the county of the employer', countyOfficer(wujin)],
    ['the county of a base that taught the learner', countyOfficer(xinbei)],
    ['the base that taught the learner', baseOfficer(1)],
    ['another base that did', baseOfficer(2)],
  ])('%s', async (_, viewer) => {
    const { read, first } = await taught();
    expect(await read(viewer)).toEqual({ ok: true, person: person(1, first) });
  });

  test.each<[string, Actor]>([
    ['a base that did not teach the learner', baseOfficer(3)],
    ['a county that has to do with neither', countyOfficer(qishuyan)],
    ['the county in which a municipal base lies that taught the learner', countyOfficer(tianning)],
    ['another city', { id: 'x', role: 'CITY', bureau: '320500' }],
    ['the organisation as an applicant', applicantOf(organisationIdNo(1))],
    ['a department', departmentOfficer('city-education')],
    ['an auditor', { id: 'x', role: 'AUDITOR', bureau: '320400' }],
    ['an analyst', { id: 'x', role: 'ANALYST', bureau: '320400' }],
    ['the public', { id: 'x', role: 'PUBLIC' }],
    ['the register itself', { id: 'system', role: 'SYSTEM' }],
    ['a city of nowhere', { id: 'x', role: 'CITY' }],
  ])('and nobody else: %s', async (_, viewer) => {
    const { read, register } = await taught();
    expect(await read(viewer)).toMatchObject(forbidden);
    expect((await register.events()).filter(({ type }) => type === 'PersonalDataRead')).toEqual([]);
  });

  test('a base that has left the register reads nobody any more', async () => {
    const { read, register, countyBase } = await taught();
    const closing = { reasonCode: 'OWN_REQUEST', reason: '停办' } as const;
    await register.do(countyOfficer(xinbei), 'closeBase', countyBase, closing, { on: '2015-06-01' });
    expect(await read(baseOfficer(1))).toMatchObject(forbidden);
  });

  test('the county is that of today: 戚墅堰 was taken over by 武进', async () => {
    const register = openRegister({ now: instant('2015-04-27T09:00:00+08:00') });
    await register.found();
    const [learnerId = ''] = await registerPeople(register, 1, qishuyan);
    const read = async (gb6: string) =>
      (await register.application.readLearner({ learnerId, viewer: countyOfficer(gb6), purpose })).ok;
    expect([await read(qishuyan), await read(wujin)]).toEqual([true, false]);
    register.setClock(instant('2015-04-28T00:00:00+08:00'));
    expect([await read(qishuyan), await read(wujin)]).toEqual([false, true]);
  });

  test('who is registered cannot be found out by asking, except by the city', async () => {
    const { read } = await taught();
    for (const learnerId of ['learner-none', 'base-1', '']) {
      expect(await read(baseOfficer(1), learnerId)).toMatchObject(forbidden);
      expect(await read(countyOfficer(wujin), learnerId)).toMatchObject(forbidden);
      expect(await read(cityOfficer, learnerId)).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
    }
  });
});

describe('every read', () => {
  test('is an entry: whose data, by whom, why and when, in the stream of the month in Shanghai', async () => {
    const { register, first, read } = await taught();
    register.setClock(instant('2016-01-31T16:30:00Z'));
    await read(baseOfficer(1));
    const [entry] = await register.stream('access-2016-02');
    expect(entry?.envelope).toMatchObject({
      type: 'PersonalDataRead',
      data: { learnerId: first, purpose },
      meta: { occurredOn: '2016-02-01', recordedAt: '2016-01-31T16:30:00.000Z', actor: baseOfficer(1), measures: 1 },
    });
  });

  test('of several learners is all or nothing, and an entry for each', async () => {
    const { register, learnerIds } = await taught();
    const [first = '', second = '', third = ''] = learnerIds;
    const readAll = (viewer: Actor, ...ids: readonly string[]) =>
      register.application.readLearners({ learnerIds: ids, viewer, purpose });
    expect(await readAll(baseOfficer(1), first, third)).toMatchObject({
      ok: false,
      refusals: [{ code: 'FORBIDDEN', field: 'learnerIds.1' }],
    });
    expect(await readAll(baseOfficer(1), second, first, second)).toEqual({
      ok: true,
      people: [person(2, second), person(1, first)],
    });
    const log = await register.stream('access-2016-01');
    expect(log.map(({ envelope }) => envelope.data)).toEqual([
      { learnerId: second, purpose },
      { learnerId: first, purpose },
    ]);
    expect(new Set(log.map(({ envelope }) => envelope.meta.commandId)).size).toBe(1);
  });

  test('of nobody is no entry', async () => {
    const { register } = await taught();
    const nobody = { learnerIds: [], viewer: cityOfficer, purpose } as const;
    expect(await register.application.readLearners(nobody)).toEqual({ ok: true, people: [] });
    expect(await register.stream('access-2016-01')).toEqual([]);
  });

  test('of more than a page, or for no purpose there is, is refused', async () => {
    const { register } = await taught();
    const learnerIds = Array.from({ length: 101 }, (_, n) => `learner-${n}`);
    const asked = { learnerIds, viewer: cityOfficer, purpose: JSON.parse('"CURIOSITY"') };
    expect(await register.application.readLearners(asked)).toMatchObject({
      ok: false,
      refusals: [
        { code: 'TOO_MANY_READ', params: { max: 100 } },
        { code: 'INVALID_DATA', field: 'purpose' },
      ],
    });
  });

  test('that cannot be recorded gives nothing', async () => {
    const ledger = newLedger();
    const register = openRegister({ ledger });
    await register.found();
    const [learnerId = ''] = await registerPeople(register, 1);
    const failing = openRegister({
      ledger: new DisturbedLedger(ledger, async () => {
        throw new LedgerUnavailable('full');
      }),
      index: blindIndex,
    });
    await expect(failing.application.readLearner({ learnerId, viewer: cityOfficer, purpose })).rejects.toThrow('full');
  });
});

test('a person whose key is destroyed reads as erased, and that is an entry too', async () => {
  const vault = await newVault();
  const register = openRegister({ vault });
  await register.found();
  const done = await register.do(cityOfficer, 'registerLearner', undefined, personNo(1));
  const { data } = done.entries[0]?.envelope ?? {};
  const { name } = JSON.parse(JSON.stringify(data));
  await vault.destroy(name.keyId);
  const read = await register.application.readLearner({ learnerId: done.id, viewer: cityOfficer, purpose });
  expect(read).toEqual({ ok: true, person: { learnerId: done.id, erased: true } });
  expect(await register.stream('access-2016-01')).toHaveLength(1);
});

describe('the id of a person', () => {
  test('follows from the ID number, registered or not, for those who may register learners', async () => {
    const register = openRegister();
    await register.found();
    const { idNumber } = personNo(1);
    const before = await register.application.learnerIdOf({ idNumber, viewer: baseOfficer(1) });
    const { id } = await register.do(cityOfficer, 'registerLearner', undefined, personNo(1));
    expect(before).toEqual({ ok: true, learnerId: id });
    expect(
      await register.application.learnerIdOf({ idNumber: ` ${idNumber.toLowerCase()}`, viewer: cityOfficer }),
    ).toEqual(before);
  });

  test('is not for others, nor for a number that is none', async () => {
    const register = openRegister();
    const { idNumber } = personNo(1);
    for (const role of ['APPL', 'DEPT', 'AUDITOR', 'ANALYST', 'PUBLIC', 'SYSTEM'] as const) {
      const viewer = { id: role, role, bureau: organisationIdNo(1) };
      expect(await register.application.learnerIdOf({ idNumber, viewer })).toMatchObject({ ok: false });
    }
    expect(await register.application.learnerIdOf({ idNumber: '123', viewer: cityOfficer })).toEqual({
      ok: false,
      refusals: [{ code: 'ID_NUMBER_INVALID', article: 'Art.4(4)', field: 'idNumber', params: { rule: 'LENGTH' } }],
    });
  });
});
