import { type CorrectableEvents, wording } from '../corrections/correctable.js';
import type { PublicSubjectEvent } from './events.js';

/** Of a public subject: its name. Its hours and who teaches it from when are decisions. */
export const correctableOfPublicSubject: CorrectableEvents<PublicSubjectEvent> = {
  PublicSubjectDesignated: wording('name'),
};
