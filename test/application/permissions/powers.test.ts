import { describe, expect, test } from 'vitest';
import type { Applied, Evaluated } from '../../../src/aggregates/base/index.js';
import type { Jurisdiction } from '../../../src/aggregates/jurisdiction/index.js';
import type { Level } from '../../../src/aggregates/vocabulary.js';
import { type CommandName, matrix } from '../../../src/application/index.js';
import { forbiddenByRole, forbiddenIn, type Scene } from '../../../src/application/permissions/index.js';
import { type Actor, legalDate, type Role, roles } from '../../../src/kernel/index.js';
import { changeRows, divisionRows } from '../../support/shipped.js';
import { soundFacts } from '../../support/way.js';

const jurisdiction: Jurisdiction = {
  divisions: divisionRows.map(({ gb6, name, validFrom, validTo }) => ({
    gb6,
    name,
    level: gb6 === '320400' ? 'MUNICIPAL' : 'COUNTY',
    from: validFrom,
    ...(validTo !== undefined && { to: validTo }),
  })),
  changes: changeRows.map(({ gb6From, gb6To, town, on }) => ({
    gb6From,
    gb6To,
    on,
    ...(town !== undefined && { town }),
  })),
  departments: [{ authority: 'city-education', name: '市教育局', gb6: '320400', from: legalDate('2011-09-01') }],
};

const own = 'organisation-466000002';
const person = (role: Role, bureau?: string): Actor => ({ id: 'p', role, ...(bureau !== undefined && { bureau }) });
/** Everybody who might ask, seen from a base of `own` in 武进. */
const people = {
  city: person('CITY', '320400'),
  'another city': person('CITY', '320500'),
  'own county': person('COUNTY', '320412'),
  'another county': person('COUNTY', '320411'),
  'a county bureau that is none': person('COUNTY', '320400'),
  'a county bureau of nowhere': person('COUNTY'),
  department: person('DEPT', 'city-education'),
  'another department': person('DEPT', 'city-health'),
  'the applicant': person('APPL', own),
  'another applicant': person('APPL', 'organisation-MJ5000009'),
  'an applicant for nobody': person('APPL'),
  'the base': person('BASE', own),
  'another base': person('BASE', 'organisation-MJ5000009'),
  auditor: person('AUDITOR', '320400'),
  analyst: person('ANALYST', '320400'),
  public: person('PUBLIC'),
  system: person('SYSTEM'),
} as const satisfies Record<string, Actor>;
type Person = keyof typeof people;

const day = legalDate('2012-03-15');
const application = (level: Level, gb6 = '320412', town?: string): Applied => ({
  status: 'APPLIED',
  organisationId: own,
  name: '基地',
  level,
  department: 'city-education',
  place: { gb6, since: day, ...(town !== undefined && { town }) },
  submittedOn: day,
  lastOn: day,
  appliedScope: { subjects: [{ category: 'PROFESSIONAL', name: '机电' }], computer: false },
});
const scene = (base?: Scene['base'], on = '2013-01-01'): Scene => ({
  on: legalDate(on),
  city: '320400',
  jurisdiction,
  organisationId: own,
  ...(base !== undefined && { base }),
});

const allowed = (command: CommandName, at: Scene): readonly string[] =>
  Object.entries(people).flatMap(([name, actor]) => (forbiddenIn(at, command, actor) === undefined ? [name] : []));

/** REGULATION.md §2, read off the page: who may on a municipal base in 武进, and who on a county base there. */
type Powers = { readonly municipal: readonly Person[]; readonly county: readonly Person[] };
const byLevel: Powers = { municipal: ['city'], county: ['own county'] };
const both = (...who: readonly Person[]): Powers => ({ municipal: who, county: who });
const applicant = both('the applicant', 'the base');
const registrar: readonly Person[] = ['city', 'own county'];

