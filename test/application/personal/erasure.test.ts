import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { honourErasures } from '../../../src/application/index.js';
import { openVault, type Vault, VaultUnavailable } from '../../../src/application/vault/index.js';
import { openSqliteKeyStore } from '../../../src/application/vault/sqlite/index.js';
import { type Actor, instant, type Role } from '../../../src/kernel/index.js';
import { InvalidPosition, type Ledger } from '../../../src/ledger/ledger.js';
import { blindIndex } from '../../support/derived-ports.js';
import { crashAfter, DisturbedLedger } from '../../support/faulty-ledger.js';
import {
  type Accepted,
  cityOfficer,
  codes,
  countyOfficer,
  newLedger,
  openRegister,
  organisationIdNo,
  types,
  wujin,
  xinbei,
} from '../../support/register.js';
import { baseOfficer, classOf, personNo, teach } from '../../support/teaching.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { newVault } from '../../support/vault.js';
import { reach } from '../../support/way.js';

const zhang = { ...personNo(1), name: '张三丰' };
const reason = 'CONSENT_WITHDRAWN';
const document = { ref: '常人社信息删除〔2016〕1号' };

const founded = async (options: Parameters<typeof openRegister>[0] = {}) => {
  const register = openRegister(options);
  await register.found();
  const registered = await register.do(cityOfficer, 'registerLearner', undefined, zhang, { key: 'zhang' });
  const { id } = registered;
  const erase = (by: Actor = cityOfficer, asked: object = { document }) =>
    register.ask(by, 'eraseLearner', id, { reason }, asked);
  const read = (learnerId = id) =>
    register.application.readLearner({ learnerId, viewer: cityOfficer, purpose: 'SUPERVISION' });
  return { register, registered, id, erase, read };
};

/** What was sealed when the learner was registered, as the ledger still has it. */
const sealedIn = (registered: Accepted) => {
  const { name, idNumber } = JSON.parse(JSON.stringify(registered.entries[0]?.envelope.data));
  return { name, idNumber };
};

/** A vault that cannot destroy anything until it is mended. */
const broken = (vault: Vault) => {
  let isBroken = true;
  return {
    mend: () => {
      isBroken = false;
    },
    vault: {
      ...vault,
      destroy: async (keyId: string) => {
        if (isBroken) throw new VaultUnavailable('disk full');
        return vault.destroy(keyId);
      },
    },
  };
};

