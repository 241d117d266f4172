import type {
  BaseCommand,
  BaseCommands,
  BaseCommandType,
  EligibilityFacts,
} from '../../../../src/aggregates/base/index.js';
import type { AssessmentScores, Evidence, Place, Scope } from '../../../../src/aggregates/vocabulary.js';
import { legalDate } from '../../../../src/kernel/index.js';
import { education, organisationId, wujin, xinbei } from './changzhou.js';

type CommandNamed<Type extends BaseCommandType> = Extract<BaseCommand, { readonly type: Type }>;

/** A command whose data may be given in part: the rest is what an officer would usually write. */
const command =
  <Type extends BaseCommandType>(type: Type, usual: BaseCommands[Type]) =>
  (changes: Partial<BaseCommands[Type]> = {}) =>
    ({ type, data: { ...usual, ...changes } }) as unknown as CommandNamed<Type>;

const sha = (seed: string): string => seed.repeat(64).slice(0, 64);
export const evidence: Evidence = { title: '证明材料', sha256: sha('e') };

export const professional: Scope = { subjects: [{ category: 'PROFESSIONAL', name: '机电工程' }], computer: false };
export const withComputers: Scope = { ...professional, computer: true };
export const withPublic: Scope = {
  subjects: [...professional.subjects, { category: 'PUBLIC', name: '知识产权' }],
  computer: false,
};

export const inXinbei: Place = { gb6: xinbei };
export const inWujin: Place = { gb6: wujin };

/** Scenario 1's college: everything that Art.5 asks, and owned premises. */
export const soundFacts: EligibilityFacts = {
  sites: [{ address: '常州市新北区通江路 1 号', area: 60_000, capacity: 200, tenure: 'OWNED', leases: [] }],
  computers: 60,
  projectors: 2,
  exitsClear: true,
  fireOk: true,
  safetyEvidenceOn: legalDate('2011-09-01'),
  faculty: 40,
  senior: 15,
  managers: 6,
  facultyStable: true,
  managementSound: true,
  systems: ['TEACHING', 'REGISTRATION', 'FUNDS', 'LOGISTICS', 'EFFECT_EVALUATION', 'FOLLOW_UP'],
};

const form = {
  name: '常州南苑职业学院继续教育基地',
  scope: professional,
  place: inXinbei,
  department: education,
  formHash: sha('a'),
  formCopies: 3,
  evidence: [evidence],
};

export const submitApplication = command('submitApplication', { ...form, organisationId, level: 'MUNICIPAL' });
export const resubmitApplication = command('resubmitApplication', form);
export const returnApplication = command('returnApplication', { reason: '缺少消防证明' });
export const withdrawApplication = command('withdrawApplication', { reason: '本年度不再申报' });
export const convenePanel = command('convenePanel', { authorities: [education] });
export const checkEligibility = command('checkEligibility', soundFacts);
export const completeEvaluation = command('completeEvaluation', { outcome: 'MUNICIPAL' });
export const approveBase = command('approveBase', {});
export const rejectApplication = command('rejectApplication', { reasons: ['师资队伍不稳定'] });
export const amendScope = command('amendScope', { scope: withComputers });
export const submitFiling = command('submitFiling', {});
export const acceptFiling = command('acceptFiling', { filingNo: '常继备〔2012〕1号' });
export const returnFiling = command('returnFiling', { reasons: ['缺少申报表'] });
export const assignNumber = command('assignNumber', { number: 'CZJX-1-320400-0001-8', serial: 1 });
export const announceBase = command('announceBase', { noticeNo: '常人社发〔2012〕20号' });
export const awardPlaque = command('awardPlaque', { serialNo: 'P-0001' });
export const recallPlaque = command('recallPlaque', {});
export const orderRectification = command('orderRectification', {
  items: [{ finding: '培训登记不全', article: 'Art.4(4)' }],
  servedOn: legalDate('2013-02-20'),
});
export const extendRectification = command('extendRectification', {
  dueOn: legalDate('2013-06-20'),
  reason: '设备采购周期较长',
});
export const acceptRectification = command('acceptRectification', {});
export const lapseRectification = command('lapseRectification', {});
export const acceptSpecialReason = command('acceptSpecialReason', {
  from: legalDate('2012-06-01'),
  to: legalDate('2012-08-31'),
  reason: '校舍加固',
  evidence: [evidence],
});
export const establishInactivity = command('establishInactivity', {});
export const verifyViolation = command('verifyViolation', {
  kind: 'ARBITRARY_FEES',
  finding: '超标准收取培训费',
  evidence: [evidence],
  amountFen: 1_250_000,
});
export const notifyRevocation = command('notifyRevocation', {
  ground: 'RECTIFICATION_FAILED',
  reasons: ['逾期未改正'],
});
export const hearStatement = command('hearStatement', { summary: '基地陈述了困难' });
export const revokeBase = command('revokeBase', { ground: 'RECTIFICATION_FAILED' });
export const adjustBase = command('adjustBase', {
  reasonCode: 'RELOCATION',
  reason: '迁入新校区',
  place: inWujin,
});
export const mergeBase = command('mergeBase', { successorId: 'base-successor', reason: '两校合并' });
export const closeBase = command('closeBase', { reasonCode: 'OWN_REQUEST', reason: '停止办班' });
export const renameBase = command('renameBase', { name: '常州南苑大学继续教育基地', reason: '学校更名' });
export const fileAdjustment = command('fileAdjustment', { ref: 1 });
export const submitAnnualReport = command('submitAnnualReport', { year: 2012, docHash: sha('a') });
export const submitNextYearPlan = command('submitNextYearPlan', { year: 2012, docHash: sha('b') });
export const recordInspection = command('recordInspection', {
  findings: [{ finding: '培训登记不全', article: 'Art.4(4)' }],
});
/** At each threshold but one above it: 61 points, 13 in the weakest dimension. */
export const passing: AssessmentScores = { operation: 16, management: 16, development: 13, effect: 16 };
/** Sound on every day of the winter after 2012. */
export const soundRecheck: EligibilityFacts = { ...soundFacts, safetyEvidenceOn: legalDate('2012-12-01') };
export const concludeAssessment = command('concludeAssessment', {
  year: 2012,
  scores: passing,
  recheck: soundRecheck,
});
export const awardCommendation = command('awardCommendation', { year: 2012, title: '先进继续教育基地' });
