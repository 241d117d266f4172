import { describe, expect, test } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import {
  cityHead,
  cityOfficer,
  codes,
  countyOfficer,
  openRegister,
  organisationIdNo,
  type TestRegister,
  types,
  usccOf,
  wujin,
  xinbei,
} from '../../support/register.js';
import { baseOfficer, classOf, hoursOf, registerPeople, registerRecord, teach } from '../../support/teaching.js';
import { reach } from '../../support/way.js';

const by = baseOfficer();
const subject = { code: 'GX-01', name: '创新能力', hours: 24, from: legalDate('2012-01-01') };
const fourDays = ['2013-03-04', '2013-03-05', '2013-03-06', '2013-03-07'];

const withBase = async (way: Parameters<typeof reach>[2] = {}) => {
  const register = openRegister();
  await register.found();
  return { register, baseId: await reach(register, 'ANNOUNCED', way) };
};
/** The class taught, its record registered, the hours decided: what each learner got. */
const decided = async (
  register: TestRegister,
  content: Parameters<typeof teach>[1],
  how: { readonly learnerIds: readonly string[]; readonly on: string; readonly passed?: boolean },
) => {
  const classId = await teach(register, content, { by, ...how });
  await registerRecord(register, classId, { by, on: how.on });
  return hoursOf(register, classId);
};
const publicClass = (baseId: string, changes = {}) =>
  classOf(baseId, fourDays, { category: 'PUBLIC', subject: subject.code, course: '创新能力', ...changes });

describe('scenario 7: district base, public subject', () => {
  test('a class is refused, and imported attendance gives 0 hours under Art.4(2)', async () => {
    const { register, baseId } = await withBase({ level: 'COUNTY', gb6: wujin });
    await register.do(cityOfficer, 'designatePublicSubject', undefined, subject, { on: '2012-03-15' });
    const sessions = [{ date: legalDate('2016-01-05'), hours: 6 }];
    const planned = publicClass(baseId, { basis: 'PLAN', sessions });
    expect(codes(await register.ask(by, 'openClass', undefined, planned))).toContain('SUBJECT_NOT_PERMITTED');

    const learnerIds = await registerPeople(register, 2);
    const results = await decided(register, publicClass(baseId), { learnerIds, on: '2013-03-11' });
    const rejected = [{ reason: 'SUBJECT_NOT_PERMITTED', hours: 24 }];
    expect(results).toEqual(learnerIds.map((learnerId) => ({ learnerId, year: 2013, recognised: 0, rejected })));
  });

  test('a municipal base without delivery is refused; with it 24 hours PUBLIC; the same course again is DUPLICATE_COURSE', async () => {
    const { register, baseId } = await withBase();
    const { id } = await register.do(cityOfficer, 'designatePublicSubject', undefined, subject, { on: '2012-03-15' });
    const learnerIds = await registerPeople(register, 2);
    const without = await decided(register, publicClass(baseId), { learnerIds, on: '2013-03-11' });
    expect(without[0]).toMatchObject({ recognised: 0, rejected: [{ reason: 'SUBJECT_NOT_PERMITTED', hours: 24 }] });

    const delivery = { baseId, from: legalDate('2012-06-01') };
    await register.do(cityOfficer, 'assignPublicDelivery', id, delivery, { on: '2012-05-20' });
    const first = await decided(register, publicClass(baseId), {
      learnerIds: learnerIds.slice(0, 1),
      on: '2013-03-11',
    });
    expect(first).toEqual([{ learnerId: learnerIds[0], year: 2013, recognised: 24, rejected: [] }]);
    const again = await decided(register, publicClass(baseId), { learnerIds, on: '2013-03-12' });
    expect(again).toEqual([
      { learnerId: learnerIds[0], year: 2013, recognised: 0, rejected: [{ reason: 'DUPLICATE_COURSE', hours: 24 }] },
      { learnerId: learnerIds[1], year: 2013, recognised: 24, rejected: [] },
    ]);
  });

  test('a record of the past whose public subject is none gives 0, whatever it is called', async () => {
    const { register, baseId } = await withBase();
    const learnerIds = await registerPeople(register, 1);
    const content = publicClass(baseId, { subject: '公需科目/2013' });
    const results = await decided(register, content, { learnerIds, on: '2013-03-11' });
    expect(results).toMatchObject([{ recognised: 0, rejected: [{ reason: 'SUBJECT_NOT_PERMITTED', hours: 24 }] }]);
  });

  test('who failed a public course may take it again for its hours', async () => {
    const { register, baseId } = await withBase();
    const { id } = await register.do(cityOfficer, 'designatePublicSubject', undefined, subject, { on: '2012-03-15' });
    await register.do(cityOfficer, 'assignPublicDelivery', id, { baseId, from: subject.from }, { on: '2012-03-15' });
    const learnerIds = await registerPeople(register, 1);
    const failed = await decided(register, publicClass(baseId), { learnerIds, on: '2013-03-11', passed: false });
    expect(failed[0]).toMatchObject({ recognised: 0, rejected: [{ reason: 'NOT_PASSED', hours: 24 }] });
    const passed = await decided(register, publicClass(baseId), { learnerIds, on: '2013-03-12' });
    expect(passed[0]).toMatchObject({ recognised: 24, rejected: [] });
  });
});

