import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Feed, FeedQuery, Passed, Place, RefetchReason } from '../../feed/index.js';
import { behind } from '../../feed/index.js';
import type { Viewer } from '../../projections/views.js';
import { languageOf, openChanges, refetchLabels } from '../../schema/index.js';
import { sendError } from '../http/errors.js';
import { BATCH_TYPE, cloudEventOf } from './cloud-event.js';
import { LINES_TYPE, lineOf } from './line.js';
import { feedMessages } from './messages.js';
import { LARGEST_PAGE, parameterOf, readPageRequest } from './query-string.js';

/** How long an answer may take that looks through entries which the filter leaves out. */
const LOOK_MS = 5_000;

export type PagesOptions = {
  readonly feed: Feed;
  readonly viewerOf: (request: FastifyRequest) => Viewer;
  /** Of CloudEvents: names this ledger. */
  readonly source: string;
  /** Aborts when the server is closed: those who wait are answered. */
  readonly closing: AbortSignal;
};

type Page = { readonly passed: readonly Passed[]; readonly to: Place };

const offered = [LINES_TYPE, BATCH_TYPE] as const;
type Offered = (typeof offered)[number];

/** The type that the client wants most of those that there are; NDJSON where it takes anything. */
export const negotiated = (accept: string | undefined): Offered | undefined => {
  const ranges = (accept ?? '*/*').split(',').map((range) => {
    const [type = '', ...params] = range.trim().toLowerCase().split(';');
    const weight = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find((q) => q !== undefined);
    return { type: type.trim(), weight: weight === undefined ? 1 : Number(weight) };
  });
  const named = ({ type }: { readonly type: string }): Offered | undefined =>
    type === '*/*' || type === 'application/*' || type === 'application/ndjson'
      ? LINES_TYPE
      : offered.find((one) => one === type);
  return ranges
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(named)
    .find((one) => one !== undefined);
};

/** What there is after a place; where there is nothing, what comes while the client waits. */
const read = async (feed: Feed, query: FeedQuery, from: Place, waitMs: number, stop: AbortSignal): Promise<Page> => {
  const until = performance.now() + waitMs;
  const lookUntil = performance.now() + LOOK_MS;
  let place = from;
  for (;;) {
    const { passed, to } = await feed.batch(query, place);
    place = to;
    const isBehind = place.sequence < feed.hub.tip.sequence;
    if (passed.length > 0 || stop.aborted || feed.hub.closed) return { passed, to };
    if (isBehind && performance.now() < lookUntil) continue;
    const left = until - performance.now();
    if (isBehind || left <= 0) return { passed, to };
    await feed.hub.beyond(place, AbortSignal.any([stop, AbortSignal.timeout(Math.ceil(left))]));
  }
};

const mustRefetch = (request: FastifyRequest, reply: FastifyReply, reason: RefetchReason): FastifyReply => {
  const why = refetchLabels[reason][languageOf(request.headers['accept-language'])];
  return sendError(request, reply, 410, 'MUST_REFETCH', feedMessages.MUST_REFETCH, { reason, why });
};

const nextAddress = (request: FastifyRequest, cursor: string): string => {
  const address = new URL(request.url, 'http://localhost');
  address.searchParams.set('after', cursor);
  return `${address.pathname}${address.search}`;
};

/** `GET /feed`: pages of the change feed by cursor, as NDJSON or as a batch of CloudEvents, by long-polling where asked. */
export const addPages = (app: FastifyInstance, { feed, viewerOf, source, closing }: PagesOptions): void => {
  app.get('/feed', async (request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    reply.header('vary', 'accept, accept-language, authorization');
    const type = negotiated(request.headers.accept);
    if (type === undefined)
      return sendError(request, reply, 406, 'NOT_ACCEPTABLE', feedMessages.NOT_ACCEPTABLE, {
        offered: offered.join(', '),
      });
    const asked = readPageRequest(request.query, language);
    if ('faults' in asked) return refuse(reply, asked.faults);
    const { after, filter, limit, waitSeconds } = asked.request;
    const names = { after: 'after', batchSize: 'limit', filter: parameterOf };
    const wanted = { after: after ?? null, filter, batchSize: limit };
    const opened = await openChanges({ feed, viewer: viewerOf(request), language }, wanted, names, LARGEST_PAGE).catch(
      (error: unknown) => {
        if (error instanceof GraphQLError) return error;
        throw error;
      },
    );
    if (opened instanceof GraphQLError)
      return reply
        .code(400)
        .type('application/json; charset=utf-8')
        .send({ errors: [opened.toJSON()] });
    if ('refetch' in opened.start) return mustRefetch(request, reply, opened.start.refetch);

    const gone = new AbortController();
    request.raw.once('close', () => gone.abort());
    const stop = AbortSignal.any([closing, gone.signal]);
    const { passed, to } = await read(feed, opened.query, opened.start.place, waitSeconds * 1_000, stop);
    const cursor = feed.cursor(filter, to);
    reply
      .type(type === LINES_TYPE ? `${LINES_TYPE}; charset=utf-8` : `${BATCH_TYPE}; charset=utf-8`)
      .header('link', `<${nextAddress(request, cursor)}>; rel="next"`)
      .header('jidi-cursor', cursor)
      .header('jidi-sequence', to.sequence)
      .header('jidi-caught-up', String(to.sequence >= feed.hub.tip.sequence));
    const cursorOf = ({ entry }: Passed) => feed.cursor(filter, behind(entry));
    if (type === LINES_TYPE) return reply.send(passed.map((one) => lineOf(one, cursorOf(one), language)).join(''));
    const events = passed.map(async (one) => {
      const base = one.base ?? (await feed.baseAt(one.entry));
      return cloudEventOf({ ...one, ...(base && { base }) }, source, cursorOf(one));
    });
    return reply.send(JSON.stringify(await Promise.all(events)));
  });
};

const refuse = (
  reply: FastifyReply,
  fields: readonly { readonly field: string; readonly rule: string; readonly message: string }[],
): FastifyReply =>
  reply
    .code(400)
    .type('application/json; charset=utf-8')
    .send({
      errors: [
        { message: fields.map(({ message }) => message).join('; '), extensions: { code: 'BAD_USER_INPUT', fields } },
      ],
    });
