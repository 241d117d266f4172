import './production.js';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { execute, subscribe } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer } from 'graphql-ws';
import pino from 'pino';
import { WebSocketServer } from 'ws';
import { formats } from '../src/aggregates/registry.js';
import { CHANGES } from '../src/client/changes.js';
import { pages } from '../src/client/index.js';
import { Feed } from '../src/feed/index.js';
import { instantFromMillis, legalDate } from '../src/kernel/index.js';
import { createCodec, type Ledger } from '../src/ledger/index.js';
import { openSqliteLedger } from '../src/ledger/sqlite/index.js';
import { readHolidays, shippedPolicies } from '../src/policies.js';
import { exportJobsIn } from '../src/projections/exports/index.js';
import { openViews } from '../src/projections/index.js';
import { openSqliteViewStore } from '../src/projections/sqlite/index.js';
import { buildRegisterSchema } from '../src/schema/index.js';
import { createAuth, createServer, issueToken, openIssuer } from '../src/server/index.js';
import { newOrganisation } from './feed-entries.js';
import { type FromSubscribers, now, type ToSubscribers } from './feed-protocol.js';
import { median, print, quantile, type Report, shown } from './report.js';

/**
 * The change feed to 1,000 subscribers on one filter: a register's ledger, views and server in this process, the
 * subscribers in another one. Against it, in the same process and to the same subscribers, graphql-ws that executes the
 * subscription for each, and a bare broadcast of the same bytes over `ws`.
 */
const full = {
  subscribers: 1_000,
  stalled: 100,
  rounds: 15,
  /** Entries a round, one after another. */
  batches: 30,
  /** Executing for each is slow: fewer of them tell as much. */
  executedBatches: 4,
  /** What the stalled do not take: some megabytes for each. */
  missed: 2_000,
  backfill: 20_000,
};
type Scale = typeof full;

const subscriberProgram = fileURLToPath(new URL('./feed-subscribers.ts', import.meta.url));

/** Another process that holds the subscribers and counts what they get. */
class Subscribers {
  readonly #child: ChildProcess;
  #heard: ((message: FromSubscribers) => void) | undefined;

  constructor() {
    this.#child = fork(subscriberProgram, { execArgv: ['--import', 'tsx'] });
    this.#child.on('message', (message: FromSubscribers) => this.#heard?.(message));
  }

  ask(message: ToSubscribers): Promise<FromSubscribers> {
    const answer = new Promise<FromSubscribers>((resolve) => {
      this.#heard = resolve;
    });
    this.#child.send(message);
    return answer;
  }

  /** Resolves when they are ready to count; what it resolves to, when they have got so many messages. */
  expect(messages: number): Promise<{ readonly got: Promise<FromSubscribers> }> {
    return this.#expecting({ kind: 'expect', messages });
  }

  /** {@link expect}, by entries, however many come in one message. */
  expectEntries(entries: number): Promise<{ readonly got: Promise<FromSubscribers> }> {
    return this.#expecting({ kind: 'expect-entries', entries });
  }

  async #expecting(message: ToSubscribers): Promise<{ readonly got: Promise<FromSubscribers> }> {
    await this.ask(message);
    return {
      got: new Promise((resolve) => {
        this.#heard = resolve;
      }),
    };
  }

  async end(): Promise<void> {
    this.#child.kill();
    await once(this.#child, 'exit');
  }
}

const open = async (folder: string) => {
  const ledger = await openSqliteLedger({ folder, codec: createCodec(formats) });
  const store = openSqliteViewStore(join(folder, 'views.db'));
  const today = () => legalDate('2016-01-04');
  const views = await openViews({ ledger, store, holidays: readHolidays(shippedPolicies), today });
  const feed = new Feed({ ledger, views, today });
  const issuer = await openIssuer(folder);
  const refusingAtOnce = (): never => {
    throw new Error('this bench looks nobody up');
  };
  const refusing = () => Promise.reject(new Error('this bench gives no command'));
  const server = await createServer({
    application: { execute: refusing },
    personal: { readLearners: refusing, readLearner: refusing, learnerIdOf: refusingAtOnce },
    audits: { recordExport: refusing },
    views,
    feed,
    auth: createAuth({ issuer }),
    clock: { now: () => instantFromMillis(Date.now()) },
    log: pino({ level: 'silent' }),
    exports: { jobs: exportJobsIn(store), hours: 1 },
    head: async () => (await ledger.head())?.sequence ?? 0,
    limits: { connectionsPerCaller: 5_000, subscriptions: 5_000, stallMs: 600_000 },
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const token = await issueToken(issuer, { role: 'CITY', bureau: '320400', subject: 'bench', expiresIn: '1h' });
  return {
    ledger,
    feed,
    token,
    port: Number(new URL(address).port),
    close: async () => {
      await server.close();
      await feed.close();
      await views.close();
      await ledger.close();
    },
  };
};
type Opened = Awaited<ReturnType<typeof open>>;

/** graphql-ws as it comes: the subscription is executed and encoded for every subscriber. */
const executingServer = async (feed: Feed) => {
  const schema = buildRegisterSchema();
  const http = createHttpServer();
  const sockets = new WebSocketServer({ server: http, path: '/graphql', perMessageDeflate: false });
  sockets.options.handleProtocols = () => GRAPHQL_TRANSPORT_WS_PROTOCOL;
  const protocol = makeServer({
    schema,
    execute,
    subscribe,
    context: { feed, viewer: { role: 'CITY', bureau: '320400' }, language: 'zh' },
  });
  sockets.on('connection', (socket) => {
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => new Promise((resolve) => socket.send(text, () => resolve())),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => socket.on('message', (data) => void take(String(data))),
      },
      {},
    );
    socket.once('close', (code, reason) => void closed(code, String(reason)));
  });
  return listening(http, sockets);
};

