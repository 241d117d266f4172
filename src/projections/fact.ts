import type { AccessLogEvent } from '../aggregates/access-log/index.js';
import type { BaseEvent } from '../aggregates/base/index.js';
import type { CityActivityEvent } from '../aggregates/city-activity/index.js';
import type { JurisdictionEvent } from '../aggregates/jurisdiction/index.js';
import type { LearnerEvent } from '../aggregates/learner/index.js';
import type { MeasuresEvent } from '../aggregates/measures/index.js';
import type { NumberRegisterEvent } from '../aggregates/number-register/index.js';
import type { OrganisationEvent } from '../aggregates/organisation/index.js';
import type { PlanEvent } from '../aggregates/plan/index.js';
import type { PublicSubjectEvent } from '../aggregates/public-subject/index.js';
import type { ReviewListEvent } from '../aggregates/review-list/index.js';
import type { ClassEvent } from '../aggregates/training-class/index.js';
import { type DomainEvent, type Envelope, isMarker } from '../kernel/index.js';
import type { Entry } from '../ledger/index.js';

/** The envelopes of one aggregate's entries. */
type EnvelopeOf<Event extends DomainEvent> = Envelope & Event;

/**
 * The codec has read the entry: an event on this aggregate's streams is one of its events, at the current version, or a
 * marker, which is no fact.
 */
const on =
  <Event extends DomainEvent>(streamPrefix: string) =>
  ({ envelope }: Pick<Entry, 'envelope'>): EnvelopeOf<Event> | undefined =>
    envelope.stream.startsWith(streamPrefix) && !isMarker(envelope) ? (envelope as EnvelopeOf<Event>) : undefined;

export const baseFact = on<BaseEvent>('base-');
export const organisationFact = on<OrganisationEvent>('organisation-');
export const measuresFact = on<MeasuresEvent>('measures-');
export const jurisdictionFact = on<JurisdictionEvent>('jurisdiction-');
export const numberRegisterFact = on<NumberRegisterEvent>('numberRegister-');
export const publicSubjectFact = on<PublicSubjectEvent>('publicSubject-');
export const planFact = on<PlanEvent>('plan-');
export const classFact = on<ClassEvent>('class-');
export const learnerFact = on<LearnerEvent>('learner-');
export const reviewListFact = on<ReviewListEvent>('reviewList-');
export const cityActivityFact = on<CityActivityEvent>('cityActivity-');
export const accessFact = on<AccessLogEvent>('access-');

export type BaseFact = EnvelopeOf<BaseEvent>;
export type BaseFactOf<Type extends BaseEvent['type']> = Extract<BaseFact, { readonly type: Type }>;
