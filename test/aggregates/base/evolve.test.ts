import { describe, expect, it } from 'vitest';
import { type BaseFact, baseEvent, evolveBase, ImpossibleHistory, noBase } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { decider } from './support/changzhou.js';
import { submitApplication } from './support/commands.js';
import {
  announced,
  applied,
  approved,
  evaluated,
  given,
  type Happened,
  numbered,
  revoked,
} from './support/histories.js';

const fact = (event: Omit<Happened, 'on' | 'actor'>, on = '2014-01-02'): BaseFact =>
  ({ ...event, occurredOn: legalDate(on), actor: decider }) as BaseFact;

describe('a history that no decision can have made', () => {
  const dueOn = legalDate('2013-05-20');
  it.each([
    ['a number before the recognition', evaluated(), baseEvent('BaseNumbered', { number: 'N', serial: 1 })],
    [
      'an evaluation without a check',
      applied(),
      baseEvent('EvaluationCompleted', { outcome: 'MUNICIPAL', applicantConsent: false, reasons: [] }),
    ],
    ['a filing of a numbered base', numbered(), baseEvent('BaseFiled', { filingNo: '1' })],
    ['a lapse without an order', announced(), baseEvent('RectificationLapsed', { dueOn })],
    ['a statement without a notice', announced(), baseEvent('StatementHeard', { summary: '无' })],
    ['a recall without an end', announced(), baseEvent('PlaqueRecalled', { serialNo: 'P' })],
    ['a new name of a base that has ended', revoked(), baseEvent('BaseRenamed', { name: '新名', reason: '更名' })],
    [
      'a violation before the number',
      approved(),
      baseEvent('SpecialReasonAccepted', { from: dueOn, to: dueOn, reason: '停办', evidence: [] }),
    ],
    ['anything without an application', [], baseEvent('ApplicationReturned', { reason: '缺件' })],
  ])('is told from a decided one: %s', (_, history, event) => {
    const { state } = given(history);
    expect(() => evolveBase(state, fact(event))).toThrow(ImpossibleHistory);
    expect(() => evolveBase(state, fact(event))).toThrow(state.status);
  });

  it('is one that applies twice', () => {
    const { data } = submitApplication();
    const submitted = baseEvent('ApplicationSubmitted', { ...data, evidence: [...data.evidence], receipts: [] });
    expect(evolveBase(noBase, fact(submitted)).status).toBe('APPLIED');
    expect(() => evolveBase(given(applied()).state, fact(submitted))).toThrow(ImpossibleHistory);
  });
});

describe('the latest legal date', () => {
  it('does not go back with a fact that is recorded late', () => {
    const renamed = baseEvent('BaseRenamed', { name: '新名', reason: '更名' });
    const base = evolveBase(given(announced()).state, fact(renamed, '2013-05-20'));
    expect(evolveBase(base, fact(renamed, '2013-01-04')).lastOn).toBe('2013-05-20');
  });
});
