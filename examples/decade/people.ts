import { applicant, CITY, decider, drafter, registrar } from '../../src/cli/demo/officers.js';
import type { Actor } from '../../src/kernel/index.js';

export { CITY, decider, registrar } from '../../src/cli/demo/officers.js';

/** Who acts: the managing bureau's desks, the city's, or the applicant. */
export type Desk =
  | 'drafter'
  | 'decider'
  | 'registrar'
  | 'city drafter'
  | 'city decider'
  | 'city registrar'
  | 'applicant';

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
