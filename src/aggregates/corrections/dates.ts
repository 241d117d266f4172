import {
  type Envelope,
  earlierOf,
  isScheduled,
  type LegalDate,
  laterOf,
  legalDateAt,
  type Refusal,
  readHistory,
  refusing,
} from '../../kernel/index.js';
import { baseRefusals } from '../base/refusals.js';
import { type MeasuresHistory, measuresOn } from '../measures/index.js';
import { correctionRefusals } from './refusals.js';

const { BEFORE_COMMENCEMENT } = baseRefusals;
const { refusal } = refusing({ ...correctionRefusals, BEFORE_COMMENCEMENT });
const ARTICLE = 'Art.8(3)';
const FIELD = 'occurredOn';

type Dated = { readonly recorded: Envelope; readonly current: Envelope; readonly corrected: Envelope };
type Around = { readonly history: readonly Envelope[]; readonly measures: MeasuresHistory };

/**
 * Why an entry cannot have the corrected legal date: before the regulation (Art.11), after the day on which it was recorded,
 * past an entry that it did not come after or before, or under other measures.
 */
export const dateFaults = (
  { recorded, current, corrected }: Dated,
  { history, measures }: Around,
): readonly Refusal[] => {
  const from = current.meta.occurredOn;
  const to = corrected.meta.occurredOn;
  if (from === to) return [];
  if (isScheduled(recorded)) return [refusal('DATE_OF_SCHEDULED_ENTRY', ARTICLE, { field: FIELD })];
  const [before, after] = [measuresOn(measures, from), measuresOn(measures, to)];
  if (after === undefined) return [refusal('BEFORE_COMMENCEMENT', 'Art.11', { field: FIELD, params: { on: to } })];
  const { earliest, latest } = room(recorded, from, history, measures.versions[0]?.effectiveFrom ?? from);
  if (to < earliest || to > latest) {
    return [refusal('CORRECTED_DATE_OUT_OF_ORDER', ARTICLE, { field: FIELD, params: { earliest, latest } })];
  }
  if (before !== undefined && before.version !== after.version) {
    const params = { from: before.version, to: after.version };
    return [refusal('CORRECTED_DATE_UNDER_OTHER_MEASURES', ARTICLE, { field: FIELD, params })];
  }
  return [];
};

/** Between which days an entry can be dated so that the order of dates stays as it is. */
const room = (recorded: Envelope, from: LegalDate, history: readonly Envelope[], commencement: LegalDate) => {
  const { inEffect } = readHistory(history);
  const place = inEffect.findIndex(({ id }) => id === recorded.id);
  let earliest = commencement;
  let latest = legalDateAt(recorded.meta.recordedAt);
  inEffect.forEach(({ meta: { occurredOn } }, i) => {
    if (i < place && occurredOn <= from) earliest = laterOf(earliest, occurredOn);
    if (i > place && occurredOn >= from) latest = earlierOf(latest, occurredOn);
  });
  return { earliest, latest };
};
