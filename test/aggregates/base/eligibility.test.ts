import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EligibilityFacts,
  type EligibilityQuestion,
  evaluateEligibility,
  unmet,
} from '../../../src/aggregates/base/index.js';
import type { RegisteredOrganisation } from '../../../src/aggregates/organisation/index.js';
import { trainingSystems } from '../../../src/aggregates/vocabulary.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import { soundFacts } from './support/commands.js';

const on = legalDate('2012-03-15');
const college: RegisteredOrganisation = { status: 'REGISTERED', name: '南苑', type: 'HIGHER_VOCATIONAL', licences: [] };
const trainingBody = (licence?: RegisteredOrganisation['licences'][number]): RegisteredOrganisation => ({
  ...college,
  type: 'TRAINING_BODY',
  licences: licence === undefined ? [] : [licence],
});

const question = (
  facts: Partial<EligibilityFacts>,
  changes: Partial<EligibilityQuestion> = {},
): EligibilityQuestion => ({
  facts: { ...soundFacts, ...facts },
  computer: false,
  on,
  measures: measures2011,
  interpretations: [],
  organisation: college,
  ...changes,
});
/** `Art.5(n) CODE` of everything unmet. */
const failures = (facts: Partial<EligibilityFacts>, changes: Partial<EligibilityQuestion> = {}): readonly string[] =>
  unmet(evaluateEligibility(question(facts, changes))).map(({ article, code }) => `${article} ${code}`);

const site = (area: number, capacity: number): EligibilityFacts['sites'][number] => ({
  address: '通江路 1 号',
  area,
  capacity,
  tenure: 'OWNED',
  leases: [],
});

it('gives every item of Art.5 a result, met or not', () => {
  const items = (facts: Partial<EligibilityFacts>) =>
    new Set(evaluateEligibility(question(facts)).map(({ article }) => article));
  const all = new Set(['Art.5(1)', 'Art.5(2)', 'Art.5(3)', 'Art.5(4)', 'Art.5(5)', 'Art.5(6)']);
  expect(items({})).toEqual(all);
  expect(items({ sites: [], faculty: 0, senior: 0, managers: 0, systems: [] })).toEqual(all);
});

it('lists all failures at once, each with its item', () => {
  const nothing: EligibilityFacts = {
    sites: [],
    computers: 0,
    projectors: 0,
    exitsClear: false,
    fireOk: false,
    faculty: 0,
    senior: 0,
    managers: 0,
    facultyStable: false,
    managementSound: false,
    systems: [],
  };
  expect(
    unmet(evaluateEligibility({ ...question({}), facts: nothing, computer: true, organisation: trainingBody() })).map(
      ({ article, code }) => `${article} ${code}`,
    ),
  ).toEqual([
    'Art.5(1) LICENCE_MISSING',
    'Art.5(2) AREA_TOO_SMALL',
    'Art.5(2) CAPACITY_TOO_SMALL',
    'Art.5(3) COMPUTERS_LT_50',
    'Art.5(3) PROJECTORS_MISSING',
    'Art.5(4) EXITS_BLOCKED',
    'Art.5(4) FIRE_EQUIPMENT_MISSING',
    'Art.5(4) SAFETY_EVIDENCE_MISSING',
    'Art.5(5) SENIOR_RATIO_LOW',
    'Art.5(5) FACULTY_NOT_STABLE',
    'Art.5(5) MANAGERS_TOO_FEW',
    'Art.5(5) MANAGEMENT_NOT_SOUND',
    'Art.5(6) SYSTEMS_INCOMPLETE',
  ]);
});

