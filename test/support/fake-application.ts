import type { Application, CommandOutcome, CommandRequest } from '../../src/application/index.js';
import { type Instant, instant, type LegalDate, legalDate } from '../../src/kernel/index.js';
import type { Entry, Position } from '../../src/ledger/ledger.js';

/** An application that answers as it is told and keeps what it was asked. */
export const fakeApplication = (answer: (request: CommandRequest) => Promise<CommandOutcome> | CommandOutcome) => {
  const requests: CommandRequest[] = [];
  const application: Application = {
    async execute(request) {
      requests.push(request);
      return answer(request);
    },
  };
  return { application, requests };
};

const recordedAt: Instant = instant('2016-01-04T01:00:00Z');

export const anEntry = (
  stream: string,
  sequence: number,
  type = 'BaseRenamed',
  occurredOn: LegalDate = legalDate('2016-01-04'),
): Entry => ({
  position: sequence.toString(16).padStart(16, '0') as Position,
  sequence,
  bytes: '',
  envelope: {
    id: `0000000${sequence}-0000-5000-8000-000000000000`,
    stream,
    revision: sequence,
    type,
    v: 1,
    data: { name: '新名', reason: '更名' },
    meta: {
      occurredOn,
      recordedAt,
      commandId: 'c',
      correlationId: 'r',
      causationId: 'c',
      actor: { id: 'city-lu', role: 'CITY', bureau: '320400' },
      measures: 1,
      articles: ['Art.7市3'],
    },
  },
});

export const accepting = (id: string, ...entries: readonly Entry[]): CommandOutcome => {
  const last = entries.at(-1);
  return {
    ok: true,
    id,
    entries,
    revision: entries.length,
    ...(last === undefined ? {} : { position: last.position }),
  };
};
