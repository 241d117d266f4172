import type { Article } from '../../kernel/index.js';
import type { CommandType } from '../application.js';
import type { Grant } from './grants.js';

/** What the register asks of itself, apart from the public commands. */
export const internalCommands = [
  'lapseRectification',
  'reserveRecognition',
  'releaseRecognition',
  'allocateNumber',
  'reserveCredits',
  'recogniseHours',
  'takeEffect',
] as const;
export type InternalCommand = (typeof internalCommands)[number];
export type CommandName = CommandType | InternalCommand;

/** Who may carry a command out, and the clause that says so. Nobody else may. */
export type Power = { readonly article: Article; readonly grants: readonly Grant[] };

const CITY: readonly Grant[] = [{ role: 'CITY' }];
/** The filing side of a county base: the county bureau files, the city answers. */
const CITY_ON_COUNTY_BASES: readonly Grant[] = [{ role: 'CITY', level: 'COUNTY' }];
const COUNTY_ON_COUNTY_BASES: readonly Grant[] = [{ role: 'COUNTY', level: 'COUNTY' }];
/** HRSS with no level named: the city for municipal bases, the county bureau of the territory for county bases. */
const MANAGING_BUREAU: readonly Grant[] = [{ role: 'CITY', level: 'MUNICIPAL' }, ...COUNTY_ON_COUNTY_BASES];
const OWN_ORGANISATION: readonly Grant[] = [
  { role: 'APPL', of: 'OWN_ORGANISATION' },
  { role: 'BASE', of: 'OWN_ORGANISATION' },
];
const OWN_BASE: readonly Grant[] = [{ role: 'BASE', of: 'OWN_ORGANISATION' }];
const CITY_ON_MUNICIPAL_BASES: readonly Grant[] = [{ role: 'CITY', level: 'MUNICIPAL' }];
/** What the city does everywhere, a county bureau does to its own bases. */
const CITY_AND_OWN_COUNTY: readonly Grant[] = [...CITY, ...COUNTY_ON_COUNTY_BASES];
const DEPARTMENT: readonly Grant[] = [{ role: 'DEPT', of: 'OWN_BASES' }];
const REGISTRAR: readonly Grant[] = [{ role: 'CITY' }, { role: 'COUNTY' }];
const SYSTEM: readonly Grant[] = [{ role: 'SYSTEM' }];
/** Who may know persons: the bureaus, and organisations that teach. */
const LEARNERS: readonly Grant[] = [...REGISTRAR, ...OWN_BASE];
/** By the city; by the register itself when it is set up. */
const CITY_OR_BOOTSTRAP: readonly Grant[] = [...CITY, ...SYSTEM];

