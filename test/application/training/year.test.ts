import { describe, expect, test } from 'vitest';
import { annualSubmission } from '../../../src/aggregates/base/index.js';
import { type Actor, instant, legalDate } from '../../../src/kernel/index.js';
import { baseAsFolded } from '../../support/folded.js';
import {
  cityHead,
  cityOfficer,
  codes,
  countyOfficer,
  openRegister,
  type TestRegister,
  types,
  wujin,
  xinbei,
} from '../../support/register.js';
import { measures2011 } from '../../support/shipped.js';
import { baseOfficer, departmentOfficer } from '../../support/teaching.js';
import { reach, soundFacts } from '../../support/way.js';

const by = baseOfficer();
const docHash = 'c'.repeat(64);
const year = 2012;
const assessment = {
  year,
  scores: { operation: 20, management: 20, development: 20, effect: 20 },
  recheck: { ...soundFacts, safetyEvidenceOn: legalDate('2012-12-01') },
};

const at = async (now: string, way: Parameters<typeof reach>[2] = {}) => {
  const register = openRegister({ now: instant('2012-04-02T09:00:00+08:00') });
  await register.found();
  const baseId = await reach(register, 'ANNOUNCED', way);
  register.setClock(instant(now));
  return { register, baseId };
};
const standing = async (register: TestRegister, baseId: string) => {
  const base = await baseAsFolded(register, baseId);
  if (!('years' in base)) throw new Error('the base has no years');
  return annualSubmission(base, year, register.today(), measures2011.params.annual);
};

describe('scenario 10: annual cycle', () => {
  test.each([
    ['2012-12-31T23:59:59+08:00', 'SUBMITTED', []],
    ['2013-01-01T00:00:00+08:00', 'LATE', ['REPORT_LATE', 'NEXT_PLAN_LATE']],
  ])('report and plan at %s: %s, and never a revocation', async (now, status, findings) => {
    const { register, baseId } = await at(now);
    await register.do(by, 'submitAnnualReport', baseId, { year, docHash });
    await register.do(by, 'submitNextYearPlan', baseId, { year, docHash });
    expect(await standing(register, baseId)).toMatchObject({ status, findings });
    expect((await baseAsFolded(register, baseId)).status).toBe('ANNOUNCED');
  });

  test('the summary without the next year’s plan is not submitted', async () => {
    const { register, baseId } = await at('2012-12-20T09:00:00+08:00');
    await register.do(by, 'submitAnnualReport', baseId, { year, docHash });
    register.setClock(instant('2013-01-01T00:00:00+08:00'));
    expect(await standing(register, baseId)).toMatchObject({ status: 'MISSING', findings: ['NEXT_PLAN_MISSING'] });
  });

  test('a second assessment for 2012: ALREADY_ASSESSED', async () => {
    const { register, baseId } = await at('2013-02-20T09:00:00+08:00');
    expect(types(await register.do(cityOfficer, 'concludeAssessment', baseId, assessment))).toEqual([
      'AssessmentConcluded',
    ]);
    expect(codes(await register.ask(cityHead, 'concludeAssessment', baseId, assessment))).toEqual(['ALREADY_ASSESSED']);
  });

  test('the list is refused while a live base of the bureau lacks a result, then published once', async () => {
    const { register, baseId } = await at('2013-02-20T09:00:00+08:00');
    const second = await reach(register, 'ANNOUNCED', { n: 2 });
    await reach(register, 'ANNOUNCED', { n: 3, level: 'COUNTY', gb6: wujin });
    await reach(register, 'APPLIED', { n: 4 });
    await register.do(cityOfficer, 'concludeAssessment', baseId, assessment);
    const list = { year, level: 'MUNICIPAL' } as const;
    expect(await register.ask(cityOfficer, 'publishReviewList', undefined, list)).toMatchObject({
      refusals: [{ code: 'ASSESSMENTS_MISSING', params: { missing: 1 } }],
    });
    await register.do(cityOfficer, 'concludeAssessment', second, assessment);
    const published = await register.do(cityOfficer, 'publishReviewList', undefined, list);
    expect(published.id).toBe('reviewList-320400-2012');
    expect(published.entries[0]?.envelope.data).toMatchObject({
      bureau: '320400',
      items: [
        { baseId, outcome: 'PASSED' },
        { baseId: second, outcome: 'PASSED' },
      ],
    });
    expect(types(await register.do(cityHead, 'publishReviewList', published.id, list))).toEqual([]);
  });
});

