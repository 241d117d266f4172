import { describe, expect, test } from 'vitest';
import type { Commands } from '../../../src/application/index.js';
import { keptKeys, openMemoryKeyStore, openVault } from '../../../src/application/vault/index.js';
import { type Actor, instant, legalDate } from '../../../src/kernel/index.js';
import { OutcomeUnknown } from '../../../src/ledger/index.js';
import { blindIndex } from '../../support/derived-ports.js';
import { crashAfter, DisturbedLedger } from '../../support/faulty-ledger.js';
import {
  applicantOf,
  cityOfficer,
  codes,
  countyOfficer,
  newLedger,
  openRegister,
  organisationIdNo,
  qishuyan,
  types,
  wujin,
} from '../../support/register.js';
import { baseOfficer, departmentOfficer, personNo } from '../../support/teaching.js';
import { formOf, reach } from '../../support/way.js';

const founded = async (options: Parameters<typeof openRegister>[0] = {}) => {
  const register = openRegister(options);
  await register.found();
  return register;
};
const zhang = { ...personNo(1), name: '张三丰' };
const register1 = (data: Commands['registerLearner'] = zhang, key?: string) =>
  [cityOfficer, 'registerLearner', undefined, data, key === undefined ? {} : { key }] as const;

describe('registering a learner', () => {
  test('records a reference, a look-up and ciphertext, and the particulars that are no secret', async () => {
    const register = await founded();
    const done = await register.do(...register1());
    expect(types(done)).toEqual(['LearnerRegistered']);
    expect(done.id).toMatch(/^learner-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const sealed = { keyId: expect.any(String), nonce: expect.any(String), ciphertext: expect.any(String) };
    expect(done.entries[0]?.envelope.data).toEqual({
      name: sealed,
      idNumber: sealed,
      idHmac: expect.stringMatching(/^[0-9a-f]{64}$/),
      titleLevel: 'MIDDLE',
      employer: '常州某机械厂',
      gb6: wujin,
    });
  });

  test('the same person is one learner, whoever registers, however the number is written', async () => {
    const register = await founded();
    await reach(register, 'ANNOUNCED');
    const first = await register.do(...register1());
    const written = { ...zhang, name: ' 张三丰 ', idNumber: ` ${zhang.idNumber.toLowerCase()} ` };
    const again = await register.do(baseOfficer(), 'registerLearner', undefined, written);
    expect(again).toMatchObject({ id: first.id, entries: [], revision: 1 });
    const elsewhere = { ...zhang, gb6: qishuyan };
    expect(codes(await register.ask(...register1(elsewhere)))).toEqual(['LEARNER_ALREADY_REGISTERED']);
  });

  test('one number does not take two names, and the refusal tells neither', async () => {
    const register = await founded();
    await register.do(...register1());
    const outcome = await register.ask(...register1({ ...zhang, name: '李四光' }));
    expect(codes(outcome)).toEqual(['LEARNER_NAME_DIFFERS']);
    expect(JSON.stringify(outcome)).not.toMatch(/张三丰|李四光/);
  });

  test('the same key is answered as before, also by a node that has seen nothing', async () => {
    const register = await founded();
    const first = await register.do(...register1(zhang, 'zhang'));
    const node = openRegister({ ledger: register.ledger, index: blindIndex });
    expect(await node.do(...register1(zhang, 'zhang'))).toEqual(first);
  });

  test.each<[string, Partial<Commands['registerLearner']>]>([
    ['name', { name: '李四光' }],
    ['ID number', { idNumber: personNo(2).idNumber }],
    ['title level', { titleLevel: 'SENIOR' }],
    ['division', { gb6: qishuyan }],
  ])('the same key with another %s is refused', async (_, changes) => {
    const register = await founded();
    await register.do(...register1(zhang, 'zhang'));
    expect(codes(await register.ask(...register1({ ...zhang, ...changes }, 'zhang')))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  test('both faults of name and number are named at once, by rule, and never repeated', async () => {
    const register = await founded();
    const number = `${zhang.idNumber.slice(0, 17)}${zhang.idNumber.endsWith('1') ? '2' : '1'}`;
    const outcome = await register.ask(...register1({ ...zhang, name: '\u0007', idNumber: number }));
    expect(outcome).toEqual({
      ok: false,
      refusals: [
        { code: 'NAME_INVALID', article: 'Art.4(4)', field: 'name', params: { max: 100 } },
        { code: 'ID_NUMBER_INVALID', article: 'Art.4(4)', field: 'idNumber', params: { rule: 'CHECK_DIGIT' } },
      ],
    });
  });

  test.each(['', ' ', '张'.repeat(101), '\ud800'])('%j is no name', async (name) => {
    const register = await founded();
    expect(codes(await register.ask(...register1({ ...zhang, name })))).toEqual(['NAME_INVALID']);
  });

  test('what the ledger would not take is refused by field', async () => {
    const register = await founded();
    const outcome = await register.ask(...register1({ ...zhang, gb6: '武进' }));
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'INVALID_DATA', field: 'gb6' }] });
  });

  test('a crash before the event leaves nothing, and the retry records it once', async () => {
    const ledger = newLedger();
    const register = await founded({ ledger });
    const disturbed = new DisturbedLedger(ledger, crashAfter(0));
    const dying = openRegister({ ledger: disturbed, index: blindIndex });
    await expect(dying.ask(...register1(zhang, 'zhang'))).rejects.toThrow('after 0 appends');
    expect(types(await register.do(...register1(zhang, 'zhang')))).toEqual(['LearnerRegistered']);
  });

  test('an append of which nobody knows is found again', async () => {
    const ledger = newLedger();
    await founded({ ledger });
    let lost = false;
    const disturbed = new DisturbedLedger(ledger, async (append) => {
      const appended = await append();
      if (lost) return appended;
      lost = true;
      throw new OutcomeUnknown('the reply was lost');
    });
    const node = openRegister({ ledger: disturbed, index: blindIndex });
    const done = await node.do(...register1());
    expect(await node.stream(done.id)).toHaveLength(1);
  });

  test('two nodes that register the same person at the same time record it once', async () => {
    const register = await founded();
    const nodes = Array.from({ length: 4 }, () => openRegister({ ledger: register.ledger, index: blindIndex }));
    const answers = await Promise.all(nodes.map((node) => node.do(...register1())));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await register.stream(answers[0]?.id ?? '')).toHaveLength(1);
  });

  test('a person has one key in the vault, however often the registration is tried', async () => {
    const kept = keptKeys();
    const vault = await openVault({
      masterKey: new Uint8Array(32).fill(3),
      store: openMemoryKeyStore(kept),
      now: () => instant('2016-01-04T01:00:00Z'),
    });
    const ledger = newLedger();
    const register = await founded({ ledger, vault });
    const dying = openRegister({ ledger: new DisturbedLedger(ledger, crashAfter(0)), index: blindIndex, vault });
    await expect(dying.ask(...register1(zhang, 'zhang'))).rejects.toThrow();
    await register.do(...register1(zhang, 'zhang'));
    await register.do(...register1());
    expect(kept.keys.size).toBe(1);
  });
});

