import { randomUUID } from 'node:crypto';
import { instant, legalDate, type NewEvent } from '../../src/kernel/index.js';
import type { Ledger } from '../../src/ledger/index.js';

const registered = (name: string): NewEvent => ({
  id: randomUUID(),
  type: 'OrganisationRegistered',
  v: 1,
  data: { name, type: 'TRAINING_BODY' },
  meta: {
    occurredOn: legalDate('2016-01-04'),
    recordedAt: instant('2016-01-04T01:00:00.000Z'),
    commandId: randomUUID(),
    correlationId: 'test',
    causationId: 'test',
    actor: { id: 'officer', role: 'CITY', bureau: '320400' },
    measures: 1,
    articles: ['Art.3'],
  },
});

/** Writes so many entries on a stream of their own, all at once. */
export const write = async (ledger: Ledger, count: number, name = '培训中心'): Promise<void> => {
  const events = Array.from({ length: count }, (_, i) => registered(`${name}${i}`));
  await ledger.append(`organisation-${randomUUID()}`, 'none', events);
};
