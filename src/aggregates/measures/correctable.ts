import { type CorrectableEvents, wording } from '../corrections/correctable.js';
import type { MeasuresEvent } from './events.js';

/** Of the measures: a title, the clause cited. Parameters and rulings are revised or interpreted anew. */
export const correctableOfMeasures: CorrectableEvents<MeasuresEvent> = {
  PolicyVersionPublished: wording('title'),
  InterpretationIssued: wording('clause', 'text'),
};