/** REGULATION.md §2 as a table. Default deny: DEPT proposes and reviews, but decides nothing on recognition (Art.7业1). */
export const matrix: Readonly<Record<CommandName, Power>> = {
  submitApplication: { article: 'Art.6(1)', grants: OWN_ORGANISATION },
  resubmitApplication: { article: 'Art.6(1)', grants: OWN_ORGANISATION },
  withdrawApplication: { article: 'Art.6(1)', grants: OWN_ORGANISATION },
  returnApplication: { article: 'Art.6(1)', grants: MANAGING_BUREAU },
  convenePanel: { article: 'Art.6(2)', grants: MANAGING_BUREAU },
  checkEligibility: { article: 'Art.6(2)', grants: MANAGING_BUREAU },
  completeEvaluation: { article: 'Art.6(2)', grants: MANAGING_BUREAU },
  approveBase: { article: 'Art.6(3)', grants: MANAGING_BUREAU },
  rejectApplication: { article: 'Art.6(3)', grants: MANAGING_BUREAU },
  amendScope: { article: 'Art.4(1)', grants: MANAGING_BUREAU },
  submitFiling: { article: 'Art.7县1', grants: COUNTY_ON_COUNTY_BASES },
  acceptFiling: { article: 'Art.6(3)', grants: CITY_ON_COUNTY_BASES },
  returnFiling: { article: 'Art.6(3)', grants: CITY_ON_COUNTY_BASES },
  assignNumber: { article: 'Art.8(3)', grants: CITY },
  announceBase: { article: 'Art.6(3)', grants: MANAGING_BUREAU },
  awardPlaque: { article: 'Art.6(3)', grants: MANAGING_BUREAU },
  recallPlaque: { article: 'Art.6(3)', grants: MANAGING_BUREAU },

  orderRectification: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  extendRectification: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  acceptRectification: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  acceptSpecialReason: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  establishInactivity: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  verifyViolation: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  notifyRevocation: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  hearStatement: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  revokeBase: { article: 'Art.8(2)', grants: MANAGING_BUREAU },

  adjustBase: { article: 'Art.7', grants: MANAGING_BUREAU },
  mergeBase: { article: 'Art.7', grants: MANAGING_BUREAU },
  closeBase: { article: 'Art.7', grants: MANAGING_BUREAU },
  renameBase: { article: 'Art.7', grants: MANAGING_BUREAU },
  fileAdjustment: { article: 'Art.7县3', grants: COUNTY_ON_COUNTY_BASES },

  submitAnnualReport: { article: 'Art.8(1)', grants: OWN_BASE },
  submitNextYearPlan: { article: 'Art.8(1)', grants: OWN_BASE },
  recordInspection: { article: 'Art.7市4', grants: [...CITY_AND_OWN_COUNTY, ...DEPARTMENT] },
  concludeAssessment: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  awardCommendation: { article: 'Art.8(2)', grants: CITY_AND_OWN_COUNTY },

  publishReviewList: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  holdManagerTraining: { article: 'Art.7市6', grants: CITY },
  holdExchangeActivity: { article: 'Art.7市7', grants: CITY },
  issueGuidance: { article: 'Art.3', grants: CITY },
  commendStaff: { article: 'Art.8(2)', grants: CITY_AND_OWN_COUNTY },

  designatePublicSubject: { article: 'Art.7市5', grants: CITY },
  endPublicSubject: { article: 'Art.7市5', grants: CITY },
  assignPublicDelivery: { article: 'Art.7市5', grants: CITY },
  endPublicDelivery: { article: 'Art.7市5', grants: CITY },

  submitPlan: { article: 'Art.7', grants: OWN_BASE },
  withdrawPlan: { article: 'Art.7', grants: OWN_BASE },
  reviewPlan: { article: 'Art.7', grants: [...DEPARTMENT, ...COUNTY_ON_COUNTY_BASES] },
  approvePlan: { article: 'Art.7市4', grants: CITY_ON_MUNICIPAL_BASES },
  refusePlan: { article: 'Art.7市4', grants: CITY_ON_MUNICIPAL_BASES },
  // A county base's plan is filed by its county and received by the city: either may record it.
  filePlan: { article: 'Art.7', grants: CITY_AND_OWN_COUNTY },

  openClass: { article: 'Art.4', grants: OWN_BASE },
  cancelClass: { article: 'Art.4', grants: [...OWN_BASE, ...SYSTEM] },
  enrolLearners: { article: 'Art.4', grants: OWN_BASE },
  recordAttendance: { article: 'Art.4(4)', grants: OWN_BASE },
  assessLearners: { article: 'Art.4(4)', grants: OWN_BASE },
  completeClass: { article: 'Art.4(4)', grants: OWN_BASE },
  registerRecords: { article: 'Art.4(4)', grants: OWN_BASE },
  evaluateEffect: { article: 'Art.4(4)', grants: OWN_BASE },
  reportTraining: { article: 'Art.4(5)', grants: OWN_BASE },
  correctHours: { article: 'Art.9', grants: MANAGING_BUREAU },

  registerLearner: { article: 'Art.4(4)', grants: LEARNERS },
  changeTitleLevel: { article: 'Art.4(4)', grants: LEARNERS },
  changeEmployer: { article: 'Art.4(4)', grants: LEARNERS },
  // A county bureau where it may read who the learner is.
  correctLearnerName: { article: 'Art.4(4)', grants: REGISTRAR },
  eraseLearner: { article: 'Art.4(4)', grants: CITY },

  registerOrganisation: { article: 'Art.5(1)', grants: [...REGISTRAR, { role: 'APPL', of: 'OWN_ORGANISATION' }] },
  renameOrganisation: { article: 'Art.3', grants: [...REGISTRAR, ...OWN_ORGANISATION] },
  recordUnifiedCreditCode: { article: 'Art.3', grants: [...REGISTRAR, ...OWN_ORGANISATION] },
  changeAffiliation: { article: 'Art.3', grants: [...REGISTRAR, ...OWN_ORGANISATION] },
  recordLicence: { article: 'Art.5(1)', grants: [...REGISTRAR, ...OWN_ORGANISATION] },
  registerLegacyInstitution: { article: 'Art.11', grants: REGISTRAR },

  publishMeasures: { article: 'Art.7市2', grants: CITY_OR_BOOTSTRAP },
  issueInterpretation: { article: 'Art.10', grants: CITY },
  establishDivision: { article: 'Art.7', grants: CITY_OR_BOOTSTRAP },
  changeJurisdiction: { article: 'Art.7', grants: CITY_OR_BOOTSTRAP },
  establishAuthority: { article: 'Art.7', grants: CITY_OR_BOOTSTRAP },
  endAuthority: { article: 'Art.7', grants: CITY_OR_BOOTSTRAP },

  // Of what concerns no single base the city corrects.
  correctEntry: { article: 'Art.8(3)', grants: MANAGING_BUREAU },
  withdrawEntry: { article: 'Art.8(3)', grants: MANAGING_BUREAU },

  reserveRecognition: { article: 'Art.3', grants: OWN_ORGANISATION },
  releaseRecognition: { article: 'Art.3', grants: SYSTEM },
  allocateNumber: { article: 'Art.8(3)', grants: CITY },
  lapseRectification: { article: 'Art.8(2)', grants: SYSTEM },
  reserveCredits: { article: 'Art.9', grants: SYSTEM },
  recogniseHours: { article: 'Art.9', grants: SYSTEM },
  takeEffect: { article: 'Art.8(3)', grants: SYSTEM },
};

/** Whether a text names a command that people may give. */
export const isCommandType = (name: string): name is CommandType =>
  Object.hasOwn(matrix, name) && !internalCommands.some((internal) => internal === name);
