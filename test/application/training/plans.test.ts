import { describe, expect, test } from 'vitest';
import type { Commands } from '../../../src/application/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import {
  applicantOf,
  cityHead,
  cityOfficer,
  codes,
  countyOfficer,
  openRegister,
  organisationIdNo,
  type TestRegister,
  types,
  wujin,
  xinbei,
} from '../../support/register.js';
import { baseOfficer, departmentOfficer } from '../../support/teaching.js';
import { reach } from '../../support/way.js';

const health = 'city-health';
const content: Commands['submitPlan']['content'] = {
  year: 2016,
  mode: 'FULL_RELEASE',
  category: 'PROFESSIONAL',
  subject: '机电工程',
  course: '数控机床维修',
  computer: false,
  hours: 72,
  seats: 60,
  feeFen: 40_000,
};
const base = baseOfficer();

/** A register with one base, under 市卫生局 where `department` says so. */
const withBase = async (
  way: Parameters<typeof reach>[2] = {},
  department?: string,
): Promise<{ readonly register: TestRegister; readonly baseId: string }> => {
  const register = openRegister();
  await register.found();
  const baseId = await reach(register, 'ANNOUNCED', way);
  if (department !== undefined) {
    const officer = way.level === 'COUNTY' ? countyOfficer(way.gb6 ?? xinbei) : cityOfficer;
    const authority = { authority: department, name: '市卫生局', gb6: '320400', from: legalDate('2000-01-01') };
    await register.do(cityOfficer, 'establishAuthority', undefined, authority, { on: '2012-04-01' });
    const adjustment = { reasonCode: 'SUPERVISION', reason: '划归主管', department } as const;
    await register.do(officer, 'adjustBase', baseId, adjustment, { on: '2012-04-01' });
  }
  return { register, baseId };
};
const submit = async (register: TestRegister, baseId: string, changes: Partial<typeof content> = {}) =>
  (await register.do(base, 'submitPlan', undefined, { baseId, content: { ...content, ...changes } })).id;

