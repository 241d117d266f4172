import { hash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../../application/index.js';
import { exportIdOf } from '../../application/index.js';
import { type Actor, canonicalJson, instantFromMillis, millisOf, NotCanonical } from '../../kernel/index.js';
import { type ExportJob, type ExportJobs, isOwner } from '../../projections/exports/index.js';
import type { ExportRequest, ExportStarted, Exports } from '../../schema/index.js';
import type { Limits } from '../limits/limits.js';
import { planExport } from './plan.js';

export type ExportsOptions = {
  readonly jobs: ExportJobs;
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly clock: Clock;
  /** How long an export can be downloaded, in hours. */
  readonly hours: number;
  readonly wake: () => void;
};

type Hashed = { readonly ok: true; readonly inputHash: string } | Extract<ExportStarted, { readonly ok: false }>;

const hashed = ({ query, variables }: Pick<ExportRequest, 'query' | 'variables'>): Hashed => {
  try {
    return { ok: true, inputHash: hash('sha256', canonicalJson({ query, variables }), 'hex') };
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    return error.path === 'query'
      ? { ok: false, field: 'query', code: 'EXPORT_NOT_A_QUERY' }
      : { ok: false, field: 'variables', code: 'EXPORT_VARIABLES' };
  }
};

/** Exports as the edge asks for them: each belongs to whoever asked for it, and nobody else is told that it is there. */
export const createExports = ({ jobs, schema, limits, clock, hours, wake }: ExportsOptions): Exports => {
  const owned = async (id: string, actor: Actor): Promise<ExportJob | undefined> => {
    const job = await jobs.find(id);
    return job !== undefined && isOwner(job, actor) ? job : undefined;
  };
  return {
    find: owned,
    of: (actor) => jobs.of(actor),
    async cancel(id, actor) {
      return (await owned(id, actor)) && jobs.cancel(id, clock.now());
    },
    async start({ actor, idempotencyKey, query, variables, language }: ExportRequest): Promise<ExportStarted> {
      const planned = planExport(schema, query, variables, limits);
      if (!planned.ok) return { ok: false, field: 'query', ...planned.why };
      const input = hashed({ query, variables });
      if (!input.ok) return input;
      const now = clock.now();
      const started = await jobs.start({
        id: exportIdOf(actor.id, idempotencyKey),
        actor,
        language,
        query,
        variables,
        inputHash: input.inputHash,
        now,
        expiresAt: instantFromMillis(millisOf(now) + hours * 3_600_000),
        most: limits.exports,
      });
      switch (started.kind) {
        case 'STARTED':
          wake();
          return { ok: true, job: started.job };
        case 'KNOWN':
          return { ok: true, job: started.job };
        case 'KEY_REUSED':
          return { ok: false, field: 'idempotencyKey', code: 'EXPORT_KEY_REUSED' };
        case 'TOO_MANY':
          return { ok: false, code: 'EXPORT_TOO_MANY', params: { most: limits.exports } };
        default:
          return started satisfies never;
      }
    },
  };
};
