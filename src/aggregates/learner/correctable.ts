import { type CorrectableEvents, wording } from '../corrections/correctable.js';
import type { LearnerEvent } from './events.js';

/** Of a learner: the employer's name. What is sealed stays sealed; title levels and divisions decide what is asked of a year. */
export const correctableOfLearner: CorrectableEvents<LearnerEvent> = {
  LearnerRegistered: wording('employer'),
  EmployerChanged: wording('employer'),
};
