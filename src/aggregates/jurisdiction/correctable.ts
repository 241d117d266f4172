import { type CorrectableEvents, wording } from '../corrections/correctable.js';
import type { JurisdictionEvent } from './events.js';

/** Of the jurisdiction: names. Codes and days say who may act. */
export const correctableOfJurisdiction: CorrectableEvents<JurisdictionEvent> = {
  DivisionEstablished: wording('name'),
  AuthorityEstablished: wording('name'),
};
