import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { languageOf } from '../../schema/index.js';
import type { Holder } from '../auth/index.js';
import { sendError } from '../http/errors.js';
import type { Limits } from '../limits/limits.js';

import { callerOf, type Tally } from './callers.js';
import { payloadOf } from './frame.js';
import { feedMessages } from './messages.js';
import { type OperationRequest, type Operations, requestSchema, tokenExpired } from './operation.js';
import { drainOf, type Outlet } from './outlet.js';
import type { Subscriptions } from './subscriptions.js';

const PING_MS = 12_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const EVENT_STREAM = 'text/event-stream';

export type EventStreamsOptions = {
  readonly subscriptions: Subscriptions;
  readonly operations: Operations;
  readonly limits: Limits;
  readonly connections: Tally;
  readonly holderOf: (request: FastifyRequest) => Holder | undefined;
  /** Messages that were sent, of all streams together. */
  readonly deliveries: { sse: number };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

const head = Buffer.from('event: next\ndata: ');
const tail = Buffer.from('\n\n');
const COMPLETE = 'event: complete\ndata:\n\n';

const parsed = (text: unknown): unknown => {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const requestOf = ({ method, body, query }: FastifyRequest): OperationRequest | undefined => {
  if (method === 'POST') return requestSchema.safeParse(body).data;
  const { variables, ...rest } =
    typeof query === 'object' && query !== null && 'query' in query ? { variables: undefined, ...query } : {};
  return requestSchema.safeParse({ ...rest, variables: parsed(variables) }).data;
};

/** Whether the client can be answered with a stream of events, and whether with nothing else. */
const wanted = ({ headers: { accept = '' } }: FastifyRequest): 'ONLY' | 'TOO' | 'NO' => {
  if (!accept.includes(EVENT_STREAM)) return 'NO';
  return accept.trim().split(';')[0] === EVENT_STREAM ? 'ONLY' : 'TOO';
};

/** Subscriptions as streams of server-sent events: graphql-sse in its distinct connections mode. */
export const createEventStreams = (options: EventStreamsOptions) => {
  const { subscriptions, operations, limits, connections, deliveries, holderOf, now } = options;
  const open = new Set<() => void>();

  const stream = async (request: FastifyRequest, reply: FastifyReply, asked: OperationRequest): Promise<void> => {
    const language = languageOf(request.headers['accept-language']);
    const holder = holderOf(request);
    const caller = callerOf(holder?.actor, request.ip);
    const release = connections.take(caller);
    if (release === undefined) {
      const limit = limits.connectionsPerCaller;
      reply.header('retry-after', '10');
      sendError(request, reply, 429, 'TOO_MANY_CONNECTIONS', feedMessages.TOO_MANY_CONNECTIONS, { limit });
      return;
    }
    const session = { transport: 'sse' as const, caller, language, ...(holder && { actor: holder.actor }) };
    const beginning = await subscriptions.begin(asked, session);
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      ...plainHeaders(reply),
      'content-type': `${EVENT_STREAM}; charset=utf-8`,
      'x-accel-buffering': 'no',
    });
    raw.write(':\n\n');
    const outlet: Outlet = {
      send: ({ json }) => {
        deliveries.sse += 1;
        raw.cork();
        raw.write(head);
        raw.write(json);
        raw.write(tail);
        raw.uncork();
      },
      get waiting() {
        return raw.writableLength;
      },
      drained: (signal) => drainOf(raw, signal),
    };
    const tell = (result: ExecutionResult | { readonly errors: readonly GraphQLError[] }) =>
      outlet.send(payloadOf(result));
    if ('errors' in beginning) {
      tell({ errors: beginning.errors });
      raw.end(COMPLETE);
      return release();
    }

    const results = beginning.begin(outlet);
    const stop = () => void results.return?.();
    const pings = setInterval(() => raw.write(':\n\n'), PING_MS).unref();
    const left =
      holder === undefined ? LONGEST_TIMER_MS : Math.min(Math.max(0, holder.expiresAt - now()), LONGEST_TIMER_MS);
    let expired = false;
    const expiry = setTimeout(() => {
      expired = holder !== undefined;
      stop();
    }, left).unref();
    let isStopping = false;
    const shutDown = () => {
      isStopping = true;
      stop();
    };
    open.add(shutDown);
    raw.once('close', stop);
    try {
      for await (const result of results) tell(result);
      if (expired) tell({ errors: [tokenExpired(language)] });
      // Without its end the client knows that there is more, and comes again.
      if (isStopping) raw.end();
      else raw.end(COMPLETE);
    } finally {
      open.delete(shutDown);
      clearInterval(pings);
      clearTimeout(expiry);
      release();
    }
  };

  return {
    /** Answers with a stream where that is what is asked for. `false`: this is a request like any other. */
    async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
      const want = wanted(request);
      if (want === 'NO' || (request.method !== 'GET' && request.method !== 'POST')) return false;
      const asked = requestOf(request);
      const isSubscription = asked !== undefined && operations.operationOf(asked)?.operation === 'subscription';
      if (asked === undefined || (want === 'TOO' && !isSubscription)) return false;
      await stream(request, reply, asked);
      return true;
    },
    close: (): void => {
      for (const shutDown of [...open]) shutDown();
    },
  };
};
export type EventStreams = ReturnType<typeof createEventStreams>;

/** What the hooks have set, for an answer that does not go through Fastify. */
const plainHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
