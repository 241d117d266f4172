import type { Jurisdiction } from '../../src/aggregates/jurisdiction/index.js';
import { boundaryChanges } from './shipped.js';

/** The boundary changes alone: what is needed to know whose a place is. */
export const boundaries: Jurisdiction = {
  divisions: [],
  departments: [],
  changes: boundaryChanges.map(({ gb6From, gb6To, town, on }) => ({ gb6From, gb6To, on, ...(town && { town }) })),
};