describe('scenario 9: plans', () => {
  test('a municipal full-release plan under 市卫生局: approval before its review is REVIEW_MISSING, after it the plan has effect', async () => {
    const { register, baseId } = await withBase({}, health);
    const plan = await submit(register, baseId);
    expect(codes(await register.ask(cityHead, 'approvePlan', plan, {}))).toEqual(['REVIEW_MISSING']);
    await register.do(departmentOfficer(health), 'reviewPlan', plan, { agreed: true });
    expect(types(await register.do(cityHead, 'approvePlan', plan, {}))).toEqual(['PlanApproved']);
    const open = {
      baseId,
      basis: 'PLAN',
      planId: plan,
      ...content,
      plannedHours: 72,
      venue: { kind: 'REGISTERED' },
      sessions: [{ date: legalDate('2016-01-05'), hours: 6 }],
    } as const;
    const { year: _, hours: __, seats: ___, feeFen: ____, ...cls } = open;
    expect(types(await register.do(base, 'openClass', undefined, cls))).toEqual(['ClassOpened']);
  });

  test('the city “approving” a county plan: FORBIDDEN', async () => {
    const { register, baseId } = await withBase({ level: 'COUNTY', gb6: wujin });
    const plan = await submit(register, baseId);
    expect(codes(await register.ask(cityHead, 'approvePlan', plan, {}))).toEqual(['FORBIDDEN']);
    expect(codes(await register.ask(cityHead, 'refusePlan', plan, { reasons: ['x'] }))).toEqual(['FORBIDDEN']);
  });

  test('a county reviewing another district’s plan, or a municipal base’s: FORBIDDEN', async () => {
    const { register, baseId } = await withBase({ level: 'COUNTY', gb6: wujin });
    const plan = await submit(register, baseId);
    const review = { agreed: true };
    expect(codes(await register.ask(countyOfficer(xinbei), 'reviewPlan', plan, review))).toEqual(['FORBIDDEN']);

    const municipal = await withBase({ level: 'MUNICIPAL', gb6: wujin });
    const other = await submit(municipal.register, municipal.baseId);
    expect(codes(await municipal.register.ask(countyOfficer(wujin), 'reviewPlan', other, review))).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('a department reviewing a plan of a base that is not its own, or revoking: FORBIDDEN', async () => {
    const { register, baseId } = await withBase({}, health);
    const plan = await submit(register, baseId);
    const other = departmentOfficer('city-education');
    expect(codes(await register.ask(other, 'reviewPlan', plan, { agreed: true }))).toEqual(['FORBIDDEN']);
    const revoke = { ground: 'INACTIVITY' } as const;
    expect(codes(await register.ask(departmentOfficer(health), 'revokeBase', baseId, revoke))).toEqual(['FORBIDDEN']);
  });

  test.each(['FULL_RELEASE', 'SPARE_TIME'] as const)(
    'a county plan (%s): the county reviews and files it',
    async (mode) => {
      const { register, baseId } = await withBase({ level: 'COUNTY', gb6: wujin });
      const plan = await submit(register, baseId, { mode });
      const filing = { filingNo: '武继备〔2016〕1号' };
      expect(codes(await register.ask(countyOfficer(wujin), 'filePlan', plan, filing))).toEqual(['REVIEW_MISSING']);
      await register.do(countyOfficer(wujin), 'reviewPlan', plan, { agreed: true });
      expect(types(await register.do(countyOfficer(wujin), 'filePlan', plan, filing))).toEqual(['PlanFiled']);
    },
  );

  test('a county plan under a department: the department first, then the county, then the filing, which the city may take', async () => {
    const { register, baseId } = await withBase({ level: 'COUNTY', gb6: wujin }, health);
    const plan = await submit(register, baseId);
    const review = { agreed: true };
    expect(codes(await register.ask(countyOfficer(wujin), 'reviewPlan', plan, review))).toEqual(['REVIEW_MISSING']);
    await register.do(departmentOfficer(health), 'reviewPlan', plan, review);
    await register.do(countyOfficer(wujin), 'reviewPlan', plan, review);
    await register.do(cityOfficer, 'filePlan', plan, { filingNo: '常继备〔2016〕9号' });
  });

  test('a municipal spare-time plan: filing suffices, and the department has no say', async () => {
    const { register, baseId } = await withBase({}, health);
    const plan = await submit(register, baseId, { mode: 'SPARE_TIME' });
    expect(codes(await register.ask(departmentOfficer(health), 'reviewPlan', plan, { agreed: true }))).toEqual([
      'REVIEW_NOT_APPLICABLE',
    ]);
    await register.do(cityOfficer, 'filePlan', plan, { filingNo: '常继备〔2016〕2号' });
  });

  test('a public plan of a county base: SUBJECT_NOT_PERMITTED', async () => {
    const { register, baseId } = await withBase({ level: 'COUNTY', gb6: wujin });
    const asked = { baseId, content: { ...content, category: 'PUBLIC', subject: 'GX-01' } } as const;
    expect(codes(await register.ask(base, 'submitPlan', undefined, asked))).toEqual(['SUBJECT_NOT_PERMITTED']);
  });

  test('a public plan of a municipal base waits for its delivery', async () => {
    const { register, baseId } = await withBase();
    const subject = { code: 'GX-01', name: '创新能力', hours: 24, from: legalDate('2012-01-01') };
    const designated = await register.do(cityOfficer, 'designatePublicSubject', undefined, subject);
    expect(designated.id).toBe('publicSubject-GX-01');
    const asked = { baseId, content: { ...content, category: 'PUBLIC', subject: 'GX-01' } } as const;
    expect(codes(await register.ask(base, 'submitPlan', undefined, asked))).toEqual(['SUBJECT_NOT_PERMITTED']);
    await register.do(cityOfficer, 'assignPublicDelivery', designated.id, { baseId, from: legalDate('2016-01-01') });
    await register.do(base, 'submitPlan', undefined, asked);
  });
});

describe('a plan is the base’s own', () => {
  test('nobody else submits or withdraws it', async () => {
    const { register, baseId } = await withBase();
    const others = [baseOfficer(2), applicantOf(organisationIdNo(1)), cityOfficer, departmentOfficer('city-education')];
    for (const other of others) {
      expect(codes(await register.ask(other, 'submitPlan', undefined, { baseId, content }))).toEqual(['FORBIDDEN']);
    }
    const plan = await submit(register, baseId);
    for (const other of others) {
      expect(codes(await register.ask(other, 'withdrawPlan', plan, { reason: '暂缓' }))).toEqual(['FORBIDDEN']);
    }
    await register.do(base, 'withdrawPlan', plan, { reason: '暂缓' });
  });

  test('of a base that is not there is not found', async () => {
    const { register } = await withBase();
    for (const baseId of ['base-none', 'plan-x', '']) {
      const outcome = await register.ask(base, 'submitPlan', undefined, { baseId, content });
      expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND', field: 'baseId' }] });
    }
    for (const plan of ['plan-none', 'base-x', undefined]) {
      expect(codes(await register.ask(cityHead, 'approvePlan', plan, {}))).toEqual(['NOT_FOUND']);
    }
  });

  test('nothing new is planned while a rectification runs', async () => {
    const { register, baseId } = await withBase();
    const items = [{ finding: '培训登记不全', article: 'Art.4(4)' }];
    await register.do(cityOfficer, 'orderRectification', baseId, { items, servedOn: legalDate('2016-01-04') });
    expect(codes(await register.ask(base, 'submitPlan', undefined, { baseId, content }))).toEqual(['TRAINING_BLOCKED']);
  });
});