describe('Art.5(1), the institution', () => {
  const licence = { kind: 'SOCIAL_FORCES_SCHOOL', no: '1320400000001', validTo: legalDate('2012-03-15') } as const;
  const missing = ['Art.5(1) LICENCE_MISSING'];
  const invalid = ['Art.5(1) LICENCE_NOT_VALID'];

  it('asks colleges for no licence, and everybody else for one', () => {
    expect(failures({}, { organisation: { ...college, type: 'HIGHER_EDUCATION' } })).toEqual([]);
    for (const type of ['TRAINING_BODY', 'HOSPITAL', 'ENTERPRISE', 'OTHER'] as const) {
      expect(failures({}, { organisation: { ...college, type } })).toEqual(missing);
    }
    expect(failures({}, { organisation: undefined })).toEqual(missing);
  });

  it('takes a licence that is valid on the day, its last day included', () => {
    expect(failures({}, { organisation: trainingBody(licence) })).toEqual([]);
    expect(failures({}, { organisation: trainingBody({ ...licence, validTo: legalDate('2012-03-14') }) })).toEqual(
      invalid,
    );
    expect(
      failures(
        {},
        {
          organisation: trainingBody({
            ...licence,
            validFrom: legalDate('2012-03-16'),
            validTo: legalDate('2015-01-01'),
          }),
        },
      ),
    ).toEqual(invalid);
  });

  it('takes a licence from its first day on, and says until when one that is no longer valid was', () => {
    const from = (day: string) =>
      trainingBody({ ...licence, validFrom: legalDate(day), validTo: legalDate('2015-01-01') });
    expect(failures({}, { organisation: from('2012-03-15') })).toEqual([]);
    const expired = trainingBody({ ...licence, validTo: legalDate('2012-03-14') });
    expect(evaluateEligibility(question({}, { organisation: expired }))[0]).toMatchObject({
      code: 'LICENCE_NOT_VALID',
      field: 'licence',
      params: { on: '2012-03-15', validTo: '2012-03-14' },
    });
  });

  it('takes the successor of the old licence, and no kind that the measures do not name', () => {
    const successor = { ...licence, kind: 'PRIVATE_SCHOOL' } as const;
    expect(failures({}, { organisation: trainingBody(successor) })).toEqual([]);
    const { params } = measures2011;
    const measures = {
      ...measures2011,
      params: { ...params, eligibility: { ...params.eligibility, licences: ['SOCIAL_FORCES_SCHOOL' as const] } },
    };
    expect(failures({}, { organisation: trainingBody(successor), measures })).toEqual(missing);
  });

  it('takes a hospital once the city has admitted hospitals, and says by which interpretation', () => {
    const hospital: RegisteredOrganisation = { ...college, type: 'HOSPITAL' };
    const interpretation = {
      interpretationId: 'interpretation-1',
      clause: 'Art.5(1)',
      text: '培训机构',
      ruling: '包括医院',
      effectiveOn: on,
      admits: ['HOSPITAL' as const],
    };
    expect(failures({}, { organisation: hospital, interpretations: [interpretation] })).toEqual([]);
    expect(evaluateEligibility(question({}, { organisation: hospital, interpretations: [interpretation] }))[0]).toEqual(
      {
        article: 'Art.5(1)',
        condition: 'INSTITUTION',
        outcome: 'MET',
        params: { interpretation: 'interpretation-1' },
      },
    );
    const later = { ...interpretation, effectiveOn: legalDate('2012-03-16') };
    expect(failures({}, { organisation: hospital, interpretations: [later] })).toEqual(missing);
    expect(
      failures({}, { organisation: { ...college, type: 'ENTERPRISE' }, interpretations: [interpretation] }),
    ).toEqual(missing);
  });
});

describe('Art.5(2), the premises', () => {
  it('sums the area over the sites', () => {
    expect(failures({ sites: [site(20_000, 100)] })).toEqual([]);
    expect(failures({ sites: [site(19_999, 100)] })).toEqual(['Art.5(2) AREA_TOO_SMALL']);
    expect(failures({ sites: [site(12_000, 100), site(8_000, 30)] })).toEqual([]);
  });

  it('asks for the capacity at one site', () => {
    expect(failures({ sites: [site(60_000, 99)] })).toEqual(['Art.5(2) CAPACITY_TOO_SMALL']);
    expect(failures({ sites: [site(30_000, 60), site(30_000, 60)] })).toEqual(['Art.5(2) CAPACITY_TOO_SMALL']);
  });
});

