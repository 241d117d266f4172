import { z } from 'zod';
import { type LegalDate, legalDateAt } from './calendar.js';
import type { DomainEvent, Envelope, Json } from './event.js';
import {
  type AggregateFormat,
  defineEvents,
  type EventDefinition,
  type EventDefinitions,
  type EventOf,
  eventMaker,
} from './event-registry.js';

const text = (max: number) => z.string().min(1).max(max);
const id = text(80);
/** The target's stored type and version when it was marked: the paths of a correction are those of that version. */
const of = z.strictObject({ type: text(80), v: z.number().int().positive() });
const json: z.ZodType<Json> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number().int(),
    z.string().max(4000),
    z.array(json).max(100),
    z.record(z.string(), json),
  ]),
);

/**
 * A field of an entry by its path: `occurredOn`, `document.ref`, or one of its data as in `data.items.0.finding`. `from`
 * and `to` are absent where there was, or will be, nothing.
 */
const field = z.strictObject({ field: text(200), from: json.optional(), to: json.optional() });
export type FieldCorrection = z.output<typeof field>;

/**
 * What is recorded about another entry of the same stream, whichever aggregate's it is. Markers are never folded: they
 * say how the entry they are about is read from then on.
 */
export const markerEvents = defineEvents({
  EntryCorrected: {
    v: 1,
    zh: '更正记录',
    en: 'Entry corrected',
    articles: ['Art.8(3)'],
    data: z.strictObject({ target: id, of, fields: z.array(field).min(1).max(50), reason: text(2000) }),
  },
  EntryWithdrawn: {
    v: 1,
    zh: '撤回待生效记录',
    en: 'Pending entry withdrawn',
    articles: ['Art.8(3)'],
    /** `because`: the code of the rule that kept it from taking effect; absent where a bureau withdrew it. */
    data: z.strictObject({ target: id, of, reason: text(2000), because: text(80).optional() }),
  },
  EntryTookEffect: {
    v: 1,
    zh: '记录生效',
    en: 'Entry took effect',
    articles: ['Art.8(3)'],
    data: z.strictObject({ target: id, of }),
  },
});

export type MarkerEvent = EventOf<typeof markerEvents>;
export type Marker = Envelope & MarkerEvent;
/** The definition of an event type that may stand on an aggregate's streams: its own, or a marker's. */
export const definitionIn = ({ events }: Pick<AggregateFormat, 'events'>, type: string): EventDefinition | undefined =>
  events[type] ?? (markerEvents as EventDefinitions)[type];

export const markerEvent = eventMaker(markerEvents);

/** The codec has checked the data against the type: an envelope of a marker's type is that marker. */
export const isMarker = (event: Envelope): event is Marker => Object.hasOwn(markerEvents, event.type);
export const isMarkerEvent = (event: DomainEvent): event is MarkerEvent => Object.hasOwn(markerEvents, event.type);

/** Recorded before its legal date: it counts from that date on. */
export const isScheduled = ({ meta }: Pick<Envelope, 'meta'>): boolean =>
  // A legal date before the UTC date of recording cannot lie ahead of the one in Shanghai, which saves most the sum.
  meta.occurredOn >= meta.recordedAt.slice(0, 10) && meta.occurredOn > legalDateAt(meta.recordedAt);

/** The last day of any calendar here. */
export const FOREVER = '9999-12-31' as LegalDate;
