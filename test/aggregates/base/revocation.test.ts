import { describe, expect, it } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import { cityHrss, decider, drafter, investigator, wujin } from './support/changzhou.js';
import {
  acceptSpecialReason,
  establishInactivity,
  hearStatement,
  notifyRevocation,
  revokeBase,
  verifyViolation,
} from './support/commands.js';
import {
  announced,
  approved,
  awarded,
  continued,
  given,
  notified,
  numbered,
  overdue,
  rectifying,
  revoked,
  violating,
} from './support/histories.js';

const fees = { ground: 'ARBITRARY_FEES' } as const;
const heard = continued(notified(), { command: hearStatement(), on: '2013-05-24' });
const inactive = continued(awarded(), { command: establishInactivity(), on: '2013-03-16', actor: investigator });
const inactivity = { ground: 'INACTIVITY' } as const;

describe('verifying a violation', () => {
  it('records what was found, once', () => {
    const command = verifyViolation();
    given(announced())
      .when(command, '2013-04-10')
      .then(baseEvent('ViolationVerified', { ...command.data, evidence: [...command.data.evidence] }))
      .andAgainNothing();
    given(violating())
      .when(verifyViolation({ finding: '另收资料费' }), '2013-04-11')
      .thenTypes('ViolationVerified');
    given(violating())
      .when(verifyViolation({ kind: 'UNAUTHORISED_CLASSES' }), '2013-04-11')
      .thenTypes('ViolationVerified');
  });

  it('is of bases in the register', () => {
    given(numbered()).when(verifyViolation(), '2013-04-10').thenTypes('ViolationVerified');
    given(approved()).when(verifyViolation(), '2013-04-10').thenRefused('NOT_NUMBERED');
    given(revoked()).when(verifyViolation(), '2014-01-02').thenRefused('BASE_ENDED');
  });
});

describe('notice of revocation', () => {
  it('gives the base five working days for its statement', () => {
    given(overdue())
      .when(notifyRevocation(), '2013-05-22')
      .then(
        baseEvent('RevocationNotified', {
          ground: 'RECTIFICATION_FAILED',
          reasons: ['逾期未改正'],
          statementDueOn: legalDate('2013-05-29'),
        }),
      )
      .andAgainNothing();
  });

  it('may give more time, not less', () => {
    const until = (day: string) => notifyRevocation({ statementDueOn: legalDate(day) });
    given(overdue()).when(until('2013-06-30'), '2013-05-22').thenTypes('RevocationNotified').andAgainNothing();
    given(overdue()).when(until('2013-05-29'), '2013-05-22').thenTypes('RevocationNotified');
    given(overdue())
      .when(until('2013-05-28'), '2013-05-22')
      .thenRefused({ code: 'STATEMENT_PERIOD_SHORT', field: 'statementDueOn', params: { earliest: '2013-05-29' } });
    given(notified()).when(until('2013-06-30'), '2013-05-23').thenRefused('ALREADY_NOTIFIED');
  });

  it('is on a ground that stands', () => {
    given(announced())
      .when(notifyRevocation(), '2013-05-22')
      .thenRefused({ code: 'GROUND_MISSING', field: 'ground', params: { ground: 'RECTIFICATION_FAILED' } });
    given(rectifying('2013-02-20')).when(notifyRevocation(), '2013-05-20').thenRefused('GROUND_MISSING');
    given(violating())
      .when(notifyRevocation({ ground: 'UNAUTHORISED_CLASSES' }), '2013-04-11')
      .thenRefused('GROUND_MISSING');
    given(announced()).when(notifyRevocation(inactivity), '2013-05-22').thenRefused('GROUND_MISSING');
    given(revoked()).when(notifyRevocation(), '2014-01-02').thenRefused('BASE_ENDED');
  });

  it('records the lapse first where the clock has not', () => {
    given(rectifying('2013-02-20'))
      .when(notifyRevocation(), '2013-05-22')
      .thenTypes('RectificationLapsed', 'RevocationNotified');
  });

  it('on another ground replaces the first', () => {
    const both = continued(notified(), { command: verifyViolation(), on: '2013-05-23', actor: investigator });
    given(both).when(notifyRevocation(fees), '2013-05-23').thenTypes('RevocationNotified');
  });
});

