import { type SqlBool, sql } from 'kysely';
import { employedIn, lyingIn } from '../divisions/territory-condition.js';
import { allOf, always, anyOf, type Condition, never } from '../paging/page.js';
import { personalSight } from '../personal-sight.js';
import type { Sight } from '../sight.js';

/**
 * Whose learners a viewer may see, as a condition on rows of `bases`: those of the base itself, and of the county bases
 * that a county manages on the day. The city sees all and the auditor checks all; nobody else sees any (PIPL).
 */
export const ownLearners = (sight: Sight): Condition =>
  personalSight(sight, {
    COUNTY: (bureau) =>
      allOf([sql<SqlBool>`${sql.ref('bases.level')} = 'COUNTY'`, lyingIn(sight.jurisdiction, bureau, sight.today)]),
    BASE: (bureau) => sql<SqlBool>`${sql.ref('bases.organisation_id')} = ${bureau}`,
  });

/**
 * Learners whom the viewer may see, as a condition on rows of `learners`: those whom a base of `ownLearners` enrolled, and
 * to a county those too whose employer is in its division on the day. Whoever may read a person sees the learner.
 */
export const visibleLearner = (sight: Sight): Condition => {
  const own = ownLearners(sight);
  if (own === always || own === never) return own;
  const { viewer, jurisdiction, today } = sight;
  const enrolled = sql<SqlBool>`exists (
    select 1 from participations
      inner join classes on classes.id = participations.class_id
      inner join bases on bases.id = classes.base_id
    where participations.learner_id = ${sql.ref('learners.id')} and ${own})`;
  return viewer.role === 'COUNTY' && viewer.bureau !== undefined
    ? anyOf([employedIn(jurisdiction, viewer.bureau, today), enrolled])
    : enrolled;
};
