import { type Refusal, refusing } from '../../kernel/index.js';
import { divisionOf } from '../jurisdiction/index.js';
import type { MeasuresParams } from '../measures/index.js';
import type { ClassContext } from './context.js';
import { classRefusals } from './refusals.js';
import type { ClassContent } from './state.js';

const { refusal } = refusing(classRefusals);

/**
 * Art.9 「基地内」: a registered site, a place declared before the class by its address, or online once the measures
 * allow it. A county base teaches within its division (Art.4(2)), except where an employer's commission or a lecture
 * takes it elsewhere (Art.4(3)).
 */
export const venueFaults = (
  { basis, venue }: ClassContent,
  { base, jurisdiction, on }: ClassContext,
  params: MeasuresParams,
): readonly Refusal[] => {
  switch (venue.kind) {
    case 'ONLINE':
      return params.hours.online ? [] : [refusal('VENUE_ONLINE', 'Art.9', { field: 'venue.kind' })];
    case 'REGISTERED':
    case 'DECLARED': {
      const declared = venue.kind === 'DECLARED';
      if (declared && venue.address === undefined) {
        return [refusal('VENUE_NOT_DECLARED', 'Art.9', { field: 'venue.address' })];
      }
      const anywhere = declared && (basis === 'COMMISSION' || basis === 'LECTURE');
      if (anywhere || base.status === 'NONE' || base.level === 'MUNICIPAL') return [];
      const gb6 = divisionOf(jurisdiction, base.place, on);
      if (venue.gb6 === undefined) {
        return declared ? [refusal('VENUE_NOT_DECLARED', 'Art.4(2)', { field: 'venue.gb6' })] : [];
      }
      return venue.gb6 === gb6 ? [] : [refusal('VENUE_OUTSIDE', 'Art.4(2)', { field: 'venue.gb6', params: { gb6 } })];
    }
    default:
      return venue.kind satisfies never;
  }
};
