import type { Base } from '../base/index.js';
import type { Act } from '../teaching/index.js';

export type PublicSubjectContext = Act & {
  /** For `assignPublicDelivery`: the base named; `NONE` where there is no such base. */
  readonly base: Base;
};