const bareServer = () => {
  const http = createHttpServer();
  return listening(http, new WebSocketServer({ server: http, path: '/graphql', perMessageDeflate: false }));
};

const listening = async (http: ReturnType<typeof createHttpServer>, sockets: WebSocketServer) => {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    sockets,
    port: (http.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      http.close();
    },
  };
};

const append = async (ledger: Ledger): Promise<void> => {
  const { stream, event } = newOrganisation();
  await ledger.append(stream, 'none', [event]);
};

const appendMany = async (ledger: Ledger, count: number): Promise<void> => {
  for (let i = 0; i < count / 100; i += 1) await Promise.all(Array.from({ length: 100 }, () => append(ledger)));
};

/** Of deliveries: how many a second, and what one takes of this process' processor time. */
type Rate = { readonly perSecond: number; readonly cpuMicros: number };

/** Entries before any is counted: what connecting left to do is done then, and both ways are compiled. */
const WARM_UP = 5;

/** One entry after another, each when all have the one before. */
const rate = async (
  subscribers: Subscribers,
  { count, batches }: { readonly count: number; readonly batches: number },
  send: () => Promise<void> | void,
): Promise<Rate> => {
  const one = async () => {
    const { got } = await subscribers.expect(count);
    await send();
    await got;
  };
  for (let i = 0; i < WARM_UP; i += 1) await one();
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let i = 0; i < batches; i += 1) await one();
  const deliveries = batches * count;
  const perSecond = (deliveries * 1_000) / (performance.now() - start);
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond, cpuMicros: (user + system) / deliveries };
};

/** Of what a subscriber is sent: a frame with the id of the subscription in it. */
const sample = async (subscribers: Subscribers): Promise<string> => {
  const heard = await subscribers.ask({ kind: 'sample' });
  if (heard.kind !== 'sample') throw new Error('no sample');
  return heard.text;
};

/** Milliseconds from the acknowledgement of an append to each subscriber's having its message. */
const measureLatency = async (opened: Opened, subscribers: Subscribers, scale: Scale): Promise<readonly number[]> => {
  const latencies: number[] = [];
  for (let i = 0; i < scale.batches; i += 1) {
    const { got } = await subscribers.expect(scale.subscribers);
    await append(opened.ledger);
    const acknowledged = now();
    const heard = await got;
    if (heard.kind === 'got') latencies.push(...heard.at.map((at) => Math.max(0, at - acknowledged)));
  }
  return latencies;
};

const measureRates = async (opened: Opened, subscribers: Subscribers, scale: Scale) => {
  const { subscribers: count, batches, executedBatches } = scale;
  const connect = async (port: number, protocol: 'graphql' | 'bare') => {
    const { token } = opened;
    const after = opened.feed.cursor({}, opened.feed.hub.tip);
    await subscribers.ask({ kind: 'connect', port, protocol, count, token, query: CHANGES, after });
  };
  const executing = await executingServer(opened.feed);
  const bare = await bareServer();
  const runs = { shared: [] as Rate[], executed: [] as Rate[], bare: [] as Rate[] };
  const latencies: number[] = [];
  let bytes = Buffer.alloc(0);
  const shared = async () => {
    await connect(opened.port, 'graphql');
    runs.shared.push(await rate(subscribers, { count, batches }, () => append(opened.ledger)));
    bytes = Buffer.from(await sample(subscribers));
    latencies.push(...(await measureLatency(opened, subscribers, scale)));
    await subscribers.ask({ kind: 'disconnect' });
  };
  const executed = async () => {
    await connect(executing.port, 'graphql');
    runs.executed.push(await rate(subscribers, { count, batches: executedBatches }, () => append(opened.ledger)));
    await subscribers.ask({ kind: 'disconnect' });
  };
  // The bare broadcast waits for the same append and the same views, and then sends bytes that are there already.
  const broadcast = async () => {
    const place = opened.feed.hub.tip;
    await append(opened.ledger);
    await opened.feed.hub.beyond(place, new AbortController().signal);
    for (const socket of bare.sockets.clients) socket.send(bytes, { binary: false });
  };
  const bareRate = async () => {
    await connect(bare.port, 'bare');
    runs.bare.push(await rate(subscribers, { count, batches }, broadcast));
    await subscribers.ask({ kind: 'disconnect' });
  };
  for (let round = 0; round < scale.rounds; round += 1) {
    // What else the machine does is drawn evenly on both that are compared closely.
    await shared();
    await bareRate();
    if (round % 3 === 0) await executed();
  }
  executing.close();
  bare.close();
  return { runs, latencies };
};

