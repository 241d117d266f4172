import { describe, expect, it } from 'vitest';
import {
  type MeasuresCommands,
  type MeasuresContext,
  type MeasuresParams,
  measuresDecider,
  measuresEvent,
  measuresOn,
  measuresRefusals,
} from '../../../src/aggregates/measures/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { specify } from '../../support/given-when-then.js';
import { measures2011, measures2015 } from '../../support/shipped.js';

const context: MeasuresContext = {
  on: legalDate('2015-09-01'),
  today: legalDate('2026-03-02'),
  actor: { id: 'city-officer', role: 'CITY', bureau: '320400' },
  interpretationId: 'interpretation-1',
};
const { given } = specify({ decider: measuresDecider, messages: measuresRefusals, context });

const publish = (changes: Partial<MeasuresCommands['publishMeasures']> = {}) => {
  const { title, effectiveFrom, params } = measures2015;
  return { type: 'publishMeasures', data: { title, effectiveFrom, params, ...changes } } as const;
};
const interpret = (changes: Partial<MeasuresCommands['issueInterpretation']> = {}) =>
  ({
    type: 'issueInterpretation',
    data: { clause: 'Art.5(1)', text: '各类培训机构', ruling: '包括医院的培训中心', admits: ['HOSPITAL'], ...changes },
  }) as const;
const v1 = measuresEvent('PolicyVersionPublished', measures2011);
const v2 = measuresEvent('PolicyVersionPublished', measures2015);

describe('publishing measures', () => {
  const first = publish({ ...measures2011 });

  it('numbers the first version 1', () => {
    given()
      .when(first, { on: legalDate('2011-08-08') })
      .then(v1)
      .andAgainNothing();
  });

  it('enters the first version afterwards where the register is set up later', () => {
    given()
      .when(first, { on: legalDate('2026-03-02') })
      .then(v1)
      .andAgainNothing();
  });

  it('numbers the next version one more, from its own first day', () => {
    given(v1).when(publish()).then(v2).andAgainNothing();
  });

  it('takes effect on the day of issue at the earliest', () => {
    given(v1).when(publish(), { on: measures2015.effectiveFrom }).then(v2);
    given(v1)
      .when(publish(), { on: legalDate('2015-10-02') })
      .thenRefused({ code: 'MEASURES_RETROACTIVE', article: 'Art.7市2', field: 'effectiveFrom' });
  });

  it('takes effect after the version before it', () => {
    const tooEarly = { code: 'EFFECTIVE_NOT_LATER', params: { previous: '2011-09-01' } };
    const on = legalDate('2011-08-20');
    given(v1)
      .when(publish({ effectiveFrom: legalDate('2011-09-01') }), { on })
      .thenRefused(tooEarly);
    given(v1)
      .when(publish({ effectiveFrom: legalDate('2011-08-31') }), { on })
      .thenRefused(tooEarly);
    given(v1)
      .when(publish({ effectiveFrom: legalDate('2011-09-02') }), { on })
      .thenTypes('PolicyVersionPublished');
  });

  it('lists both reasons when a version is late and out of order', () => {
    given(v1, v2)
      .when(publish({ title: '另一版本' }), { on: legalDate('2016-01-01') })
      .thenRefused('EFFECTIVE_NOT_LATER', 'MEASURES_RETROACTIVE');
  });

  it('records nothing for a version that is published already, whatever came after it', () => {
    given(v1, v2)
      .when(first, { on: legalDate('2026-03-02') })
      .thenNothing();
  });

  it('refuses another version for a day that has one', () => {
    given(v1, v2)
      .when(publish({ params: measures2011.params }))
      .thenRefused('EFFECTIVE_NOT_LATER');
  });
});

