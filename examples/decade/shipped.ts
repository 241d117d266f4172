import { readHolidays, readPolicies, shippedPolicies } from '../../src/policies.js';

/** What is shipped for 常州: its measures, its divisions and how they changed, and the working days of the country. */
export const { measures, divisions, changes: boundaryChanges } = await readPolicies(shippedPolicies);
export const holidays = readHolidays(shippedPolicies);
