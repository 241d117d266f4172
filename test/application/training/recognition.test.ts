import { describe, expect, test } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import { blindIndex } from '../../support/derived-ports.js';
import { Crash, crashAfter, DisturbedLedger } from '../../support/faulty-ledger.js';
import { cityOfficer, newLedger, openRegister, type TestRegister } from '../../support/register.js';
import { baseOfficer, classOf, hoursOf, registerPeople, registerRecord, teach } from '../../support/teaching.js';
import { reach } from '../../support/way.js';

const by = baseOfficer();
const subject = { code: 'GX-01', name: '创新能力', hours: 24, from: legalDate('2012-01-01') };
const days = ['2013-03-04', '2013-03-05', '2013-03-06', '2013-03-07'];
const on = '2013-03-11';

/** A base that teaches the public subject, and learners to teach it to. */
const teaching = async (learners: number) => {
  const ledger = newLedger();
  const register = openRegister({ ledger });
  await register.found();
  const baseId = await reach(register, 'ANNOUNCED');
  const { id } = await register.do(cityOfficer, 'designatePublicSubject', undefined, subject, { on: '2012-03-15' });
  await register.do(cityOfficer, 'assignPublicDelivery', id, { baseId, from: subject.from }, { on: '2012-03-15' });
  const learnerIds = await registerPeople(register, learners);
  const disturbed = new DisturbedLedger(ledger);
  return { register, baseId, learnerIds, disturbed, dying: openRegister({ ledger: disturbed, index: blindIndex }) };
};
const publicClass = (baseId: string, course: string) =>
  classOf(baseId, days, { category: 'PUBLIC', subject: subject.code, course });
const recognisedIn = async (register: TestRegister, classId: string) =>
  (await hoursOf(register, classId)).map(({ recognised }) => recognised);
const typesOf = async (register: TestRegister, stream: string) =>
  (await register.stream(stream)).map(({ envelope }) => envelope.type);

describe('the same public course in two classes is credited once', () => {
  test('when both records are registered at the same time', async () => {
    const { register, baseId, learnerIds } = await teaching(3);
    const classes = [
      await teach(register, publicClass(baseId, '甲班'), { by, on, learnerIds }),
      await teach(register, publicClass(baseId, '乙班'), { by, on, learnerIds: learnerIds.slice(1) }),
    ];
    await Promise.all(classes.map((classId) => registerRecord(register, classId, { by, on })));
    const [first = [], second = []] = await Promise.all(classes.map((id) => recognisedIn(register, id)));
    const total = [...first, ...second].reduce((sum, hours) => sum + hours, 0);
    expect([first.length, second.length, total]).toEqual([3, 2, 72]);
  });

  test('when many nodes decide both at the same time: one set of events a class', async () => {
    const { register, baseId, learnerIds, disturbed, dying } = await teaching(2);
    const classes = [
      await teach(register, publicClass(baseId, '甲班'), { by, on, learnerIds }),
      await teach(register, publicClass(baseId, '乙班'), { by, on, learnerIds }),
    ];
    for (const classId of classes) {
      disturbed.appends = 0;
      disturbed.intercept = crashAfter(1);
      await registerRecord(dying, classId, { by, on });
    }
    const nodes = Array.from({ length: 4 }, () => openRegister({ ledger: register.ledger, index: blindIndex }));
    const runs = nodes.flatMap((node) => classes.map((classId) => node.application.recognise({ classId, baseId })));
    expect((await Promise.all(runs)).every(({ ok }) => ok)).toBe(true);
    const recognised = await Promise.all(classes.map((id) => recognisedIn(register, id)));
    expect(recognised.flat().sort()).toEqual([0, 0, 24, 24]);
    for (const classId of classes) {
      expect((await typesOf(register, classId)).filter((type) => type === 'HoursRecognised')).toHaveLength(1);
    }
  });
});

