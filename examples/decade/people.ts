import type { Actor } from '../../src/kernel/index.js';

/** Officers are known by their desk, never by name: `officer-320412-02`. */
const officer = (bureau: string, city: string, desk: number): Actor => ({
  id: `officer-${bureau}-${String(desk).padStart(2, '0')}`,
  role: bureau === city ? 'CITY' : 'COUNTY',
  bureau,
});

export const CITY = '320400';

/** Who acts: the managing bureau's desks, the city's, or the applicant. */
export type Desk =
  | 'drafter'
  | 'decider'
  | 'registrar'
  | 'city drafter'
  | 'city decider'
  | 'city registrar'
  | 'applicant';

/** Who prepares and who decides are never the same desk (two-person rule): 01 and 02 draft, 03 decides, 04 keeps the register. */
export const drafter = (bureau: string, desk: 1 | 2 = 1): Actor => officer(bureau, CITY, desk);
export const decider = (bureau: string): Actor => officer(bureau, CITY, 3);
export const registrar = (bureau: string): Actor => officer(bureau, CITY, 4);

const applicant = (organisationId: string): Actor => ({
  id: `applicant-${organisationId.slice('organisation-'.length)}`,
  role: 'APPL',
  bureau: organisationId,
});

/** The person at a desk; the drafters take turns. */
export const personAt = (
  desk: Desk,
  { bureau, organisationId, turn }: { readonly bureau: string; readonly organisationId: string; readonly turn: number },
): Actor => {
  switch (desk) {
    case 'drafter':
      return drafter(bureau, turn % 2 === 0 ? 1 : 2);
    case 'decider':
      return decider(bureau);
    case 'registrar':
      return registrar(bureau);
    case 'city drafter':
      return drafter(CITY);
    case 'city decider':
      return decider(CITY);
    case 'city registrar':
      return registrar(CITY);
    case 'applicant':
      return applicant(organisationId);
    default:
      return desk satisfies never;
  }
};
