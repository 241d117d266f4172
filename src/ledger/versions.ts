import type { z } from 'zod';
import { type AggregateFormat, type EventDefinition, markerEvents, type Upcaster } from '../kernel/index.js';
import { type Accepts, acceptsOf } from './accepts.js';

/** How one event type is read: its current shape, and a step from each older version to the next. */
export type EventType = {
  readonly type: string;
  /** What its streams' names begin with, `base-`; of a marker, those of every aggregate. */
  readonly streamPrefixes: readonly string[];
  readonly v: number;
  readonly data: z.ZodType;
  /** A quick look at data: what it accepts, `data` does too. */
  readonly accepts: Accepts;
  /** `steps[n - 1]` lifts version n. */
  readonly steps: readonly Upcaster[];
};

const stepsOf = (type: string, definition: EventDefinition, upcasters: readonly Upcaster[]): readonly Upcaster[] => {
  const steps = upcasters.filter((upcaster) => upcaster.type === type).sort((a, b) => a.from - b.from);
  const wanted = Array.from({ length: definition.v - 1 }, (_, i) => i + 1);
  const given = steps.map((step) => step.from);
  if (given.join() !== wanted.join()) {
    throw new Error(
      `${type} is at version ${definition.v}: upcasters from [${wanted}] are needed, there are [${given}]`,
    );
  }
  return steps;
};

const typeOf = (
  type: string,
  { v, data }: EventDefinition,
  streamPrefixes: readonly string[],
  steps: readonly Upcaster[],
): EventType => ({ type, streamPrefixes, v, data, accepts: acceptsOf(data), steps });

/** Whether an event of the type may stand on the stream. */
export const standsOn = ({ streamPrefixes }: EventType, stream: string): boolean =>
  streamPrefixes.some((prefix) => stream.startsWith(prefix));

/**
 * Every event type by its stored name: those of each aggregate, and the markers that stand on any. Throws when a name belongs to two aggregates, when an upcaster lifts an unknown
 * type, and when a chain of upcasters has a gap, a double or an end beyond the current version.
 */
export const eventTypes = (formats: readonly AggregateFormat[]): ReadonlyMap<string, EventType> => {
  const types = new Map<string, EventType>();
  const streamPrefixes = formats.map(({ stream }) => `${stream}-`);
  for (const [type, definition] of Object.entries(markerEvents)) {
    const steps = stepsOf(type, definition, []);
    types.set(type, typeOf(type, definition, streamPrefixes, steps));
  }
  for (const { stream, events, upcasters } of formats) {
    const stray = upcasters.find((upcaster) => events[upcaster.type] === undefined);
    if (stray !== undefined) throw new Error(`${stream} has an upcaster for ${stray.type}, which it does not define`);
    for (const [type, definition] of Object.entries(events)) {
      if (types.has(type)) throw new Error(`two aggregates define ${type}`);
      const steps = stepsOf(type, definition, upcasters);
      types.set(type, typeOf(type, definition, [`${stream}-`], steps));
    }
  }
  return types;
};
