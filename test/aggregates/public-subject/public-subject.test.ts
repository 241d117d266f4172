import { describe, expect, it } from 'vitest';
import {
  isDelivered,
  noSubject,
  type PublicSubjectCommands,
  type PublicSubjectContext,
  publicSubjectDecider,
  publicSubjectEvent,
  publicSubjectRefusals,
} from '../../../src/aggregates/public-subject/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { specify } from '../../support/given-when-then.js';
import { measures2011 } from '../../support/shipped.js';
import { decider as officer } from '../base/support/changzhou.js';
import { publicCode as code, ended, inCounty, municipal, municipalId, neverNumbered } from '../teaching/bases.js';

const context: PublicSubjectContext = {
  on: legalDate('2012-03-20'),
  today: legalDate('2013-12-01'),
  actor: officer,
  measures: measures2011,
  base: municipal,
};
const { given } = specify({ decider: publicSubjectDecider, messages: publicSubjectRefusals, context });

const from = legalDate('2012-01-01');
const particulars = { code, name: '知识产权基础', hours: 24, from };
const designate = (changes: Partial<PublicSubjectCommands['designatePublicSubject']> = {}) =>
  ({ type: 'designatePublicSubject', data: { ...particulars, ...changes } }) as const;
const end = (on: string) => ({ type: 'endPublicSubject', data: { on: legalDate(on) } }) as const;
const assign = (start: string, baseId = municipalId) =>
  ({ type: 'assignPublicDelivery', data: { baseId, from: legalDate(start) } }) as const;
const endDelivery = (on: string, baseId = municipalId) =>
  ({ type: 'endPublicDelivery', data: { baseId, on: legalDate(on) } }) as const;

const designated = publicSubjectEvent('PublicSubjectDesignated', particulars);
const subjectEnded = publicSubjectEvent('PublicSubjectEnded', { on: legalDate('2013-01-01') });
const assigned = publicSubjectEvent('PublicDeliveryAssigned', { baseId: municipalId, from: legalDate('2012-04-01') });
const deliveryEnded = publicSubjectEvent('PublicDeliveryEnded', { baseId: municipalId, on: legalDate('2012-09-01') });

describe('a public subject, Art.7市5', () => {
  it('is designated by the city', () => {
    given().when(designate()).then(designated).andAgainNothing();
  });

  it.each([
    ['name', { name: '信息安全' }],
    ['hours', { hours: 48 }],
    ['first day', { from: legalDate('2012-02-01') }],
    ['code', { code: 'GX-2' }],
  ] as const)('is not designated again with another %s', (_, changes) => {
    given(designated).when(designate(changes)).thenRefused({ code: 'ALREADY_DESIGNATED', field: 'code' });
  });

  it('ends on the first day on which it is none', () => {
    given(designated).when(end('2013-01-01')).then(subjectEnded).andAgainNothing();
    given(designated).when(end('2012-01-02')).thenTypes('PublicSubjectEnded');
    given(designated).when(end('2012-01-01')).thenRefused({ code: 'ENDS_BEFORE_START', params: { from } });
    given(designated, subjectEnded).when(end('2013-02-01')).thenRefused('PUBLIC_SUBJECT_ENDED');
  });

  it.each([designate(), end('2013-01-01'), assign('2012-04-01'), endDelivery('2012-05-01')])(
    'is nothing before the regulation, nor in the future: $type',
    (command) => {
      const early = { on: legalDate('2011-08-31'), measures: undefined };
      given(designated).when(command, early).thenRefused({ code: 'BEFORE_COMMENCEMENT', article: 'Art.11' });
      given(designated)
        .when(command, { on: legalDate('2013-12-02') })
        .thenRefused('DATE_IN_FUTURE');
    },
  );

  it.each([end('2013-01-01'), assign('2012-04-01'), endDelivery('2012-05-01')])(
    'has to be designated first: $type',
    (command) => {
      given().when(command).thenRefused('PUBLIC_SUBJECT_UNKNOWN');
    },
  );
});

