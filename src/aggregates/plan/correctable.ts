import { type CorrectableEvents, dated, wording } from '../corrections/correctable.js';
import type { PlanEvent } from './events.js';

/** Of a plan: how the course is called, numbers of files, reasons. Hours, seats, fee and subject were decided on. */
export const correctableOfPlan: CorrectableEvents<PlanEvent> = {
  PlanSubmitted: dated('content.course'),
  PlanReviewed: dated('reasons.*'),
  PlanRefused: dated('reasons.*'),
  PlanFiled: wording('filingNo'),
  PlanWithdrawn: dated('reason'),
};
