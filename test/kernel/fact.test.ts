import { expect, test } from 'vitest';
import { type Actor, factOf, instant, legalDate } from '../../src/kernel/index.js';

test('the fact of an entry is what it records, its legal date and who recorded it', () => {
  const actor: Actor = { id: 'officer-1', role: 'CITY', bureau: '320400' };
  const meta = {
    occurredOn: legalDate('2013-05-20'),
    recordedAt: instant('2013-05-21T01:00:00Z'),
    commandId: 'c',
    correlationId: 'c',
    causationId: 'c',
    actor,
    measures: 1,
    articles: [],
  };
  const envelope = {
    id: 'e',
    stream: 'toy-1',
    revision: 1,
    type: 'Renamed',
    v: 1,
    data: { name: '甲' },
    meta,
  } as const;
  expect(factOf(envelope)).toStrictEqual({
    type: 'Renamed',
    v: 1,
    data: { name: '甲' },
    occurredOn: '2013-05-20',
    actor,
  });
});
