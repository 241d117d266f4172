import type { Article } from '../../kernel/index.js';
import type { CommandType } from '../application.js';
import type { Grant } from './grants.js';

/** What the register asks of itself, apart from the public commands. */
export const internalCommands = [
  'lapseRectification',
  'reserveRecognition',
  'releaseRecognition',
  'allocateNumber',
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
/** The city everywhere, the others over their own bases. */
const INSPECTORS: readonly Grant[] = [{ role: 'CITY' }, ...COUNTY_ON_COUNTY_BASES, { role: 'DEPT', of: 'OWN_BASES' }];
const REGISTRAR: readonly Grant[] = [{ role: 'CITY' }, { role: 'COUNTY' }];
const SYSTEM: readonly Grant[] = [{ role: 'SYSTEM' }];
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
  recordInspection: { article: 'Art.7市4', grants: INSPECTORS },
  concludeAssessment: { article: 'Art.8(2)', grants: MANAGING_BUREAU },
  awardCommendation: { article: 'Art.8(2)', grants: [...CITY, ...COUNTY_ON_COUNTY_BASES] },

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

  reserveRecognition: { article: 'Art.3', grants: OWN_ORGANISATION },
  releaseRecognition: { article: 'Art.3', grants: SYSTEM },
  allocateNumber: { article: 'Art.8(3)', grants: CITY },
  lapseRectification: { article: 'Art.8(2)', grants: SYSTEM },
};

/** Whether a text names a command that people may give. */
export const isCommandType = (name: string): name is CommandType =>
  Object.hasOwn(matrix, name) && !internalCommands.some((internal) => internal === name);
