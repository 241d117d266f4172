import type { Level } from '../../src/aggregates/vocabulary.js';
import type { Commands } from '../../src/application/index.js';
import { type Actor, legalDate } from '../../src/kernel/index.js';
import {
  applicantOf,
  cityHead,
  cityOfficer,
  countyHead,
  countyOfficer,
  education,
  organisationIdNo,
  type TestRegister,
  usccOf,
  xinbei,
} from './register.js';

const sha = 'a'.repeat(64);

/** A college that Art.5 finds nothing wrong with. */
export const soundFacts: Commands['checkEligibility'] = {
  sites: [{ address: '通江路 1 号', area: 60_000, capacity: 200, tenure: 'OWNED', leases: [] }],
  computers: 60,
  projectors: 2,
  exitsClear: true,
  fireOk: true,
  safetyEvidenceOn: legalDate('2012-01-10'),
  faculty: 40,
  senior: 15,
  managers: 6,
  facultyStable: true,
  managementSound: true,
  systems: ['TEACHING', 'REGISTRATION', 'FUNDS', 'LOGISTICS', 'EFFECT_EVALUATION', 'FOLLOW_UP'],
};

export const formOf = (n: number, level: Level, gb6 = xinbei): Commands['submitApplication'] => ({
  organisationId: organisationIdNo(n),
  level,
  name: `第${n}学院继续教育基地`,
  scope: { subjects: [{ category: 'PROFESSIONAL', name: '机电工程' }], computer: false },
  place: { gb6 },
  formHash: sha,
  formCopies: 3,
  evidence: [],
});

export const stages = ['REGISTERED', 'APPLIED', 'EVALUATED', 'APPROVED', 'FILED', 'NUMBERED', 'ANNOUNCED'] as const;
export type Stage = (typeof stages)[number];

type Way = { readonly n?: number; readonly level?: Level; readonly gb6?: string; readonly on?: string };

/** The bureau's two persons for a base of this level in this division. */
export const bureauOf = (level: Level, gb6: string): { readonly officer: Actor; readonly head: Actor } =>
  level === 'MUNICIPAL'
    ? { officer: cityOfficer, head: cityHead }
    : { officer: countyOfficer(gb6), head: countyHead(gb6) };

/** Takes the n-th institution as far as a stage, all on one day; answers with the base's id. */
export const reach = async (
  register: TestRegister,
  stage: Stage,
  { n = 1, level = 'MUNICIPAL', gb6 = xinbei, on = '2012-03-15' }: Way = {},
): Promise<string> => {
  const { officer, head } = bureauOf(level, gb6);
  const organisationId = organisationIdNo(n);
  const goal = stages.indexOf(stage);
  let base = '';
  const steps: Record<Stage, () => Promise<unknown>> = {
    REGISTERED: async () => {
      const authority = { authority: education, name: '市教育局', gb6: '320400', from: legalDate('2000-01-01') };
      await register.do(cityOfficer, 'establishAuthority', undefined, authority, { on });
      const data = { name: `第${n}学院`, uscc: usccOf(n), type: 'HIGHER_VOCATIONAL' } as const;
      await register.do(cityOfficer, 'registerOrganisation', undefined, data, { on });
    },
    APPLIED: async () => {
      const applicant = applicantOf(organisationId);
      base = (await register.do(applicant, 'submitApplication', undefined, formOf(n, level, gb6), { on })).id;
    },
    EVALUATED: async () => {
      await register.do(officer, 'convenePanel', base, { authorities: [education] }, { on });
      await register.do(officer, 'checkEligibility', base, soundFacts, { on });
      await register.do(officer, 'completeEvaluation', base, { outcome: level }, { on });
    },
    APPROVED: () => register.do(head, 'approveBase', base, {}, { on }),
    FILED: async () => {
      if (level === 'MUNICIPAL') return;
      await register.do(officer, 'submitFiling', base, {}, { on });
      await register.do(cityOfficer, 'acceptFiling', base, { filingNo: `常继备${n}号` }, { on });
    },
    NUMBERED: () => register.do(cityOfficer, 'assignNumber', base, {}, { on }),
    ANNOUNCED: () => register.do(officer, 'announceBase', base, { noticeNo: `常人社发${n}号` }, { on }),
  };
  for (const step of stages.slice(0, goal + 1)) await steps[step]();
  return base === '' ? organisationId : base;
};