describe('scenario 8: Art. 9 timing', () => {
  const week = ['2012-03-12', '2012-03-13', '2012-03-14', '2012-03-15', '2012-03-16'];
  const inMarch = async (numbered = true) => {
    const register = openRegister();
    await register.found();
    const baseId = await reach(register, 'APPROVED', { on: '2012-03-01' });
    if (numbered) {
      await register.do(cityOfficer, 'assignNumber', baseId, {}, { on: '2012-03-14' });
      await register.do(cityOfficer, 'announceBase', baseId, { noticeNo: '1号' }, { on: '2012-03-20' });
    }
    const learnerIds = await registerPeople(register, 1);
    return { register, baseId, learnerIds };
  };

  test('an imported record counts from the day of the number: 18 of 30', async () => {
    const { register, baseId, learnerIds } = await inMarch();
    const [result] = await decided(register, classOf(baseId, week), { learnerIds, on: '2012-04-02' });
    expect(result).toMatchObject({ recognised: 18, rejected: [{ reason: 'NOT_NUMBERED', hours: 12 }] });
  });

  test('opening it in the system on 03-12 is refused NOT_NUMBERED', async () => {
    const { register, baseId } = await inMarch();
    const lecture = { ...classOf(baseId, week), basis: 'LECTURE' } as const;
    expect(codes(await register.ask(by, 'openClass', undefined, lecture, { on: '2012-03-12' }))).toEqual([
      'NOT_NUMBERED',
    ]);
  });

  test('a failed exam gives 0', async () => {
    const { register, baseId, learnerIds } = await inMarch();
    const [result] = await decided(register, classOf(baseId, week), { learnerIds, on: '2012-04-02', passed: false });
    expect(result).toMatchObject({
      recognised: 0,
      rejected: [
        { reason: 'NOT_NUMBERED', hours: 12 },
        { reason: 'NOT_PASSED', hours: 18 },
      ],
    });
  });

  test('a body that never had a number gives 0', async () => {
    const { register, baseId, learnerIds } = await inMarch(false);
    const [result] = await decided(register, classOf(baseId, week), { learnerIds, on: '2012-04-02' });
    expect(result).toMatchObject({ recognised: 0, rejected: [{ reason: 'NOT_NUMBERED', hours: 30 }] });
  });

  test('36 attended of 30 approved give 30', async () => {
    const { register, baseId, learnerIds } = await inMarch();
    const days = ['2013-03-04', '2013-03-05', '2013-03-06', '2013-03-07', '2013-03-08', '2013-03-11'];
    const content = classOf(baseId, days, { plannedHours: 30 });
    const [result] = await decided(register, content, { learnerIds, on: '2013-04-02' });
    expect(result).toMatchObject({ recognised: 30, rejected: [{ reason: 'OVER_PLAN', hours: 6 }] });
  });

  test('an employer-commissioned lecture of 3 hours is PROFESSIONAL, wherever it is held', async () => {
    const { register, baseId, learnerIds } = await inMarch();
    const employer = { name: '第2企业', uscc: usccOf(2), type: 'ENTERPRISE' } as const;
    await register.do(cityOfficer, 'registerOrganisation', undefined, employer, { on: '2012-03-01' });
    const commissioned = classOf(baseId, ['2013-05-06'], {
      basis: 'COMMISSION',
      mode: 'SPARE_TIME',
      category: 'PUBLIC',
      plannedHours: 3,
      sessions: [{ date: legalDate('2013-05-06'), hours: 3 }],
      venue: { kind: 'DECLARED', address: '该厂会议室', gb6: xinbei },
      commission: { employerId: organisationIdNo(2), contractRef: '委培〔2013〕4号' },
    });
    const missing = { ...commissioned, commission: { employerId: organisationIdNo(9), contractRef: 'x' } };
    const refused = await register.ask(by, 'openClass', undefined, missing, { on: '2013-05-02' });
    expect(refused).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: 'commission.employerId' }] });

    const classId = await teach(register, commissioned, { by, on: '2013-05-02', learnerIds });
    const { entries } = await registerRecord(register, classId, { by, on: '2013-05-07' });
    expect(entries.map(({ envelope }) => envelope.type)).toEqual(['TrainingRecordRegistered']);
    expect(await hoursOf(register, classId)).toMatchObject([{ year: 2013, recognised: 3, rejected: [] }]);
    const last = (await register.stream(classId)).at(-1)?.envelope;
    expect(last).toMatchObject({
      type: 'HoursRecognised',
      data: { category: 'PROFESSIONAL', part: 1, of: 1 },
      meta: { occurredOn: '2013-05-07', actor: { role: 'SYSTEM' }, articles: ['Art.9'] },
    });
  });
});

describe('corrections, Art.9', () => {
  test('by the managing bureau of the base, and nobody else', async () => {
    const { register, baseId } = await withBase({ level: 'COUNTY', gb6: wujin });
    const learnerIds = await registerPeople(register, 1);
    const classId = await teach(register, classOf(baseId, fourDays), { by, on: '2013-03-11', learnerIds });
    await registerRecord(register, classId, { by, on: '2013-03-12' });
    const correction = { learnerId: learnerIds[0] ?? '', year: 2013, delta: -6, reason: '签到有误' };
    for (const other of [cityHead, countyOfficer(xinbei), by]) {
      expect(codes(await register.ask(other, 'correctHours', classId, correction))).toEqual(['FORBIDDEN']);
    }
    const document = { ref: '武人社函〔2013〕7号' };
    const corrected = await register.do(countyOfficer(wujin), 'correctHours', classId, correction, { document });
    expect(types(corrected)).toEqual(['HoursCorrected']);
    expect(corrected.entries[0]?.envelope.meta.document).toEqual(document);
  });
});
