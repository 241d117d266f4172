import { execute, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { type ChangeMessage, type Feed, filterText } from '../../feed/index.js';
import type { Viewer } from '../../projections/views.js';
import type { EdgeContext, Language, Opened } from '../../schema/index.js';
import { presented } from '../graphql/faults.js';
import type { Limits } from '../limits/limits.js';
import type { Metrics } from '../metrics.js';
import { Channel } from './channel.js';
import { type Frame, type Payload, payloadOf } from './frame.js';
import type { Prepared } from './operation.js';

/** Of all channels together, in bytes. */
const RECENT_BYTES = 32 * 1024 * 1024;

export type ChannelsOptions = {
  readonly feed: Feed;
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** What resolvers share, for readers with these permissions: nobody by name, since it is for all of them. */
  readonly contextOf: (viewer: Viewer, language: Language) => EdgeContext;
};

/** The variable that gives `after`, which is each subscriber's own. */
const cursorVariable = ({ field }: Prepared): string | undefined => {
  const value = field.arguments?.find(({ name }) => name.value === 'after')?.value;
  return value?.kind === 'Variable' ? value.name.value : undefined;
};

/** One {@link Channel} for all who ask the same; it is there as long as one of them is. */
export class Channels {
  readonly #open = new Map<string, { readonly channel: Channel; users: number }>();
  readonly #recent = new LRUCache<string, Frame>({
    maxSize: RECENT_BYTES,
    sizeCalculation: ({ payload }) => payload.ending.length + 100,
  });
  #made = 0;

  constructor(private readonly options: ChannelsOptions) {}

  /** The channel, and how to say that it is not used any more. */
  join(
    prepared: Prepared,
    { query }: Opened,
    language: Language,
  ): { readonly channel: Channel; readonly leave: () => void } {
    const { request, variables } = prepared;
    const own = cursorVariable(prepared);
    const shared = Object.entries(variables).filter(([name]) => name !== own);
    const key = JSON.stringify([
      request.query,
      request.operationName,
      shared,
      filterText(query.filter),
      query.batchSize,
      query.viewer,
      language,
    ]);
    const joined = this.#open.get(key) ?? { channel: this.#create(prepared, { query }, language), users: 0 };
    joined.users += 1;
    this.#open.set(key, joined);
    return {
      channel: joined.channel,
      leave: () => {
        joined.users -= 1;
        if (joined.users === 0) this.#open.delete(key);
      },
    };
  }

  #create(prepared: Prepared, { query }: Pick<Opened, 'query'>, language: Language): Channel {
    this.#made += 1;
    const name = this.#made;
    return new Channel({
      feed: this.options.feed,
      query,
      waitingBytes: this.options.limits.waitingBytes,
      recent: {
        get: (from) => this.#recent.get(`${name} ${from}`),
        set: (from, frame) => this.#recent.set(`${name} ${from}`, frame),
      },
      encode: (message) => this.#encode(prepared, message, query.viewer, language),
    });
  }

  /** As graphql-js carries out one event of a subscription. */
  async #encode(
    { document, request, variables }: Prepared,
    message: ChangeMessage,
    viewer: Viewer,
    language: Language,
  ): Promise<Payload> {
    const { schema, log, metrics, contextOf } = this.options;
    const { data, errors } = await execute({
      schema,
      document,
      ...(request.operationName == null ? {} : { operationName: request.operationName }),
      variableValues: variables,
      rootValue: message,
      contextValue: contextOf(viewer, language),
    });
    metrics.feedEncodings.inc();
    const shown = errors?.map((error) => presented(error, error.toJSON(), language, log));
    return payloadOf({ data, ...(shown && { errors: shown }) });
  }
}
