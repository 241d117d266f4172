import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, instant, legalDate } from '../../src/kernel/index.js';
import {
  city,
  cityHead,
  cityOfficer,
  codes,
  countyHead,
  education,
  openRegister,
  organisationIdNo,
  type TestRegister,
  types,
  wujin,
  xinbei,
} from '../support/register.js';
import { reach, soundFacts } from '../support/way.js';

const theBase: Actor = { id: 'BASE-ma', role: 'BASE', bureau: organisationIdNo(1) };
const report = { year: 2012, docHash: 'a'.repeat(64) };
const assessment = {
  year: 2012,
  scores: { operation: 16, management: 16, development: 16, effect: 16 },
  recheck: { ...soundFacts, safetyEvidenceOn: legalDate('2012-12-01') },
};

let register: TestRegister;
beforeEach(async () => {
  register = openRegister({ now: instant('2012-03-15T09:00:00+08:00') });
  await register.found();
});
const at = (time: string): void => register.setClock(instant(time));

describe('scenario 10, as it is recorded', () => {
  it.each([
    ['2012-12-31T23:59:59.999+08:00', '2012-12-31'],
    ['2013-01-01T00:00:00+08:00', '2013-01-01'],
  ])('a report at %s is received on %s, whatever date it gives', async (time, receivedOn) => {
    const base = await reach(register, 'ANNOUNCED');
    at(time);
    const { entries } = await register.do(theBase, 'submitAnnualReport', base, report, { on: '2012-12-30' });
    expect(entries.map(({ envelope }) => envelope)).toMatchObject([
      {
        type: 'AnnualReportSubmitted',
        data: { receivedOn, dueOn: '2012-12-31', version: 1 },
        meta: { occurredOn: '2012-12-30', articles: ['Art.8(1)'] },
      },
    ]);
  });

  it('a second assessment of the year is refused', async () => {
    const base = await reach(register, 'ANNOUNCED');
    at('2013-02-18T09:00:00+08:00');
    expect(types(await register.do(cityHead, 'concludeAssessment', base, assessment))).toEqual(['AssessmentConcluded']);
    expect(codes(await register.ask(cityOfficer, 'concludeAssessment', base, assessment))).toEqual([
      'ALREADY_ASSESSED',
    ]);
  });
});

describe('who acts in a base’s year', () => {
  const of = (role: 'COUNTY' | 'DEPT' | 'BASE', bureau: string): Actor => ({ id: `${role}-${bureau}`, role, bureau });

  it('the base itself reports, nobody for it and it for nobody else', async () => {
    const base = await reach(register, 'ANNOUNCED');
    at('2012-12-20T09:00:00+08:00');
    for (const actor of [cityOfficer, of('BASE', organisationIdNo(2)), of('DEPT', education)]) {
      expect(codes(await register.ask(actor, 'submitNextYearPlan', base, report))).toEqual(['FORBIDDEN']);
    }
    expect(types(await register.do(theBase, 'submitNextYearPlan', base, report))).toEqual(['NextYearPlanSubmitted']);
  });

  it('a county base is assessed by its county, inspected by the city too, and commended by either', async () => {
    const base = await reach(register, 'ANNOUNCED', { level: 'COUNTY', gb6: wujin });
    at('2013-02-18T09:00:00+08:00');
    for (const actor of [cityHead, countyHead(xinbei)]) {
      expect(codes(await register.ask(actor, 'concludeAssessment', base, assessment))).toEqual(['FORBIDDEN']);
    }
    await register.do(countyHead(wujin), 'concludeAssessment', base, assessment);
    const inspected = await register.do(cityOfficer, 'recordInspection', base, { findings: [] });
    expect(inspected.entries[0]?.envelope.data).toMatchObject({ by: city });
    const commendation = { year: 2012, title: '先进继续教育基地' };
    expect(codes(await register.ask(countyHead(xinbei), 'awardCommendation', base, commendation))).toEqual([
      'FORBIDDEN',
    ]);
    await register.do(cityHead, 'awardCommendation', base, commendation);
    await register.do(countyHead(wujin), 'awardCommendation', base, commendation);
  });

  it('a department inspects the bases under it, while it is one', async () => {
    const base = await reach(register, 'ANNOUNCED');
    at('2012-06-05T09:00:00+08:00');
    const inspect = (actor: Actor) => register.ask(actor, 'recordInspection', base, { findings: [] });
    expect(codes(await inspect(of('DEPT', education)))).toEqual(['FORBIDDEN']);
    await register.do(cityHead, 'adjustBase', base, {
      reasonCode: 'SUPERVISION',
      reason: '划归',
      department: education,
    });
    expect(codes(await inspect(of('DEPT', education)))).toEqual([]);
    expect(codes(await inspect(of('DEPT', 'city-health')))).toEqual(['FORBIDDEN']);
    const on = legalDate('2012-07-01');
    await register.do(cityHead, 'endAuthority', undefined, { authority: education, on }, { on: '2012-06-05' });
    at('2012-07-01T09:00:00+08:00');
    expect(codes(await inspect(of('DEPT', education)))).toEqual(['FORBIDDEN']);
  });
});
