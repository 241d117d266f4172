import { describe, expect, it } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import {
  announceBase,
  approveBase,
  awardPlaque,
  lapseRectification,
  renameBase,
  submitApplication,
} from './support/commands.js';
import { announced, approved, continued, given, numbered, rectifying } from './support/histories.js';

describe('the date of an act', () => {
  it('is not before the regulation’s first day', () => {
    given()
      .when(submitApplication(), '2011-08-31', { measures: undefined })
      .thenRefused({ code: 'BEFORE_COMMENCEMENT', article: 'Art.11', field: 'on' });
    given().when(submitApplication(), '2011-09-01').thenTypes('ApplicationSubmitted');
  });

  it('is not in the future', () => {
    const today = legalDate('2012-03-14');
    given().when(submitApplication(), '2012-03-15', { today }).thenRefused({ code: 'DATE_IN_FUTURE', field: 'on' });
    given().when(submitApplication(), '2012-03-14', { today }).thenTypes('ApplicationSubmitted');
    given(rectifying('2013-02-20'))
      .when(lapseRectification(), '2013-05-21', { today: legalDate('2013-05-20') })
      .thenRefused('DATE_IN_FUTURE');
  });

  it('is not before the latest act, but may be the same day', () => {
    given(numbered())
      .when(announceBase(), '2012-03-14')
      .thenRefused({ code: 'DATE_OUT_OF_ORDER', field: 'on', params: { lastOn: '2012-03-15' } });
    given(numbered()).when(announceBase(), '2012-03-15').thenTypes('BaseAnnounced');
  });

  it('is held against the latest of all legal dates, not the last recorded', () => {
    const history = continued(rectifying('2013-02-20'), { command: lapseRectification(), on: '2013-09-02' });
    expect(history.at(-1)).toMatchObject({ type: 'RectificationLapsed', on: '2013-05-21' });
    given(history).when(renameBase(), '2013-05-20').thenRefused('DATE_OUT_OF_ORDER');
    given(history).when(renameBase(), '2013-05-21').thenTypes('BaseRenamed');
  });

  it('is said to be wrong in every way at once', () => {
    given(announced({ on: '2012-06-01' }))
      .when(awardPlaque(), '2012-05-31', { today: legalDate('2012-05-30') })
      .thenRefused('DATE_IN_FUTURE', 'DATE_OUT_OF_ORDER');
  });
});

it('refuses everything but an application where there is no base', () => {
  given().when(approveBase(), '2012-03-15').thenRefused('BASE_UNKNOWN');
  given().when(lapseRectification(), '2012-03-15').thenRefused('BASE_UNKNOWN');
  expect(given(approved()).state.status).toBe('APPROVED');
});
