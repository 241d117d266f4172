import type { HolidayTable } from '../../kernel/index.js';
import type { Base } from '../base/index.js';
import type { Jurisdiction } from '../jurisdiction/index.js';
import type { MeasuresHistory } from '../measures/index.js';
import type { Plan } from '../plan/index.js';
import type { MaybeSubject } from '../public-subject/index.js';
import type { Act } from '../teaching/index.js';

/** Everything outside the class that its rules ask for. */
export type ClassContext = Act & {
  readonly jurisdiction: Jurisdiction;
  readonly holidays: HolidayTable;
  /** All versions: each session has that of its own date. */
  readonly measuresHistory: MeasuresHistory;
  /** The base that holds it; `NONE` where there is none. */
  readonly base: Base;
  /** The plan that the class names; `NONE` where it names none. */
  readonly plan: Plan;
  /** The public subject whose code a class of category PUBLIC names. */
  readonly publicSubject: MaybeSubject;
  /** For `recogniseHours` of a PUBLIC class: codes of the public subjects already credited, by learner. */
  readonly credited: ReadonlyMap<string, ReadonlySet<string>>;
};