describe('erasing a learner', () => {
  test('records it, destroys the key, and leaves what was recorded to the byte', async () => {
    const vault = await newVault();
    const { register, registered, id, erase, read } = await founded({ vault });
    const before = (await register.stream(id)).map(({ bytes }) => bytes);
    const outcome = await erase();
    expect(outcome).toMatchObject({ ok: true, id, revision: 2 });
    const [kept, erased] = await register.stream(id);
    expect([kept?.bytes]).toEqual(before);
    expect(erased?.envelope).toMatchObject({
      type: 'LearnerErased',
      data: { keyIds: [sealedIn(registered).name.keyId], reason },
      meta: { document, actor: cityOfficer },
    });
    expect(JSON.stringify(erased)).not.toContain('张三丰');
    expect(await vault.open(id, sealedIn(registered))).toBeTypeOf('symbol');
    expect(await read()).toEqual({ ok: true, person: { learnerId: id, erased: true } });
  });

  test('is done once, and answered the same when it is asked again', async () => {
    const { register, id, erase } = await founded();
    const first = await erase(cityOfficer, { document, key: 'erase' });
    expect(await erase(cityOfficer, { document, key: 'erase' })).toEqual(first);
    expect(await erase()).toMatchObject({ ok: true, entries: [], revision: 2 });
    expect(await register.stream(id)).toHaveLength(2);
  });

  test('rests on a document', async () => {
    const { erase, read } = await founded();
    expect(await erase(cityOfficer, {})).toMatchObject({
      ok: false,
      refusals: [{ code: 'ERASURE_DOCUMENT_MISSING', field: 'document' }],
    });
    expect(await read()).toMatchObject({ ok: true, person: { erased: false } });
  });

  test.each<[string, Actor]>([
    ['another city', { id: 'x', role: 'CITY', bureau: '320500' }],
    ['the county of the employer', countyOfficer(wujin)],
    ...(['BASE', 'APPL', 'DEPT', 'AUDITOR', 'ANALYST', 'PUBLIC', 'SYSTEM'] satisfies Role[]).map(
      (role): [string, Actor] => [role, { id: 'x', role, bureau: organisationIdNo(1) }],
    ),
  ])('is for the city alone, not for %s', async (_, by) => {
    const { erase, read } = await founded();
    expect(codes(await erase(by))).toEqual(['FORBIDDEN']);
    expect(await read()).toMatchObject({ person: { erased: false } });
  });

  test('of nobody is not found', async () => {
    const { register } = await founded();
    const asked = await register.ask(cityOfficer, 'eraseLearner', 'learner-none', { reason }, { document });
    expect(codes(asked)).toEqual(['NOT_FOUND']);
  });

  test('ends every other change of the learner, each with its answer', async () => {
    const { register, id, erase } = await founded();
    await erase();
    const refused = [
      await register.ask(cityOfficer, 'changeEmployer', id, { gb6: xinbei }),
      await register.ask(cityOfficer, 'correctLearnerName', id, { name: '张三风', reason: 'MISRECORDED' }),
    ];
    expect(refused.map(codes)).toEqual([['LEARNER_ERASED'], ['LEARNER_ERASED']]);
  });

  test('keeps the hours, and enrols nobody of whom it is not known who it is', async () => {
    const { register, id, erase } = await founded();
    const base = await reach(register, 'ANNOUNCED');
    const cls = await teach(register, classOf(base, ['2013-03-04']), {
      by: baseOfficer(),
      on: '2013-03-11',
      learnerIds: [id],
    });
    const hours = JSON.stringify((await register.stream(cls)).map(({ envelope }) => envelope));
    await erase();
    expect(JSON.stringify((await register.stream(cls)).map(({ envelope }) => envelope))).toBe(hours);
    const next = await register.do(baseOfficer(), 'openClass', undefined, classOf(base, ['2016-01-04']));
    expect(await register.ask(baseOfficer(), 'enrolLearners', next.id, { learnerIds: [id] })).toMatchObject({
      ok: false,
      refusals: [{ code: 'LEARNER_ERASED', field: 'learnerIds.0' }],
    });
  });
});

describe('a person who comes again after an erasure', () => {
  test('is a new learner, found by the number; the erased record is not', async () => {
    const { register, id, erase, read } = await founded();
    const found = () => register.application.learnerIdOf({ idNumber: zhang.idNumber, viewer: cityOfficer });
    expect(await found()).toEqual({ ok: true, learnerId: id });
    await erase();
    const next = await found();
    expect(next).toMatchObject({ ok: true, learnerId: expect.not.stringMatching(id) });
    const anew = await register.do(cityOfficer, 'registerLearner', undefined, { ...zhang, name: '张新' });
    expect(next).toEqual({ ok: true, learnerId: anew.id });
    expect(types(anew)).toEqual(['LearnerRegistered']);
    expect(await read(anew.id)).toMatchObject({ person: { erased: false, name: '张新' } });
    expect(await read()).toMatchObject({ person: { erased: true } });
  });

  test('does not come again by a retry of the old registration', async () => {
    const { register, registered, id, erase } = await founded();
    await erase();
    const node = openRegister({ ledger: register.ledger, index: blindIndex });
    const retried = await node.do(cityOfficer, 'registerLearner', undefined, zhang, { key: 'zhang' });
    expect(retried).toEqual(registered);
    expect(retried.id).toBe(id);
    const count = (await register.events()).filter(({ type }) => type === 'LearnerRegistered').length;
    expect(count).toBe(1);
  });

  test('may be erased again, and come a third time', async () => {
    const { register, erase } = await founded();
    await erase();
    const second = await register.do(cityOfficer, 'registerLearner', undefined, zhang);
    await register.do(cityOfficer, 'eraseLearner', second.id, { reason }, { document });
    const third = await register.do(cityOfficer, 'registerLearner', undefined, zhang);
    expect(new Set([second.id, third.id]).size).toBe(2);
    expect(await register.application.learnerIdOf({ idNumber: zhang.idNumber, viewer: cityOfficer })).toEqual({
      ok: true,
      learnerId: third.id,
    });
  });
});