const expected: Record<CommandName, Powers> = {
  submitApplication: applicant,
  resubmitApplication: applicant,
  withdrawApplication: applicant,
  returnApplication: byLevel,
  convenePanel: byLevel,
  checkEligibility: byLevel,
  completeEvaluation: byLevel,
  approveBase: byLevel,
  rejectApplication: byLevel,
  amendScope: byLevel,
  submitFiling: { municipal: [], county: ['own county'] },
  acceptFiling: { municipal: [], county: ['city'] },
  returnFiling: { municipal: [], county: ['city'] },
  assignNumber: both('city'),
  announceBase: byLevel,
  awardPlaque: byLevel,
  recallPlaque: byLevel,
  orderRectification: byLevel,
  extendRectification: byLevel,
  acceptRectification: byLevel,
  lapseRectification: both('system'),
  acceptSpecialReason: byLevel,
  establishInactivity: byLevel,
  verifyViolation: byLevel,
  notifyRevocation: byLevel,
  hearStatement: byLevel,
  revokeBase: byLevel,
  adjustBase: byLevel,
  mergeBase: byLevel,
  closeBase: byLevel,
  renameBase: byLevel,
  fileAdjustment: { municipal: [], county: ['own county'] },
  submitAnnualReport: both('the base'),
  submitNextYearPlan: both('the base'),
  recordInspection: { municipal: ['city', 'department'], county: ['city', 'own county', 'department'] },
  concludeAssessment: byLevel,
  awardCommendation: { municipal: ['city'], county: ['city', 'own county'] },
  publishReviewList: byLevel,
  holdManagerTraining: both('city'),
  holdExchangeActivity: both('city'),
  issueGuidance: both('city'),
  commendStaff: { municipal: ['city'], county: ['city', 'own county'] },

  designatePublicSubject: both('city'),
  endPublicSubject: both('city'),
  assignPublicDelivery: both('city'),
  endPublicDelivery: both('city'),

  submitPlan: both('the base'),
  withdrawPlan: both('the base'),
  reviewPlan: { municipal: ['department'], county: ['own county', 'department'] },
  approvePlan: { municipal: ['city'], county: [] },
  refusePlan: { municipal: ['city'], county: [] },
  filePlan: { municipal: ['city'], county: ['city', 'own county'] },

  openClass: both('the base'),
  cancelClass: both('the base', 'system'),
  enrolLearners: both('the base'),
  recordAttendance: both('the base'),
  assessLearners: both('the base'),
  completeClass: both('the base'),
  registerRecords: both('the base'),
  evaluateEffect: both('the base'),
  reportTraining: both('the base'),
  correctHours: byLevel,
  reserveCredits: both('system'),
  recogniseHours: both('system'),

  registerLearner: both(...registrar, 'the base'),
  changeTitleLevel: both(...registrar, 'the base'),
  changeEmployer: both(...registrar, 'the base'),
  // Of the counties the flow asks further: only one that may read the learner.
  correctLearnerName: both(...registrar),
  eraseLearner: both('city'),

  registerOrganisation: both(...registrar, 'the applicant'),
  renameOrganisation: both(...registrar, 'the applicant', 'the base'),
  recordUnifiedCreditCode: both(...registrar, 'the applicant', 'the base'),
  changeAffiliation: both(...registrar, 'the applicant', 'the base'),
  recordLicence: both(...registrar, 'the applicant', 'the base'),
  registerLegacyInstitution: both(...registrar),
  correctEntry: byLevel,
  withdrawEntry: byLevel,
  takeEffect: both('system'),
  reserveRecognition: applicant,
  releaseRecognition: both('system'),
  allocateNumber: both('city'),
  publishMeasures: both('city', 'system'),
  issueInterpretation: both('city'),
  establishDivision: both('city', 'system'),
  changeJurisdiction: both('city', 'system'),
  establishAuthority: both('city', 'system'),
  endAuthority: both('city', 'system'),
};
const commands = Object.entries(expected) as readonly (readonly [CommandName, Powers])[];

describe('every role × every command', () => {
  test.each(commands)('%s: those whom the table allows, and nobody else', (command, { municipal, county }) => {
    expect(allowed(command, scene(application('MUNICIPAL')))).toEqual(municipal);
    expect(allowed(command, scene(application('COUNTY')))).toEqual(county);
  });

  test.each(commands)(
    '%s: a role that the table never allows is refused before anything is looked up',
    (command, powers) => {
      const ever = new Set([...powers.municipal, ...powers.county].map((name) => people[name].role));
      for (const role of roles) {
        const denied = forbiddenByRole(command, person(role, '320400'));
        expect(denied === undefined, role).toBe(ever.has(role));
        if (denied !== undefined) {
          expect(denied).toMatchObject({
            code: 'FORBIDDEN',
            article: matrix[command].article,
            params: { role, command },
          });
        }
      }
    },
  );
});

describe('before an evaluation the level applied for decides, after it the outcome’s', () => {
  const evaluated = (outcome: Level | 'NOT_QUALIFIED'): Evaluated => ({
    ...application('MUNICIPAL'),
    status: 'EVALUATED',
    eligibility: { on: day, facts: soundFacts, results: [] },
    evaluation: { on: day, outcome, draftedBy: 'lu' },
  });
  test.each([
    ['MUNICIPAL', ['city']],
    ['COUNTY', ['own county']],
    ['NOT_QUALIFIED', ['city']],
  ] as const)('applied for municipal, found %s', (outcome, who) => {
    expect(allowed('completeEvaluation', scene(application('MUNICIPAL')))).toEqual(['city']);
    expect(allowed('approveBase', scene(evaluated(outcome)))).toEqual(who);
    expect(allowed('rejectApplication', scene(evaluated(outcome)))).toEqual(who);
  });
});

describe('scenario 12: who may act depends on the territory at the event date', () => {
  const may = (gb6: string, base: Applied, on: string): boolean =>
    forbiddenIn(scene(base, on), 'orderRectification', person('COUNTY', gb6)) === undefined;
  const counties = divisionRows.map(({ gb6 }) => gb6).filter((gb6) => gb6 !== '320400');
  const who = (base: Applied, on: string) => counties.filter((gb6) => may(gb6, base, on));

  test.each([
    ['2014-06-01', '320405'],
    ['2015-04-27', '320405'],
    ['2015-04-28', '320412'],
    ['2020-01-01', '320412'],
  ])('a base of 戚墅堰 on %s: only %s', (on, gb6) => {
    expect(who(application('COUNTY', '320405'), on)).toEqual([gb6]);
  });

  test.each([
    ['奔牛镇', '320411'],
    ['邹区镇', '320404'],
    ['郑陆镇', '320402'],
    ['湖塘镇', '320412'],
  ])('a base of 武进 in %s: 武进 until 2015-04-27, then only %s', (town, gb6) => {
    expect(who(application('COUNTY', '320412', town), '2015-04-27')).toEqual(['320412']);
    expect(who(application('COUNTY', '320412', town), '2015-04-28')).toEqual([gb6]);
  });

  test('a bureau whose division is not in force on the date may do nothing, not even register', () => {
    const register = (on: string) =>
      forbiddenIn(scene(undefined, on), 'registerOrganisation', person('COUNTY', '320405'));
    expect(register('2015-04-27')).toBeUndefined();
    expect(register('2015-04-28')).toMatchObject({ code: 'FORBIDDEN' });
    expect(may('320413', application('COUNTY', '320413'), '2014-01-01')).toBe(false);
  });
});