describe('hearing the statement', () => {
  it('follows the notice, once', () => {
    given(notified())
      .when(hearStatement(), '2013-05-24')
      .then(baseEvent('StatementHeard', { summary: '基地陈述了困难' }));
    given(overdue()).when(hearStatement(), '2013-05-24').thenRefused('NOT_NOTIFIED');
    given(heard)
      .when(hearStatement(), '2013-05-25')
      .thenRefused({ code: 'ALREADY_HEARD', params: { heardOn: '2013-05-24' } });
    given(revoked()).when(hearStatement(), '2014-01-02').thenRefused('BASE_ENDED');
  });
});

describe('revoking', () => {
  it('retires the base with all effects', () => {
    given(heard)
      .when(revokeBase(), '2013-05-31')
      .then(
        baseEvent('BaseRevoked', {
          decidedBy: cityHrss,
          ground: 'RECTIFICATION_FAILED',
          effectiveOn: legalDate('2013-05-31'),
          // 2013-06-10 to 12 are off, the weekend of 06-08 and 09 is worked.
          plaqueDueOn: legalDate('2013-06-17'),
        }),
      )
      .andAgainNothing();
  });

  it('of a county base is filed with the city within ten working days', () => {
    const county = continued(notified({ level: 'COUNTY' }), { command: hearStatement(), on: '2013-05-24' });
    const { state, when } = given(county);
    expect(state).toMatchObject({ level: 'COUNTY', filings: 0 });
    when(revokeBase(), '2013-05-31').then(
      baseEvent('BaseRevoked', {
        decidedBy: wujin,
        ground: 'RECTIFICATION_FAILED',
        effectiveOn: legalDate('2013-05-31'),
        plaqueDueOn: legalDate('2013-06-17'),
        toFile: { ref: 1, dueOn: legalDate('2013-06-17') },
      }),
    );
  });

  it('asks for no plaque where none was awarded', () => {
    const bare = continued(
      numbered(),
      { command: verifyViolation(), on: '2013-04-10', actor: investigator },
      { command: notifyRevocation(fees), on: '2013-04-11', actor: drafter },
      { command: hearStatement(), on: '2013-04-12' },
    );
    given(bare)
      .when(revokeBase(fees), '2013-04-15')
      .then(
        baseEvent('BaseRevoked', {
          decidedBy: cityHrss,
          ground: 'ARBITRARY_FEES',
          effectiveOn: legalDate('2013-04-15'),
        }),
      );
  });

  it('waits for the statement, or for the end of the time for it', () => {
    given(overdue()).when(revokeBase(), '2013-05-31').thenRefused({ code: 'HEARING_MISSING', article: 'Art.8(2)' });
    given(notified())
      .when(revokeBase(), '2013-05-29')
      .thenRefused({ code: 'HEARING_PENDING', params: { statementDueOn: '2013-05-29' } });
    given(notified()).when(revokeBase(), '2013-05-30').thenTypes('BaseRevoked');
    given(heard).when(revokeBase(), '2013-05-24').thenTypes('BaseRevoked');
  });

  it('needs the ground, and the notice on this very ground', () => {
    given(announced()).when(revokeBase(), '2013-05-31').thenRefused('GROUND_MISSING');
    given(heard).when(revokeBase(fees), '2013-05-31').thenRefused('GROUND_MISSING');
    const both = continued(heard, { command: verifyViolation(), on: '2013-05-25', actor: investigator });
    given(both).when(revokeBase(fees), '2013-05-31').thenRefused('HEARING_MISSING');
    given(both).when(revokeBase(), '2013-05-31').thenTypes('BaseRevoked');
  });

  it('is not for who drafted the notice, nor for who established the ground', () => {
    given(heard)
      .when(revokeBase(), '2013-05-31', { actor: drafter })
      .thenRefused({ code: 'SAME_PERSON', article: 'Art.8(2)' });
    const violation = continued(
      violating(),
      { command: notifyRevocation(fees), on: '2013-04-11', actor: drafter },
      { command: hearStatement(), on: '2013-04-12' },
    );
    given(violation).when(revokeBase(fees), '2013-04-15', { actor: investigator }).thenRefused('SAME_PERSON');
    given(violation).when(revokeBase(fees), '2013-04-15', { actor: decider }).thenTypes('BaseRevoked');
  });

  it('may follow a notice given on the day on which the ground was established', () => {
    const sameDay = continued(
      violating(),
      { command: notifyRevocation(fees), on: '2013-04-10', actor: drafter },
      { command: hearStatement(), on: '2013-04-10' },
    );
    given(sameDay).when(revokeBase(fees), '2013-04-10').thenTypes('BaseRevoked');
  });

  it('names everything that is missing at once', () => {
    given(violating())
      .when(revokeBase({ ...fees, effectiveOn: legalDate('2013-04-10') }), '2013-04-11', { actor: investigator })
      .thenRefused('HEARING_MISSING', 'SAME_PERSON', { code: 'EFFECTIVE_BEFORE_DECISION', field: 'effectiveOn' });
  });

  it('is done once', () => {
    given(revoked()).when(revokeBase(), '2013-06-01').thenNothing();
    given(revoked()).when(revokeBase(fees), '2013-06-01').thenRefused('BASE_ENDED');
  });

  it('may take effect later; until then the base stands as it did', () => {
    const command = revokeBase({ effectiveOn: legalDate('2013-07-01') });
    const later = continued(heard, { command, on: '2013-05-31' });
    expect(given(later).state).toMatchObject({ status: 'REVOKED', stoodAs: 'OVERDUE', endedOn: '2013-07-01' });
    expect(given(later).state).toHaveProperty('plaque.recallDueOn', '2013-07-15');
  });
});

