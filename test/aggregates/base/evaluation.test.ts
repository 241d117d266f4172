import { describe, expect, it } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { cityHrss, drafter, education, health, wujin, xinbei } from './support/changzhou.js';
import {
  approveBase,
  checkEligibility,
  completeEvaluation,
  convenePanel,
  professional,
  rejectApplication,
  returnApplication,
  soundFacts,
  withComputers,
  withPublic,
} from './support/commands.js';
import { applied, approved, checked, continued, evaluated, events, given, panelled } from './support/histories.js';

const on = '2012-03-15';
const returned = (history = checked()) => continued(history, { command: returnApplication(), on });

describe('convening the panel', () => {
  it('joins at least one department to the bureaus', () => {
    given(applied())
      .when(convenePanel({ authorities: [cityHrss, education] }), on)
      .then(baseEvent('EvaluationPanelConvened', { members: [{ authority: cityHrss }, { authority: education }] }))
      .andAgainNothing();
  });

  it('counts no HRSS bureau as a department', () => {
    given(applied())
      .when(convenePanel({ authorities: [cityHrss, xinbei] }), on)
      .thenRefused({ code: 'PANEL_NEEDS_DEPARTMENT', article: 'Art.6(2)', field: 'authorities' });
  });

  it('names each authority that there is not', () => {
    given(applied())
      .when(convenePanel({ authorities: ['nobody', cityHrss, 'nowhere'] }), on)
      .thenRefused(
        { code: 'UNKNOWN_AUTHORITY', field: 'authorities.0' },
        { code: 'UNKNOWN_AUTHORITY', field: 'authorities.2' },
        'PANEL_NEEDS_DEPARTMENT',
      );
  });

  it('knows a department by the day', () => {
    given(applied())
      .when(convenePanel({ authorities: [health] }), '2016-01-01')
      .thenRefused('UNKNOWN_AUTHORITY', 'PANEL_NEEDS_DEPARTMENT');
  });

  it('may change until the evaluation', () => {
    given(panelled())
      .when(convenePanel({ authorities: [health] }), on)
      .thenTypes('EvaluationPanelConvened');
    given(evaluated())
      .when(convenePanel({ authorities: [health] }), on)
      .thenRefused('ALREADY_EVALUATED');
  });

  it('waits while the application is with the applicant', () => {
    given(returned(applied())).when(convenePanel(), on).thenRefused('APPLICATION_RETURNED');
  });
});

describe('checking the conditions', () => {
  it('is the panel that checks', () => {
    given(applied()).when(checkEligibility(), on).thenRefused('PANEL_MISSING');
    given(returned(panelled())).when(checkEligibility(), on).thenRefused('APPLICATION_RETURNED');
    given(evaluated()).when(checkEligibility(), on).thenRefused('ALREADY_EVALUATED');
  });

  it('records facts that fail rather than refusing them', () => {
    const facts = { ...soundFacts, managers: 4 };
    expect(events(given(panelled()).when(checkEligibility(facts), on).decision)[0]).toMatchObject({
      type: 'EligibilityChecked',
      data: { facts, results: expect.arrayContaining([expect.objectContaining({ code: 'MANAGERS_TOO_FEW' })]) },
    });
  });

  it('records nothing when the same facts come out the same', () => {
    given(panelled()).when(checkEligibility(), on).thenTypes('EligibilityChecked').andAgainNothing();
    given(checked())
      .when(checkEligibility({ managers: 7 }), on)
      .thenTypes('EligibilityChecked');
  });

  it('takes no more senior teachers than teachers', () => {
    given(panelled())
      .when(checkEligibility({ faculty: 10, senior: 11 }), on)
      .thenRefused({ code: 'SENIOR_EXCEEDS_FACULTY', article: 'Art.5(5)', field: 'senior' });
  });
});

