import { describe, expect, it } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import { investigator } from './support/changzhou.js';
import {
  acceptRectification,
  adjustBase,
  extendRectification,
  lapseRectification,
  orderRectification,
  renameBase,
  verifyViolation,
} from './support/commands.js';
import {
  announced,
  approved,
  awarded,
  continued,
  given,
  numbered,
  overdue,
  rectifying,
  revoked,
} from './support/histories.js';

const served = '2013-02-20';
const ordered = (dueOn: string, servedOn = served) =>
  baseEvent('RectificationOrdered', {
    items: [{ finding: '培训登记不全', article: 'Art.4(4)' }],
    servedOn: legalDate(servedOn),
    dueOn: legalDate(dueOn),
  });
const lapsed = (dueOn = '2013-05-20', on = '2013-05-21') => ({
  ...baseEvent('RectificationLapsed', { dueOn: legalDate(dueOn) }),
  occurredOn: legalDate(on),
});

describe('ordering rectification', () => {
  it('gives three months from the day after service', () => {
    given(announced()).when(orderRectification(), served).then(ordered('2013-05-20')).andAgainNothing();
  });

  it.each([
    ['2012-11-30', 3, '2013-02-28'],
    ['2011-11-30', 3, '2012-02-29'],
    ['2013-01-31', 1, '2013-02-28'],
    ['2012-08-31', 6, '2013-02-28'],
    ['2013-05-31', 1, '2013-06-30'],
  ])('served on %s for %i month(s), ends on %s, the last day of a short month', (servedOn, months, dueOn) => {
    given(announced({ on: '2011-10-10' }))
      .when(orderRectification({ servedOn: legalDate(servedOn), months }), servedOn)
      .then(ordered(dueOn, servedOn));
  });

  it('keeps to the range of the measures', () => {
    given(announced())
      .when(orderRectification({ months: 1 }), served)
      .then(ordered('2013-03-20'));
    given(announced())
      .when(orderRectification({ months: 6 }), served)
      .then(ordered('2013-08-20'));
    given(announced())
      .when(orderRectification({ months: 7 }), served)
      .thenRefused({ code: 'PERIOD_OUT_OF_RANGE', article: 'Art.8(2)', field: 'months', params: { min: 1, max: 6 } });
    given(announced())
      .when(orderRectification({ months: 0 }), served)
      .thenRefused('PERIOD_OUT_OF_RANGE');
  });

  it('is served on its date or later, but not in the future', () => {
    given(announced()).when(orderRectification(), '2013-02-18').then(ordered('2013-05-20'));
    given(announced())
      .when(orderRectification(), '2013-02-21')
      .thenRefused({ code: 'SERVED_BEFORE_ORDER', field: 'servedOn' });
    given(announced())
      .when(orderRectification(), '2013-02-18', { today: legalDate(served) })
      .then(ordered('2013-05-20'));
    given(announced())
      .when(orderRectification(), '2013-02-18', { today: legalDate('2013-02-19') })
      .thenRefused({ code: 'DATE_IN_FUTURE', field: 'servedOn' });
  });

  it('is of an announced base in good standing', () => {
    given(approved()).when(orderRectification(), served).thenRefused('NOT_NUMBERED');
    given(numbered())
      .when(orderRectification(), served)
      .thenRefused({ code: 'NOT_IN_GOOD_STANDING', params: { status: 'NUMBERED' } });
    given(rectifying(served))
      .when(orderRectification({ months: 2 }), served)
      .thenRefused('NOT_IN_GOOD_STANDING');
    given(overdue()).when(orderRectification(), '2013-05-22').thenRefused('NOT_IN_GOOD_STANDING');
    given(revoked()).when(orderRectification(), '2014-01-02').thenRefused('BASE_ENDED');
  });

  it('is no milder way for a verified violation', () => {
    const violating = continued(announced(), { command: verifyViolation(), on: '2013-01-10', actor: investigator });
    given(violating).when(orderRectification(), served).thenRefused('REVOCATION_PENDING');
  });
});

