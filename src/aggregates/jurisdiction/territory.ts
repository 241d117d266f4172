import { inForce, type LegalDate } from '../../kernel/index.js';
import type { Place } from '../vocabulary.js';
import type { Department, Division, Jurisdiction } from './state.js';

/**
 * The division that a place belongs to on a date: the code it was recorded under, moved along every boundary change
 * after `since` and up to that date (the change's own day included). Never read off a code's prefix (GB/T 2260 codes end).
 */
export const divisionOf = (
  jurisdiction: Jurisdiction,
  place: Place & { readonly since: LegalDate },
  on: LegalDate,
): string =>
  jurisdiction.changes
    .filter((change) => place.since < change.on && change.on <= on)
    .reduce(
      (gb6, change) =>
        change.gb6From === gb6 && (change.town === undefined || change.town === place.town) ? change.gb6To : gb6,
      place.gb6,
    );

/** The city itself on a date, the one division of municipal level. */
export const cityOn = (jurisdiction: Jurisdiction, on: LegalDate): Division | undefined =>
  jurisdiction.divisions.find((division) => division.level === 'MUNICIPAL' && inForce(division, on));

export const divisionOn = (jurisdiction: Jurisdiction, gb6: string, on: LegalDate): Division | undefined =>
  jurisdiction.divisions.find((division) => division.gb6 === gb6 && inForce(division, on));

export const departmentOn = (jurisdiction: Jurisdiction, authority: string, on: LegalDate): Department | undefined =>
  jurisdiction.departments.find((department) => department.authority === authority && inForce(department, on));

/** The form of a department's id, as its officers' tokens name it. Never a division's code, which names an HRSS bureau. */
export const isAuthorityId = (text: string): boolean => /^(?!\d{6}$)[\p{L}\p{N}._:-]{1,64}$/u.test(text);
