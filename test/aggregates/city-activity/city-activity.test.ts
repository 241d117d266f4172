import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noBase } from '../../../src/aggregates/base/index.js';
import {
  type CityActivityCommand,
  type CityActivityCommands,
  cityActivityDecider,
  cityActivityEvent,
  cityActivityEvents,
  cityActivityRefusals,
} from '../../../src/aggregates/city-activity/index.js';
import { levels, staffPosts } from '../../../src/aggregates/vocabulary.js';
import { fold, legalDate } from '../../../src/kernel/index.js';
import { expectDeciderLaws } from '../../support/decider-laws.js';
import { specify } from '../../support/given-when-then.js';
import { measures2011 } from '../../support/shipped.js';
import { context as ofBase, wujin } from '../base/support/changzhou.js';
import { concludeAssessment, soundRecheck } from '../base/support/commands.js';
import {
  announced,
  approved,
  continued,
  overdue,
  rectifying,
  revoked,
  stateOf,
  violating,
} from '../base/support/histories.js';

const { today, actor } = ofBase;
const context = {
  on: legalDate('2012-05-10'),
  today,
  actor,
  measures: measures2011,
  base: stateOf(announced()),
  activity: {},
};
const { given } = specify({ decider: cityActivityDecider, messages: cityActivityRefusals, context });

const held = { levels: ['MUNICIPAL', 'COUNTY'], title: '继续教育基地负责人培训班', days: 2, attendees: 46 } as const;
const guidance = { levels: ['COUNTY'], title: '关于规范培训登记的指导意见', ref: '常人社函〔2012〕9号' } as const;
const commendation = {
  baseId: 'base-a',
  year: 2012,
  post: 'MANAGER',
  persons: 2,
  title: '继续教育先进工作者',
} as const;

const train = (changes: Partial<CityActivityCommands['holdManagerTraining']> = {}): CityActivityCommand => ({
  type: 'holdManagerTraining',
  data: { ...held, ...changes },
});
const exchange = { type: 'holdExchangeActivity', data: held } as const;
const guide = (changes: Partial<CityActivityCommands['issueGuidance']> = {}): CityActivityCommand => ({
  type: 'issueGuidance',
  data: { ...guidance, ...changes },
});
const commend = (changes: Partial<CityActivityCommands['commendStaff']> = {}): CityActivityCommand => ({
  type: 'commendStaff',
  data: { ...commendation, ...changes },
});

describe('what the city does for bases, Art.7市6–7 and 3', () => {
  it('records a training of managers', () => {
    given()
      .when(train())
      .then(cityActivityEvent('ManagerTrainingHeld', { ...held, levels: [...held.levels] }))
      .andAgainNothing();
  });

  it('records an exchange', () => {
    given()
      .when(exchange)
      .then(cityActivityEvent('ExchangeActivityHeld', { ...held, levels: [...held.levels] }))
      .andAgainNothing();
  });

  it('records guidance, with its document’s hash where there is one', () => {
    given()
      .when(guide())
      .then(cityActivityEvent('GuidanceIssued', { ...guidance, levels: ['COUNTY'] }))
      .andAgainNothing();
    const sha256 = 'd'.repeat(64);
    given()
      .when(guide({ sha256 }))
      .then(cityActivityEvent('GuidanceIssued', { ...guidance, levels: ['COUNTY'], sha256 }));
  });

  it('names each level once, in one order', () => {
    const { then } = given().when(train({ levels: ['COUNTY', 'MUNICIPAL', 'COUNTY'] }));
    then(cityActivityEvent('ManagerTrainingHeld', { ...held, levels: ['MUNICIPAL', 'COUNTY'] })).andAgainNothing();
  });

  it('is one activity a stream: another has its own', () => {
    const recorded = cityActivityEvent('ManagerTrainingHeld', { ...held, levels: [...held.levels] });
    const other = { code: 'ACTIVITY_EXISTS', params: { on: '2012-05-10' } } as const;
    given(recorded)
      .when(train({ attendees: 47 }))
      .thenRefused(other);
    given(recorded).when(exchange).thenRefused(other);
    given(recorded).when(commend()).thenRefused(other);
    given(recorded)
      .when(train(), { on: legalDate('2012-05-11') })
      .thenRefused(other);
  });

  it('is dated neither in the future nor before the measures', () => {
    given()
      .when(train(), { today: legalDate('2012-05-09') })
      .thenRefused('DATE_IN_FUTURE');
    given()
      .when(guide(), { on: legalDate('2011-08-31'), measures: undefined })
      .thenRefused('BEFORE_COMMENCEMENT');
    given()
      .when(guide(), { on: legalDate('2011-09-01') })
      .thenTypes('GuidanceIssued');
  });

  it('cannot have been recorded twice', () => {
    const fact = {
      ...cityActivityEvent('GuidanceIssued', { ...guidance, levels: ['COUNTY'] }),
      occurredOn: context.on,
      actor,
    };
    expect(() => fold(cityActivityDecider, [fact, fact])).toThrow(/GuidanceIssued cannot follow/);
  });
});

