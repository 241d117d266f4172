import type { Kysely } from 'kysely';
import type { Actor, DocumentRef, Envelope, Instant, LegalDate } from '../../kernel/index.js';
import type { ViewTables } from '../tables.js';

/** An act on two streams of which the second half is missing, as the application's `PendingWork` has it. */
export type PendingAct =
  | {
      readonly kind: 'SUBMIT_APPLICATION' | 'WRITE_NUMBER';
      readonly baseId: string;
      readonly data: object;
      readonly actor: Actor;
      readonly occurredOn: LegalDate;
      readonly recordedAt: Instant;
      readonly document?: DocumentRef;
      readonly correlationId: string;
    }
  | {
      readonly kind: 'RELEASE_RECOGNITION';
      readonly baseId: string;
      readonly organisationId: string;
      readonly recordedAt: Instant;
    };

/** What process managers look for. */
export const pendingWork = (db: Kysely<ViewTables>, today: () => LegalDate) => ({
  /** In the order of recording. A base whose revocation has yet to take effect holds its recognition until then. */
  unfinished: async (): Promise<readonly PendingAct[]> => {
    const rows = await db
      .selectFrom('reservations')
      .leftJoin('bases', 'bases.id', 'reservations.base_id')
      .select(['base_id', 'kind', 'recorded_at', 'envelope', 'bases.organisation_id', 'bases.ended_on'])
      .orderBy('reservations.sequence')
      .execute();
    return rows.flatMap((row) => {
      if (row.envelope !== null) return [reserved(row.kind, row.base_id, row.envelope)];
      if (row.organisation_id === null || row.ended_on === null || row.ended_on > today()) return [];
      return [
        {
          kind: 'RELEASE_RECOGNITION' as const,
          baseId: row.base_id,
          organisationId: row.organisation_id,
          recordedAt: row.recorded_at as Instant,
        },
      ];
    });
  },
  /** Entries recorded ahead of their dates whose date has come. */
  scheduled: async (on: LegalDate): Promise<readonly { readonly stream: string; readonly entryId: string }[]> => {
    const rows = await db
      .selectFrom('pending_entries')
      .select(['id', 'stream'])
      .where('takes_effect_on', '<=', on)
      .orderBy('takes_effect_on')
      .orderBy('sequence')
      .execute();
    return rows.map(({ id, stream }) => ({ stream, entryId: id }));
  },
  /** Bases whose rectification period ended before the date and that still count as rectifying. */
  lapsed: async (on: LegalDate): Promise<readonly { readonly baseId: string; readonly dueOn: LegalDate }[]> => {
    const rows = await db
      .selectFrom('bases')
      .select(['id', 'rectification_due_on'])
      .where('status', '=', 'RECTIFYING')
      .where('ends_as', 'is', null)
      .where('rectification_due_on', '<', on)
      .orderBy('rectification_due_on')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ baseId: row.id, dueOn: row.rectification_due_on as LegalDate }));
  },
});

/** The text is what the ledger stored: it was read by the codec before it came here. */
const reserved = (kind: string, baseId: string, envelope: string): PendingAct => {
  const { data, meta } = JSON.parse(envelope) as Envelope;
  const { actor, occurredOn, recordedAt, document, correlationId } = meta;
  return {
    kind: kind === 'SUBMIT_APPLICATION' ? kind : 'WRITE_NUMBER',
    baseId,
    data,
    actor,
    occurredOn,
    recordedAt,
    ...(document !== undefined && { document }),
    correlationId,
  };
};
