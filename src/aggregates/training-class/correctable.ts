import { type CorrectableEvents, dated, wording } from '../corrections/correctable.js';
import type { ClassEvent } from './events.js';

/** Of a class: names, addresses, references. Sessions, attendance, results and hours count (hours: `correctHours`). */
export const correctableOfClass: CorrectableEvents<ClassEvent> = {
  ClassOpened: wording('course', 'venue.address', 'commission.contractRef'),
  ClassCancelled: wording('reason'),
  TrainingRecordRegistered: dated('archiveNo'),
  TrainingEffectEvaluated: dated('followUp'),
  HoursCorrected: wording('reason'),
};
