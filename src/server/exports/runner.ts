import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Clock } from '../../application/index.js';
import { type Instant, instantFromMillis, millisOf } from '../../kernel/index.js';
import type { Claimed, ExportFault, ExportJob, ExportJobs } from '../../projections/exports/index.js';
import { ViewStoreUnavailable } from '../../projections/index.js';
import type { EdgeContext } from '../../schema/index.js';
import type { Limits } from '../limits/limits.js';
import { cursorVariable, type ExportPlan, planExport, rowsIn } from './plan.js';

/** How long a worker may be silent before another one goes on with its export. */
const LEASE_MS = 60_000;
/** How often it is looked for what another node left, and for what has expired. */
const ROUND_MS = 15_000;

export type RunnerParts = {
  readonly jobs: ExportJobs;
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Logger;
  /** The context in which the owner's own request would be answered now. */
  readonly contextOf: (job: ExportJob) => EdgeContext;
  /** The sequence that the views have reached. */
  readonly reached: () => number;
};

/** Carries exports out, one at a time in each process. */
export type ExportRunner = {
  /** There may be something to do. */
  wake(): void;
  /** Stops after the page that is being read; what was stored stays, and any node goes on from there. */
  stop(): Promise<void>;
};

type PageRead =
  | { readonly kind: 'page'; readonly lines: string; readonly rows: number; readonly next?: string }
  | { readonly kind: 'fault'; readonly fault: ExportFault };

const isUnavailable = ({ originalError }: GraphQLError): boolean => originalError instanceof ViewStoreUnavailable;

export const createExportRunner = (parts: RunnerParts): ExportRunner => {
  const { jobs, schema, limits, clock, log } = parts;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;

  const leaseEnd = (): Instant => instantFromMillis(millisOf(clock.now()) + LEASE_MS);

  /** @throws ViewStoreUnavailable */
  const readPage = async (job: ExportJob, plan: ExportPlan, cursor: string | undefined): Promise<PageRead> => {
    const { data, errors = [] } = await execute({
      schema,
      document: plan.document,
      contextValue: parts.contextOf(job),
      variableValues: { ...job.variables, ...cursorVariable(cursor) },
    });
    const unavailable = errors.find(isUnavailable);
    if (unavailable?.originalError !== undefined) throw unavailable.originalError;
    const [error] = errors;
    if (error !== undefined) {
      const { code } = error.extensions;
      // What was made to be shown has a code; the rest is in the log alone.
      if (typeof code === 'string') return { kind: 'fault', fault: { code: 'EXPORT_REFUSED', params: { rule: code } } };
      throw error;
    }
    const { rows, next } = rowsIn(plan, data);
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    return { kind: 'page', lines, rows: rows.length, ...(next !== undefined && { next }) };
  };

  /** Resolves when the job is done with, by whomever. @throws what is worth another try */
  const work = async (claimed: Claimed): Promise<void> => {
    const { job } = claimed;
    const planned = planExport(schema, job.query, job.variables, limits);
    if (!planned.ok) {
      await jobs.fail(claimed, planned.why, clock.now());
      return;
    }
    let { cursor, bytes } = job;
    while (!stopping.signal.aborted) {
      const sequence = parts.reached();
      const page = await readPage(job, planned.plan, cursor);
      if (page.kind === 'fault') {
        await jobs.fail(claimed, page.fault, clock.now());
        return;
      }
      const { next } = page;
      const size = Buffer.byteLength(page.lines);
      bytes += size;
      if (bytes > limits.exportBytes) {
        await jobs.fail(claimed, { code: 'EXPORT_TOO_LONG', params: { bytes: limits.exportBytes } }, clock.now());
        return;
      }
      const { lines, rows } = page;
      const stored = { lines, rows, bytes: size, sequence, ...(next !== undefined && { cursor: next }) };
      if (!(await jobs.advance(claimed, stored, leaseEnd()))) return;
      if (next === undefined) {
        await jobs.complete(claimed, clock.now());
        return;
      }
      cursor = next;
      // Requests come first.
      await nextTurn();
    }
    await jobs.release(claimed);
  };

  const workOrFail = async (claimed: Claimed): Promise<void> => {
    try {
      await work(claimed);
    } catch (err) {
      if (err instanceof ViewStoreUnavailable) throw err;
      const logId = randomUUID();
      log.error({ err, logId, export: claimed.job.id }, 'an export failed');
      await jobs.fail(claimed, { code: 'EXPORT_FAILED', params: { logId } }, clock.now());
    }
  };

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await jobs.expire(clock.now());
        for (;;) {
          const claimed = stopping.signal.aborted ? undefined : await jobs.claim(clock.now(), leaseEnd());
          if (claimed === undefined) break;
          await workOrFail(claimed);
        }
      } catch (err) {
        // The lease runs out, and the export is gone on with from its last page.
        log.warn({ err }, 'exports wait for the view store');
      }
    } while (again && !stopping.signal.aborted);
    running = undefined;
  };

  const wake = (): void => {
    if (stopping.signal.aborted) return;
    again = true;
    running ??= run();
  };
  const rounds = setInterval(wake, ROUND_MS);
  rounds.unref();

  return {
    wake,
    async stop() {
      stopping.abort();
      clearInterval(rounds);
      await running;
    },
  };
};