describe('an erasure that is interrupted', () => {
  test('before the event has erased nobody', async () => {
    const ledger = newLedger();
    const { register, id, read } = await founded({ ledger });
    const dying = openRegister({ ledger: new DisturbedLedger(ledger, crashAfter(0)), index: blindIndex });
    await expect(dying.ask(cityOfficer, 'eraseLearner', id, { reason }, { document })).rejects.toThrow();
    expect(await read()).toMatchObject({ person: { erased: false } });
    expect(await register.stream(id)).toHaveLength(1);
  });

  test('between event and key shows nobody, and the process managers destroy the key', async () => {
    const real = await newVault();
    const { vault, mend } = broken(real);
    const { register, registered, id, erase, read } = await founded({ vault });
    expect(await erase()).toMatchObject({ ok: true, revision: 2 });
    expect(register.faults).toHaveLength(1);
    expect(await read()).toMatchObject({ person: { erased: true } });
    expect(await real.open(id, sealedIn(registered))).toMatchObject({ name: '张三丰' });
    expect((await register.processes.runOnce()).failed).toMatchObject([{ task: 'DESTROY_KEYS' }]);
    mend();
    expect((await register.processes.runOnce()).done.DESTROY_KEYS).toBe(1);
    expect(await real.open(id, sealedIn(registered))).toBeTypeOf('symbol');
    expect((await register.processes.runOnce()).done.DESTROY_KEYS).toBe(0);
  });

  test('is also finished by the same command given again', async () => {
    const real = await newVault();
    const { vault, mend } = broken(real);
    const { registered, id, erase } = await founded({ vault });
    await erase(cityOfficer, { document, key: 'erase' });
    mend();
    await erase(cityOfficer, { document, key: 'erase' });
    expect(await real.open(id, sealedIn(registered))).toBeTypeOf('symbol');
  });

  test('by the end of the process is finished where the vault is opened next', async () => {
    const real = await newVault();
    const { vault } = broken(real);
    const { register, registered, id, erase } = await founded({ vault });
    await erase();
    expect(await honourErasures(real, register.ledger)).toBe(1);
    expect(await real.open(id, sealedIn(registered))).toBeTypeOf('symbol');
    expect(await honourErasures(real, register.ledger)).toBe(0);
    // The place is one of a ledger that was put back or moved since.
    const moved: Pick<Ledger, 'id' | 'readAll'> = {
      id: register.ledger.id,
      readAll: (query) => {
        if (query.after !== undefined) return Promise.reject(new InvalidPosition(query.after));
        return register.ledger.readAll(query);
      },
    };
    expect(await honourErasures(real, moved)).toBe(1);
  });
});

test('a copy of the vault from before an erasure, restored, opens nobody whom the ledger has erased', async () => {
  const folder = await temporaryFolder();
  const opened: Vault[] = [];
  const open = async (file: string): Promise<Vault> => {
    const vault = await openVault({
      masterKey: new Uint8Array(32).fill(7),
      store: openSqliteKeyStore(`${folder.path}/${file}`),
      now: () => instant('2016-01-04T01:00:00Z'),
    });
    opened.push(vault);
    return vault;
  };
  try {
    const vault = await open('vault.db');
    const { register, registered, id } = await founded({ vault });
    const other = await register.do(cityOfficer, 'registerLearner', undefined, personNo(2));
    await honourErasures(vault, register.ledger);
    await vault.close();
    opened.pop();
    copyFileSync(`${folder.path}/vault.db`, `${folder.path}/backup.db`);

    const node = openRegister({ ledger: register.ledger, vault: await open('vault.db') });
    await node.do(cityOfficer, 'eraseLearner', id, { reason }, { document });

    const restored = await open('backup.db');
    expect(await restored.open(id, sealedIn(registered))).toMatchObject({ name: '张三丰' });
    expect(await honourErasures(restored, register.ledger)).toBe(1);
    expect(await restored.open(id, sealedIn(registered))).toBeTypeOf('symbol');
    expect(await restored.open(other.id, sealedIn(other))).toMatchObject({ name: personNo(2).name });
  } finally {
    for (const vault of opened) await vault.close();
    await folder.remove();
  }
});
