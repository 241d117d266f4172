import { always, type Condition, never } from './paging/page.js';
import type { Sight } from './sight.js';

/** What a county bureau or a base sees, by its own name. */
type Own = { readonly [role in 'COUNTY' | 'BASE']: (bureau: string) => Condition };

/**
 * Of what concerns persons: the city answers for all of it and the auditor checks all of it, a county bureau and a base see
 * their own, nobody else any (PIPL).
 */
export const personalSight = ({ viewer: { role, bureau } }: Pick<Sight, 'viewer'>, own: Own): Condition => {
  switch (role) {
    case 'CITY':
    case 'AUDITOR':
    case 'SYSTEM':
      return always;
    case 'COUNTY':
    case 'BASE':
      return bureau === undefined ? never : own[role](bureau);
    case 'DEPT':
    case 'APPL':
    case 'ANALYST':
    case 'PUBLIC':
      return never;
    default:
      return role satisfies never;
  }
};
