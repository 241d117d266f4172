import { describe, expect, it } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { baseId, cityHrss, education, health, jurisdiction, organisationId, wujin } from './support/changzhou.js';
import {
  inWujin,
  resubmitApplication,
  returnApplication,
  submitApplication,
  withComputers,
  withdrawApplication,
  withPublic,
} from './support/commands.js';
import { applied, approved, checked, continued, evaluated, given, numbered, panelled } from './support/histories.js';

const on = '2012-03-15';
const returned = continued(applied(), { command: returnApplication(), on });

describe('submitting an application', () => {
  it('records the form and who keeps its three copies: bureau, department, applicant', () => {
    const command = submitApplication();
    given()
      .when(command, on)
      .then(
        baseEvent('ApplicationSubmitted', {
          ...command.data,
          evidence: [...command.data.evidence],
          receipts: [cityHrss, education, organisationId],
        }),
      );
  });

  it('gives the city the copy of a department that there is not', () => {
    const command = submitApplication({ level: 'COUNTY', place: inWujin, department: undefined });
    given()
      .when(command, on)
      .then(
        baseEvent('ApplicationSubmitted', {
          ...command.data,
          evidence: [...command.data.evidence],
          receipts: [wujin, cityHrss, organisationId],
        }),
      );
  });

  it('takes exactly three copies', () => {
    given()
      .when(submitApplication({ formCopies: 2 }), on)
      .thenRefused({
        code: 'FORM_COPIES',
        article: 'Art.6(1)',
        field: 'formCopies',
        params: { required: 3, given: 2 },
      });
    given()
      .when(submitApplication({ formCopies: 4 }), on)
      .thenRefused('FORM_COPIES');
  });

  it('takes no application of a body that is not registered, or only kept as a legacy institution', () => {
    given()
      .when(submitApplication(), on, { organisation: undefined })
      .thenRefused({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
  });

  it('takes no second application while the organisation holds or seeks a recognition', () => {
    const organisation = {
      status: 'REGISTERED',
      name: '常州南苑职业学院',
      type: 'HIGHER_VOCATIONAL',
      licences: [],
      reservedBy: 'base-other',
    } as const;
    given()
      .when(submitApplication(), on, { organisation })
      .thenRefused({ code: 'RECOGNITION_EXISTS', article: 'Art.3', params: { baseId: 'base-other' } });
    given()
      .when(submitApplication(), on, { organisation: { ...organisation, reservedBy: baseId } })
      .thenTypes('ApplicationSubmitted');
  });

  it('takes a place only under the division that it belongs to on the day', () => {
    const inJintan = submitApplication({ place: { gb6: '320413' } });
    given().when(inJintan, '2015-04-27').thenRefused({ code: 'DIVISION_NOT_IN_FORCE', field: 'place.gb6' });
    given().when(inJintan, '2015-04-28').thenTypes('ApplicationSubmitted');
    const inQishuyan = submitApplication({ place: { gb6: '320405' } });
    given().when(inQishuyan, '2015-04-27').thenTypes('ApplicationSubmitted');
    given().when(inQishuyan, '2015-04-28').thenRefused('DIVISION_NOT_IN_FORCE');
  });

  it('takes a town only under the division that it went over to', () => {
    const inZhenglu = submitApplication({ place: { gb6: wujin, town: '郑陆镇' } });
    given().when(inZhenglu, '2015-04-27').thenTypes('ApplicationSubmitted');
    given()
      .when(inZhenglu, '2015-04-28')
      .thenRefused({ code: 'PLACE_ELSEWHERE', params: { gb6: wujin, on: '2015-04-28', now: '320402' } });
    given()
      .when(submitApplication({ place: { gb6: '320402', town: '郑陆镇' } }), '2015-04-28')
      .thenTypes('ApplicationSubmitted');
  });

  it('takes a county base only in a county or district', () => {
    const place = { gb6: cityHrss };
    given()
      .when(submitApplication({ level: 'COUNTY', place }), on)
      .thenRefused('PLACE_NOT_IN_COUNTY');
    given().when(submitApplication({ place }), on).thenTypes('ApplicationSubmitted');
  });

  it('takes no application where the city itself is not established', () => {
    given()
      .when(submitApplication(), on, { jurisdiction: { ...jurisdiction, divisions: [] } })
      .thenRefused('CITY_NOT_ESTABLISHED');
  });

  it('takes only a department that there is on the day', () => {
    const command = submitApplication({ department: health });
    given().when(command, '2015-12-31').thenTypes('ApplicationSubmitted');
    given().when(command, '2016-01-01').thenRefused({ code: 'UNKNOWN_AUTHORITY', field: 'department' });
  });

  it('takes no public subject of a county base', () => {
    given()
      .when(submitApplication({ level: 'COUNTY', place: inWujin, scope: withPublic }), on)
      .thenRefused({ code: 'SUBJECT_NOT_PERMITTED', article: 'Art.4(2)', field: 'scope.subjects.1' });
    given()
      .when(submitApplication({ scope: withPublic }), on)
      .thenTypes('ApplicationSubmitted');
  });

  it('names everything that is wrong at once', () => {
    const command = submitApplication({
      level: 'COUNTY',
      place: { gb6: '999999' },
      department: 'nobody',
      scope: withPublic,
      formCopies: 1,
    });
    given()
      .when(command, on, { organisation: undefined })
      .thenRefused(
        'ORGANISATION_UNKNOWN',
        'FORM_COPIES',
        'DIVISION_NOT_IN_FORCE',
        'UNKNOWN_AUTHORITY',
        'SUBJECT_NOT_PERMITTED',
      );
  });

  it('is done once', () => {
    given(applied()).when(submitApplication(), on).thenRefused('ALREADY_APPLIED');
  });
});

describe('returning and resubmitting', () => {
  it('returns an application with its reason, once', () => {
    given(applied())
      .when(returnApplication(), on)
      .then(baseEvent('ApplicationReturned', { reason: '缺少消防证明' }))
      .andAgainNothing();
    given(returned)
      .when(returnApplication({ reason: '另一理由' }), on)
      .thenRefused('APPLICATION_RETURNED');
  });

  it('takes a resubmission only after a return', () => {
    given(applied()).when(resubmitApplication(), on).thenRefused('NOT_RETURNED');
    given(returned).when(resubmitApplication(), on).thenTypes('ApplicationResubmitted');
  });

  it('checks the resubmitted form as the first one', () => {
    given(returned)
      .when(resubmitApplication({ formCopies: 2, department: 'nobody' }), on)
      .thenRefused('FORM_COPIES', 'UNKNOWN_AUTHORITY');
  });

  it('replaces the form whole, and what was checked on the old one', () => {
    const again = continued(
      checked(),
      { command: returnApplication(), on },
      { command: resubmitApplication({ scope: withComputers, department: undefined }), on: '2012-03-20' },
    );
    const { state } = given(again);
    if (state.status !== 'APPLIED') throw new Error(state.status);
    expect(state).toMatchObject({ appliedScope: withComputers, place: { since: legalDate('2012-03-20') } });
    expect(state.department).toBeUndefined();
    const { state: transferred } = given(
      continued(returned, { command: resubmitApplication({ department: health }), on }),
    );
    expect(transferred).toMatchObject({ department: health });
    expect(state.eligibility).toBeUndefined();
    expect(state.returned).toBeUndefined();
    expect(state.panel).toBeDefined();
  });

  it('is over with the evaluation', () => {
    given(evaluated()).when(returnApplication(), on).thenRefused('ALREADY_EVALUATED');
    given(evaluated()).when(resubmitApplication(), on).thenRefused('ALREADY_EVALUATED');
    given(approved()).when(returnApplication(), on).thenRefused('ALREADY_DECIDED');
  });
});

describe('withdrawing', () => {
  it.each([
    ['applied', applied()],
    ['returned', returned],
    ['before a panel', panelled()],
    ['evaluated', evaluated()],
  ])('is open to the applicant until the decision: %s', (_, history) => {
    given(history)
      .when(withdrawApplication(), on)
      .then(baseEvent('ApplicationWithdrawn', { reason: '本年度不再申报' }))
      .andAgainNothing();
  });

  it('is closed by the decision', () => {
    given(approved()).when(withdrawApplication(), on).thenRefused('ALREADY_DECIDED');
    given(numbered()).when(withdrawApplication(), on).thenRefused('ALREADY_DECIDED');
  });

  it('ends the application', () => {
    const withdrawn = continued(applied(), { command: withdrawApplication(), on });
    given(withdrawn)
      .when(returnApplication(), on)
      .thenRefused({ code: 'BASE_ENDED', params: { status: 'WITHDRAWN' } });
  });
});
