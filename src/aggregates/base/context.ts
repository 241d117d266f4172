import type { Actor, HolidayTable, LegalDate } from '../../kernel/index.js';
import type { Jurisdiction } from '../jurisdiction/index.js';
import type { Interpretation, Measures } from '../measures/index.js';
import type { RegisteredOrganisation } from '../organisation/index.js';
import type { Base } from './state.js';

/** What training has to say about a base; empty where nothing was done. */
export type Activity = {
  /** Last days of the classes and lectures that were completed and reported, the latest first. */
  readonly completedOn?: readonly LegalDate[];
};

/** Everything outside the base that its rules ask for. */
export type BaseContext = {
  /** The legal date of the act. */
  readonly on: LegalDate;
  /** The day of recording in Shanghai. */
  readonly today: LegalDate;
  readonly actor: Actor;
  /** In force on `on`; absent before the regulation's first day. */
  readonly measures?: Measures;
  readonly interpretations: readonly Interpretation[];
  readonly jurisdiction: Jurisdiction;
  readonly holidays: HolidayTable;
  /** The base's organisation, or the applicant; absent when it is not registered. */
  readonly organisation?: RegisteredOrganisation;
  /** For `submitApplication`: the id of the base being applied for. */
  readonly baseId: string;
  /** For `mergeBase`: the base named as successor. */
  readonly successor?: Base;
  readonly activity: Activity;
  /** The highest number that a pending act has for its filing with the city (Art.7县3); absent where none has. */
  readonly pendingFilings?: number;
};

/** The context of an act that falls under the measures: not before the regulation's first day (Art.11). */
export type Context = BaseContext & { readonly measures: Measures };