describe('revoking for inactivity', () => {
  const told = continued(
    inactive,
    { command: notifyRevocation(inactivity), on: '2013-03-18', actor: drafter },
    { command: hearStatement(), on: '2013-03-20' },
  );
  const reason = (from: string, to: string) => acceptSpecialReason({ from: legalDate(from), to: legalDate(to) });

  it('goes its way when no special reason is accepted', () => {
    given(told).when(revokeBase(inactivity), '2013-03-25').thenTypes('BaseRevoked');
  });

  it('is barred by a special reason that lengthens the period beyond the day of the decision', () => {
    const excused = continued(told, { command: reason('2012-06-01', '2012-06-30'), on: '2013-03-21' });
    // Complete on 2013-04-14 instead of 03-15.
    given(excused).when(revokeBase(inactivity), '2013-04-14').thenRefused('GROUND_MISSING');
    given(excused).when(revokeBase(inactivity), '2013-04-15').thenTypes('BaseRevoked');
  });

  it('is barred by a class that the lengthened period reaches', () => {
    const excused = continued(told, { command: reason('2012-06-01', '2012-06-30'), on: '2013-03-21' });
    const activity = (day: string) => ({ activity: { completedOn: [legalDate(day)] } });
    given(excused).when(revokeBase(inactivity), '2013-05-02', activity('2012-03-15')).thenTypes('BaseRevoked');
    given(excused).when(revokeBase(inactivity), '2013-05-02', activity('2012-03-16')).thenRefused('GROUND_MISSING');
    given(excused).when(revokeBase(inactivity), '2013-05-02', activity('2013-04-14')).thenRefused('GROUND_MISSING');
    given(excused).when(revokeBase(inactivity), '2013-05-02', activity('2013-04-15')).thenTypes('BaseRevoked');
  });

  it('stays on its ground when later measures ask for a longer time', () => {
    const { params } = measures2011;
    const longer = { ...measures2011, version: 2, params: { ...params, inactivity: { months: 24 } } };
    given(told).when(revokeBase(inactivity), '2013-03-25', { measures: longer }).thenTypes('BaseRevoked');
  });

  it('is not barred by a class after the period was complete', () => {
    given(told)
      .when(revokeBase(inactivity), '2013-03-25', { activity: { completedOn: [legalDate('2013-03-17')] } })
      .thenTypes('BaseRevoked');
  });

  it('is barred by a class in the period that is reported late, also when another one follows it', () => {
    const reported = (...days: string[]) => ({ activity: { completedOn: days.map(legalDate) } });
    given(told).when(revokeBase(inactivity), '2013-03-25', reported('2013-01-10')).thenRefused('GROUND_MISSING');
    given(told)
      .when(revokeBase(inactivity), '2013-04-25', reported('2013-04-01', '2013-01-10'))
      .thenRefused('GROUND_MISSING');
  });

  it('needs a new notice when the period is established anew', () => {
    const excused = continued(
      told,
      { command: reason('2012-06-01', '2012-06-30'), on: '2013-03-21' },
      {
        command: establishInactivity(),
        on: '2014-05-01',
        actor: investigator,
        activity: { completedOn: [legalDate('2013-04-14')] },
      },
    );
    const activity = { completedOn: [legalDate('2013-04-14')] };
    given(excused).when(revokeBase(inactivity), '2014-05-02', { activity }).thenRefused('HEARING_MISSING');
    given(excused).when(notifyRevocation(inactivity), '2014-05-02', { activity }).thenTypes('RevocationNotified');
  });
});
