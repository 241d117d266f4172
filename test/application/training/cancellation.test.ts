import { describe, expect, test } from 'vitest';
import { instant, legalDate } from '../../../src/kernel/index.js';
import { cityHead, cityOfficer, codes, openRegister, type TestRegister } from '../../support/register.js';
import { baseOfficer, classOf, registerPeople } from '../../support/teaching.js';
import { reach } from '../../support/way.js';

const by = baseOfficer();
const lecture = (baseId: string, date: string) =>
  classOf(baseId, [date], { basis: 'LECTURE', mode: 'SPARE_TIME', sessions: [{ date: legalDate(date), hours: 6 }] });

/** A base with a class that has begun, one that has not, and a record of the past that nobody has filled in yet. */
const withClasses = async () => {
  const register = openRegister({ now: instant('2013-04-10T09:00:00+08:00') });
  await register.found();
  const baseId = await reach(register, 'ANNOUNCED');
  const learnerIds = await registerPeople(register, 2);
  const open = async (content: ReturnType<typeof classOf>, on: string) =>
    (await register.do(by, 'openClass', undefined, content, { on })).id;
  const begun = await open(lecture(baseId, '2013-04-01'), '2013-03-20');
  const unstarted = await open(lecture(baseId, '2013-06-01'), '2013-03-20');
  const imported = await open(classOf(baseId, ['2012-09-03']), '2013-03-20');
  await register.do(by, 'enrolLearners', begun, { learnerIds }, { on: '2013-03-20' });
  await register.do(by, 'enrolLearners', unstarted, { learnerIds }, { on: '2013-03-20' });
  const present = learnerIds.map((learnerId) => ({ learnerId, hours: 6 }));
  await register.do(by, 'recordAttendance', begun, { session: 1, learners: present }, { on: '2013-04-01' });
  return { register, baseId, begun, unstarted, imported };
};
const revoke = async (register: TestRegister, baseId: string, effectiveOn: string) => {
  const evidence = [{ title: '票据', sha256: 'b'.repeat(64) }];
  const violation = { kind: 'ARBITRARY_FEES', finding: '超标准收费', evidence } as const;
  await register.do(cityOfficer, 'verifyViolation', baseId, violation);
  await register.do(cityOfficer, 'notifyRevocation', baseId, { ground: 'ARBITRARY_FEES', reasons: ['查实'] });
  await register.do(cityOfficer, 'hearStatement', baseId, { summary: '无异议' });
  const ground = { ground: 'ARBITRARY_FEES', effectiveOn: legalDate(effectiveOn) } as const;
  await register.do(cityHead, 'revokeBase', baseId, ground);
};
const last = async (register: TestRegister, id: string) => (await register.stream(id)).at(-1)?.envelope;

describe('Art.8(2): when a revocation takes effect', () => {
  test('classes that have not begun are cancelled, by the register, once; the others are left alone', async () => {
    const { register, baseId, begun, unstarted, imported } = await withClasses();
    await revoke(register, baseId, '2013-05-01');
    expect((await register.processes.runOnce()).done.CANCEL_CLASS).toBe(0);

    register.setClock(instant('2013-05-01T00:00:00+08:00'));
    const report = await register.processes.runOnce();
    expect(report).toMatchObject({ done: { CANCEL_CLASS: 1 }, refused: [], failed: [] });
    expect(await last(register, unstarted)).toMatchObject({
      type: 'ClassCancelled',
      meta: { occurredOn: '2013-05-01', actor: { role: 'SYSTEM' }, articles: ['Art.8(2)'] },
    });
    expect((await last(register, begun))?.type).toBe('SessionAttended');
    expect((await last(register, imported))?.type).toBe('ClassOpened');
    expect((await register.processes.runOnce()).done.CANCEL_CLASS).toBe(0);
  });

  test('two nodes write it once', async () => {
    const { register, baseId, unstarted } = await withClasses();
    await revoke(register, baseId, '2013-05-01');
    const now = instant('2013-05-02T00:00:00+08:00');
    register.setClock(now);
    const node = openRegister({ ledger: register.ledger, now });
    const stranded = { classId: unstarted, baseId };
    const both = await Promise.all([register.application.cancel(stranded), node.application.cancel(stranded)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    const events = (await register.stream(unstarted)).map(({ envelope }) => envelope.type);
    expect(events.filter((type) => type === 'ClassCancelled')).toHaveLength(1);
  });

  test('nothing is cancelled that the views name in vain, before the day or after it', async () => {
    const { register, baseId, begun, unstarted, imported } = await withClasses();
    const nothing = { ok: true, entries: [] };
    for (const classId of [begun, unstarted, imported, 'class-none']) {
      expect(await register.application.cancel({ classId, baseId })).toMatchObject(nothing);
    }
    await revoke(register, baseId, '2013-04-10');
    for (const classId of [begun, imported]) {
      expect(await register.application.cancel({ classId, baseId })).toMatchObject(nothing);
    }
  });

  test('no class, no enrolment and no plan is taken any more; what has begun is completed', async () => {
    const { register, baseId, begun, unstarted } = await withClasses();
    await revoke(register, baseId, '2013-04-10');
    expect(codes(await register.ask(by, 'openClass', undefined, lecture(baseId, '2013-04-20')))).toEqual([
      'BASE_ENDED',
    ]);
    const more = { learnerIds: await registerPeople(register, 3) };
    expect(codes(await register.ask(by, 'enrolLearners', unstarted, more))).toEqual(['BASE_ENDED']);
    await register.do(by, 'completeClass', begun, {});
  });
});
