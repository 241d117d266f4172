import { type Logger, pino } from 'pino';
import type { Clock, Founding, Vault } from './application/index.js';
import type { Serving } from './cli/composition.js';
import type { Config } from './config.js';
import type { HolidayTable } from './kernel/index.js';
import type { Ledger } from './ledger/index.js';
import type { LeadElsewhere, ViewStore } from './projections/index.js';
import { openRegister, type Register } from './register.js';
import {
  createAuth,
  createMetrics,
  createServer,
  type Issuer,
  issueToken,
  type Metrics,
  timed,
  watchIncidents,
} from './server/index.js';
import type { LogOptions, TransparencyLog } from './transparency/log/index.js';
import type { QuorumReport, WitnessReport } from './transparency/witness/index.js';

export type ServingOptions = {
  readonly config: Config;
  readonly ledger: Ledger;
  readonly store: ViewStore;
  /** As `RegisterOptions.lead`. */
  readonly lead?: LeadElsewhere;
  readonly vault: Vault;
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly holidays: HolidayTable;
  readonly city: string;
  readonly founding?: Founding;
  /** Opens the log of the ledger; no log is kept where absent. */
  readonly openLog?: OpenLog;
  readonly isReady?: () => boolean;
  /** What the ledger's adapter had to get over, by kind. */
  readonly incidents?: ReadonlyMap<string, number>;
};

/** What a log tells while it runs. */
export type LogHooks = Pick<LogOptions, 'onDivergence' | 'onTrouble'> & {
  readonly onWitness: (report: WitnessReport) => void;
  readonly onQuorum: (report: QuorumReport) => void;
};
export type OpenLog = (ledger: Ledger, hooks: LogHooks) => Promise<TransparencyLog>;

const STDERR = 2;

const MEANS_REWRITTEN: ReadonlySet<WitnessReport['outcome']> = new Set(['AHEAD', 'OTHER_TREE']);

const logHooks = (log: Logger, { witnesses, withheld }: Metrics): LogHooks => ({
  onDivergence: (err) => log.error({ err }, 'the ledger is not what was signed; no checkpoint is signed any more'),
  onTrouble: (err) => log.warn({ err }, 'the transparency log does not get on; trying again'),
  onWitness: ({ witness, outcome, detail }) => {
    witnesses.inc({ witness, outcome });
    if (MEANS_REWRITTEN.has(outcome)) log.error({ witness, outcome, detail }, 'a witness has cosigned another history');
    else if (outcome !== 'COSIGNED') log.warn({ witness, outcome, detail }, 'a witness has not cosigned');
  },
  onQuorum: ({ held, size, missing }) => {
    withheld.set(held ? 0 : 1);
    if (held) log.info({ size }, 'the checkpoint has the cosignatures that it needs and is published');
    else
      log.error({ size, missing }, 'the checkpoint lacks cosignatures that it needs; the one before stays published');
  },
});

const hasOrganisations = async (ledger: Ledger): Promise<boolean> => {
  const { entries } = await ledger.readAll({ limit: 1, filter: { streamPrefixes: ['organisation-'] } });
  return entries.length > 0;
};

/** Opens the register and its server. Nothing listens, and nothing stays open, when this throws. */
export const openServing = async (options: ServingOptions): Promise<Serving> => {
  const { config, issuer, clock, isReady } = options;
  const log = pino({ level: config.logLevel }, pino.destination(STDERR));
  const metrics = createMetrics();
  if (options.incidents !== undefined) watchIncidents(metrics, options.incidents);
  const ledger = timed(options.ledger, metrics);
  const register = await openRegister({ ...options, ledger, log });
  const { application, views, feed } = register;
  let transparency: TransparencyLog | undefined;
  try {
    transparency = await options.openLog?.(ledger, logHooks(log, metrics));
    const server = await createServer({
      application,
      personal: application,
      audits: application,
      views,
      feed,
      auth: createAuth({ issuer, ...(config.identityProvider && { provider: config.identityProvider }) }),
      clock,
      log,
      metrics,
      head: async () => (await ledger.head())?.sequence ?? 0,
      exports: { jobs: views.exports, hours: config.exportHours },
      limits: {
        shutdownMs: config.shutdownTimeoutMs,
        connectionsPerCaller: config.feed.connectionsPerCaller,
        connections: config.feed.connections,
        subscriptions: config.feed.subscriptionsPerCaller,
      },
      origins: config.corsOrigins,
      ...(transparency && { transparency: { log: transparency, entries: config.entryTiles, ledgerId: ledger.id } }),
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
      stop: () => stop(server, transparency, register),
    };
  } catch (error) {
    await transparency?.close();
    await register.close();
    throw error;
  }
};

/** Requests first, while everything that they need is still open. */
const stop = async (
  server: { close(): Promise<void> },
  log: TransparencyLog | undefined,
  register: Register,
): Promise<void> => {
  await server.close();
  await log?.close();
  await register.close();
};