describe('a crash', () => {
  const crashed = async (appends: number) => {
    const { register, baseId, learnerIds, disturbed, dying } = await teaching(2);
    const classId = await teach(register, publicClass(baseId, '甲班'), { by, on, learnerIds });
    disturbed.intercept = crashAfter(appends);
    const registered = await registerRecord(dying, classId, { by, on });
    return { register, dying, baseId, classId, learnerIds, registered };
  };

  test.each([
    ['before anything is reserved', 1],
    ['between the reservation and the hours', 2],
  ])('%s is reported, does not spoil the answer, and is made up for', async (_, appends) => {
    const { register, dying, classId, registered } = await crashed(appends);
    expect(registered.entries.map(({ envelope }) => envelope.type)).toEqual(['TrainingRecordRegistered']);
    expect(dying.faults).toEqual([expect.any(Crash)]);
    expect(await recognisedIn(register, classId)).toEqual([]);

    const report = await register.processes.runOnce();
    expect(report).toMatchObject({ done: { RECOGNISE_HOURS: 1 }, refused: [], failed: [] });
    expect(await recognisedIn(register, classId)).toEqual([24, 24]);
    expect((await register.processes.runOnce()).done.RECOGNISE_HOURS).toBe(0);
  });

  test('leaves the same events, whoever makes up for it', async () => {
    const { register, classId } = await crashed(2);
    await register.processes.runOnce();
    const undisturbed = await teaching(2);
    const same = await teach(undisturbed.register, publicClass(undisturbed.baseId, '甲班'), {
      by,
      on,
      learnerIds: undisturbed.learnerIds,
    });
    await registerRecord(undisturbed.register, same, { by, on });
    expect(await hoursOf(register, classId)).toEqual(await hoursOf(undisturbed.register, same));
  });

  test('keeps what it reserved: a class that comes later does not take it', async () => {
    const { register, baseId, classId, learnerIds } = await crashed(2);
    const later = await teach(register, publicClass(baseId, '乙班'), { by, on, learnerIds });
    await registerRecord(register, later, { by, on });
    expect(await recognisedIn(register, later)).toEqual([0, 0]);
    await register.processes.runOnce();
    expect(await recognisedIn(register, classId)).toEqual([24, 24]);
  });
});

test('a class whose record is not registered, or that nobody attended, is not decided', async () => {
  const { register, baseId, learnerIds } = await teaching(1);
  const classId = await teach(register, publicClass(baseId, '甲班'), { by, on, learnerIds });
  expect(await register.application.recognise({ classId, baseId })).toMatchObject({ ok: true, entries: [] });
  expect(await register.application.recognise({ classId: 'class-none', baseId })).toMatchObject({ entries: [] });
});

test('a base that ends in mid-course: the sessions before its last day count, those from then on do not', async () => {
  const { register, baseId, learnerIds } = await teaching(1);
  const closing = { reasonCode: 'OWN_REQUEST', reason: '停办' } as const;
  const content = classOf(baseId, days);
  const { id } = await register.do(by, 'openClass', undefined, content, { on: '2013-03-04' });
  await register.do(by, 'enrolLearners', id, { learnerIds }, { on: '2013-03-04' });
  for (const session of [1, 2, 3, 4]) {
    const learners = learnerIds.map((learnerId) => ({ learnerId, hours: 6 }));
    await register.do(by, 'recordAttendance', id, { session, learners }, { on: '2013-03-07' });
  }
  await register.do(cityOfficer, 'closeBase', baseId, closing, { on: '2013-03-06' });
  const results = learnerIds.map((learnerId) => ({ learnerId, passed: true }));
  await register.do(by, 'assessLearners', id, { results }, { on: '2013-03-07' });
  await register.do(by, 'completeClass', id, {}, { on: '2013-03-07' });
  await registerRecord(register, id, { by, on: '2013-03-08' });
  expect(await hoursOf(register, id)).toMatchObject([
    { recognised: 12, rejected: [{ reason: 'BASE_ENDED', hours: 12 }] },
  ]);
});
