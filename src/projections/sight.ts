import { type Kysely, type SqlBool, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { cityOn, type Jurisdiction } from '../aggregates/jurisdiction/index.js';
import type { BaseStatus } from '../aggregates/vocabulary.js';
import type { LegalDate } from '../kernel/index.js';
import { CompiledQueries } from './compiled.js';
import { lyingIn } from './divisions/territory-condition.js';
import { allOf, always, anyOf, type Condition, never } from './paging/page.js';
import type { ViewTables } from './tables.js';
import type { Viewer } from './views.js';

/**
 * What a viewer sees of the bases. `full`: whole, as recorded. Of the others only the announced ones, as the public
 * sees them: without a rectification, and without its effect on the status.
 */
export type Sight = {
  /** Who looks, as this register knows them: see {@link inThisCity}. */
  readonly viewer: Viewer;
  readonly seesAll: boolean;
  readonly full: Condition;
  readonly today: LegalDate;
  readonly jurisdiction: Jurisdiction;
  /** Queries that differ from sight to sight, compiled for this one. */
  readonly compiled: CompiledQueries;
};
export type Sights = (viewer: Viewer) => Promise<Sight>;

type Sources = {
  readonly db: Kysely<ViewTables>;
  readonly jurisdiction: () => Promise<Jurisdiction>;
  readonly today: () => LegalDate;
};

/** Sights kept: every division and department has one, and the institutions that are at work. */
const KEPT = 200;

/** Sights of viewers, kept for the day and until the jurisdiction changes. */
export const sightsOver = ({ db, jurisdiction, today }: Sources): Sights => {
  const kept = new LRUCache<string, Sight>({ max: KEPT });
  return async (viewer) => {
    const known = await jurisdiction();
    const on = today();
    const key = `${on} ${viewer.role} ${viewer.bureau ?? ''}`;
    const sight = kept.get(key);
    if (sight?.jurisdiction === known) return sight;
    const fresh = { ...sightOf(viewer, known, on), compiled: new CompiledQueries(db) };
    kept.set(key, fresh);
    return fresh;
  };
};

const sightOf = (asking: Viewer, jurisdiction: Jurisdiction, today: LegalDate): Omit<Sight, 'compiled'> => {
  const viewer = inThisCity(asking, jurisdiction, today);
  const seesAll = isAllSeeing(viewer);
  return { viewer, seesAll, today, jurisdiction, full: seesAll ? always : ownBases(viewer, jurisdiction, today) };
};

/** An identity provider may serve several cities: another city's officer is one of the public here. */
const inThisCity = (viewer: Viewer, jurisdiction: Jurisdiction, today: LegalDate): Viewer => {
  const city = cityOn(jurisdiction, today)?.gb6;
  const { role, bureau = city } = viewer;
  return role !== 'CITY' || city === undefined || bureau === city ? viewer : { role: 'PUBLIC' };
};

const isAllSeeing = ({ role }: Viewer): boolean =>
  role === 'CITY' || role === 'AUDITOR' || role === 'ANALYST' || role === 'SYSTEM';

const ownBases = ({ role, bureau }: Viewer, jurisdiction: Jurisdiction, today: LegalDate): Condition => {
  if (bureau === undefined) return never;
  switch (role) {
    case 'COUNTY':
      return lyingIn(jurisdiction, bureau, today);
    case 'DEPT':
      return sql<SqlBool>`${sql.ref('bases.department')} = ${bureau}`;
    case 'BASE':
    case 'APPL':
      return sql<SqlBool>`${sql.ref('bases.organisation_id')} = ${bureau}`;
    case 'PUBLIC':
    case 'CITY':
    case 'AUDITOR':
    case 'ANALYST':
    case 'SYSTEM':
      return never;
    default:
      return role satisfies never;
  }
};

export const visible = ({ seesAll, full }: Sight): Condition =>
  seesAll ? always : anyOf([sql<SqlBool>`${sql.ref('bases.announced_on')} is not null`, full]);

/** 1 where the row is seen whole, else 0: also where the condition is neither true nor false, since a column is null. */
export const fullness = ({ full }: Sight) => sql<number>`case when ${full} then 1 else 0 end`;
const asThePublicDoes = (sight: Sight): Condition => sql<SqlBool>`${fullness(sight)} = 0`;

/** A revocation that was decided for a later day has effect now. */
export const ended = (today: LegalDate): Condition =>
  sql<SqlBool>`(${sql.ref('bases.ends_as')} is not null and ${sql.ref('bases.ended_on')} <= ${today})`;

export const stands = (today: LegalDate): Condition =>
  sql<SqlBool>`(${sql.ref('bases.ends_as')} is null or ${sql.ref('bases.ended_on')} > ${today})`;

/** The status on the day: a revocation that was decided for a later day has no effect yet. */
const standing = (today: LegalDate) =>
  sql<string>`case when ${ended(today)} then ${sql.ref('bases.ends_as')} else ${sql.ref('bases.status')} end`;

const SHOWN_AS_ANNOUNCED = ['RECTIFYING', 'OVERDUE'] as const;
const isHidden = (status: string): boolean => SHOWN_AS_ANNOUNCED.some((hidden) => hidden === status);

/** What the public is shown for a status. */
export const publicStatus = (status: string): string => (isHidden(status) ? 'ANNOUNCED' : status);

/** The status that the viewer is shown, as a column. */
export const shownStatus = (sight: Sight) => {
  const { today } = sight;
  return sql<string>`case when ${asThePublicDoes(sight)} and ${sql.ref('bases.status')} in (${sql.join([...SHOWN_AS_ANNOUNCED])}) and ${stands(today)}
    then 'ANNOUNCED' else ${standing(today)} end`;
};

const standingIn = (statuses: readonly BaseStatus[], today: LegalDate): Condition => {
  if (statuses.length === 0) return never;
  const list = sql.join([...statuses]);
  const still = sql<SqlBool>`(${sql.ref('bases.status')} in (${list}) and ${stands(today)})`;
  if (!statuses.includes('REVOKED')) return still;
  return anyOf([still, sql<SqlBool>`(${sql.ref('bases.ends_as')} = 'REVOKED' and ${ended(today)})`]);
};

/** Bases that the viewer is shown in one of the statuses. */
export const shownIn = (statuses: readonly BaseStatus[], sight: Sight): Condition => {
  const { seesAll, full, today } = sight;
  const whole = standingIn(statuses, today);
  if (seesAll) return whole;
  const others = statuses.filter((status) => !isHidden(status));
  const shown = others.includes('ANNOUNCED') ? [...others, ...SHOWN_AS_ANNOUNCED] : others;
  return anyOf([allOf([full, whole]), allOf([asThePublicDoes(sight), standingIn(shown, today)])]);
};