describe('the review list is the bureau’s own', () => {
  const ask = (register: TestRegister, actor: Actor, level: 'MUNICIPAL' | 'COUNTY', target?: string) =>
    register.ask(actor, 'publishReviewList', target, { year, level });

  test('a county’s has its own bases; nobody publishes for another', async () => {
    const { register, baseId } = await at('2013-02-20T09:00:00+08:00', { level: 'COUNTY', gb6: wujin });
    await reach(register, 'ANNOUNCED', { n: 2, level: 'COUNTY', gb6: xinbei });
    await register.do(countyOfficer(wujin), 'concludeAssessment', baseId, assessment);
    const published = await ask(register, countyOfficer(wujin), 'COUNTY');
    expect(published).toMatchObject({ ok: true, id: 'reviewList-320412-2012' });
    expect(codes(await ask(register, countyOfficer(xinbei), 'COUNTY', 'reviewList-320412-2012'))).toEqual([
      'NOT_FOUND',
    ]);
    for (const [actor, level] of [
      [cityOfficer, 'COUNTY'],
      [countyOfficer(wujin), 'MUNICIPAL'],
      [departmentOfficer('city-education'), 'MUNICIPAL'],
      [by, 'COUNTY'],
      [{ id: 'x', role: 'CITY' }, 'MUNICIPAL'],
    ] as const) {
      expect(codes(await ask(register, actor, level))).toEqual(['FORBIDDEN']);
    }
  });
});

describe('inspection, commendation and what the city does for its bases', () => {
  test('an inspection of a county base, by the city and by its county', async () => {
    const { register, baseId } = await at('2012-10-10T09:00:00+08:00', { level: 'COUNTY', gb6: wujin });
    const inspection = { findings: [{ finding: '签到册缺页', article: 'Art.4(4)' }] };
    expect(types(await register.do(cityOfficer, 'recordInspection', baseId, inspection))).toEqual([
      'InspectionRecorded',
    ]);
    await register.do(countyOfficer(wujin), 'recordInspection', baseId, { findings: [] });
    expect(codes(await register.ask(countyOfficer(xinbei), 'recordInspection', baseId, inspection))).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('training, exchange and guidance: each a stream of its own', async () => {
    const { register } = await at('2012-10-10T09:00:00+08:00');
    const held = { levels: ['MUNICIPAL', 'COUNTY'], title: '基地负责人培训', days: 2, attendees: 46 } as const;
    const training = await register.do(cityOfficer, 'holdManagerTraining', undefined, held, { key: 'training' });
    expect(training.id).toMatch(/^cityActivity-/);
    const again = await register.do(cityOfficer, 'holdManagerTraining', undefined, held, { key: 'training' });
    expect(again).toEqual(training);
    const exchange = await register.do(cityOfficer, 'holdExchangeActivity', undefined, held);
    expect(exchange.id).not.toBe(training.id);
    const guidance = { levels: ['COUNTY'], title: '登记指引', ref: '常人社函〔2012〕3号' } as const;
    expect(types(await register.do(cityOfficer, 'issueGuidance', undefined, guidance))).toEqual(['GuidanceIssued']);
    expect(codes(await register.ask(countyOfficer(wujin), 'issueGuidance', undefined, guidance))).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('staff of a base: by the city or by the base’s own county, of a base that is there', async () => {
    const { register, baseId } = await at('2013-03-10T09:00:00+08:00', { level: 'COUNTY', gb6: wujin });
    const staff = { baseId, year, post: 'MANAGER', persons: 2, title: '先进工作者' } as const;
    expect(codes(await register.ask(countyOfficer(xinbei), 'commendStaff', undefined, staff))).toEqual(['FORBIDDEN']);
    await register.do(countyOfficer(wujin), 'commendStaff', undefined, staff);
    const nobody = { ...staff, baseId: 'base-none' };
    expect(await register.ask(cityOfficer, 'commendStaff', undefined, nobody)).toMatchObject({
      refusals: [{ code: 'NOT_FOUND', field: 'baseId' }],
    });
  });
});
