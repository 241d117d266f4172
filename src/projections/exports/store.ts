import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Actor, type Instant, instantFromMillis, millisOf, roles } from '../../kernel/index.js';
import { createTable } from '../generations.js';
import type { ViewStore } from '../store.js';
import type { RowOf } from '../table.js';
import type { ViewTables } from '../tables.js';
import {
  type Claimed,
  type ExportJob,
  type ExportJobs,
  type ExportPage,
  type ExportState,
  exportStates,
  type NewExport,
  type Started,
} from './jobs.js';
import { type ExportTables, exportJobsTable, exportPartsTable } from './tables.js';

const OLDEST = 100;
/** Parts that are read, and are in memory, at once. */
const PARTS = 8;
/** How long an expired export is still told of, without what it held. */
const REMEMBERED_MS = 90 * 86_400_000;

const rowSchema = z.object({
  state: z.enum(exportStates),
  role: z.enum(roles),
  language: z.enum(['zh', 'en']),
});
const faultSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const variablesSchema = z.record(z.string(), z.unknown());

type JobRow = RowOf<typeof exportJobsTable>;
type Tables = ViewTables & ExportTables;

const jobOf = (row: JobRow): ExportJob => {
  const { state, role, language } = rowSchema.parse(row);
  const fault = row.error === null ? undefined : faultSchema.parse(JSON.parse(row.error));
  return {
    id: row.id,
    actor: { id: row.actor_id, role, ...(row.bureau !== null && { bureau: row.bureau }) },
    language,
    query: row.query,
    variables: variablesSchema.parse(JSON.parse(row.variables)),
    state,
    rows: row.row_count,
    bytes: row.bytes,
    parts: row.parts,
    ...(row.cursor !== null && { cursor: row.cursor }),
    ...(row.from_sequence !== null && { fromSequence: row.from_sequence }),
    ...(row.to_sequence !== null && { toSequence: row.to_sequence }),
    ...(fault && { fault: { code: fault.code, ...(fault.params && { params: fault.params }) } }),
    // Written below from the clock's instants.
    createdAt: row.created_at as Instant,
    ...(row.finished_at !== null && { finishedAt: row.finished_at as Instant }),
    expiresAt: row.expires_at as Instant,
  };
};

const open: readonly ExportState[] = ['QUEUED', 'RUNNING'];

