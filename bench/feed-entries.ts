import { randomUUID } from 'node:crypto';
import { instantFromMillis, legalDate, type NewEvent } from '../src/kernel/index.js';

/** An institution's first entry on its own stream. */
export const newOrganisation = (): { readonly stream: string; readonly event: NewEvent } => ({
  stream: `organisation-${randomUUID()}`,
  event: {
    id: randomUUID(),
    type: 'OrganisationRegistered',
    v: 1,
    data: { name: '常州市某某继续教育培训中心', type: 'TRAINING_BODY', affiliation: '市人力资源和社会保障局' },
    meta: {
      occurredOn: legalDate('2016-01-04'),
      recordedAt: instantFromMillis(Date.now()),
      commandId: randomUUID(),
      correlationId: randomUUID(),
      causationId: randomUUID(),
      actor: { id: 'officer', role: 'CITY', bureau: '320400' },
      measures: 1,
      articles: ['Art.3', 'Art.5(1)'],
    },
  },
});
