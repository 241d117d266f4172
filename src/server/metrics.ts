import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Application, CommandRequest, CommandType } from '../application/index.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Views } from '../projections/index.js';
import type { TransparencyLog } from '../transparency/log/index.js';

/** What this process counts, in Prometheus' terms. Seconds, as Prometheus asks. */
export type Metrics = {
  readonly registry: Registry;
  readonly httpSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly commands: Counter<'command' | 'outcome'>;
  readonly appendSeconds: Histogram;
  readonly witnesses: Counter<'witness' | 'outcome'>;
  readonly withheld: Gauge;
  readonly feedSubscribers: Gauge<'transport'>;
  /** Messages sent to subscribers; counted a thousand times for one entry, so by hand. */
  readonly feedDeliveries: { websocket: number; sse: number };
  readonly feedEncodings: Counter;
  readonly feedLagged: Counter<'transport'>;
};

const FAST = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const feedDeliveries = { websocket: 0, sse: 0 };
  new Counter({
    name: 'jidi_feed_deliveries_total',
    help: 'Messages of the change feed that were sent to subscribers',
    labelNames: ['transport'],
    registers,
    collect() {
      this.reset();
      for (const [transport, count] of Object.entries(feedDeliveries)) this.inc({ transport }, count);
    },
  });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'jidi_http_request_seconds',
      help: 'Duration of HTTP requests',
      labelNames: ['method', 'route', 'status'],
      buckets: FAST,
      registers,
    }),
    commands: new Counter({
      name: 'jidi_commands_total',
      help: 'Commands by name and outcome: accepted, unchanged, refused, failed',
      labelNames: ['command', 'outcome'],
      registers,
    }),
    appendSeconds: new Histogram({
      name: 'jidi_ledger_append_seconds',
      help: 'Time until an append is durable',
      buckets: FAST,
      registers,
    }),
    witnesses: new Counter({
      name: 'jidi_witness_submissions_total',
      help: 'Checkpoints shown to witnesses, by witness and outcome',
      labelNames: ['witness', 'outcome'],
      registers,
    }),
    withheld: new Gauge({
      name: 'jidi_checkpoint_withheld',
      help: '1 while the newest checkpoint lacks cosignatures without which it is not published',
      registers,
    }),
    feedSubscribers: new Gauge({
      name: 'jidi_feed_subscribers',
      help: 'Subscriptions to the change feed that are open',
      labelNames: ['transport'],
      registers,
    }),
    feedDeliveries,
    feedEncodings: new Counter({
      name: 'jidi_feed_encodings_total',
      help: 'Messages of the change feed that were encoded, once for all who asked for the same',
      registers,
    }),
    feedLagged: new Counter({
      name: 'jidi_feed_lagged_total',
      help: 'Subscriptions that were ended because the subscriber was too slow',
      labelNames: ['transport'],
      registers,
    }),
  };
};

/** Watches how far each view is behind the ledger. */
export const watchViews = (
  { registry }: Metrics,
  views: Pick<Views, 'health' | 'leads'>,
  head: () => Promise<number>,
): void => {
  new Gauge({
    name: 'jidi_projection_lag_entries',
    help: 'Entries of the ledger that a view has not seen yet',
    labelNames: ['projection'],
    registers: [registry],
    async collect() {
      const last = await head().catch(() => undefined);
      if (last === undefined) return this.reset();
      for (const { name, sequence } of views.health()) this.set({ projection: name }, Math.max(0, last - sequence));
    },
  });
  new Gauge({
    name: 'jidi_views_leader',
    help: '1 on the node that writes the views, 0 on those that follow it',
    registers: [registry],
    collect() {
      this.set(views.leads() ? 1 : 0);
    },
  });
};

/** Watches how far the log has come, and whether what it signed still holds. */
export const watchLog = ({ registry }: Metrics, log: Pick<TransparencyLog, 'health'>): void => {
  const registers = [registry];
  new Gauge({
    name: 'jidi_log_entries',
    help: 'Entries of the ledger that the log has hashed, and that its latest checkpoint covers',
    labelNames: ['stage'],
    registers,
    collect() {
      const { size, published } = log.health();
      this.set({ stage: 'hashed' }, size);
      this.set({ stage: 'published' }, published);
    },
  });
  new Gauge({
    name: 'jidi_log_diverged',
    help: '1 when the ledger is not what the log has signed',
    registers,
    collect() {
      this.set(log.health().state === 'FAILED' ? 1 : 0);
    },
  });
};

/** Watches how far the change feed is behind the ledger. */
export const watchFeed = ({ registry }: Metrics, tip: () => number, head: () => Promise<number>): void => {
  new Gauge({
    name: 'jidi_feed_lag_entries',
    help: 'Entries of the ledger that the change feed has not let through yet',
    registers: [registry],
    async collect() {
      const last = await head().catch(() => undefined);
      if (last === undefined) this.remove();
      else this.set(Math.max(0, last - tip()));
    },
  });
};

/** What a ledger's adapter had to get over: retries, new subscriptions, lost answers. */
export const watchIncidents = ({ registry }: Metrics, incidents: ReadonlyMap<string, number>): void => {
  new Counter({
    name: 'jidi_ledger_incidents_total',
    help: 'What the connection to the ledger had to get over, by kind',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [kind, count] of incidents) this.inc({ kind }, count);
    },
  });
};

/** The same application, its commands counted. */
export const counted = (application: Application, { commands }: Metrics): Application => ({
  async execute<Type extends CommandType>(request: CommandRequest<Type>) {
    const command = request.type;
    try {
      const outcome = await application.execute(request);
      const unchanged = outcome.ok && outcome.entries.length === 0;
      commands.inc({ command, outcome: outcome.ok ? (unchanged ? 'unchanged' : 'accepted') : 'refused' });
      return outcome;
    } catch (fault) {
      commands.inc({ command, outcome: 'failed' });
      throw fault;
    }
  },
});

/** The same ledger, its appends timed. */
export const timed = (ledger: Ledger, { appendSeconds }: Metrics): Ledger => ({
  id: ledger.id,
  ...(ledger.epoch === undefined ? {} : { epoch: ledger.epoch }),
  append(stream, expected, events) {
    const stop = appendSeconds.startTimer();
    const appending = ledger.append(stream, expected, events);
    // What it rejects with is told to who appends.
    const end = () => {
      stop();
    };
    appending.then(end, end);
    return appending;
  },
  readStream: (stream, range) => ledger.readStream(stream, range),
  endsBefore: (stream, revision) => ledger.endsBefore?.(stream, revision) ?? false,
  readAll: (query) => ledger.readAll(query),
  head: (options) => ledger.head(options),
  subscribe: (options) => ledger.subscribe(options),
  close: () => ledger.close(),
});