/** {@link ExportJobs} in any view store. */
export const exportJobsIn = (store: ViewStore): ExportJobs => {
  const db: Kysely<Tables> = store.db.withTables<ExportTables>();
  const change = <T>(work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    store.transaction((tx) => work(tx.db.withTables<ExportTables>()));

  const rowOf = (tx: Kysely<Tables>, id: string): Promise<JobRow | undefined> =>
    tx.selectFrom('export_jobs').selectAll().where('id', '=', id).executeTakeFirst();

  const openOf = (tx: Kysely<Tables>, { id, role, bureau }: Actor) =>
    tx
      .selectFrom('export_jobs')
      .select('id')
      .where('actor_id', '=', id)
      .where('role', '=', role)
      .where('bureau', bureau === undefined ? 'is' : '=', bureau ?? null)
      .where('state', 'in', open)
      .execute();

  const dropParts = (tx: Kysely<Tables>, ids: readonly string[]) =>
    tx.deleteFrom('export_parts').where('job_id', 'in', ids).execute();

  const start = (asked: NewExport): Promise<Started> =>
    change(async (tx) => {
      const known = await rowOf(tx, asked.id);
      if (known !== undefined)
        return known.input_hash === asked.inputHash
          ? { kind: 'KNOWN' as const, job: jobOf(known) }
          : { kind: 'KEY_REUSED' as const };
      if ((await openOf(tx, asked.actor)).length >= asked.most) return { kind: 'TOO_MANY' as const };
      const row: JobRow = {
        id: asked.id,
        actor_id: asked.actor.id,
        role: asked.actor.role,
        bureau: asked.actor.bureau ?? null,
        language: asked.language,
        query: asked.query,
        variables: JSON.stringify(asked.variables),
        input_hash: asked.inputHash,
        state: 'QUEUED' satisfies ExportState,
        cursor: null,
        parts: 0,
        row_count: 0,
        bytes: 0,
        from_sequence: null,
        to_sequence: null,
        error: null,
        created_at: asked.now,
        finished_at: null,
        expires_at: asked.expiresAt,
        lease: null,
        lease_until: null,
      };
      await tx.insertInto('export_jobs').values(row).execute();
      return { kind: 'STARTED' as const, job: jobOf(row) };
    });

  /** Changes a job that is still this worker's. */
  const whileHeld = (
    { job, lease }: Claimed,
    work: (tx: Kysely<Tables>, row: JobRow) => Promise<unknown>,
  ): Promise<boolean> =>
    change(async (tx) => {
      const row = await rowOf(tx, job.id);
      if (row === undefined || row.lease !== lease || row.state !== ('RUNNING' satisfies ExportState)) return false;
      await work(tx, row);
      return true;
    });

  const end = (claimed: Claimed, state: ExportState, now: Instant, error: string | null): Promise<boolean> =>
    whileHeld(claimed, async (tx, { id }) => {
      if (state !== 'COMPLETED') await dropParts(tx, [id]);
      const ended = { state, error, finished_at: now, lease: null, lease_until: null };
      await tx.updateTable('export_jobs').set(ended).where('id', '=', id).execute();
    });

  async function* parts(id: string): AsyncGenerator<string> {
    for (let part = 0; ; part += PARTS) {
      const rows = await db
        .selectFrom('export_parts')
        .select('lines')
        .where('job_id', '=', id)
        .where('part', '>=', part)
        .where('part', '<', part + PARTS)
        .orderBy('part')
        .execute();
      for (const { lines } of rows) yield lines;
      if (rows.length < PARTS) return;
    }
  }

  return {
    prepare: () =>
      store.transaction(async (tx) => {
        await createTable(tx.db, exportJobsTable.name, exportJobsTable);
        await createTable(tx.db, exportPartsTable.name, exportPartsTable);
      }),
    start,
    find: async (id) => {
      const row = await rowOf(db, id);
      return row && jobOf(row);
    },
    of: async ({ id, role, bureau }) => {
      const rows = await db
        .selectFrom('export_jobs')
        .selectAll()
        .where('actor_id', '=', id)
        .where('role', '=', role)
        .where('bureau', bureau === undefined ? 'is' : '=', bureau ?? null)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(OLDEST)
        .execute();
      return rows.map(jobOf);
    },
    claim: (now, until) =>
      change(async (tx) => {
        const row = await tx
          .selectFrom('export_jobs')
          .selectAll()
          .where('state', 'in', open)
          .where(({ or, eb }) => or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
          .orderBy('created_at')
          .orderBy('id')
          .limit(1)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        const lease = randomUUID();
        const held = { state: 'RUNNING' satisfies ExportState, lease, lease_until: until };
        await tx.updateTable('export_jobs').set(held).where('id', '=', row.id).execute();
        return { job: jobOf({ ...row, ...held }), lease };
      }),
    advance: (claimed, { lines, rows, bytes, cursor, sequence }: ExportPage, until) =>
      whileHeld(claimed, async (tx, row) => {
        if (rows > 0) await tx.insertInto('export_parts').values({ job_id: row.id, part: row.parts, lines }).execute();
        await tx
          .updateTable('export_jobs')
          .set({
            cursor: cursor ?? row.cursor,
            parts: row.parts + (rows > 0 ? 1 : 0),
            row_count: row.row_count + rows,
            bytes: row.bytes + bytes,
            from_sequence: row.from_sequence ?? sequence,
            to_sequence: sequence,
            lease_until: until,
          })
          .where('id', '=', row.id)
          .execute();
      }),
    complete: (claimed, now) => end(claimed, 'COMPLETED', now, null),
    fail: (claimed, fault, now) => end(claimed, 'FAILED', now, JSON.stringify(fault)),
    release: async (claimed) => {
      await whileHeld(claimed, (tx, { id }) =>
        tx.updateTable('export_jobs').set({ lease: null, lease_until: null }).where('id', '=', id).execute(),
      );
    },
    cancel: (id, now) =>
      change(async (tx) => {
        const row = await rowOf(tx, id);
        if (row === undefined) return undefined;
        const job = jobOf(row);
        if (!open.includes(job.state)) return job;
        await dropParts(tx, [id]);
        const ended = { state: 'CANCELLED' as const, finished_at: now, lease: null, lease_until: null };
        await tx.updateTable('export_jobs').set(ended).where('id', '=', id).execute();
        return jobOf({ ...row, ...ended });
      }),
    parts,
    expire: (now) =>
      change(async (tx) => {
        const gone = await tx
          .selectFrom('export_jobs')
          .select('id')
          .where('expires_at', '<=', now)
          .where('state', '<>', 'EXPIRED')
          .execute();
        const ids = gone.map(({ id }) => id);
        const forgotten = instantFromMillis(millisOf(now) - REMEMBERED_MS);
        await tx.deleteFrom('export_jobs').where('expires_at', '<', forgotten).execute();
        if (ids.length === 0) return 0;
        await dropParts(tx, ids);
        await tx
          .updateTable('export_jobs')
          .set({ state: 'EXPIRED', lease: null, lease_until: null })
          .where('id', 'in', ids)
          .execute();
        return ids.length;
      }),
  };
};
