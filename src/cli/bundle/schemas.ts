import { z } from 'zod';
import type { AggregateFormat } from '../../kernel/index.js';

/** What one version of an event holds, as JSON Schema. */
export type EventSchema = { readonly type: string; readonly v: number; readonly schema: object };

const schemaOf = (data: z.ZodType): object => z.toJSONSchema(data, { unrepresentable: 'any', io: 'input' });

/** The schema of every version of every event that a ledger may hold, old versions too. */
export const eventSchemas = (
  formats: readonly Pick<AggregateFormat, 'events' | 'upcasters'>[],
): readonly EventSchema[] =>
  formats
    .flatMap(({ events, upcasters }): EventSchema[] => [
      ...Object.entries(events).map(([type, { v, data }]) => ({ type, v, schema: schemaOf(data) })),
      ...upcasters.map(({ type, from, data }) => ({ type, v: from, schema: schemaOf(data) })),
    ])
    .toSorted((a, b) => (a.type === b.type ? a.v - b.v : a.type < b.type ? -1 : 1));
