import { describe, expect, it } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { refusalMessage } from '../../../src/aggregates/refusals.js';
import { legalDate } from '../../../src/kernel/index.js';
import { investigator, wujin } from './support/changzhou.js';
import {
  acceptRectification,
  awardCommendation,
  concludeAssessment,
  establishInactivity,
  orderRectification,
  passing,
  soundRecheck,
  verifyViolation,
} from './support/commands.js';
import { announced, approved, continued, given, overdue, revoked, violating } from './support/histories.js';

const county = { actor: { id: 'officer-he', role: 'COUNTY', bureau: wujin } } as const;
const commended = (title = '先进继续教育基地', awardedBy = '320400') =>
  baseEvent('CommendationAwarded', { year: 2012, title, awardedBy });
/** Ordered on the day, accepted a month later. */
const ordered = (day: string, acceptedOn: string) =>
  continued(
    announced(),
    { command: orderRectification({ servedOn: legalDate(day) }), on: day },
    { command: acceptRectification(), on: acceptedOn },
  );

describe('a commendation, Art.8(2) and 7市8', () => {
  it('is awarded to a base for a year, once a title', () => {
    given(announced()).when(awardCommendation(), '2012-12-20').then(commended()).andAgainNothing();
    const history = continued(announced(), { command: awardCommendation(), on: '2012-12-20' });
    given(history)
      .when(awardCommendation({ title: '教学管理先进单位' }), '2012-12-20')
      .then(commended('教学管理先进单位'));
    expect(given(history).state).toMatchObject({
      years: { 2012: { commendations: [{ on: '2012-12-20', title: '先进继续教育基地', awardedBy: '320400' }] } },
    });
  });

  it('by the county bureau is its own, beside the city’s', () => {
    const byCity = continued(announced({ level: 'COUNTY' }), { command: awardCommendation(), on: '2012-12-20' });
    given(byCity).when(awardCommendation(), '2012-12-20', county).then(commended(undefined, wujin)).andAgainNothing();
  });

  it('is for a year of the base', () => {
    given(announced())
      .when(awardCommendation({ year: 2011 }), '2012-12-20')
      .thenRefused('YEAR_BEFORE_NUMBER');
    given(announced())
      .when(awardCommendation({ year: 2013 }), '2012-12-20')
      .thenRefused('YEAR_NOT_BEGUN');
  });

  it('is not for a year with an order, accepted or not', () => {
    const history = ordered('2012-06-01', '2012-07-01');
    given(history)
      .when(awardCommendation(), '2012-12-20')
      .thenRefused({
        code: 'NOT_ELIGIBLE',
        article: 'Art.8(2)',
        field: 'year',
        params: { year: 2012, reason: 'RECTIFICATION_ORDERED', on: '2012-06-01' },
      });
    given(history)
      .when(awardCommendation({ year: 2013 }), '2013-12-20')
      .thenTypes('CommendationAwarded');
  });

  it.each([
    ['2012-12-31', 2012],
    ['2013-01-01', 2013],
  ])('counts an order of %s to %i', (day, year) => {
    const history = ordered(day, '2013-01-10');
    given(history).when(awardCommendation({ year }), '2013-12-20').thenRefused('NOT_ELIGIBLE');
    given(history)
      .when(awardCommendation({ year: year === 2012 ? 2013 : 2012 }), '2013-12-20')
      .thenTypes('CommendationAwarded');
  });

  it('is not for a year with a verified violation', () => {
    given(violating())
      .when(awardCommendation({ year: 2013 }), '2013-12-20')
      .thenRefused({ code: 'NOT_ELIGIBLE', params: { reason: 'VIOLATION_VERIFIED', on: '2013-04-10' } });
  });

  it('is not for a year whose assessment failed, though that was concluded in the next', () => {
    const failed = continued(announced(), {
      command: concludeAssessment({ scores: { ...passing, operation: 0 } }),
      on: '2013-02-01',
    });
    given(failed)
      .when(awardCommendation(), '2013-03-01')
      .thenRefused({ code: 'NOT_ELIGIBLE', params: { reason: 'ASSESSMENT_FAILED', on: '2013-02-01' } });
    given(failed)
      .when(awardCommendation({ year: 2013 }), '2013-03-01')
      .thenTypes('CommendationAwarded');
    const passed = continued(announced(), { command: concludeAssessment(), on: '2013-02-01' });
    given(passed).when(awardCommendation(), '2013-03-01').thenTypes('CommendationAwarded');
  });

  it('names everything that bars it', () => {
    const history = continued(
      ordered('2012-06-01', '2012-07-01'),
      { command: verifyViolation(), on: '2012-09-01', actor: investigator },
      { command: concludeAssessment({ recheck: { ...soundRecheck, managers: 4 } }), on: '2013-02-01' },
    );
    const { decision, thenRefused } = given(history).when(awardCommendation(), '2013-03-01');
    thenRefused('NOT_ELIGIBLE', 'NOT_ELIGIBLE', 'NOT_ELIGIBLE');
    const messages = decision.accepted ? [] : decision.refusals.map(({ code, params }) => refusalMessage(code, params));
    expect(messages).toEqual([
      '2012 年度不得表彰奖励：2012-06-01 责令限期整改',
      '2012 年度不得表彰奖励：2012-09-01 查实违规',
      '2012 年度不得表彰奖励：2013-02-01 年度考核不合格',
    ]);
  });

  it('is not for another year either while the base has to be revoked', () => {
    given(violating()).when(awardCommendation(), '2013-05-01').thenRefused('REVOCATION_PENDING');
    given(overdue()).when(awardCommendation(), '2013-06-01').thenRefused('REVOCATION_PENDING');
    const inactive = continued(announced(), { command: establishInactivity(), on: '2013-03-16' });
    given(inactive).when(awardCommendation(), '2013-04-01').thenRefused('REVOCATION_PENDING');
  });

  it('is for a base in the register', () => {
    given(approved())
      .when(awardCommendation(), '2012-12-20')
      .thenRefused({ code: 'NOT_NUMBERED', article: 'Art.8(2)' });
    given(revoked()).when(awardCommendation(), '2013-12-20').thenRefused('BASE_ENDED');
    const later = continued(announced(), { command: awardCommendation(), on: '2012-12-20' });
    given(later).when(awardCommendation(), '2012-12-19').thenRefused('DATE_OUT_OF_ORDER');
  });
});