describe('the parameters of measures', () => {
  const changed = (change: (params: MeasuresParams) => MeasuresParams) =>
    publish({ params: change(measures2015.params) });
  type Case = readonly [path: string, other: string, change: (params: MeasuresParams) => MeasuresParams];

  it.each<Case>([
    [
      'rectification.minMonths',
      'rectification.months',
      (p) => ({ ...p, rectification: { ...p.rectification, minMonths: 4 } }),
    ],
    [
      'rectification.months',
      'rectification.maxMonths',
      (p) => ({ ...p, rectification: { ...p.rectification, months: 7 } }),
    ],
    [
      'eligibility.seniorRatio.numerator',
      'eligibility.seniorRatio.denominator',
      (p) => ({ ...p, eligibility: { ...p.eligibility, seniorRatio: { numerator: 11, denominator: 10 } } }),
    ],
    [
      'eligibility.leaseWarningMonths',
      'eligibility.leaseYears',
      (p) => ({ ...p, eligibility: { ...p.eligibility, leaseWarningMonths: 37 } }),
    ],
    [
      'hours.yearly.middle',
      'hours.yearly.senior',
      (p) => ({ ...p, hours: { ...p.hours, yearly: { ...p.hours.yearly, middle: 91 } } }),
    ],
    [
      'hours.yearly.junior',
      'hours.yearly.middle',
      (p) => ({ ...p, hours: { ...p.hours, yearly: { ...p.hours.yearly, junior: 91 } } }),
    ],
    [
      'hours.yearly.public',
      'hours.yearly.junior',
      (p) => ({ ...p, hours: { ...p.hours, yearly: { ...p.hours.yearly, public: 91 } } }),
    ],
    [
      'hours.dailyCap.HALF_RELEASE',
      'hours.dailyCap.FULL_RELEASE',
      (p) => ({ ...p, hours: { ...p.hours, dailyCap: { FULL_RELEASE: 6, HALF_RELEASE: 7 } } }),
    ],
  ])('do not contradict each other: %s and %s', (path, other, change) => {
    given(v1)
      .when(changed(change))
      .thenRefused({ code: 'PARAMS_INCONSISTENT', field: `params.${path}`, params: { path, other } });
  });

  it.each<readonly [string, (params: MeasuresParams) => MeasuresParams]>([
    [
      'eligibility.systems',
      (p) => ({ ...p, eligibility: { ...p.eligibility, systems: ['TEACHING', 'FUNDS', 'TEACHING'] } }),
    ],
    [
      'eligibility.licences',
      (p) => ({ ...p, eligibility: { ...p.eligibility, licences: ['PRIVATE_SCHOOL', 'PRIVATE_SCHOOL'] } }),
    ],
    [
      'eligibility.typesWithoutLicence',
      (p) => ({ ...p, eligibility: { ...p.eligibility, typesWithoutLicence: ['HOSPITAL', 'HOSPITAL'] } }),
    ],
  ])('name nothing twice: %s', (path, change) => {
    given(v1)
      .when(changed(change))
      .thenRefused({ code: 'PARAMS_INVALID', field: `params.${path}`, params: { path } });
  });

  it('are refused with the path of every value that is not allowed', () => {
    given(v1)
      .when(
        changed((p) => ({
          ...p,
          application: { formCopies: 0 },
          numbering: { prefix: 'czjx', serialDigits: 4 },
          hours: { ...p.hours, minutes: 45.5 },
        })),
      )
      .thenRefused(
        { code: 'PARAMS_INVALID', field: 'params.application.formCopies' },
        { code: 'PARAMS_INVALID', field: 'params.numbering.prefix' },
        { code: 'PARAMS_INVALID', field: 'params.hours.minutes' },
      );
  });

  it('list every contradiction at once', () => {
    given(v1)
      .when(
        changed((p) => ({
          ...p,
          rectification: { ...p.rectification, minMonths: 4 },
          hours: { ...p.hours, dailyCap: { FULL_RELEASE: 2, HALF_RELEASE: 3 } },
        })),
      )
      .thenRefused('PARAMS_INCONSISTENT', 'PARAMS_INCONSISTENT');
  });
});

describe('interpreting', () => {
  const issued = measuresEvent('InterpretationIssued', {
    interpretationId: 'interpretation-1',
    clause: 'Art.5(1)',
    text: '各类培训机构',
    ruling: '包括医院的培训中心',
    effectiveOn: context.on,
    admits: ['HOSPITAL'],
    moreFavourable: false,
  });

  it('holds from the day of issue', () => {
    given(v1).when(interpret()).then(issued).andAgainNothing();
  });

  it('may hold from a later day', () => {
    given(v1)
      .when(interpret({ effectiveOn: legalDate('2016-01-01') }))
      .thenTypes('InterpretationIssued')
      .andAgainNothing();
  });

  it('reaches back only when it is more favourable', () => {
    const effectiveOn = legalDate('2012-01-01');
    given(v1)
      .when(interpret({ effectiveOn }))
      .thenRefused({
        code: 'INTERPRETATION_RETROACTIVE',
        article: 'Art.10',
        field: 'effectiveOn',
        params: { issuedOn: '2015-09-01' },
      });
    given(v1)
      .when(interpret({ effectiveOn, moreFavourable: true }))
      .then({ ...issued, data: { ...issued.data, effectiveOn, moreFavourable: true } })
      .andAgainNothing();
  });

  it('never reaches back before there were measures', () => {
    const beforeAll = interpret({ effectiveOn: legalDate('2011-08-31'), moreFavourable: true });
    given(v1).when(beforeAll).thenRefused({ code: 'INTERPRETS_NOTHING', article: 'Art.11' });
    given().when(interpret()).thenRefused('INTERPRETS_NOTHING');
  });

  it('admits nobody unless it says so', () => {
    const { stateAfter } = given(v1).when(interpret({ admits: undefined }));
    expect(stateAfter().interpretations[0]?.admits).toEqual([]);
  });

  it('records another ruling on the same clause', () => {
    given(v1, issued)
      .when(interpret({ ruling: '不包括企业的培训部门', admits: [] }), { interpretationId: 'interpretation-2' })
      .thenTypes('InterpretationIssued');
  });
});

describe('the measures in force', () => {
  const { state } = given(v1, v2);
  it.each([
    ['2011-08-31', undefined],
    ['2011-09-01', 1],
    ['2015-09-30', 1],
    ['2015-10-01', 2],
    ['2026-01-01', 2],
  ])('on %s are version %s', (on, version) => {
    expect(measuresOn(state, legalDate(on))?.version).toBe(version);
  });
});