describe('Art.5(3), the equipment', () => {
  it('is asked of computer training only', () => {
    expect(failures({ computers: 0, projectors: 0 })).toEqual([]);
    expect(failures({ computers: 49, projectors: 0 }, { computer: true })).toEqual([
      'Art.5(3) COMPUTERS_LT_50',
      'Art.5(3) PROJECTORS_MISSING',
    ]);
    expect(failures({ computers: 50, projectors: 1 }, { computer: true })).toEqual([]);
  });
});

describe('Art.5(4), safety', () => {
  it('takes evidence of the last twelve months, the corresponding day included', () => {
    const dated = (day: string) => failures({ safetyEvidenceOn: legalDate(day) });
    expect(dated('2011-03-15')).toEqual([]);
    expect(dated('2011-03-14')).toEqual(['Art.5(4) SAFETY_EVIDENCE_OLD']);
    expect(dated('2012-03-15')).toEqual([]);
    expect(dated('2012-03-16')).toEqual(['Art.5(4) SAFETY_EVIDENCE_MISSING']);
  });

  it('clamps the twelve months of 29 February to the end of February', () => {
    const facts = { safetyEvidenceOn: legalDate('2012-02-29') };
    expect(failures(facts, { on: legalDate('2013-02-28') })).toEqual([]);
    expect(failures(facts, { on: legalDate('2013-03-01') })).toEqual(['Art.5(4) SAFETY_EVIDENCE_OLD']);
  });
});

describe('Art.5(5), the people', () => {
  it.each([
    [6, 20, true],
    [5, 17, false],
    [3, 10, true],
    [2, 7, false],
    [0, 0, false],
    [1, 1, true],
  ])('%i senior teachers of %i: %s', (senior, faculty, sufficient) => {
    expect(failures({ senior, faculty })).toEqual(sufficient ? [] : ['Art.5(5) SENIOR_RATIO_LOW']);
  });

  it('compares the ratio exactly, whatever the size', () => {
    const people = fc
      .nat({ max: 1_000_000 })
      .chain((faculty) => fc.tuple(fc.nat({ max: faculty }), fc.constant(faculty)));
    fc.assert(
      fc.property(people, ([senior, faculty]) => {
        const enough = faculty > 0 && BigInt(senior) * 10n >= BigInt(faculty) * 3n;
        expect(failures({ senior, faculty })).toEqual(enough ? [] : ['Art.5(5) SENIOR_RATIO_LOW']);
      }),
    );
  });

  it('asks for five full-time managers, and for the judgement of the evaluators', () => {
    expect(failures({ managers: 5 })).toEqual([]);
    expect(failures({ managers: 4 })).toEqual(['Art.5(5) MANAGERS_TOO_FEW']);
    expect(failures({ facultyStable: false })).toEqual(['Art.5(5) FACULTY_NOT_STABLE']);
    expect(failures({ managementSound: false })).toEqual(['Art.5(5) MANAGEMENT_NOT_SOUND']);
  });
});

describe('Art.5(6), the systems', () => {
  it.each(trainingSystems)('cannot do without %s', (missing) => {
    const systems = trainingSystems.filter((system) => system !== missing);
    expect(unmet(evaluateEligibility(question({ systems })))).toMatchObject([
      { article: 'Art.5(6)', code: 'SYSTEMS_INCOMPLETE', field: 'systems', params: { missing } },
    ]);
  });

  it('counts each system once', () => {
    expect(failures({ systems: ['TEACHING', 'TEACHING', 'TEACHING', 'TEACHING', 'TEACHING', 'TEACHING'] })).toEqual([
      'Art.5(6) SYSTEMS_INCOMPLETE',
    ]);
  });
});

it('takes every threshold from the measures', () => {
  const { params } = measures2011;
  const stricter = {
    ...measures2011,
    params: { ...params, eligibility: { ...params.eligibility, teachingArea: 70_000, capacity: 201, managers: 7 } },
  };
  expect(failures({}, { measures: stricter })).toEqual([
    'Art.5(2) AREA_TOO_SMALL',
    'Art.5(2) CAPACITY_TOO_SMALL',
    'Art.5(5) MANAGERS_TOO_FEW',
  ]);
});
