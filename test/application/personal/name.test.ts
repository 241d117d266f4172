import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../../src/kernel/index.js';
import {
  cityOfficer,
  codes,
  countyOfficer,
  openRegister,
  organisationIdNo,
  wujin,
  xinbei,
} from '../../support/register.js';
import { personNo } from '../../support/teaching.js';

const zhang = { ...personNo(1), name: '张三丰' };

const founded = async () => {
  const register = openRegister();
  await register.found();
  const { id } = await register.do(cityOfficer, 'registerLearner', undefined, zhang);
  const correct = (name: string, by: Actor = cityOfficer, key?: string) =>
    register.ask(by, 'correctLearnerName', id, { name, reason: 'NAME_CHANGED' }, { ...(key !== undefined && { key }) });
  const name = async () => {
    const read = await register.application.readLearner({ learnerId: id, viewer: cityOfficer, purpose: 'CORRECTION' });
    return read.ok && !read.person.erased ? read.person : undefined;
  };
  return { register, id, correct, name };
};

describe('correcting a learner’s name', () => {
  test('seals the new one; the old ciphertext stays in its event, and the number is as it was', async () => {
    const { register, id, correct, name } = await founded();
    const [before] = await register.stream(id);
    const outcome = await correct(' 张  三峰 ');
    expect(outcome).toMatchObject({ ok: true, revision: 2 });
    expect(await name()).toMatchObject({ name: '张 三峰', idNumber: zhang.idNumber });
    const [kept, corrected] = await register.stream(id);
    expect(kept?.bytes).toBe(before?.bytes);
    expect(corrected?.envelope).toMatchObject({ type: 'LearnerNameCorrected', data: { reason: 'NAME_CHANGED' } });
    expect(JSON.stringify(corrected)).not.toMatch(/张|三峰/);
  });

  test('to what it is adds nothing, and the same key is answered as before', async () => {
    const { correct } = await founded();
    expect(await correct('张三丰')).toMatchObject({ ok: true, entries: [] });
    const first = await correct('张三峰', cityOfficer, 'name');
    expect(await correct('张三峰', cityOfficer, 'name')).toEqual(first);
    expect(codes(await correct('张三疯', cityOfficer, 'name'))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('lets the person be registered under the new name, and no more under the old one', async () => {
    const { register, correct } = await founded();
    const again = (name: string) => register.ask(cityOfficer, 'registerLearner', undefined, { ...zhang, name });
    expect(codes(await again('张三峰'))).toEqual(['LEARNER_NAME_DIFFERS']);
    await correct('张三峰');
    expect(await again('张三峰')).toMatchObject({ ok: true, entries: [] });
    expect(codes(await again('张三丰'))).toEqual(['LEARNER_NAME_DIFFERS']);
  });

  test.each(['', ' ', '\u0007', '张'.repeat(101)])('to %j is refused, without repeating it', async (bad) => {
    const { correct } = await founded();
    expect(await correct(bad)).toMatchObject({ ok: false, refusals: [{ code: 'NAME_INVALID', field: 'name' }] });
  });

  test('is also for the county that may read who the learner is', async () => {
    const { correct, name } = await founded();
    expect(await correct('张三峰', countyOfficer(wujin))).toMatchObject({ ok: true });
    expect(await name()).toMatchObject({ name: '张三峰' });
  });

  test.each<[string, Actor]>([
    ['a county that may not', countyOfficer(xinbei)],
    ['another city', { id: 'x', role: 'CITY', bureau: '320500' }],
    ...(['BASE', 'APPL', 'DEPT', 'AUDITOR', 'ANALYST', 'PUBLIC', 'SYSTEM'] satisfies Role[]).map(
      (role): [string, Actor] => [role, { id: 'x', role, bureau: organisationIdNo(1) }],
    ),
  ])('is not for %s', async (_, by) => {
    const { correct, name } = await founded();
    expect(codes(await correct('张三峰', by))).toEqual(['FORBIDDEN']);
    expect(await name()).toMatchObject({ name: '张三丰' });
  });

  test('of nobody is not found by the city, and forbidden to a county: nobody finds out by asking', async () => {
    const { register } = await founded();
    const ask = (by: Actor) =>
      register.ask(by, 'correctLearnerName', 'learner-none', { name: '张', reason: 'MISRECORDED' });
    expect(codes(await ask(cityOfficer))).toEqual(['NOT_FOUND']);
    expect(codes(await ask(countyOfficer(wujin)))).toEqual(['FORBIDDEN']);
  });
});
