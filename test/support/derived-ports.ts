import { z } from 'zod';
import type { BaseEvent } from '../../src/aggregates/base/index.js';
import { dateSchema } from '../../src/aggregates/vocabulary.js';
import type { CommandIndex, PendingWork, Unfinished } from '../../src/application/index.js';
import { type Envelope, type LegalDate, readHistory } from '../../src/kernel/index.js';
import type { Ledger } from '../../src/ledger/index.js';
import { pendingTrainingOf } from './derived-training.js';
import { everything } from './everything.js';

/** The command index as the views would have it, without their delay. */
export const commandIndexOf = (ledger: Ledger): CommandIndex => ({
  async find(commandId) {
    const first = (await everything(ledger)).find(({ meta }) => meta.commandId === commandId);
    return first && { stream: first.stream, firstEventId: first.id };
  },
});

/** What the views would say before they have seen anything: the register must do without. */
export const blindIndex: CommandIndex = { find: async () => undefined };

const endings: ReadonlySet<string> = new Set<BaseEvent['type']>([
  'ApplicationWithdrawn',
  'ApplicationRejected',
  'BaseRevoked',
  'BaseClosed',
  'BaseMerged',
]);

const naming = z.object({ baseId: z.string() });
const dated = z.object({ dueOn: dateSchema });
const baseNamed = (data: object): string => naming.parse(data).baseId;

const reservationOf = (kind: 'SUBMIT_APPLICATION' | 'WRITE_NUMBER', { data, meta }: Envelope): Unfinished => ({
  kind,
  baseId: baseNamed(data),
  data,
  actor: meta.actor,
  occurredOn: meta.occurredOn,
  recordedAt: meta.recordedAt,
  ...(meta.document !== undefined && { document: meta.document }),
  correlationId: meta.correlationId,
});

/** The pending work as the views would have it, worked out anew from the whole ledger at every question. */
export const pendingWorkOf = (ledger: Ledger): PendingWork => ({
  ...pendingTrainingOf(ledger),
  async scheduled(on) {
    const { pending } = readHistory(await everything(ledger));
    return pending.flatMap(({ id, stream, meta }) => (meta.occurredOn <= on ? [{ stream, entryId: id }] : []));
  },
  async unfinished() {
    const all = readHistory(await everything(ledger)).inEffect;
    const recorded = (type: string, baseId: string) => all.some((e) => e.type === type && e.stream === baseId);
    const released = (baseId: string) =>
      all.some((e) => e.type === 'RecognitionReleased' && baseNamed(e.data) === baseId);
    return all.flatMap((envelope): readonly Unfinished[] => {
      const { type, data, stream, meta } = envelope;
      if (type === 'RecognitionReserved') {
        const baseId = baseNamed(data);
        if (!recorded('ApplicationSubmitted', baseId)) return [reservationOf('SUBMIT_APPLICATION', envelope)];
        const ending = all.find((e) => endings.has(e.type) && e.stream === baseId);
        return ending === undefined || released(baseId)
          ? []
          : [{ kind: 'RELEASE_RECOGNITION', baseId, organisationId: stream, recordedAt: meta.recordedAt }];
      }
      if (type !== 'NumberAllocated' || recorded('BaseNumbered', baseNamed(data))) return [];
      return [reservationOf('WRITE_NUMBER', envelope)];
    });
  },
  async lapsed(on) {
    const running = new Map<string, LegalDate>();
    for (const { type, stream, data } of await everything(ledger)) {
      if (type === 'RectificationOrdered' || type === 'RectificationExtended')
        running.set(stream, dated.parse(data).dueOn);
      if (type === 'RectificationAccepted' || type === 'RectificationLapsed' || endings.has(type))
        running.delete(stream);
    }
    return [...running].flatMap(([baseId, dueOn]) => (dueOn < on ? [{ baseId, dueOn }] : []));
  },
});
