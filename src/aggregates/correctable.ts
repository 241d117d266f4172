import { correctableOfBase } from './base/correctable.js';
import { correctableOfCityActivity } from './city-activity/correctable.js';
import type { Correctable } from './corrections/index.js';
import { correctableOfJurisdiction } from './jurisdiction/correctable.js';
import { correctableOfLearner } from './learner/correctable.js';
import { correctableOfMeasures } from './measures/correctable.js';
import { correctableOfOrganisation } from './organisation/correctable.js';
import { correctableOfPlan } from './plan/correctable.js';
import { correctableOfPublicSubject } from './public-subject/correctable.js';
import { correctableOfClass } from './training-class/correctable.js';

/**
 * What may be corrected, by event type. Numbers given, credits and recognitions reserved, review lists published and reads
 * of persons are in none of the tables: nothing of them is.
 */
const tables: ReadonlyMap<string, Correctable> = new Map(
  Object.entries({
    ...correctableOfBase,
    ...correctableOfOrganisation,
    ...correctableOfMeasures,
    ...correctableOfJurisdiction,
    ...correctableOfPublicSubject,
    ...correctableOfPlan,
    ...correctableOfClass,
    ...correctableOfLearner,
    ...correctableOfCityActivity,
  }),
);

/** What may be corrected of an event type; `undefined`: nothing. */
export const correctableOf = (type: string): Correctable | undefined => tables.get(type);
export const correctableTypes: readonly string[] = [...tables.keys()];
