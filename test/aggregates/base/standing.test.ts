import { describe, expect, it } from 'vitest';
import { managingBureau, noBase, standingOn } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { cityHrss, drafter, jurisdiction, qishuyan, wujin, xinbei } from './support/changzhou.js';
import { adjustBase, completeEvaluation, hearStatement, revokeBase } from './support/commands.js';
import {
  announced,
  applied,
  checked,
  continued,
  given,
  type History,
  notified,
  rectifying,
} from './support/histories.js';

const standing = (history: History, day: string) => standingOn(given(history).state, legalDate(day));
const bureau = (history: History, day: string) => {
  const { state } = given(history);
  if (state.status === 'NONE') throw new Error('no base');
  return managingBureau(state, jurisdiction, legalDate(day));
};

describe('the standing of a base on a date', () => {
  it('is overdue from the day after the last one, whether or not the lapse is recorded', () => {
    expect(standing(rectifying('2013-02-20'), '2013-05-20')).toBe('RECTIFYING');
    expect(standing(rectifying('2013-02-20'), '2013-05-21')).toBe('OVERDUE');
  });

  it('is revoked from the day of the effect', () => {
    const later = continued(
      notified(),
      { command: hearStatement(), on: '2013-05-24' },
      { command: revokeBase({ effectiveOn: legalDate('2013-07-01') }), on: '2013-05-31' },
    );
    expect(standing(later, '2013-06-30')).toBe('OVERDUE');
    expect(standing(later, '2013-07-01')).toBe('REVOKED');
  });

  it('is otherwise its status', () => {
    expect(standing(announced(), '2013-05-21')).toBe('ANNOUNCED');
    expect(standingOn(noBase, legalDate('2013-05-21'))).toBe('NONE');
  });
});

describe('the managing bureau', () => {
  const county = (gb6: string, town?: string) =>
    announced({ level: 'COUNTY', submit: { place: { gb6, ...(town !== undefined && { town }) } } });

  it('is the city for a municipal base, wherever it is', () => {
    expect(bureau(announced(), '2016-01-04')).toBe(cityHrss);
  });

  it('is for a county base the division of its place on the date', () => {
    expect(bureau(county(qishuyan), '2015-04-27')).toBe(qishuyan);
    expect(bureau(county(qishuyan), '2015-04-28')).toBe(wujin);
    expect(bureau(county('320482'), '2015-04-28')).toBe('320413');
    expect(bureau(county(wujin, '奔牛镇'), '2015-04-27')).toBe(wujin);
    expect(bureau(county(wujin, '奔牛镇'), '2015-04-28')).toBe(xinbei);
    expect(bureau(county(wujin), '2015-04-28')).toBe(wujin);
  });

  it('follows the base when it moves', () => {
    const moved = continued(county(wujin), { command: adjustBase({ place: { gb6: xinbei } }), on: '2013-03-04' });
    expect(bureau(moved, '2013-03-04')).toBe(xinbei);
  });

  it('is that of the level applied for until the evaluation, then of the outcome', () => {
    expect(bureau(applied(), '2012-03-15')).toBe(cityHrss);
    const down = continued(checked(), {
      command: completeEvaluation({ outcome: 'COUNTY', applicantConsent: true }),
      on: '2012-03-15',
      actor: drafter,
    });
    expect(bureau(down, '2012-03-15')).toBe(xinbei);
    const none = continued(checked(), {
      command: completeEvaluation({ outcome: 'NOT_QUALIFIED', reasons: ['课程不符'] }),
      on: '2012-03-15',
      actor: drafter,
    });
    expect(bureau(none, '2012-03-15')).toBe(cityHrss);
  });

  it('is nobody where there is no city', () => {
    const { state } = given(announced());
    if (state.status === 'NONE') throw new Error('no base');
    expect(managingBureau(state, { ...jurisdiction, divisions: [] }, legalDate('2013-01-04'))).toBeUndefined();
  });
});
