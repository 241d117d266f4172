import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { type Context, GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { type Language, languageOf } from '../../schema/index.js';
import { type Auth, type Holder, InvalidToken } from '../auth/index.js';
import { holderOf } from '../http/bearer.js';
import type { Limits } from '../limits/limits.js';
import { callerOf, type Tally } from './callers.js';
import { closings } from './messages.js';
import { FrameRoom } from './socket-frame.js';
import { type Deliveries, socketOutlet } from './socket-outlet.js';
import type { Session, Subscriptions } from './subscriptions.js';

const PATH = '/graphql';
const PING_MS = 15_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export type SocketsOptions = {
  readonly subscriptions: Subscriptions;
  readonly auth: Auth;
  readonly limits: Limits;
  readonly connections: Tally;
  readonly deliveries: Deliveries;
  /** Origins whose pages may connect, beside this server's own. */
  readonly origins: readonly string[];
  readonly isClosing: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

type Extra = { readonly socket: WebSocket; readonly stream: Duplex; readonly request: IncomingMessage };
type Connected = { readonly session: Session; readonly expiry?: NodeJS.Timeout; readonly release: () => void };
type Socketed = Context<Record<string, unknown>, Extra>;

const paramsSchema = z.object({
  authorization: z.string().optional(),
  Authorization: z.string().optional(),
  acceptLanguage: z.string().optional(),
});

const close = ({ socket }: Extra, why: keyof typeof closings): void => {
  const { code, reason } = closings[why];
  socket.close(code, reason);
};

/** A page of another origin is let in where CORS would let it ask; programs send no origin. */
const mayConnect = ({ headers: { origin, host } }: IncomingMessage, origins: readonly string[]): boolean =>
  origin === undefined || origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);

const refuse = (stream: Duplex, status: string): void => {
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

/** Subscriptions over WebSocket at `/graphql`, in the protocol graphql-transport-ws. */
export const addSockets = (
  http: HttpServer,
  { subscriptions, auth, limits, connections, deliveries, origins, isClosing, now }: SocketsOptions,
): { close(): Promise<void> } => {
  const connected = new WeakMap<object, Connected>();
  const sending = { deliveries, room: new FrameRoom() };
  const begun = new WeakMap<ExecutionArgs, () => AsyncIterableIterator<ExecutionResult, undefined>>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.bodyBytes,
    perMessageDeflate: false,
    handleProtocols: (protocols) => protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });

  const holder = async (authorization: string | undefined, extra: Extra): Promise<Holder | 'NOBODY' | undefined> => {
    if (authorization === undefined) return 'NOBODY';
    try {
      return await holderOf(authorization, auth);
    } catch (error) {
      const isExpired = error instanceof InvalidToken && error.rule === 'TOKEN_EXPIRED';
      close(extra, isExpired ? 'TOKEN_EXPIRED' : error instanceof InvalidToken ? 'TOKEN_INVALID' : 'UNAVAILABLE');
      return undefined;
    }
  };

  const connect = async ({ connectionParams, extra }: Socketed): Promise<Connected | undefined> => {
    const params = paramsSchema.safeParse(connectionParams ?? {}).data ?? {};
    const { headers, socket } = extra.request;
    const authorization = params.authorization ?? params.Authorization ?? headers.authorization;
    const held = await holder(authorization, extra);
    if (held === undefined) return undefined;
    const actor = held === 'NOBODY' ? undefined : held.actor;
    const caller = callerOf(actor, socket.remoteAddress ?? '');
    const release = connections.take(caller);
    if (release === undefined) {
      close(extra, 'TOO_MANY_CONNECTIONS');
      return undefined;
    }
    const language: Language = languageOf(params.acceptLanguage ?? headers['accept-language']);
    const session: Session = { transport: 'websocket', caller, language, ...(actor && { actor }) };
    if (held === 'NOBODY') return { session, release };
    const left = Math.min(Math.max(0, held.expiresAt - now()), LONGEST_TIMER_MS);
    return { session, release, expiry: setTimeout(() => close(extra, 'TOKEN_EXPIRED'), left).unref() };
  };

  const server = makeServer<Record<string, unknown>, Extra>({
    onConnect: async (context) => {
      const one = await connect(context);
      if (one !== undefined) connected.set(context, one);
      const isOpen = context.extra.socket.readyState === context.extra.socket.OPEN;
      if (one !== undefined && !isOpen) disconnect(context);
      return isOpen && one !== undefined;
    },
    onSubscribe: async (context, id, { query, operationName, variables }) => {
      const one = connected.get(context);
      if (one === undefined) return [];
      const { session } = one;
      const beginning = await subscriptions.begin({ query, operationName, variables }, session);
      if ('errors' in beginning) return beginning.errors;
      const args = subscriptions.executionOf({ query, operationName });
      begun.set(args, () => beginning.begin(socketOutlet(context.extra.socket, context.extra.stream, id, sending)));
      return args;
    },
    subscribe: (args) => begun.get(args)?.() ?? Promise.reject(new Error('a subscription that was not let in')),
    onClose: (context) => disconnect(context),
  });

  const disconnect = (context: object): void => {
    const one = connected.get(context);
    connected.delete(context);
    clearTimeout(one?.expiry);
    one?.release();
  };

  const open = (socket: WebSocket, stream: Duplex, request: IncomingMessage): void => {
    const extra = { socket, stream, request };
    let isIntroduced = false;
    let answered = true;
    const pings = setInterval(() => {
      if (!answered) socket.terminate();
      answered = false;
      socket.ping();
    }, PING_MS).unref();
    socket.on('pong', () => {
      answered = true;
    });
    // ws closes with the right code itself; there is nothing more to do about a broken connection.
    socket.on('error', () => undefined);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data: Buffer) => {
            if (!isIntroduced && data.length > limits.connectionBytes) return close(extra, 'PARAMS_TOO_LARGE');
            isIntroduced = true;
            void take(data.toString()).catch(() => socket.close(4400, 'Invalid message received'));
          }),
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      clearInterval(pings);
      void closed(code, String(reason));
    });
  };

  http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const [path] = (request.url ?? '').split('?');
    if (path !== PATH) return refuse(stream, '404 Not Found');
    if (isClosing()) return refuse(stream, '503 Service Unavailable');
    if (!mayConnect(request, origins)) return refuse(stream, '403 Forbidden');
    if (sockets.clients.size >= limits.connections) return refuse(stream, '503 Service Unavailable');
    sockets.handleUpgrade(request, stream, head, (socket) => open(socket, stream, request));
  });

  return {
    close: async () => {
      const gone = [...sockets.clients].map(
        (socket) =>
          new Promise<void>((resolve) => {
            socket.once('close', () => resolve());
            socket.close(closings.GOING_AWAY.code, closings.GOING_AWAY.reason);
            setTimeout(() => socket.terminate(), limits.shutdownMs).unref();
          }),
      );
      await Promise.all(gone);
      sockets.close();
    },
  };
};