describe('its delivery', () => {
  it('is assigned to a municipal base', () => {
    given(designated).when(assign('2012-04-01')).then(assigned).andAgainNothing();
  });

  it('is never a county base’s, Art.4(2)', () => {
    given(designated)
      .when(assign('2012-04-01'), { base: inCounty })
      .thenRefused({ code: 'SUBJECT_NOT_PERMITTED', article: 'Art.4(2)', field: 'baseId' });
  });

  it('is that of a base in the register', () => {
    const base = { status: 'NONE' } as const;
    given(designated).when(assign('2012-04-01'), { base }).thenRefused('BASE_UNKNOWN');
    given(designated).when(assign('2012-04-01'), { base: neverNumbered }).thenRefused('NOT_NUMBERED');
    given(designated)
      .when(assign('2012-04-01'), { on: legalDate('2012-03-14') })
      .thenRefused('NOT_NUMBERED');
    given(designated)
      .when(assign('2012-04-01'), { on: legalDate('2012-03-15') })
      .thenTypes('PublicDeliveryAssigned');
    given(designated)
      .when(assign('2013-06-01'), { base: ended, on: legalDate('2013-05-31') })
      .thenRefused('BASE_ENDED');
  });

  it('lies within the days of the subject', () => {
    given(designated).when(assign('2011-12-31')).thenRefused('DELIVERY_BEFORE_SUBJECT');
    given(designated).when(assign('2012-01-01')).thenTypes('PublicDeliveryAssigned');
    given(designated, subjectEnded).when(assign('2013-01-01')).thenRefused('PUBLIC_SUBJECT_ENDED');
    given(designated, subjectEnded).when(assign('2012-12-31')).thenTypes('PublicDeliveryAssigned');
  });

  it('ends, and may be assigned anew from then on', () => {
    given(designated, assigned).when(endDelivery('2012-09-01')).then(deliveryEnded).andAgainNothing();
    given(designated, assigned, deliveryEnded).when(assign('2012-08-31')).thenRefused('DELIVERY_EXISTS');
    given(designated, assigned, deliveryEnded).when(assign('2012-09-01')).thenTypes('PublicDeliveryAssigned');
  });

  it('runs once for a base', () => {
    given(designated, assigned)
      .when(assign('2012-05-01'))
      .thenRefused({ code: 'DELIVERY_EXISTS', params: { from: '2012-04-01' } });
    given(designated, assigned).when(assign('2012-05-01', 'base-other')).thenTypes('PublicDeliveryAssigned');
  });

  it('does not end before it begins, nor where there is none', () => {
    given(designated, assigned).when(endDelivery('2012-04-01')).thenRefused('ENDS_BEFORE_START');
    given(designated, assigned).when(endDelivery('2012-04-02')).thenTypes('PublicDeliveryEnded');
    given(designated, assigned).when(endDelivery('2012-05-01', 'base-other')).thenRefused('DELIVERY_UNKNOWN');
    given(designated, assigned, deliveryEnded).when(endDelivery('2012-10-01')).thenRefused('DELIVERY_UNKNOWN');
  });

  it.each([
    ['2012-03-31', false],
    ['2012-04-01', true],
    ['2012-08-31', true],
    ['2012-09-01', false],
  ])('on %s: %s', (on, delivered) => {
    const { state } = given(designated, assigned, deliveryEnded);
    expect(isDelivered(state, municipalId, legalDate(on))).toBe(delivered);
    expect(isDelivered(state, 'base-other', legalDate(on))).toBe(false);
    expect(isDelivered(noSubject, municipalId, legalDate(on))).toBe(false);
  });

  it('ends with the subject', () => {
    const { state } = given(designated, assigned, subjectEnded);
    expect(isDelivered(state, municipalId, legalDate('2012-12-31'))).toBe(true);
    expect(isDelivered(state, municipalId, legalDate('2013-01-01'))).toBe(false);
  });

  it('on some day of a stretch', () => {
    const { state } = given(designated, assigned, deliveryEnded);
    const between = (first: string, last: string) => isDelivered(state, municipalId, legalDate(first), legalDate(last));
    expect(between('2012-01-01', '2012-03-31')).toBe(false);
    expect(between('2012-01-01', '2012-04-01')).toBe(true);
    expect(between('2012-08-31', '2012-12-31')).toBe(true);
    expect(between('2012-09-01', '2012-12-31')).toBe(false);
  });
});
