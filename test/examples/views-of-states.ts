import type { Base } from '../../src/aggregates/base/index.js';
import type { Learner } from '../../src/aggregates/learner/index.js';
import type { Organisation } from '../../src/aggregates/organisation/index.js';
import type { Plan } from '../../src/aggregates/plan/index.js';
import type { TrainingClass } from '../../src/aggregates/training-class/index.js';
import type { LegalDate } from '../../src/kernel/index.js';

/** What the views must show of the states that the rules themselves fold: written down apart from any projection. */

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

/** A revocation that was decided for a later day has no effect before it. */
const statusOn = (base: Exclude<Base, { readonly status: 'NONE' }>, on: LegalDate) =>
  base.status === 'REVOKED' && base.endedOn > on ? base.stoodAs : base.status;

export const baseShown = (base: Base, on: LegalDate) => {
  if (base.status === 'NONE') throw new Error('a base begins with its application');
  const { organisationId, name, level, place, department, submittedOn } = base;
  const scope = 'scope' in base ? base.scope : 'appliedScope' in base ? base.appliedScope : undefined;
  return {
    ...{ organisationId, name, level, place, department, submittedOn },
    status: statusOn(base, on),
    approvedOn: 'approvedOn' in base ? base.approvedOn : undefined,
    number: 'number' in base ? base.number : undefined,
    numberedOn: 'numberedOn' in base ? base.numberedOn : undefined,
    announcedOn: 'announcedOn' in base ? base.announcedOn : undefined,
    endedOn: 'endedOn' in base ? base.endedOn : undefined,
    plaque: 'plaque' in base ? base.plaque : undefined,
    successorId: 'successorId' in base ? base.successorId : undefined,
    /** Of what never became a base no rule asks it any more. */
    scope,
  };
};

export const organisationShown = (organisation: Organisation) => {
  if (organisation.status === 'NONE') throw new Error('an institution begins with its entry');
  return {
    name: organisation.name,
    legacy: organisation.status === 'LEGACY',
    ...(organisation.status === 'REGISTERED' && {
      uscc: organisation.uscc,
      orgCode: organisation.orgCode,
      affiliation: organisation.affiliation,
      licences: organisation.licences,
    }),
  };
};

export const planShown = (plan: Plan) => {
  if (plan.status === 'NONE') throw new Error('a plan begins with its submission');
  return {
    ...{ status: plan.status, baseId: plan.baseId, content: plan.content, submittedOn: plan.submittedOn },
    hours: plan.status === 'EFFECTIVE' ? plan.hours : undefined,
    effectiveOn: plan.status === 'EFFECTIVE' ? plan.effectiveOn : undefined,
    filingNo: plan.status === 'EFFECTIVE' ? plan.filingNo : undefined,
    endedOn: 'endedOn' in plan ? plan.endedOn : undefined,
  };
};

export const classShown = (cls: TrainingClass) => {
  if (cls.status === 'NONE') throw new Error('a class begins with its opening');
  const completed = cls.status === 'COMPLETED' ? cls : undefined;
  return {
    ...{ status: cls.status, baseId: cls.baseId, openedOn: cls.openedOn },
    enrolled: cls.enrolments.size,
    attendedHours: sum([...cls.attendance.values()].map((hours) => sum(hours.values()))),
    assessed: cls.results.size,
    passed: [...cls.results.values()].filter((passed) => passed).length,
    completedOn: completed?.completedOn,
    archiveNo: completed?.record?.archiveNo,
    effectScore: completed?.effect?.score,
    reportedOn: completed?.reportedOn,
    recognisedHours: sum([...(completed?.recognition?.hours.values() ?? [])].map((hours) => sum(hours.values()))),
  };
};

export const learnerShown = (learner: Learner, titleLevel: string | undefined) => {
  if (learner.status === 'NONE') throw new Error('a learner begins with the registration');
  return {
    ...{ status: learner.status, titleLevel, gb6: learner.gb6, registeredOn: learner.registeredOn },
    employer: learner.status === 'REGISTERED' ? learner.employer : undefined,
    erasedOn: learner.status === 'ERASED' ? learner.erasedOn : undefined,
  };
};
