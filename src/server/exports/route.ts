import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { AuditExports } from '../../application/index.js';
import type { Actor } from '../../kernel/index.js';
import { type ExportJob, type ExportJobs, isOwner } from '../../projections/exports/index.js';
import { type ExportMessageCode, exportMessages } from '../../schema/export/messages.js';
import { sendError } from '../http/errors.js';
import type { Limits } from '../limits/limits.js';
import { cellOf, columnsOf } from './columns.js';
import { planExport } from './plan.js';

export type DownloadOptions = {
  readonly jobs: ExportJobs;
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** Keeps the record of lists that are taken out for an audit. */
  readonly audits: AuditExports;
  /** Who holds the request's token. @throws for a token that is not accepted */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor | undefined>;
};

type Address = { readonly id: string; readonly format: 'jsonl' | 'csv' };
const ADDRESS = /^(export-[0-9a-f-]{36})\.(jsonl|csv)$/;

const addressOf = (file: string): Address | undefined => {
  const [, id, format] = ADDRESS.exec(file) ?? [];
  return id === undefined ? undefined : { id, format: format === 'csv' ? 'csv' : 'jsonl' };
};

const refused = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ExportMessageCode,
  params: { readonly [name: string]: string } = {},
): FastifyReply => sendError(request, reply, status, code, exportMessages[code], params);

async function* rowsOf(parts: AsyncIterable<string>): AsyncGenerator<unknown> {
  for await (const part of parts) for (const line of part.split('\n')) if (line !== '') yield JSON.parse(line);
}

/** With a byte-order mark, by which a spreadsheet knows UTF-8; what it would take for a formula begins with an apostrophe. */
const csvOf = (schema: GraphQLSchema, limits: Limits, job: ExportJob, parts: AsyncIterable<string>): Readable => {
  const planned = planExport(schema, job.query, job.variables, limits);
  const columns = planned.ok ? columnsOf(schema, planned.plan) : [];
  const csv = stringify({
    bom: true,
    header: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: columns.map((path) => path.join('.')),
    cast: { boolean: (value) => String(value) },
  });
  // An error on the way ends the answer unfinished, which the client sees.
  pipeline(
    Readable.from(rowsOf(parts)),
    async function* (rows: AsyncIterable<unknown>) {
      for await (const row of rows) yield columns.map((path) => cellOf(row, path));
    },
    csv,
  ).catch((error: Error) => csv.destroy(error));
  return csv;
};

/** `GET /exports/export-….jsonl` and `.csv`, for the owner alone. */
export const addDownloads = (
  app: FastifyInstance,
  { jobs, schema, limits, audits, actorOf }: DownloadOptions,
): void => {
  /** What an auditor or the city takes away is on record before the first row leaves, once for each export. */
  const recordTaking = async (job: ExportJob): Promise<void> => {
    const { actor, toSequence = 0 } = job;
    const planned = planExport(schema, job.query, job.variables, limits);
    if ((actor.role !== 'AUDITOR' && actor.role !== 'CITY') || toSequence === 0 || !planned.ok) return;
    const recorded = await audits.recordExport({
      by: actor,
      exportId: job.id,
      form: 'LIST',
      purpose: actor.role === 'AUDITOR' ? 'AUDIT' : 'ANALYSIS',
      list: planned.plan.field,
      sequenceFrom: 1,
      sequenceTo: toSequence,
    });
    if (!recorded.ok) throw new Error(`an export is not recorded: ${recorded.refusals.map(({ code }) => code).join()}`);
  };

  app.get<{ Params: { file: string } }>('/exports/:file', async (request, reply) => {
    const address = addressOf(request.params.file);
    const actor = await actorOf(request);
    const job = address && (await jobs.find(address.id));
    if (address === undefined || job === undefined || actor === undefined || !isOwner(job, actor))
      return refused(request, reply, 404, 'EXPORT_UNKNOWN');
    if (job.state === 'EXPIRED') return refused(request, reply, 410, 'EXPORT_GONE');
    if (job.state !== 'COMPLETED') return refused(request, reply, 409, 'EXPORT_NOT_READY', { state: job.state });
    await recordTaking(job);
    reply
      .header('content-disposition', `attachment; filename="${job.id}.${address.format}"`)
      .header('cache-control', 'private, no-store');
    if (address.format === 'csv')
      return reply.type('text/csv; charset=utf-8').send(csvOf(schema, limits, job, jobs.parts(job.id)));
    return reply
      .type('application/jsonl; charset=utf-8')
      .header('content-length', job.bytes)
      .send(Readable.from(jobs.parts(job.id)));
  });
};
