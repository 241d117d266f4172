import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { cityOn, divisionOf, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { LegalDate } from '../../kernel/index.js';
import { placeOf } from '../divisions/place.js';
import { lyingIn } from '../divisions/territory-condition.js';
import { allOf, always, anyOf, type Condition } from '../paging/page.js';
import type { Viewer } from '../views.js';

/** Whose duties a viewer may ask for: a bureau's, everybody's, or nobody's. */
export type Asked = { readonly bureau: string } | 'EVERYBODY' | 'NOBODY';

/** Everybody sees their own; the city and its auditors may ask for any. */
export const askedBy = ({ role, bureau: own }: Viewer, bureau: string | undefined): Asked => {
  if (role === 'PUBLIC' || role === 'ANALYST') return 'NOBODY';
  if (role === 'CITY' || role === 'AUDITOR' || role === 'SYSTEM') {
    const asked = bureau ?? own;
    return asked === undefined ? 'EVERYBODY' : { bureau: asked };
  }
  return own === undefined || (bureau !== undefined && bureau !== own) ? 'NOBODY' : { bureau: own };
};

/** Bases that the bureau manages on a date: the city the municipal ones, a division the county ones on its territory. */
export const managedBy = (asked: Exclude<Asked, 'NOBODY'>, jurisdiction: Jurisdiction, on: LegalDate): Condition => {
  if (asked === 'EVERYBODY') return always;
  if (isCity(asked.bureau, jurisdiction, on)) return sql<SqlBool>`${sql.ref('bases.level')} = 'MUNICIPAL'`;
  return allOf([sql<SqlBool>`${sql.ref('bases.level')} = 'COUNTY'`, lyingIn(jurisdiction, asked.bureau, on)]);
};

/**
 * Duties of the bureau, on rows with their `bases`. `dutyOf`: whose a row is, in the words of {@link DutyOnBase}. The
 * base's own body and a competent department are named by an id, the others by their code.
 */
export const dutiesOf = (
  asked: Exclude<Asked, 'NOBODY'>,
  dutyOf: RawBuilder<string>,
  jurisdiction: Jurisdiction,
  on: LegalDate,
): Condition => {
  if (asked === 'EVERYBODY') return always;
  const { bureau } = asked;
  const of = (who: string) => sql<SqlBool>`${dutyOf} = ${who}`;
  if (!/^\d{6}$/.test(bureau)) {
    return anyOf([
      allOf([of('ORGANISATION'), sql<SqlBool>`${sql.ref('bases.organisation_id')} = ${bureau}`]),
      allOf([of('DEPARTMENT'), sql<SqlBool>`${sql.ref('bases.department')} = ${bureau}`]),
    ]);
  }
  const managed = allOf([of('MANAGER'), managedBy(asked, jurisdiction, on)]);
  return isCity(bureau, jurisdiction, on) ? anyOf([of('CITY'), managed]) : managed;
};

const isCity = (bureau: string, jurisdiction: Jurisdiction, on: LegalDate): boolean =>
  cityOn(jurisdiction, on)?.gb6 === bureau;

/** A base as far as duties on it are concerned. */
export type DutyOnBase = {
  /** CITY, the base's MANAGER (the city or its division), its DEPARTMENT or its ORGANISATION. */
  readonly duty_of: string;
  readonly level: string;
  readonly gb6: string;
  readonly town: string | null;
  readonly since: string;
  readonly organisation_id: string;
  readonly department: string | null;
};

/** Who has the duty on a date, given the city. */
export const bureauOf = (base: DutyOnBase, city: string, jurisdiction: Jurisdiction, on: LegalDate): string => {
  if (base.duty_of === 'ORGANISATION') return base.organisation_id;
  if (base.duty_of === 'DEPARTMENT' && base.department !== null) return base.department;
  if (base.duty_of === 'CITY' || base.level === 'MUNICIPAL') return city;
  return divisionOf(jurisdiction, placeOf(base), on);
};
