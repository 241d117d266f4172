import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { earlierOf, type LegalDate } from '../../kernel/index.js';
import { taughtText } from '../base-versions/state.js';
import type { ScopeFilter } from '../bases/filter.js';
import { allOf, always, anyOf, type Condition, never } from '../paging/page.js';
import type { Point } from '../question.js';
import type { Sight } from '../sight.js';

/**
 * What a viewer sees of bases as of a point. Which bases are seen whole is judged as of now, by the rows of today; what
 * is shown of them, and the divisions that a filter asks for, are as of the point.
 */
export const sightOf = (sight: Sight, { effective }: Point, jurisdiction: Jurisdiction): Sight => ({
  ...sight,
  full: wholeNow(sight.full),
  today: effective,
  jurisdiction,
});

/**
 * Within the parentheses `bases` is the table of today, which has no `version_of`: that is the version's around them.
 */
const wholeNow = (full: Condition): Condition =>
  full === always || full === never
    ? full
    : sql<SqlBool>`exists (select 1 from ${sql.table('bases')} where ${sql.ref('bases.id')} = ${sql.ref('version_of')} and ${full})`;

/** As a value, or where it comes in a query that is compiled before it is known. */
export type Sequence = number | RawBuilder<number>;
type Recorded = Pick<Point, 'effective'> & { readonly sequence: Sequence };

/** `rec_to` as a value, which keeps the database from gathering versions by an index on it and sorting them. */
const holdsAt = ({ sequence, effective }: Recorded): Condition =>
  sql<SqlBool>`(${sql.ref('bases.rec_from')} <= ${sequence} and (${sql.ref('bases.rec_to')} + 0) > ${sequence}
    and ${sql.ref('bases.eff_from')} <= ${effective}
    and (${sql.ref('bases.cut_at')} > ${sequence} or ${sql.ref('bases.eff_to')} > ${effective}))`;

/**
 * What was decided for a date still to come is for those who see the base whole: the others are shown it as of today.
 * `now`: the viewer's sight of today.
 */
const shownOn = ({ effective }: Recorded, now: Sight): LegalDate => earlierOf(effective, now.today);
export const isOfOneDate = (point: Recorded, now: Sight): boolean =>
  now.seesAll || shownOn(point, now) === point.effective;

/** Versions that hold at the point, of each base as of the date on which it is shown. */
export const holding = (point: Recorded, now: Sight): Condition => {
  if (isOfOneDate(point, now)) return holdsAt(point);
  const whole = wholeNow(now.full);
  return anyOf([
    allOf([whole, holdsAt(point)]),
    allOf([sql<SqlBool>`not ${whole}`, holdsAt({ ...point, effective: shownOn(point, now) })]),
  ]);
};

const has = (part: string): Condition =>
  // LIKE knows no case in one store and does in the other.
  sql<SqlBool>`replace(${sql.ref('bases.taught')}, ${part}, '') <> ${sql.ref('bases.taught')}`;

/** As the filter of today, by the scope that the version has. */
export const teachingThen = ({ category, subject, computer }: ScopeFilter): Condition =>
  allOf([
    ...(category === undefined && subject === undefined
      ? [sql<SqlBool>`${sql.ref('bases.taught')} <> ''`]
      : [has(taughtText({ ...(category !== undefined && { category }), ...(subject !== undefined && { subject }) }))]),
    ...(computer === undefined ? [] : [sql<SqlBool>`${sql.ref('bases.computer')} = ${computer ? 1 : 0}`]),
  ]);