describe('extending the period', () => {
  it('is done once, before it ends and within the range', () => {
    const command = extendRectification();
    given(rectifying(served))
      .when(command, '2013-05-20')
      .then(baseEvent('RectificationExtended', { ...command.data }))
      .andAgainNothing();
    const extended = continued(rectifying(served), { command, on: '2013-05-01' });
    given(extended)
      .when(extendRectification({ dueOn: legalDate('2013-07-20') }), '2013-05-02')
      .thenRefused('ALREADY_EXTENDED');
  });

  it('goes beyond the present day, to six months from service at most', () => {
    const until = (dueOn: string) =>
      given(rectifying(served)).when(extendRectification({ dueOn: legalDate(dueOn) }), '2013-05-01');
    until('2013-05-20').thenRefused({ code: 'NOT_AN_EXTENSION', field: 'dueOn' });
    until('2013-05-21').thenTypes('RectificationExtended');
    until('2013-08-20').thenTypes('RectificationExtended');
    until('2013-08-21').thenRefused({ code: 'PERIOD_OUT_OF_RANGE', field: 'dueOn' });
  });

  it('comes as often as the measures say', () => {
    const { params } = measures2011;
    const allowing = (extensions: number) => ({
      measures: { ...measures2011, params: { ...params, rectification: { ...params.rectification, extensions } } },
    });
    given(rectifying(served)).when(extendRectification(), '2013-05-01', allowing(0)).thenRefused('ALREADY_EXTENDED');
    const extended = continued(rectifying(served), { command: extendRectification(), on: '2013-05-01' });
    given(extended)
      .when(extendRectification({ dueOn: legalDate('2013-07-20') }), '2013-05-02', allowing(2))
      .thenTypes('RectificationExtended');
  });

  it('needs a period that runs', () => {
    given(announced()).when(extendRectification(), served).thenRefused('NOT_RECTIFYING');
    given(overdue()).when(extendRectification(), '2013-05-21').thenRefused('TOO_LATE');
    given(revoked()).when(extendRectification(), '2014-01-02').thenRefused('BASE_ENDED');
  });

  it('moves the day on which it lapses', () => {
    const extended = continued(rectifying(served), { command: extendRectification(), on: '2013-05-01' });
    given(extended).when(acceptRectification(), '2013-06-20').thenTypes('RectificationAccepted');
    given(extended).when(lapseRectification(), '2013-06-20').thenRefused('NOT_YET_DUE');
    given(extended).when(lapseRectification(), '2013-06-21').then(lapsed('2013-06-20', '2013-06-21'));
  });
});

describe('accepting the correction', () => {
  it('is possible to the end of the last day, and not after', () => {
    const command = acceptRectification({ report: '已补登' });
    given(rectifying(served))
      .when(command, '2013-05-20')
      .then(baseEvent('RectificationAccepted', { report: '已补登' }));
    given(rectifying(served))
      .when(command, '2013-05-21')
      .thenRefused({ code: 'TOO_LATE', params: { dueOn: '2013-05-20' } });
    given(announced()).when(command, served).thenRefused('NOT_RECTIFYING');
  });

  it('lifts the block on new classes and restores good standing', () => {
    const { state } = given(continued(rectifying(served), { command: acceptRectification(), on: '2013-04-01' }));
    expect(state).toMatchObject({
      status: 'ANNOUNCED',
      blocks: [{ from: served, to: '2013-04-01' }],
    });
    expect(state).not.toHaveProperty('rectification');
  });
});

describe('the lapse', () => {
  it('has its own legal date, the day after the period, however late it is recorded', () => {
    given(rectifying(served)).when(lapseRectification(), '2013-05-20').thenRefused('NOT_YET_DUE');
    given(rectifying(served)).when(lapseRectification(), '2013-05-21').then(lapsed()).andAgainNothing();
    given(rectifying(served)).when(lapseRectification(), '2014-01-02').then(lapsed());
    given(announced()).when(lapseRectification(), served).thenRefused('NOT_RECTIFYING');
  });

  it('is recorded before the next act where the clock has not recorded it yet', () => {
    given(rectifying(served))
      .when(renameBase(), '2013-06-01')
      .then(lapsed(), baseEvent('BaseRenamed', { ...renameBase().data }))
      .andAgainNothing();
  });

  it('is not brought about by an act that changes nothing or is refused', () => {
    const { state } = given(rectifying(served));
    if (state.status !== 'RECTIFYING') throw new Error(state.status);
    given(rectifying(served))
      .when(renameBase({ name: state.name }), '2013-06-01')
      .thenNothing();
    given(rectifying(served))
      .when(adjustBase({ place: { gb6: '999999' } }), '2013-06-01')
      .thenRefused('DIVISION_NOT_IN_FORCE');
  });

  it('does not reach back before an act of the last day', () => {
    given(rectifying(served)).when(renameBase(), '2013-05-20').thenTypes('BaseRenamed');
  });

  it('keeps the plaque and the number until the revocation', () => {
    expect(given(overdue()).state).toMatchObject({ status: 'OVERDUE', number: 'CZJX-1-320400-0001-8' });
    expect(given(overdue()).state).toHaveProperty('plaque.serialNo');
    expect(given(awarded()).state).toHaveProperty('plaque.serialNo');
  });
});
