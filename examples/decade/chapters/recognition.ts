import type { EligibilityFacts } from '../../../src/aggregates/base/index.js';
import type { Scope } from '../../../src/aggregates/vocabulary.js';
import type { Case } from '../case.js';
import { seriesOf } from '../city.js';
import { scopeOf, withoutComputers } from '../fields.js';
import type { Chapter } from '../institution.js';
import { CITY } from '../people.js';
import { evidenceOf, factsOf, hashOf } from '../premises.js';

/** The steps from the form to the plaque, in their order (Art.6, Art.8(3)). */
const steps = [
  'APPLIED',
  'PANEL',
  'CHECKED',
  'EVALUATED',
  'APPROVED',
  'FILING',
  'FILED',
  'NUMBERED',
  'ANNOUNCED',
  'PLAQUE',
] as const;
export type Step = (typeof steps)[number];

export type Course = {
  /** The form is sent back once, for this. */
  readonly returned?: string;
  /** Applied for municipal; qualifies as a county base and agrees to it. */
  readonly lowered?: boolean;
  /** Asked for computer training without the rooms for it (Art.5(3)); the rest is granted. */
  readonly withoutComputers?: boolean;
  /** The city returns the filing once, for this. */
  readonly filingReturned?: string;
  /** Where it stands now. */
  readonly upTo?: Step;
};

const scopeFor = (base: Case, course: Course): Scope => {
  const scope = scopeOf(base.institution.field, base.level);
  return course.withoutComputers ? withoutComputers(scope) : scope;
};

const form = (base: Case, version: number) => {
  const { gb6, town } = base.place;
  base.department = base.departmentToday;
  return {
    name: base.name,
    scope: scopeOf(base.institution.field, base.level),
    place: { gb6, ...(town && { town }) },
    ...(base.department && { department: base.department }),
    formHash: hashOf(`申报表 ${base.name} ${base.on} ${version}`),
    formCopies: 3,
    evidence: evidenceOf(base.institution, base.on),
  };
};

export const apply = (base: Case, returned?: string): void => {
  base.place = { ...base.place, since: base.on };
  base.act(
    'submitApplication',
    { ...form(base, 1), organisationId: base.organisationId, level: base.level },
    { by: 'applicant' },
  );
  if (returned === undefined) return;
  base.after(3, 6).act('returnApplication', { reason: returned }, { by: 'drafter' });
  base.after(8, 20).act('resubmitApplication', form(base, 2), { by: 'applicant' });
};

export const convenePanel = (base: Case): void => {
  const authorities = new Set([base.bureau, base.departmentToday ?? `dept-${base.bureau}-education`]);
  base.after(4, 9).act('convenePanel', { authorities: [...authorities] }, { by: 'drafter', document: '发' });
};

export const check = (base: Case, found?: Partial<EligibilityFacts>): void => {
  base.after(5, 9);
  const facts = { ...factsOf(base.institution, base.on, base.random), ...found };
  base.act('checkEligibility', facts, { by: 'drafter', recordedLater: base.random.between(0, 1) });
};

const complete = (base: Case, course: Course): void => {
  const scope = scopeFor(base, course);
  base.after(2, 5);
  if (!course.lowered) {
    base.act('completeEvaluation', { outcome: base.level, scope, reasons: [] }, { by: 'drafter' });
    return;
  }
  const professional = { ...scope, subjects: scope.subjects.filter(({ category }) => category === 'PROFESSIONAL') };
  base.act(
    'completeEvaluation',
    {
      outcome: 'COUNTY',
      scope: professional,
      applicantConsent: true,
      reasons: ['面向全市施教的师资力量尚显不足，经征得申报单位同意，按县区级基地审定。'],
    },
    { by: 'drafter' },
  );
};

const approve = (base: Case, course: Course): void => {
  if (course.lowered) base.level = 'COUNTY';
  base.after(2, 4).act('approveBase', { reasons: [] }, { by: 'decider', document: '发' });
};

const submitFiling = (base: Case): void => {
  if (base.isCounty) base.after(1, 4).act('submitFiling', {}, { by: 'drafter', document: '发' });
};

const file = (base: Case, course: Course): void => {
  if (!base.isCounty) return;
  if (course.filingReturned !== undefined) {
    base.after(3, 7).act('returnFiling', { reasons: [course.filingReturned] }, { by: 'city drafter' });
    base.after(3, 10).act('submitFiling', {}, { by: 'drafter', document: '发' });
  }
  base.after(3, 8).act('acceptFiling', (next) => ({ filingNo: next(seriesOf(CITY, '备')) }), { by: 'city registrar' });
};

const number = (base: Case): void => {
  base.after(1, 3).act('assignNumber', {}, { by: 'city registrar' });
  base.live = true;
};

const announce = (base: Case): void => {
  const series = seriesOf(base.bureau, '公告');
  base.after(2, 6).act('announceBase', (next) => ({ noticeNo: next(series) }), { by: 'decider' });
};

const awardPlaque = (base: Case): void => {
  const series = base.level === 'MUNICIPAL' ? '市继教基牌' : '县继教基牌';
  base.after(5, 20).act('awardPlaque', (next) => ({ serialNo: next(series) }), { by: 'registrar' });
  base.plaque = true;
};

/** From the form to the plaque, or as far as it has come. */
export const recognised =
  (course: Course = {}): Chapter =>
  (base) => {
    const walk: { readonly [S in Step]: () => void } = {
      APPLIED: () => apply(base, course.returned),
      PANEL: () => convenePanel(base),
      CHECKED: () => check(base),
      EVALUATED: () => complete(base, course),
      APPROVED: () => approve(base, course),
      FILING: () => submitFiling(base),
      FILED: () => file(base, course),
      NUMBERED: () => number(base),
      ANNOUNCED: () => announce(base),
      PLAQUE: () => awardPlaque(base),
    };
    for (const step of steps.slice(0, steps.indexOf(course.upTo ?? 'PLAQUE') + 1)) walk[step]();
  };