describe('commending those who work at a base, Art.8(2) 有关人员', () => {
  const onYearEnd = { on: legalDate('2012-12-20') };

  it('records post, number and title, and no name', () => {
    given()
      .when(commend(), onYearEnd)
      .then(cityActivityEvent('StaffCommended', { ...commendation, awardedBy: '320400' }))
      .andAgainNothing();
    const county = { ...onYearEnd, actor: { id: 'officer-he', role: 'COUNTY', bureau: wujin } } as const;
    given()
      .when(commend(), county)
      .then(cityActivityEvent('StaffCommended', { ...commendation, awardedBy: wujin }));
    expect(Object.keys(cityActivityEvents.StaffCommended.data.shape)).toEqual([
      'baseId',
      'year',
      'post',
      'persons',
      'title',
      'awardedBy',
    ]);
  });

  it('is barred by what bars the base: an order, a violation, a failed assessment of the year', () => {
    const reason = (name: string) => ({ code: 'NOT_ELIGIBLE', article: 'Art.8(2)', params: { reason: name } }) as const;
    const failed = continued(announced(), {
      command: concludeAssessment({ recheck: { ...soundRecheck, managers: 4 } }),
      on: '2013-02-01',
    });
    const on = legalDate('2013-12-20');
    given()
      .when(commend({ year: 2013 }), { on, base: stateOf(rectifying('2013-10-20')) })
      .thenRefused(reason('RECTIFICATION_ORDERED'));
    given()
      .when(commend({ year: 2013 }), { on, base: stateOf(violating()) })
      .thenRefused(reason('VIOLATION_VERIFIED'));
    given()
      .when(commend(), { on, base: stateOf(failed) })
      .thenRefused(reason('ASSESSMENT_FAILED'));
    given()
      .when(commend({ year: 2013 }), { on, base: stateOf(failed) })
      .thenTypes('StaffCommended');
    given()
      .when(commend(), { on, base: stateOf(overdue()) })
      .thenRefused('REVOCATION_PENDING');
  });

  it('is of a base in the register, for a year of it', () => {
    given()
      .when(commend(), { ...onYearEnd, base: noBase })
      .thenRefused({ code: 'BASE_UNKNOWN', field: 'baseId' });
    given()
      .when(commend(), { ...onYearEnd, base: stateOf(approved()) })
      .thenRefused('NOT_NUMBERED');
    given()
      .when(commend(), { on: legalDate('2013-12-20'), base: stateOf(revoked()) })
      .thenRefused('BASE_ENDED');
    given()
      .when(commend({ year: 2013 }), onYearEnd)
      .thenRefused('YEAR_NOT_BEGUN');
    given()
      .when(commend({ year: 2011 }), onYearEnd)
      .thenRefused('YEAR_BEFORE_NUMBER');
  });

  it('once recorded stays, whatever comes to bar it', () => {
    given({ ...cityActivityEvent('StaffCommended', { ...commendation, awardedBy: '320400' }), ...onYearEnd })
      .when(commend(), { ...onYearEnd, base: stateOf(violating()) })
      .thenNothing();
  });
});

it('keeps the laws of deciders', () => {
  const level = fc.array(fc.constantFrom(...levels), { minLength: 1, maxLength: 3 });
  const some = fc.integer({ min: 1, max: 3 });
  const title = fc.constantFrom('甲', '乙');
  const occasion = fc.record({ levels: level, title, days: some, attendees: some });
  const commands: fc.Arbitrary<CityActivityCommand> = fc.oneof(
    fc.record({ type: fc.constant('holdManagerTraining' as const), data: occasion }),
    fc.record({ type: fc.constant('holdExchangeActivity' as const), data: occasion }),
    fc.record({ type: fc.constant('issueGuidance' as const), data: fc.record({ levels: level, title, ref: title }) }),
    fc.record({
      type: fc.constant('commendStaff' as const),
      data: fc.record({
        baseId: fc.constant('base-a'),
        year: fc.integer({ min: 2011, max: 2014 }),
        post: fc.constantFrom(...staffPosts),
        persons: some,
        title,
      }),
    }),
  );
  const bases = [announced(), revoked(), violating(), approved()].map(stateOf);
  const now = fc.record({
    on: fc.constantFrom('2012-05-10', '2013-06-03').map(legalDate),
    base: fc.constantFrom(...bases, noBase),
  });
  expectDeciderLaws({
    decider: cityActivityDecider,
    events: cityActivityEvents,
    acts: fc.record({ command: commands, context: now.map((changes) => ({ ...context, ...changes })) }),
  });
});
