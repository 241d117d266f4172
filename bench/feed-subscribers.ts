import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import { type FromSubscribers, now, type ToSubscribers } from './feed-protocol.js';

/** The subscribers of the feed's bench, in a process of their own: they count messages, and when the last ones came. */
const answer = (message: FromSubscribers): void => void process.send?.(message);

let sockets: WebSocket[] = [];
let last = '';
let at: number[] = [];
let wanted = Number.POSITIVE_INFINITY;
let wantedEntries = Number.POSITIVE_INFINITY;

/** An entry has one of these. */
const ENTRY = '"revision":';
const countEntries = (data: Buffer): void => {
  for (let i = data.indexOf(ENTRY); i >= 0; i = data.indexOf(ENTRY, i + ENTRY.length)) wantedEntries -= 1;
  if (wantedEntries > 0) return;
  wantedEntries = Number.POSITIVE_INFINITY;
  answer({ kind: 'done' });
};

const count = (data: Buffer): void => {
  if (wantedEntries < Number.POSITIVE_INFINITY) {
    countEntries(data);
    return;
  }
  at.push(now());
  if (at.length < wanted) return;
  wanted = Number.POSITIVE_INFINITY;
  last = data.toString();
  answer({ kind: 'got', at });
};

const graphqlSocket = (
  port: number,
  token: string,
  query: string,
  variables: object,
  onMessage: (data: Buffer) => void,
) =>
  new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    socket.once('error', reject);
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    let live = false;
    socket.on('message', (data: Buffer) => {
      if (live) return onMessage(data);
      const text = data.toString();
      if (text.includes('connection_ack'))
        socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query, variables } }));
      else if (text.includes('"CaughtUp"')) {
        live = true;
        resolve(socket);
      }
    });
  });

const bareSocket = (port: number) =>
  new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, { perMessageDeflate: false });
    socket.once('error', reject);
    socket.once('open', () => resolve(socket));
    socket.on('message', count);
  });

const connect = async (asked: Extract<ToSubscribers, { kind: 'connect' }>): Promise<void> => {
  const { port, protocol, token, query, after, stalled = 0 } = asked;
  for (let opened = 0; opened < asked.count; opened += 50)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: 50 }, () =>
          protocol === 'bare' ? bareSocket(port) : graphqlSocket(port, token, query, { after }, count),
        ),
      )),
    );
  for (const socket of sockets.slice(0, stalled)) socket.pause();
};

const backfill = ({ port, token, query, entries }: Extract<ToSubscribers, { kind: 'backfill' }>): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    let got = 0;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    socket.once('error', reject);
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString());
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { batchSize: 200 } } }));
      got += message.payload?.data?.changes.changes?.length ?? 0;
      if (got < entries) return;
      resolve(performance.now() - start);
      socket.terminate();
    });
  });

process.on('message', async (message: ToSubscribers) => {
  switch (message.kind) {
    case 'connect':
      await connect(message);
      return answer({ kind: 'done' });
    case 'expect':
      at = [];
      wanted = message.messages;
      return answer({ kind: 'done' });
    case 'expect-entries':
      wantedEntries = message.entries;
      return answer({ kind: 'done' });
    case 'sample':
      return answer({ kind: 'sample', text: last });
    case 'backfill':
      return answer({ kind: 'backfilled', ms: await backfill(message) });
    case 'disconnect':
      for (const socket of sockets) socket.terminate();
      sockets = [];
      return answer({ kind: 'done' });
    default:
      message satisfies never;
  }
});
