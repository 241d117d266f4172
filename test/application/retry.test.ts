import { describe, expect, test } from 'vitest';
import { commandIdOf } from '../../src/application/index.js';
import { instantOn, legalDate } from '../../src/kernel/index.js';
import { blindIndex } from '../support/derived-ports.js';
import {
  applicantOf,
  cityHead,
  cityOfficer,
  codes,
  newLedger,
  openRegister,
  organisationIdNo,
  types,
  usccOf,
} from '../support/register.js';
import { formOf, reach } from '../support/way.js';

const founded = async (options: Parameters<typeof openRegister>[0] = {}) => {
  const register = openRegister(options);
  await register.found();
  return register;
};
const college = { name: '第一学院', uscc: usccOf(1), type: 'HIGHER_VOCATIONAL' } as const;
const applicant = applicantOf(organisationIdNo(1));

describe('the same key by the same actor', () => {
  test('is answered with what was recorded then, on every stream, and records nothing more', async () => {
    const register = await founded();
    await reach(register, 'REGISTERED');
    const first = await register.do(applicant, 'submitApplication', undefined, formOf(1, 'MUNICIPAL'), {
      key: 'apply',
    });
    const before = (await register.events()).length;

    const again = await register.do(applicant, 'submitApplication', undefined, formOf(1, 'MUNICIPAL'), {
      key: 'apply',
    });

    expect(types(first)).toEqual(['RecognitionReserved', 'ApplicationSubmitted']);
    expect(again).toEqual(first);
    expect(await register.events()).toHaveLength(before);
  });

  test('is answered so after later events, on the next day, by a node that has seen nothing', async () => {
    const register = await founded();
    const base = await reach(register, 'FILED');
    const first = await register.do(cityOfficer, 'assignNumber', base, {}, { key: 'number' });
    await register.do(cityOfficer, 'announceBase', base, { noticeNo: '1号' });

    const node = openRegister({ ledger: register.ledger, index: blindIndex });
    node.setClock(instantOn(legalDate('2016-01-05'), '09:00'));
    const again = await node.do(cityOfficer, 'assignNumber', base, {}, { key: 'number' });

    expect(again).toEqual(first);
  });

  test('with other data, target, date or document is refused', async () => {
    const register = await founded();
    const base = await reach(register, 'APPLIED');
    const other = await reach(register, 'APPLIED', { n: 2 });
    const convene = { authorities: ['city-education'] };
    await register.do(cityOfficer, 'convenePanel', base, convene, { key: 'panel', on: '2012-04-01' });

    const ask = register.ask;
    for (const outcome of [
      await ask(cityOfficer, 'convenePanel', base, { authorities: ['x'] }, { key: 'panel', on: '2012-04-01' }),
      await ask(cityOfficer, 'convenePanel', other, convene, { key: 'panel', on: '2012-04-01' }),
      await ask(cityOfficer, 'convenePanel', base, convene, { key: 'panel', on: '2012-04-02' }),
      await ask(cityOfficer, 'convenePanel', base, convene, { key: 'panel' }),
      await ask(cityOfficer, 'convenePanel', base, convene, { key: 'panel', on: '2012-04-01', document: { ref: 'A' } }),
      await ask(cityOfficer, 'returnApplication', base, { reason: 'x' }, { key: 'panel', on: '2012-04-01' }),
      await ask(cityOfficer, 'registerOrganisation', undefined, college, { key: 'panel', on: '2012-04-01' }),
    ]) {
      expect(codes(outcome)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    }
  });

  test('on another stream is refused before the views know of it', async () => {
    const register = await founded({ index: blindIndex });
    const base = await reach(register, 'APPLIED');
    const other = await reach(register, 'APPLIED', { n: 2 });
    const convene = { authorities: ['city-education'] };
    await register.do(cityOfficer, 'convenePanel', base, convene, { key: 'panel' });
    expect(codes(await register.ask(cityOfficer, 'convenePanel', other, convene, { key: 'panel' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  test('used for another base is refused by a node that only the register of numbers can tell', async () => {
    const register = await founded();
    const base = await reach(register, 'FILED');
    const other = await reach(register, 'FILED', { n: 2 });
    await register.do(cityOfficer, 'assignNumber', base, {}, { key: 'number' });
    const node = openRegister({ ledger: register.ledger, index: blindIndex });
    expect(codes(await node.ask(cityOfficer, 'assignNumber', other, {}, { key: 'number' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  test('may be used again after a refusal: nothing was recorded under it', async () => {
    const register = await founded();
    await reach(register, 'REGISTERED');
    const twoCopies = { ...formOf(1, 'MUNICIPAL'), formCopies: 2 };
    expect(codes(await register.ask(applicant, 'submitApplication', undefined, twoCopies, { key: 'apply' }))).toEqual([
      'FORM_COPIES',
    ]);
    await register.do(applicant, 'submitApplication', undefined, formOf(1, 'MUNICIPAL'), { key: 'apply' });
  });

  test('by another actor is another command', async () => {
    expect(commandIdOf('lu', 'k')).not.toBe(commandIdOf('gu', 'k'));
    const register = await founded();
    const base = await reach(register, 'EVALUATED');
    await register.do(cityOfficer, 'renameOrganisation', organisationIdNo(1), { name: '南苑学院' }, { key: 'k' });
    await register.do(cityHead, 'approveBase', base, {}, { key: 'k', on: '2012-03-16' });
  });
});

describe('identical requests at once', () => {
  test('give one set of events and one answer', async () => {
    const register = await founded();
    await reach(register, 'REGISTERED');
    const apply = () =>
      register.do(applicant, 'submitApplication', undefined, formOf(1, 'MUNICIPAL'), { key: 'apply' });
    const answers = await Promise.all(Array.from({ length: 8 }, apply));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await register.stream(answers[0]?.id ?? '')).toHaveLength(1);
  });

  test('on several nodes give one set of events and one answer', async () => {
    const register = await founded();
    const base = await reach(register, 'FILED');
    const nodes = Array.from({ length: 4 }, () => openRegister({ ledger: register.ledger, index: blindIndex }));
    const answers = await Promise.all(
      nodes.map((node) => node.do(cityOfficer, 'assignNumber', base, {}, { key: 'number' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await register.events()).filter(({ type }) => type === 'NumberAllocated')).toHaveLength(1);
  });

  test('under one key with two inputs record one of them', async () => {
    const register = await founded({ index: blindIndex });
    const [a, b] = [await reach(register, 'FILED'), await reach(register, 'FILED', { n: 2 })];
    const outcomes = await Promise.all(
      [a, b].map((base) => register.ask(cityOfficer, 'assignNumber', base, {}, { key: 'number' })),
    );
    expect(outcomes.flatMap(codes)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect((await register.events()).filter(({ type }) => type === 'BaseNumbered')).toHaveLength(1);
  });
});

test('a command that asks for what already holds succeeds and records nothing', async () => {
  const register = await founded();
  await reach(register, 'REGISTERED');
  const again = await register.do(cityOfficer, 'registerOrganisation', undefined, {
    ...college,
    name: '第1学院',
  });
  expect(again).toEqual({ ok: true, id: organisationIdNo(1), entries: [], revision: 1 });
});

test('importing the old list again finds what is there', async () => {
  const register = await founded({ ledger: newLedger() });
  const old = { name: '常州某培训中心', oldRef: '2009-17' };
  const first = await register.do(cityOfficer, 'registerLegacyInstitution', undefined, old, { key: 'run 1' });
  const again = await register.do(cityOfficer, 'registerLegacyInstitution', undefined, old, { key: 'run 2' });
  expect(first.id).toMatch(/^organisation-legacy-[0-9a-f-]{36}$/);
  expect(again).toMatchObject({ id: first.id, entries: [] });
});
