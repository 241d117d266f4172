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
import type { FromSubscribers, ToSubscribers } from './feed-subscribers.js';
import { median, print, quantile, type Report } from './report.js';

/**
 * The change feed to 1,000 subscribers on one filter: a register's ledger, views and server in this process, the
 * subscribers in another one. Against it, in the same process and to the same subscribers, graphql-ws that executes the
 * subscription for each, and a bare broadcast of the same bytes over `ws`.
 */
const SUBSCRIBERS = 1_000;
const STALLED = 100;
const ROUNDS = 5;
const BATCHES = 40;
const BACKFILL = 20_000;

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
  async expect(messages: number): Promise<{ readonly got: Promise<FromSubscribers> }> {
    await this.ask({ kind: 'expect', messages });
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

/** Messages delivered a second: one entry after another, each when all have the one before. */
const rate = async (subscribers: Subscribers, send: () => Promise<void> | void): Promise<number> => {
  const start = performance.now();
  for (let i = 0; i < BATCHES; i += 1) {
    const { got } = await subscribers.expect(SUBSCRIBERS);
    await send();
    await got;
  }
  return (BATCHES * SUBSCRIBERS * 1_000) / (performance.now() - start);
};

/** Of what a subscriber is sent: a frame with the id of the subscription in it. */
const sample = async (subscribers: Subscribers): Promise<string> => {
  const heard = await subscribers.ask({ kind: 'sample' });
  if (heard.kind !== 'sample') throw new Error('no sample');
  return heard.text;
};

const measureRates = async (opened: Opened, subscribers: Subscribers) => {
  const connect = async (port: number, protocol: 'graphql' | 'bare') => {
    const { token } = opened;
    const after = opened.feed.cursor({}, opened.feed.hub.tip);
    await subscribers.ask({ kind: 'connect', port, protocol, count: SUBSCRIBERS, token, query: CHANGES, after });
  };
  const executing = await executingServer(opened.feed);
  const bare = await bareServer();
  const runs = { shared: [] as number[], executed: [] as number[], bare: [] as number[] };
  const latencies: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await connect(opened.port, 'graphql');
    runs.shared.push(await rate(subscribers, () => append(opened.ledger)));
    const text = await sample(subscribers);
    for (let i = 0; i < BATCHES; i += 1) {
      const { got } = await subscribers.expect(SUBSCRIBERS);
      await append(opened.ledger);
      const acknowledged = Date.now() + (performance.now() % 1);
      const heard = await got;
      if (heard.kind === 'got') latencies.push(...heard.at.map((at) => Math.max(0, at - acknowledged)));
    }
    await subscribers.ask({ kind: 'disconnect' });
    await connect(executing.port, 'graphql');
    runs.executed.push(await rate(subscribers, () => append(opened.ledger)));
    await subscribers.ask({ kind: 'disconnect' });
    await connect(bare.port, 'bare');
    const bytes = Buffer.from(text);
    // The bare broadcast waits for the same append and the same views, and then sends bytes that are there already.
    const broadcast = async () => {
      const place = opened.feed.hub.tip;
      await append(opened.ledger);
      await opened.feed.hub.beyond(place, new AbortController().signal);
      for (const socket of bare.sockets.clients) socket.send(bytes, { binary: false });
    };
    runs.bare.push(await rate(subscribers, broadcast));
    await subscribers.ask({ kind: 'disconnect' });
  }
  executing.close();
  bare.close();
  return { runs, latencies };
};

const measureBackfill = async (opened: Opened, subscribers: Subscribers) => {
  for (let i = 0; i < BACKFILL / 100; i += 1)
    await Promise.all(Array.from({ length: 100 }, () => append(opened.ledger)));
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

/** What 1,000 subscribers cost when a hundred of them take nothing. */
const measureMemory = async (opened: Opened, subscribers: Subscribers) => {
  const { port, token } = opened;
  const after = opened.feed.cursor({}, opened.feed.hub.tip);
  const before = process.memoryUsage().rss;
  const asked = {
    kind: 'connect',
    port,
    protocol: 'graphql',
    count: SUBSCRIBERS,
    token,
    query: CHANGES,
    after,
  } as const;
  await subscribers.ask({ ...asked, stalled: STALLED });
  for (let i = 0; i < 2_000; i += 1) await append(opened.ledger);
  await opened.feed.hub.beyond(
    { sequence: ((await opened.ledger.head())?.sequence ?? 1) - 1 },
    new AbortController().signal,
  );
  const rss = process.memoryUsage().rss;
  await subscribers.ask({ kind: 'disconnect' });
  return { before: before / 2 ** 20, after: rss / 2 ** 20 };
};

export const feedBench = async (): Promise<Report> => {
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  const opened = await open(folder);
  const subscribers = new Subscribers();
  try {
    await append(opened.ledger);
    await opened.feed.hub.beyond({ sequence: 0 }, new AbortController().signal);
    const { runs, latencies } = await measureRates(opened, subscribers);
    const memory = await measureMemory(opened, subscribers);
    const backfill = await measureBackfill(opened, subscribers);
    const ratio = (others: readonly number[]) => median(runs.shared.map((one, i) => one / (others[i] ?? Number.NaN)));
    return {
      title: 'Change feed to 1,000 subscribers',
      ratios: [
        {
          name: 'deliveries, against graphql-ws executing for each',
          value: ratio(runs.executed),
          goal: { atLeast: 3 },
        },
        {
          name: 'deliveries, against a bare broadcast of the same bytes',
          value: ratio(runs.bare),
          goal: { atLeast: 0.9 },
        },
      ],
      figures: [
        { name: 'shared', value: median(runs.shared), unit: 'deliveries/s' },
        { name: 'graphql-ws executing for each', value: median(runs.executed), unit: 'deliveries/s' },
        { name: 'bare ws', value: median(runs.bare), unit: 'deliveries/s' },
        { name: 'acknowledged append to client: p50', value: quantile(latencies, 0.5), unit: 'ms' },
        { name: 'acknowledged append to client: p99', value: quantile(latencies, 0.99), unit: 'ms' },
        { name: 'backfill over WebSocket', value: backfill.socket, unit: 'entries/s' },
        { name: 'backfill as NDJSON', value: backfill.lines, unit: 'entries/s' },
        { name: 'RSS before the subscribers', value: memory.before, unit: 'MiB' },
        { name: 'RSS with 1,000 subscribers, 100 of them stalled', value: memory.after, unit: 'MiB' },
      ],
    };
  } finally {
    await subscribers.end();
    await opened.close();
    await rm(folder, { recursive: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await feedBench());
