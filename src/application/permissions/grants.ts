import type { ExistingBase } from '../../aggregates/base/index.js';
import { departmentOn, divisionOf, divisionOn, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { Level } from '../../aggregates/vocabulary.js';
import type { Actor, LegalDate } from '../../kernel/index.js';

/**
 * One way to be allowed a command (REGULATION.md §2). `level`: only on bases of that level; what a county bureau does to
 * a base or an organisation it does in its own territory, always.
 */
export type Grant =
  | { readonly role: 'CITY'; readonly level?: Level }
  | { readonly role: 'COUNTY'; readonly level?: Level }
  | { readonly role: 'DEPT'; readonly of: 'OWN_BASES' }
  | { readonly role: 'APPL' | 'BASE'; readonly of: 'OWN_ORGANISATION' }
  | { readonly role: 'SYSTEM' };

/** Where a command is to be carried out. */
export type Scene = {
  /** The legal date of the act: powers are those of that day. */
  readonly on: LegalDate;
  /** GB6 of the city whose register this is. */
  readonly city: string;
  readonly jurisdiction: Jurisdiction;
  /** The base acted on; for an act on an organisation, the base that it has or has applied for. */
  readonly base?: ExistingBase;
  /** Of an act that is about no single base: the level of the bases that it is about. */
  readonly level?: Level;
  /**
   * The organisation acted on, or the base's, or the applicant. For an act on a learner: the actor's own, where it holds
   * a recognition or has applied for one.
   */
  readonly organisationId?: string;
};

/** Before an evaluation the level applied for decides who acts, after it the outcome's; an unqualified one stays where it applied. */
export const decidingLevel = (base: ExistingBase): Level =>
  base.status === 'EVALUATED' && base.evaluation.outcome !== 'NOT_QUALIFIED' ? base.evaluation.outcome : base.level;

const isOfLevel = (level: Level | undefined, { base, level: about }: Scene): boolean =>
  level === undefined || (base === undefined ? about : decidingLevel(base)) === level;

const isCountyInForce = (gb6: string, { jurisdiction, on }: Scene): boolean =>
  divisionOn(jurisdiction, gb6, on)?.level === 'COUNTY';

const isInTerritory = (gb6: string, { base, jurisdiction, on }: Scene): boolean =>
  base === undefined || divisionOf(jurisdiction, base.place, on) === gb6;

const isUnderDepartment = (authority: string, { base, jurisdiction, on }: Scene): boolean =>
  base?.department === authority && departmentOn(jurisdiction, authority, on) !== undefined;

/** Whether this grant allows the actor to act in this scene. */
export const covers = (grant: Grant, { role, bureau }: Actor, scene: Scene): boolean => {
  if (grant.role !== role) return false;
  switch (grant.role) {
    case 'CITY':
      return bureau === scene.city && isOfLevel(grant.level, scene);
    case 'COUNTY':
      return (
        bureau !== undefined &&
        isCountyInForce(bureau, scene) &&
        isInTerritory(bureau, scene) &&
        isOfLevel(grant.level, scene)
      );
    case 'DEPT':
      return bureau !== undefined && isUnderDepartment(bureau, scene);
    case 'APPL':
    case 'BASE':
      return bureau !== undefined && bureau === scene.organisationId;
    case 'SYSTEM':
      return true;
    default:
      return grant satisfies never;
  }
};
