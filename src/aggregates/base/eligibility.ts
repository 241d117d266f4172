import { addMonths, type LegalDate, type Refusal, refusing } from '../../kernel/index.js';
import type { Interpretation, Measures, MeasuresParams } from '../measures/index.js';
import type { RegisteredOrganisation } from '../organisation/index.js';
import type { EligibilityFacts } from './events.js';
import { type Finding, met, notAsked, notMet } from './finding.js';
import { leaseFindings } from './lease.js';
import { baseRefusals } from './refusals.js';

const { refusal } = refusing(baseRefusals);

export type EligibilityQuestion = {
  readonly facts: EligibilityFacts;
  /** Whether computer training is asked for: only then do computers matter. */
  readonly computer: boolean;
  /** The day on which the conditions have to be met. */
  readonly on: LegalDate;
  readonly measures: Measures;
  readonly interpretations: readonly Interpretation[];
  readonly organisation?: RegisteredOrganisation;
};
type Thresholds = MeasuresParams['eligibility'];

/** Every condition of Art.5 with its outcome, whatever the outcomes of the others. */
export const evaluateEligibility = (question: EligibilityQuestion): readonly Finding[] => {
  const { facts, on, computer } = question;
  const thresholds = question.measures.params.eligibility;
  return [
    institution(question, thresholds),
    ...premises(facts, thresholds),
    ...leaseFindings(facts.sites, on, thresholds),
    ...(computer
      ? equipment(facts, thresholds)
      : [notAsked('Art.5(3)', 'COMPUTERS'), notAsked('Art.5(3)', 'PROJECTORS')]),
    ...safety(facts, on, thresholds),
    ...staff(facts, thresholds),
    systems(facts, thresholds),
  ];
};

/** What is not met, as refusals with the item of Art.5 and the field. */
export const unmet = (findings: readonly Finding[]): readonly Refusal[] =>
  findings.flatMap((finding) =>
    finding.outcome === 'NOT_MET'
      ? [refusal(finding.code, finding.article, { field: finding.field, params: finding.params })]
      : [],
  );

/** Art.5(1): a college, the holder of a licence that is valid on the day, or a kind of body that the city admits (Art.10). */
const institution = (
  { organisation, interpretations, on }: EligibilityQuestion,
  { typesWithoutLicence, licences }: Thresholds,
): Finding => {
  const failed = (code: 'LICENCE_MISSING' | 'LICENCE_NOT_VALID', validTo?: LegalDate) =>
    notMet('Art.5(1)', 'INSTITUTION', code, 'licence', validTo === undefined ? {} : { on, validTo });
  if (organisation === undefined) return failed('LICENCE_MISSING');
  const { type } = organisation;
  const held = organisation.licences.filter((licence) => licences.includes(licence.kind));
  const valid = held.some(({ validFrom, validTo }) => (validFrom === undefined || validFrom <= on) && on <= validTo);
  if (typesWithoutLicence.includes(type) || valid) return met('Art.5(1)', 'INSTITUTION');
  const admitting = interpretations.find(({ effectiveOn, admits }) => effectiveOn <= on && admits.includes(type));
  if (admitting !== undefined) return met('Art.5(1)', 'INSTITUTION', { interpretation: admitting.interpretationId });
  const last = held.at(-1);
  return last === undefined ? failed('LICENCE_MISSING') : failed('LICENCE_NOT_VALID', last.validTo);
};

/** Art.5(2): area summed over the fixed sites; as many persons at once at one of them. */
const premises = ({ sites }: EligibilityFacts, { teachingArea, capacity }: Thresholds): readonly Finding[] => {
  const area = sites.reduce((sum, site) => sum + site.area, 0);
  const largest = sites.reduce((most, site) => Math.max(most, site.capacity), 0);
  return [
    area >= teachingArea
      ? met('Art.5(2)', 'TEACHING_AREA')
      : notMet('Art.5(2)', 'TEACHING_AREA', 'AREA_TOO_SMALL', 'sites', { required: teachingArea, actual: area }),
    largest >= capacity
      ? met('Art.5(2)', 'CAPACITY')
      : notMet('Art.5(2)', 'CAPACITY', 'CAPACITY_TOO_SMALL', 'sites', { required: capacity, actual: largest }),
  ];
};

