import { describe, expect, it } from 'vitest';
import {
  type LearnerCommands,
  type LearnerContext,
  learnerDecider,
  learnerEvent,
  learnerRefusals,
  noLearner,
  type Sealed,
  titleLevelOn,
} from '../../../src/aggregates/learner/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { specify } from '../../support/given-when-then.js';
import { measures2011 } from '../../support/shipped.js';

const context: LearnerContext = {
  on: legalDate('2012-04-05'),
  today: legalDate('2014-01-01'),
  actor: { id: 'teacher-lu', role: 'BASE', bureau: 'organisation-466000002' },
  measures: measures2011,
};
const { given } = specify({ decider: learnerDecider, messages: learnerRefusals, context });

const sealed = (seal: string): Sealed => ({ keyId: 'key-1', nonce: `nonce-${seal}`, ciphertext: `ciphertext-${seal}` });
const person: LearnerCommands['registerLearner'] = {
  name: sealed('name'),
  idNumber: sealed('number'),
  idHmac: 'ab'.repeat(32),
  titleLevel: 'MIDDLE',
  employer: '龙城机械厂',
  gb6: '320412',
};
const register = (changes: Partial<LearnerCommands['registerLearner']> = {}) =>
  ({ type: 'registerLearner', data: { ...person, ...changes } }) as const;
const changeTitle = (titleLevel: 'SENIOR' | 'MIDDLE' | 'JUNIOR', from: string) =>
  ({ type: 'changeTitleLevel', data: { titleLevel, from: legalDate(from) } }) as const;
const changeEmployer = (data: LearnerCommands['changeEmployer']) => ({ type: 'changeEmployer', data }) as const;

const registered = learnerEvent('LearnerRegistered', person);
const promoted = learnerEvent('TitleLevelChanged', { titleLevel: 'SENIOR', from: legalDate('2013-01-01') });

describe('registering a learner, Art.4(4)', () => {
  it('keeps what the vault sealed', () => {
    given().when(register()).then(registered).andAgainNothing();
  });

  it('does not ask for an employer', () => {
    given()
      .when(register({ employer: undefined }))
      .thenTypes('LearnerRegistered')
      .andAgainNothing();
  });

  it('again by another base, sealed anew and with an earlier date, adds nothing', () => {
    given(registered)
      .when(register({ name: sealed('other'), idNumber: sealed('more') }), { on: legalDate('2012-01-09') })
      .thenNothing();
  });

  it.each([
    ['title level', { titleLevel: 'SENIOR' }],
    ['employer', { employer: '另一单位' }],
    ['division', { gb6: '320411' }],
    ['person', { idHmac: 'cd'.repeat(32) }],
  ] as const)('again with another %s is refused', (_, changes) => {
    given(registered).when(register(changes)).thenRefused('LEARNER_ALREADY_REGISTERED');
  });

  it.each([register(), changeTitle('SENIOR', '2013-01-01'), changeEmployer({ gb6: '320411' })])(
    'and what follows is not dated before the regulation, nor in the future: $type',
    (command) => {
      const early = { on: legalDate('2011-08-31'), measures: undefined };
      expect(given(registered).when(command, early).decision).toMatchObject({ accepted: false });
      given().when(command, early).thenRefused({ code: 'BEFORE_COMMENCEMENT', article: 'Art.11' });
      given()
        .when(command, { on: legalDate('2014-01-02') })
        .thenRefused('DATE_IN_FUTURE');
    },
  );

  it.each([changeTitle('SENIOR', '2013-01-01'), changeEmployer({ gb6: '320411' })])('comes first: $type', (command) => {
    given().when(command).thenRefused('LEARNER_UNKNOWN');
  });
});

describe('a learner’s title level', () => {
  it('changes from a day on', () => {
    given(registered).when(changeTitle('SENIOR', '2013-01-01')).then(promoted).andAgainNothing();
    given(registered).when(changeTitle('MIDDLE', '2013-01-01')).thenNothing();
  });

  it('is put right from the same day', () => {
    const { stateAfter, then } = given(registered).when(changeTitle('JUNIOR', '2012-04-05'));
    then(learnerEvent('TitleLevelChanged', { titleLevel: 'JUNIOR', from: legalDate('2012-04-05') })).andAgainNothing();
    expect(stateAfter()).toMatchObject({ titles: [{ titleLevel: 'JUNIOR', from: '2012-04-05' }] });
  });

  it('does not change before it was last recorded', () => {
    given(registered)
      .when(changeTitle('SENIOR', '2012-04-04'))
      .thenRefused({ code: 'TITLE_CHANGE_OUT_OF_ORDER', params: { from: '2012-04-05' } });
    given(registered, promoted).when(changeTitle('MIDDLE', '2012-12-31')).thenRefused('TITLE_CHANGE_OUT_OF_ORDER');
  });

  it.each([
    ['2011-10-01', 'MIDDLE'],
    ['2012-04-05', 'MIDDLE'],
    ['2012-12-31', 'MIDDLE'],
    ['2013-01-01', 'SENIOR'],
    ['2014-02-28', 'SENIOR'],
  ])('on %s is %s', (on, titleLevel) => {
    const { state } = given(registered, promoted);
    expect(titleLevelOn(state, legalDate(on))).toBe(titleLevel);
    expect(titleLevelOn(noLearner, legalDate(on))).toBeUndefined();
  });
});

describe('a learner’s employer', () => {
  it('changes with its division', () => {
    given(registered)
      .when(changeEmployer({ employer: '常州精密仪器厂', gb6: '320411' }))
      .then(learnerEvent('EmployerChanged', { employer: '常州精密仪器厂', gb6: '320411' }))
      .andAgainNothing();
    given(registered)
      .when(changeEmployer({ employer: '龙城机械厂', gb6: '320412' }))
      .thenNothing();
  });

  it('may not be known any more', () => {
    const { stateAfter, then } = given(registered).when(changeEmployer({ gb6: '320412' }));
    then(learnerEvent('EmployerChanged', { gb6: '320412' })).andAgainNothing();
    expect(stateAfter()).not.toHaveProperty('employer');
  });

  it('is that of the latest record', () => {
    const moved = { ...learnerEvent('EmployerChanged', { gb6: '320411' }), on: legalDate('2012-08-01') };
    given(registered, moved)
      .when(changeEmployer({ gb6: '320402' }), { on: legalDate('2012-07-31') })
      .thenRefused({ code: 'DATE_OUT_OF_ORDER', params: { on: '2012-07-31', lastOn: '2012-08-01' } });
    given(registered, moved)
      .when(changeEmployer({ gb6: '320402' }), { on: legalDate('2012-08-01') })
      .thenTypes('EmployerChanged');
    given(registered, moved)
      .when(changeTitle('SENIOR', '2012-06-01'), { on: legalDate('2012-07-31') })
      .thenTypes('TitleLevelChanged');
  });
});

describe('a history that cannot be', () => {
  it.each([promoted, learnerEvent('EmployerChanged', { gb6: '320411' })])('is told: $type first', (event) => {
    expect(() => given(event)).toThrow(`${event.type} cannot follow in status NONE`);
  });
});
