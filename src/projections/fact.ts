import type { BaseEvent } from '../aggregates/base/index.js';
import type { JurisdictionEvent } from '../aggregates/jurisdiction/index.js';
import type { MeasuresEvent } from '../aggregates/measures/index.js';
import type { NumberRegisterEvent } from '../aggregates/number-register/index.js';
import type { OrganisationEvent } from '../aggregates/organisation/index.js';
import type { DomainEvent, Envelope } from '../kernel/index.js';
import type { Entry } from '../ledger/index.js';

/** The envelopes of one aggregate's entries. */
type EnvelopeOf<Event extends DomainEvent> = Envelope & Event;

/** The codec has read the entry: an event on this aggregate's streams is one of its events, at the current version. */
const on =
  <Event extends DomainEvent>(streamPrefix: string) =>
  ({ envelope }: Pick<Entry, 'envelope'>): EnvelopeOf<Event> | undefined =>
    envelope.stream.startsWith(streamPrefix) ? (envelope as EnvelopeOf<Event>) : undefined;

export const baseFact = on<BaseEvent>('base-');
export const organisationFact = on<OrganisationEvent>('organisation-');
export const measuresFact = on<MeasuresEvent>('measures-');
export const jurisdictionFact = on<JurisdictionEvent>('jurisdiction-');
export const numberRegisterFact = on<NumberRegisterEvent>('numberRegister-');

export type BaseFact = EnvelopeOf<BaseEvent>;
export type BaseFactOf<Type extends BaseEvent['type']> = Extract<BaseFact, { readonly type: Type }>;
