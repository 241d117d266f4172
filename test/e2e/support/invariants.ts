import { expect } from 'vitest';
import { baseEvents } from '../../../src/aggregates/base/index.js';
import type { Entry } from '../../../src/ledger/index.js';
import { publicId } from './ledger.js';
import type { Acknowledged } from './writers.js';

export const expectNoGap = (entries: readonly Entry[]): void => {
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
};

/** Everything that was sent was acknowledged in the end; so the ledger holds that, what the register began with, and no more. */
export const expectEveryCommandOnce = (entries: readonly Entry[], acknowledged: readonly Acknowledged[]): void => {
  const sequenceOf = new Map(entries.map((entry) => [publicId(entry), entry.sequence]));
  expect(sequenceOf.size).toBe(entries.length);
  const claims = acknowledged.flatMap(({ key, entries: claimed }) => claimed.map((entry) => ({ key, ...entry })));
  expect(claims.filter(({ id, sequence }) => sequenceOf.get(id) !== sequence)).toEqual([]);
  const claimed = new Set(claims.map(({ id }) => id));
  const unclaimed = entries.filter((entry) => !claimed.has(publicId(entry))).map(({ envelope }) => envelope);
  const foreign = unclaimed.filter(({ meta, type }) => meta.actor.role !== 'SYSTEM' && type !== 'AuthorityEstablished');
  expect(foreign.map(({ type, stream }) => `${type} ${stream}`)).toEqual([]);
};

/** Serials are 1, 2, 3… and no number is on two bases. Answers with how many there are. */
export const expectNumbersInOrder = (entries: readonly Entry[]): number => {
  const numbered = entries
    .filter(({ envelope }) => envelope.type === 'BaseNumbered')
    .map(({ envelope }) => baseEvents.BaseNumbered.data.parse(envelope.data));
  const serials = numbered.map(({ serial }) => serial).sort((a, b) => a - b);
  expect(serials).toEqual(numbered.map((_, index) => index + 1));
  expect(new Set(numbered.map(({ number }) => number)).size).toBe(numbered.length);
  return numbered.length;
};
