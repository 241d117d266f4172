import type { CorrectionCommands } from '../aggregates/corrections/index.js';
import type { Register } from './register.js';
import type { Streams } from './streams.js';
import type { OfType } from './ways.js';

/** On an entry of a record, whichever aggregate's it is. */
export type OnEntry = OfType<Exclude<keyof CorrectionCommands, 'takeEffect'>>;

/**
 * Where entries can be corrected, by the aggregate that begins a stream's name. Never in the number register: there the
 * revision of an entry is the number that it gave.
 */
const correctedIn = {
  base: 'bases',
  organisation: 'organisations',
  measures: 'measures',
  jurisdiction: 'jurisdiction',
  publicSubject: 'publicSubjects',
  plan: 'plans',
  class: 'classes',
  learner: 'learners',
  cityActivity: 'cityActivities',
} as const satisfies { readonly [aggregate: string]: keyof Register };

const tables: ReadonlyMap<string, keyof Register> = new Map(Object.entries(correctedIn));
const ID = /^([A-Za-z]+)-[^\p{Cc}\p{Cs}]{1,80}$/u;

const aggregateOf = (stream: string): string => ID.exec(stream)?.[1] ?? '';

/** Whether a text can name a stream whose entries can be corrected. */
export const isMarkable = (stream: string): boolean => tables.has(aggregateOf(stream));

/** The streams that a stream is among; `undefined` where none of its entries is ever corrected. */
export const streamsOf = (register: Register, stream: string): Streams<unknown> | undefined => {
  const table = tables.get(aggregateOf(stream));
  return table && register[table];
};