describe('who registers learners', () => {
  test('the bureaus, and an organisation that holds a recognition or has applied for one', async () => {
    const register = await founded();
    const may = async (actor: Actor, n: number) =>
      codes(await register.ask(actor, 'registerLearner', undefined, personNo(n)));
    await reach(register, 'REGISTERED', { n: 1 });
    expect(await may(baseOfficer(1), 1)).toEqual(['FORBIDDEN']);
    const applicant = applicantOf(organisationIdNo(1));
    await register.do(applicant, 'submitApplication', undefined, formOf(1, 'MUNICIPAL'));
    expect(await may(baseOfficer(1), 1)).toEqual([]);
    expect(await may(countyOfficer(wujin), 2)).toEqual([]);
    const others = [baseOfficer(2), applicantOf(organisationIdNo(1)), departmentOfficer('city-education')];
    for (const other of others) expect(await may(other, 3)).toEqual(['FORBIDDEN']);
    for (const role of ['AUDITOR', 'ANALYST', 'PUBLIC', 'SYSTEM'] as const) {
      expect(await may({ id: role, role, bureau: '320400' }, 3)).toEqual(['FORBIDDEN']);
    }
  });
});

describe('a learner’s particulars', () => {
  test('change by the level’s first day and by the employer', async () => {
    const register = await founded();
    const { id } = await register.do(...register1());
    const promotion = { titleLevel: 'SENIOR', from: legalDate('2016-02-01') } as const;
    expect(types(await register.do(cityOfficer, 'changeTitleLevel', id, promotion))).toEqual(['TitleLevelChanged']);
    expect(types(await register.do(cityOfficer, 'changeEmployer', id, { gb6: qishuyan }))).toEqual(['EmployerChanged']);
  });

  test('of nobody are not found', async () => {
    const register = await founded();
    for (const id of ['learner-none', 'class-x', undefined]) {
      expect(codes(await register.ask(cityOfficer, 'changeEmployer', id, { gb6: wujin }))).toEqual(['NOT_FOUND']);
    }
  });
});
