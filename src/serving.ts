import { pino } from 'pino';
import type { Clock, Founding, Vault } from './application/index.js';
import type { Serving } from './cli/composition.js';
import type { Config } from './config.js';
import type { HolidayTable } from './kernel/index.js';
import type { Ledger } from './ledger/index.js';
import type { ViewStore } from './projections/index.js';
import { openRegister, type Register } from './register.js';
import { createAuth, createMetrics, createServer, type Issuer, issueToken, timed } from './server/index.js';

export type ServingOptions = {
  readonly config: Config;
  readonly ledger: Ledger;
  readonly store: ViewStore;
  readonly vault: Vault;
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly holidays: HolidayTable;
  readonly city: string;
  readonly founding?: Founding;
  readonly isReady?: () => boolean;
};

const STDERR = 2;

const hasOrganisations = async (ledger: Ledger): Promise<boolean> => {
  const { entries } = await ledger.readAll({ limit: 1, filter: { streamPrefixes: ['organisation-'] } });
  return entries.length > 0;
};

/** Opens the register and its server. Nothing listens, and nothing stays open, when this throws. */
export const openServing = async (options: ServingOptions): Promise<Serving> => {
  const { config, issuer, clock, isReady } = options;
  const log = pino({ level: config.logLevel }, pino.destination(STDERR));
  const metrics = createMetrics();
  const ledger = timed(options.ledger, metrics);
  const register = await openRegister({ ...options, ledger, log });
  const { application, views, feed } = register;
  try {
    const server = await createServer({
      application,
      personal: application,
      views,
      feed,
      auth: createAuth({ issuer, ...(config.identityProvider && { provider: config.identityProvider }) }),
      clock,
      log,
      metrics,
      head: async () => (await ledger.head())?.sequence ?? 0,
      exports: { jobs: views.exports, hours: config.exportHours },
      limits: { shutdownMs: config.shutdownTimeoutMs },
      origins: config.corsOrigins,
      ...(isReady && { isReady }),
    });
    const address = await server.listen({ host: config.host, port: config.port });
    log.info({ address, ledger: ledger.id, data: config.dataFolder }, 'serving');
    return {
      address,
      views,
      start: register.start,
      isEmpty: async () => !(await hasOrganisations(ledger)),
      signToken: (request) => issueToken(issuer, request),
      stage: register.stage,
      stop: () => stop(server, register),
    };
  } catch (error) {
    await register.close();
    throw error;
  }
};

/** Requests first, while everything that they need is still open. */
const stop = async (server: { close(): Promise<void> }, register: Register): Promise<void> => {
  await server.close();
  await register.close();
};
