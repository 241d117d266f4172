import { expect, test } from 'vitest';
import { cityOfficer, codes, countyHead, countyOfficer, openRegister, types, wujin } from '../support/register.js';
import { reach } from '../support/way.js';

test('scenario 1: municipal happy path — from application to plaque, each step under its article', async () => {
  const register = openRegister();
  await register.found();
  const base = await reach(register, 'ANNOUNCED');
  const plaque = await register.do(cityOfficer, 'awardPlaque', base, { serialNo: 'P-1' }, { on: '2012-03-16' });

  expect(types(plaque)).toEqual(['PlaqueAwarded']);
  const history = (await register.stream(base)).map(({ envelope: { type, meta } }) => [type, meta.articles[0]]);
  expect(history).toEqual([
    ['ApplicationSubmitted', 'Art.6(1)'],
    ['EvaluationPanelConvened', 'Art.6(2)'],
    ['EligibilityChecked', 'Art.5'],
    ['EvaluationCompleted', 'Art.6(2)'],
    ['BaseApproved', 'Art.6(2)'],
    ['TrainingScopeGranted', 'Art.4(1)'],
    ['BaseNumbered', 'Art.8(3)'],
    ['BaseAnnounced', 'Art.6(3)'],
    ['PlaqueAwarded', 'Art.6(3)'],
  ]);
});

test('scenario 2: county order — filing, number, announcement, plaque, each by its own bureau', async () => {
  const register = openRegister();
  await register.found();
  const base = await reach(register, 'APPROVED', { level: 'COUNTY', gb6: wujin });
  const officer = countyOfficer(wujin);
  const notice = { noticeNo: '武人社发〔2012〕3号' };

  expect(codes(await register.ask(officer, 'announceBase', base, notice))).toEqual(['NOT_NUMBERED']);
  expect(codes(await register.ask(cityOfficer, 'assignNumber', base, {}))).toEqual(['NOT_FILED']);

  await register.do(officer, 'submitFiling', base, {});
  await register.do(cityOfficer, 'acceptFiling', base, { filingNo: '常继备〔2012〕1号' });
  expect(codes(await register.ask(countyHead(wujin), 'assignNumber', base, {}))).toEqual(['FORBIDDEN']);
  expect(types(await register.do(cityOfficer, 'assignNumber', base, {}))).toEqual(['NumberAllocated', 'BaseNumbered']);
  await register.do(officer, 'announceBase', base, notice);
  expect(codes(await register.ask(cityOfficer, 'awardPlaque', base, { serialNo: 'P-2' }))).toEqual(['FORBIDDEN']);
  await register.do(officer, 'awardPlaque', base, { serialNo: 'P-2' });
});
