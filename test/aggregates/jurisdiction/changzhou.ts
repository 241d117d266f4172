import {
  type JurisdictionContext,
  type JurisdictionEvent,
  jurisdictionDecider,
  jurisdictionEvent,
  jurisdictionRefusals,
} from '../../../src/aggregates/jurisdiction/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { specify } from '../../support/given-when-then.js';
import { changeRows, divisionRows, policy2011 } from '../../support/shipped.js';

export const context: JurisdictionContext = {
  on: legalDate('2015-05-07'),
  today: legalDate('2026-03-02'),
  actor: { id: 'city-officer', role: 'CITY', bureau: '320400' },
  document: { ref: '国函〔2015〕75号' },
};
export const { given } = specify({ decider: jurisdictionDecider, messages: jurisdictionRefusals, context });

/** The divisions of the shipped data, as they were established. */
export const established: readonly JurisdictionEvent[] = divisionRows.map(({ gb6, name, validFrom: from }) =>
  jurisdictionEvent('DivisionEstablished', {
    gb6,
    name,
    level: gb6 === policy2011.city.gb6 ? 'MUNICIPAL' : 'COUNTY',
    from,
  }),
);
/** The changes of 2015. */
export const changed: readonly JurisdictionEvent[] = changeRows.map(({ gb6From, gb6To, town, on }) =>
  jurisdictionEvent('JurisdictionChanged', { gb6From, gb6To, on, ...(town !== undefined && { town }) }),
);
