import type { Actor } from '../../kernel/index.js';

/** Who acts in the example. Everybody is known by a desk, never by a name: `officer-320412-02`. */

export const CITY = '320400';

const officer = (bureau: string, desk: number): Actor => ({
  id: `officer-${bureau}-${String(desk).padStart(2, '0')}`,
  role: bureau === CITY ? 'CITY' : 'COUNTY',
  bureau,
});

/** Who prepares and who decides are never the same desk (two-person rule): 01 and 02 draft, 03 decides, 04 keeps the register. */
export const drafter = (bureau: string, desk: 1 | 2 = 1): Actor => officer(bureau, desk);
export const decider = (bureau: string): Actor => officer(bureau, 3);
export const registrar = (bureau: string): Actor => officer(bureau, 4);

const codeOf = (organisationId: string): string => organisationId.slice('organisation-'.length);

export const applicant = (organisationId: string): Actor => ({
  id: `applicant-${codeOf(organisationId)}`,
  role: 'APPL',
  bureau: organisationId,
});

/** Whoever runs a base's classes and answers for it. */
export const baseOffice = (organisationId: string): Actor => ({
  id: `base-office-${codeOf(organisationId)}`,
  role: 'BASE',
  bureau: organisationId,
});

/** The desk of a competent department that reviews plans and inspects. */
export const departmentDesk = (authority: string): Actor => ({
  id: `officer-${authority}-01`,
  role: 'DEPT',
  bureau: authority,
});
