import { type CorrectableEvents, dated, wording } from '../corrections/correctable.js';
import type { CityActivityEvent } from './events.js';

/** Of what the city holds: titles, days, who came, references. */
export const correctableOfCityActivity: CorrectableEvents<CityActivityEvent> = {
  ManagerTrainingHeld: dated('title', 'days', 'attendees'),
  ExchangeActivityHeld: dated('title', 'days', 'attendees'),
  GuidanceIssued: dated('title', 'ref', 'sha256'),
  StaffCommended: wording('title'),
};
