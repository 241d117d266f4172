import type { FastifyInstance } from 'fastify';
import type { Views } from '../../projections/index.js';
import type { TransparencyLog } from '../../transparency/log/index.js';

export type Readiness = {
  readonly views: Pick<Views, 'ready' | 'leads' | 'health'>;
  /** A log whose signed history the ledger has lost makes the register unready. */
  readonly log?: Pick<TransparencyLog, 'health'>;
  /** Whatever else must be there first. */
  readonly isReady: () => boolean;
  readonly isClosing: () => boolean;
};

/** `/healthz`: the process answers, and whether it leads the views. `/readyz`: it may be sent requests; where not, which view or what of the log is in the way. */
export const addHealth = (app: FastifyInstance, { views, log, isReady, isClosing }: Readiness): void => {
  app.get('/healthz', () => ({ status: 'alive', views: views.leads() ? 'leader' : 'follower' }));
  app.get('/readyz', (_request, reply) => {
    const projections = views.health().map(({ name, state, sequence, error }) => ({ name, state, sequence, error }));
    const failed = projections.some(({ state }) => state === 'FAILED');
    const transparency = log?.health();
    const holds = transparency?.state !== 'FAILED';
    const ready = !isClosing() && !failed && holds && views.ready() && isReady();
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready', projections, ...(transparency && { transparency }) });
  });
};
