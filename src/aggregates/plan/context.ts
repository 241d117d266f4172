import type { Base } from '../base/index.js';
import type { Jurisdiction } from '../jurisdiction/index.js';
import type { MaybeSubject } from '../public-subject/index.js';
import type { Act } from '../teaching/index.js';

/** Everything outside the plan that its rules ask for. */
export type PlanContext = Act & {
  readonly jurisdiction: Jurisdiction;
  /** The base that submits or submitted it; `NONE` where there is none. */
  readonly base: Base;
  /** For `submitPlan` of a public course: the public subject whose code the plan names. */
  readonly publicSubject: MaybeSubject;
};