describe('completing the evaluation', () => {
  it('records outcome and scope, what was applied for where it says no other', () => {
    given(checked())
      .when(completeEvaluation(), on)
      .then(
        baseEvent('EvaluationCompleted', {
          outcome: 'MUNICIPAL',
          scope: professional,
          applicantConsent: false,
          reasons: [],
        }),
      );
  });

  it('comes after panel and check, and once', () => {
    given(applied()).when(completeEvaluation(), on).thenRefused('PANEL_MISSING');
    given(panelled()).when(completeEvaluation(), on).thenRefused('ELIGIBILITY_NOT_CHECKED');
    given(returned()).when(completeEvaluation(), on).thenRefused('APPLICATION_RETURNED');
    given(evaluated()).when(completeEvaluation(), on).thenRefused('ALREADY_EVALUATED');
    given(approved()).when(completeEvaluation(), on).thenRefused('ALREADY_DECIDED');
  });

  it('goes below the level applied for with the consent of the applicant', () => {
    given(checked())
      .when(completeEvaluation({ outcome: 'COUNTY' }), on)
      .thenRefused({ code: 'CONSENT_MISSING', field: 'applicantConsent' });
    given(checked())
      .when(completeEvaluation({ outcome: 'COUNTY', applicantConsent: true }), on)
      .thenTypes('EvaluationCompleted');
  });

  it('never goes above it', () => {
    given(checked({ level: 'COUNTY' }))
      .when(completeEvaluation({ outcome: 'MUNICIPAL', applicantConsent: true }), on)
      .thenRefused({ code: 'OUTCOME_ABOVE_APPLIED', field: 'outcome' });
  });

  it('leaves out public subjects on the way down', () => {
    const wide = checked({ submit: { scope: withPublic } });
    const down = { outcome: 'COUNTY', applicantConsent: true } as const;
    given(wide).when(completeEvaluation(down), on).thenRefused('SUBJECT_NOT_PERMITTED');
    given(wide)
      .when(completeEvaluation({ ...down, scope: professional }), on)
      .thenTypes('EvaluationCompleted');
  });

  it('goes down only where there is a county bureau to decide: by the division of the place on the day', () => {
    const down = completeEvaluation({ outcome: 'COUNTY', applicantConsent: true, scope: professional });
    given(checked({ submit: { place: { gb6: cityHrss } } }))
      .when(down, on)
      .thenRefused({ code: 'PLACE_NOT_IN_COUNTY', article: 'Art.7县1', field: 'place.gb6', params: { gb6: cityHrss } });
    given(checked({ submit: { place: { gb6: '320405' } }, facts: { safetyEvidenceOn: legalDate('2015-01-01') } }))
      .when(down, '2015-05-04')
      .thenTypes('EvaluationCompleted');
  });

  it('finds qualified only whom every condition finds so', () => {
    given(checked({ facts: { managers: 4, exitsClear: false } }))
      .when(completeEvaluation(), on)
      .thenRefused(
        { code: 'EXITS_BLOCKED', article: 'Art.5(4)', field: 'exitsClear' },
        { code: 'MANAGERS_TOO_FEW', article: 'Art.5(5)', field: 'managers', params: { required: 5, actual: 4 } },
      );
  });

  it('names every unmet condition beside a level that is too high', () => {
    given(checked({ level: 'COUNTY', facts: { managers: 4 } }))
      .when(completeEvaluation({ outcome: 'MUNICIPAL' }), on)
      .thenRefused('MANAGERS_TOO_FEW', 'OUTCOME_ABOVE_APPLIED');
  });

  it('says why an applicant is not qualified, by a condition or in words', () => {
    const refused = completeEvaluation({ outcome: 'NOT_QUALIFIED' });
    given(checked()).when(refused, on).thenRefused({ code: 'REASONS_MISSING', field: 'reasons' });
    given(checked())
      .when(completeEvaluation({ outcome: 'NOT_QUALIFIED', reasons: ['课程与专业技术无关'] }), on)
      .thenTypes('EvaluationCompleted');
    given(checked({ facts: { managers: 4 } }))
      .when(refused, on)
      .thenTypes('EvaluationCompleted');
  });

  it('looks at the day of the evaluation, not of the check', () => {
    const history = checked({ facts: { safetyEvidenceOn: soundFacts.safetyEvidenceOn } });
    given(history).when(completeEvaluation(), '2012-09-01').thenTypes('EvaluationCompleted');
    given(history).when(completeEvaluation(), '2012-09-02').thenRefused('SAFETY_EVIDENCE_OLD');
  });
});

