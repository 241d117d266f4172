import { describe, expect, it } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { decider, education, wujin } from './support/changzhou.js';
import { concludeAssessment, evidence, orderRectification, recordInspection } from './support/commands.js';
import { announced, approved, continued, given, numbered, overdue, rectifying, revoked } from './support/histories.js';

const found = [{ finding: '培训登记不全', article: 'Art.4(4)' }];
const county = { actor: { id: 'officer-he', role: 'COUNTY', bureau: wujin } } as const;
const department = { actor: { id: 'officer-kong', role: 'DEPT', bureau: education } } as const;

describe('an inspection, Art.7市4', () => {
  it.each([
    ['the city', {}, '320400'],
    ['a county bureau', county, wujin],
    ['a department', department, education],
  ])('by %s is recorded with who inspected and what was found', (_, changes, by) => {
    given(announced())
      .when(recordInspection(), '2012-06-05', changes)
      .then(baseEvent('InspectionRecorded', { by, findings: found, evidence: [] }))
      .andAgainNothing();
  });

  it('may find nothing wrong', () => {
    given(announced())
      .when(recordInspection({ findings: [], evidence: [evidence] }), '2012-06-05')
      .then(baseEvent('InspectionRecorded', { by: '320400', findings: [], evidence: [evidence] }));
  });

  it('is another one on another day, by another body, or with another finding', () => {
    const history = continued(announced(), { command: recordInspection(), on: '2012-06-05' });
    given(history).when(recordInspection(), '2012-06-05').thenNothing();
    given(history).when(recordInspection(), '2012-06-06').thenTypes('InspectionRecorded');
    given(history).when(recordInspection(), '2012-06-05', department).thenTypes('InspectionRecorded');
    given(history)
      .when(recordInspection({ findings: [{ finding: '通道堵塞', article: 'Art.5(4)' }] }), '2012-06-05')
      .thenTypes('InspectionRecorded');
    given(history)
      .when(recordInspection({ evidence: [evidence] }), '2012-06-05')
      .thenTypes('InspectionRecorded');
  });

  it('belongs to the year of its day', () => {
    const history = continued(
      announced(),
      { command: recordInspection(), on: '2012-12-31' },
      { command: recordInspection(), on: '2013-01-01' },
    );
    expect(given(history).state).toMatchObject({
      years: { 2012: { inspections: [{ on: '2012-12-31' }] }, 2013: { inspections: [{ on: '2013-01-01' }] } },
    });
  });

  it('changes no standing, and its finding can be what an order cites', () => {
    const history = continued(announced(), { command: recordInspection(), on: '2012-06-05' });
    expect(given(history).state).toMatchObject({ status: 'ANNOUNCED' });
    given(history)
      .when(orderRectification({ items: found, servedOn: legalDate('2012-06-08') }), '2012-06-08')
      .thenTypes('RectificationOrdered');
  });

  it('is of a base in the register, however it stands', () => {
    for (const history of [numbered(), rectifying('2013-02-20'), overdue()]) {
      given(history)
        .when(recordInspection(), '2013-05-21')
        .thenTypes(...lapsing(history), 'InspectionRecorded');
    }
    given(approved()).when(recordInspection(), '2012-06-05').thenRefused({ code: 'NOT_NUMBERED', article: 'Art.7市4' });
    given(revoked()).when(recordInspection(), '2013-06-05').thenRefused('BASE_ENDED');
  });

  it('by somebody who acts for no body is a fault, not a refusal', () => {
    const nobody = { actor: { id: decider.id, role: 'CITY' } } as const;
    expect(() => given(announced()).when(recordInspection(), '2012-06-05', nobody)).toThrow(/acts for no body/);
  });
});

/** A rectification whose period is over lapses before the act is recorded. */
const lapsing = (history: ReturnType<typeof overdue>) =>
  history.at(-1)?.type === 'RectificationOrdered' ? (['RectificationLapsed'] as const) : [];

describe('a base’s year', () => {
  it('holds what was recorded of it, and nothing of another', () => {
    const history = continued(
      announced(),
      { command: recordInspection(), on: '2012-06-05' },
      { command: concludeAssessment(), on: '2013-02-01' },
    );
    const { state } = given(history);
    expect(state).toMatchObject({
      years: { 2012: { inspections: [{ by: '320400', findings: found }], assessment: { outcome: 'PASSED' } } },
    });
    expect('years' in state && Object.keys(state.years)).toEqual(['2012']);
  });
});
