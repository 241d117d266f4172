import { type Actor, type LegalDate, type Refusal, refusing } from '../../kernel/index.js';
import type { Measures } from '../measures/index.js';
import { teachingRefusals } from './refusals.js';

const { refusal } = refusing(teachingRefusals);

/** When and by whom an act of training is done, and under which measures. */
export type Act = {
  /** The legal date of the act. */
  readonly on: LegalDate;
  /** The day of recording in Shanghai. */
  readonly today: LegalDate;
  readonly actor: Actor;
  /** In force on `on`; absent before the regulation's first day. */
  readonly measures?: Measures;
};

/** Every reason why an act cannot have its date (Art.11). `lastOn`: the latest legal date of what it acts on. */
export const dateFaults = ({ on, today, measures }: Act, lastOn?: LegalDate): readonly Refusal[] => {
  const faults: Refusal[] = [];
  if (measures === undefined) {
    faults.push(refusal('BEFORE_COMMENCEMENT', 'Art.11', { field: 'on', params: { on } }));
  }
  if (on > today) faults.push(refusal('DATE_IN_FUTURE', 'Art.11', { field: 'on', params: { date: on, today } }));
  if (lastOn !== undefined && on < lastOn) {
    faults.push(refusal('DATE_OUT_OF_ORDER', 'Art.11', { field: 'on', params: { on, lastOn } }));
  }
  return faults;
};