describe('approving', () => {
  it('recognises at the level of the evaluation and grants the scope', () => {
    given(evaluated())
      .when(approveBase({ reasons: ['条件具备'] }), on)
      .then(
        baseEvent('BaseApproved', { decidedBy: cityHrss, level: 'MUNICIPAL', reasons: ['条件具备'] }),
        baseEvent('TrainingScopeGranted', professional),
      )
      .andAgainNothing();
  });

  it('lets the county decide where the outcome is a county base', () => {
    const down = continued(checked(), {
      command: completeEvaluation({ outcome: 'COUNTY', applicantConsent: true }),
      on,
      actor: drafter,
    });
    given(down)
      .when(approveBase(), on)
      .then(
        baseEvent('BaseApproved', { decidedBy: xinbei, level: 'COUNTY', reasons: [] }),
        baseEvent('TrainingScopeGranted', professional),
      );
  });

  it('is not for who drafted the evaluation', () => {
    given(evaluated())
      .when(approveBase(), on, { actor: drafter })
      .thenRefused({ code: 'SAME_PERSON', article: 'Art.6(2)' });
  });

  it('comes after the evaluation and once', () => {
    given(checked()).when(approveBase(), on).thenRefused('NOT_EVALUATED');
    given(approved()).when(approveBase(), on).thenNothing();
    given(approved())
      .when(approveBase({ scope: withComputers }), on)
      .thenRefused('ALREADY_DECIDED');
  });

  it('cannot follow an evaluation as not qualified', () => {
    const unqualified = continued(checked(), {
      command: completeEvaluation({ outcome: 'NOT_QUALIFIED', reasons: ['课程与专业技术无关'] }),
      on,
      actor: drafter,
    });
    given(unqualified).when(approveBase(), on).thenRefused('NOT_QUALIFIED');
    given(unqualified).when(rejectApplication(), on).thenTypes('ApplicationRejected');
  });

  it('looks at the conditions again on the day of the decision', () => {
    given(evaluated())
      .when(approveBase(), '2012-09-02')
      .thenRefused({ code: 'SAFETY_EVIDENCE_OLD', article: 'Art.5(4)' });
  });

  it('may narrow the scope that was evaluated, not widen it', () => {
    const wide = evaluated({ submit: { scope: withComputers } });
    given(wide)
      .when(approveBase({ scope: professional }), on)
      .thenTypes('BaseApproved', 'TrainingScopeGranted');
    given(evaluated())
      .when(approveBase({ scope: withComputers }), on)
      .thenRefused({ code: 'SCOPE_EXCEEDS_EVALUATION', field: 'scope' });
  });
});

describe('rejecting', () => {
  it('gives its reasons, whatever the evaluation said', () => {
    given(evaluated())
      .when(rejectApplication(), on)
      .then(baseEvent('ApplicationRejected', { decidedBy: cityHrss, reasons: ['师资队伍不稳定'] }))
      .andAgainNothing();
    given(evaluated())
      .when(rejectApplication({ reasons: [] }), on)
      .thenRefused({ code: 'REASONS_MISSING', field: 'reasons' });
  });

  it('is not for who drafted the evaluation, nor before it', () => {
    given(evaluated()).when(rejectApplication(), on, { actor: drafter }).thenRefused('SAME_PERSON');
    given(checked()).when(rejectApplication(), on).thenRefused('NOT_EVALUATED');
    given(approved()).when(rejectApplication(), on).thenRefused('ALREADY_DECIDED');
  });

  it('ends the application', () => {
    const rejected = continued(evaluated(), { command: rejectApplication(), on });
    given(rejected)
      .when(approveBase(), on)
      .thenRefused({ code: 'BASE_ENDED', params: { status: 'REJECTED' } });
  });
});

it('lets the division decide that the place has gone over to between application and decision', () => {
  const history = evaluated({
    on: '2015-04-20',
    level: 'COUNTY',
    submit: { place: { gb6: '320405' } },
    facts: { safetyEvidenceOn: legalDate('2015-03-01') },
  });
  const decidedBy = (day: string) => events(given(history).when(approveBase(), day).decision)[0];
  expect(decidedBy('2015-04-27')).toMatchObject({ data: { decidedBy: '320405' } });
  expect(decidedBy('2015-04-28')).toMatchObject({ data: { decidedBy: wujin } });
});