const measureBackfill = async (opened: Opened, subscribers: Subscribers, scale: Scale) => {
  await appendMany(opened.ledger, scale.backfill);
  const head = (await opened.ledger.head())?.sequence ?? 0;
  await opened.feed.hub.beyond({ sequence: head - 1 }, new AbortController().signal);
  const { port, token } = opened;
  const overSocket = await subscribers.ask({ kind: 'backfill', port, token, query: CHANGES, entries: head });
  if (overSocket.kind !== 'backfilled') throw new Error('no backfill');
  const start = performance.now();
  let lines = 0;
  const options = { url: `http://127.0.0.1:${port}`, token, follow: false };
  for await (const { text } of pages(options, 'application/x-ndjson')) lines += text.split('\n').length - 1;
  if (lines !== head) throw new Error(`${lines} lines of ${head}`);
  return { socket: (head * 1_000) / overSocket.ms, lines: (head * 1_000) / (performance.now() - start) };
};

/** What 1,000 subscribers cost when a hundred of them take nothing and the others take all. */
const measureMemory = async (opened: Opened, subscribers: Subscribers, scale: Scale) => {
  const { port, token } = opened;
  const after = opened.feed.cursor({}, opened.feed.hub.tip);
  const before = process.memoryUsage().rss;
  const asked = {
    kind: 'connect',
    port,
    protocol: 'graphql',
    count: scale.subscribers,
    token,
    query: CHANGES,
    after,
  } as const;
  await subscribers.ask({ ...asked, stalled: scale.stalled });
  const connected = process.memoryUsage().rss;
  const { got } = await subscribers.expectEntries((scale.subscribers - scale.stalled) * scale.missed);
  await appendMany(opened.ledger, scale.missed);
  await got;
  const rss = process.memoryUsage().rss;
  await subscribers.ask({ kind: 'disconnect' });
  return { before: before / 2 ** 20, connected: connected / 2 ** 20, stalled: rss / 2 ** 20 };
};

export const feedBench = async (scale: Scale = full): Promise<Report> => {
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  const opened = await open(folder);
  const subscribers = new Subscribers();
  try {
    await append(opened.ledger);
    await opened.feed.hub.beyond({ sequence: 0 }, new AbortController().signal);
    const { runs, latencies } = await measureRates(opened, subscribers, scale);
    const memory = await measureMemory(opened, subscribers, scale);
    const backfill = await measureBackfill(opened, subscribers, scale);
    const of = (rates: readonly Rate[], measure: keyof Rate) => median(rates.map((one) => one[measure]));
    const ratioTo = (others: readonly Rate[]) => of(runs.shared, 'perSecond') / of(others, 'perSecond');
    const toBare = runs.shared.map((one, i) => one.perSecond / (runs.bare[i]?.perSecond ?? Number.NaN));
    const cpuToBare = runs.shared.map((one, i) => (runs.bare[i]?.cpuMicros ?? Number.NaN) / one.cpuMicros);
    return {
      title: `Change feed to ${shown(scale.subscribers)} subscribers`,
      ratios: [
        {
          name: 'deliveries, against graphql-ws executing for each',
          value: ratioTo(runs.executed),
          goal: { atLeast: 3 },
        },
        {
          name: 'deliveries, against a bare broadcast of the same bytes',
          value: median(toBare),
          goal: { atLeast: 0.9 },
        },
        { name: 'the same by processor time', value: median(cpuToBare) },
      ],
      figures: [
        { name: 'shared', value: of(runs.shared, 'perSecond'), unit: 'deliveries/s' },
        { name: 'graphql-ws executing for each', value: of(runs.executed, 'perSecond'), unit: 'deliveries/s' },
        { name: 'bare ws', value: of(runs.bare, 'perSecond'), unit: 'deliveries/s' },
        { name: 'shared: processor time', value: of(runs.shared, 'cpuMicros'), unit: 'µs a delivery' },
        { name: 'bare ws: processor time', value: of(runs.bare, 'cpuMicros'), unit: 'µs a delivery' },
        { name: 'acknowledged append to client: p50', value: quantile(latencies, 0.5), unit: 'ms' },
        { name: 'acknowledged append to client: p99', value: quantile(latencies, 0.99), unit: 'ms' },
        { name: 'backfill over WebSocket', value: backfill.socket, unit: 'entries/s' },
        { name: 'backfill as NDJSON', value: backfill.lines, unit: 'entries/s' },
        { name: 'RSS before the subscribers', value: memory.before, unit: 'MiB' },
        { name: 'RSS with the subscribers', value: memory.connected, unit: 'MiB' },
        {
          name: `RSS after ${shown(scale.missed)} entries, ${scale.stalled} of the subscribers stalled`,
          value: memory.stalled,
          unit: 'MiB',
        },
      ],
    };
  } finally {
    await subscribers.end();
    await opened.close();
    await rm(folder, { recursive: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await feedBench());
