import type { FastifyInstance } from 'fastify';
import type { Views } from '../../projections/index.js';

export type Readiness = {
  readonly views: Pick<Views, 'ready' | 'health'>;
  /** Whatever else must be there first. */
  readonly isReady: () => boolean;
  readonly isClosing: () => boolean;
};

/** `/healthz`: the process answers. `/readyz`: it may be sent requests; where not, which view is in the way. */
export const addHealth = (app: FastifyInstance, { views, isReady, isClosing }: Readiness): void => {
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', (_request, reply) => {
    const projections = views.health().map(({ name, state, sequence, error }) => ({ name, state, sequence, error }));
    const failed = projections.some(({ state }) => state === 'FAILED');
    const ready = !isClosing() && !failed && views.ready() && isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', projections });
  });
};