/** Art.5(3): only of who trains on computers. */
const equipment = (facts: EligibilityFacts, { computers, projectors }: Thresholds): readonly Finding[] => [
  facts.computers >= computers
    ? met('Art.5(3)', 'COMPUTERS')
    : notMet('Art.5(3)', 'COMPUTERS', 'COMPUTERS_LT_50', 'computers', {
        required: computers,
        actual: facts.computers,
      }),
  facts.projectors >= projectors
    ? met('Art.5(3)', 'PROJECTORS')
    : notMet('Art.5(3)', 'PROJECTORS', 'PROJECTORS_MISSING', 'projectors', {
        required: projectors,
        actual: facts.projectors,
      }),
];

/** Art.5(4): exits and fire equipment, with evidence that is dated and recent. */
const safety = (facts: EligibilityFacts, on: LegalDate, thresholds: Thresholds): readonly Finding[] => [
  facts.exitsClear ? met('Art.5(4)', 'EXITS') : notMet('Art.5(4)', 'EXITS', 'EXITS_BLOCKED', 'exitsClear'),
  facts.fireOk
    ? met('Art.5(4)', 'FIRE_EQUIPMENT')
    : notMet('Art.5(4)', 'FIRE_EQUIPMENT', 'FIRE_EQUIPMENT_MISSING', 'fireOk'),
  safetyEvidence(facts.safetyEvidenceOn, on, thresholds.safetyEvidenceMonths),
];

const safetyEvidence = (issuedOn: LegalDate | undefined, on: LegalDate, months: number): Finding => {
  const field = 'safetyEvidenceOn';
  if (issuedOn === undefined || issuedOn > on) {
    return notMet('Art.5(4)', 'SAFETY_EVIDENCE', 'SAFETY_EVIDENCE_MISSING', field);
  }
  return addMonths(issuedOn, months) >= on
    ? met('Art.5(4)', 'SAFETY_EVIDENCE')
    : notMet('Art.5(4)', 'SAFETY_EVIDENCE', 'SAFETY_EVIDENCE_OLD', field, { issuedOn, months });
};

/** Art.5(5): the ratio by cross-multiplication; of nobody, nobody is senior. What is a judgement is the evaluators'. */
const staff = (facts: EligibilityFacts, { seniorRatio, managers }: Thresholds): readonly Finding[] => {
  const { faculty, senior } = facts;
  const { numerator, denominator } = seniorRatio;
  return [
    faculty > 0 && senior * denominator >= faculty * numerator
      ? met('Art.5(5)', 'SENIOR_RATIO')
      : notMet('Art.5(5)', 'SENIOR_RATIO', 'SENIOR_RATIO_LOW', 'senior', { faculty, senior, numerator, denominator }),
    facts.facultyStable
      ? met('Art.5(5)', 'FACULTY')
      : notMet('Art.5(5)', 'FACULTY', 'FACULTY_NOT_STABLE', 'facultyStable'),
    facts.managers >= managers
      ? met('Art.5(5)', 'MANAGERS')
      : notMet('Art.5(5)', 'MANAGERS', 'MANAGERS_TOO_FEW', 'managers', { required: managers, actual: facts.managers }),
    facts.managementSound
      ? met('Art.5(5)', 'MANAGEMENT')
      : notMet('Art.5(5)', 'MANAGEMENT', 'MANAGEMENT_NOT_SOUND', 'managementSound'),
  ];
};

/** Art.5(6): all of the systems that the measures name. */
const systems = (facts: EligibilityFacts, thresholds: Thresholds): Finding => {
  const missing = thresholds.systems.filter((system) => !facts.systems.includes(system));
  return missing.length === 0
    ? met('Art.5(6)', 'SYSTEMS')
    : notMet('Art.5(6)', 'SYSTEMS', 'SYSTEMS_INCOMPLETE', 'systems', { missing: missing.join(', ') });
};
