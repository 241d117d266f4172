import type { z } from 'zod';
import { withoutUndefined } from './canonical-json.js';
import type { DomainEvent, Json } from './event.js';
import type { Article } from './refusal.js';

/** One event type as it is stored now: its version, its data's shape, its names, and the articles it rests on. */
export type EventDefinition<Data extends z.ZodType = z.ZodType> = {
  readonly v: number;
  readonly zh: string;
  readonly en: string;
  readonly articles: readonly Article[];
  readonly data: Data;
};

/** All event types of an aggregate, by stored name. */
export type EventDefinitions = { readonly [type: string]: EventDefinition };

/** The union of events that a table of definitions describes. */
export type EventOf<Definitions extends EventDefinitions> = {
  [Type in keyof Definitions & string]: {
    readonly type: Type;
    readonly v: Definitions[Type]['v'];
    readonly data: z.output<Definitions[Type]['data']>;
  };
}[keyof Definitions & string];

/** Reads data stored as `type` version `from` and gives it as version `from + 1`. */
export type Upcaster = {
  readonly type: string;
  readonly from: number;
  /** The shape of the old version; stored data is checked against it before it is lifted. */
  readonly data: z.ZodType;
  readonly up: (data: never) => Json | object;
};

/** The storage format of one aggregate. `stream` is the prefix of its streams: `base` for `base-…`. */
export type AggregateFormat = {
  readonly stream: string;
  readonly events: EventDefinitions;
  readonly upcasters: readonly Upcaster[];
};

export const defineEvents = <const Definitions extends EventDefinitions>(definitions: Definitions): Definitions =>
  definitions;

/** Makes an event of a table with its current version. A member that is `undefined` is left out: absent. */
export const eventMaker =
  <const Definitions extends EventDefinitions>(definitions: Definitions) =>
  <Type extends keyof Definitions & string>(type: Type, data: z.output<Definitions[Type]['data']>) => {
    const definition = definitions[type];
    if (definition === undefined) throw new Error(`no event type ${type}`);
    return { type, v: definition.v, data: withoutUndefined(data as object) } satisfies DomainEvent as Extract<
      EventOf<Definitions>,
      { type: Type }
    >;
  };
