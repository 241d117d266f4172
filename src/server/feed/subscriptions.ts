import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { type ChangeMessage, type Feed, stoppable } from '../../feed/index.js';
import type { Actor } from '../../kernel/index.js';
import type { Viewer } from '../../projections/views.js';
import {
  type ChangeFilterInput,
  type ChangesArguments,
  type EdgeContext,
  type Language,
  type Opened,
  openChanges,
} from '../../schema/index.js';
import { presented } from '../graphql/faults.js';
import type { Limits } from '../limits/limits.js';
import type { Metrics } from '../metrics.js';
import { Tally } from './callers.js';
import { Channels } from './channels.js';
import { deliver } from './delivery.js';
import { feedError, type OperationRequest, type Operations, type Prepared } from './operation.js';
import type { Outlet } from './outlet.js';

/** Who subscribes, and through what. */
export type Session = {
  readonly transport: 'websocket' | 'sse';
  readonly caller: string;
  readonly actor?: Actor;
  readonly language: Language;
};

/** A subscription that was let in: results come from the iterator, or go straight to the outlet while it is read. */
export type Begun = (outlet: Outlet) => AsyncIterableIterator<ExecutionResult, undefined>;
export type Beginning = { readonly begin: Begun } | { readonly errors: readonly GraphQLError[] };

export type SubscriptionsOptions = {
  readonly feed: Feed;
  readonly operations: Operations;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly contextOf: (asker: {
    readonly actor?: Actor;
    readonly viewer?: Viewer;
    readonly language: Language;
  }) => EdgeContext;
};

/** Lets subscriptions in and carries them out, whatever the transport. */
export class Subscriptions {
  readonly #channels: Channels;
  readonly #tally: Tally;

  constructor(private readonly options: SubscriptionsOptions) {
    const { feed, operations, limits, metrics, log, contextOf } = options;
    this.#channels = new Channels({
      feed,
      schema: operations.schema,
      limits,
      metrics,
      log,
      contextOf: (viewer, language) => contextOf({ viewer, language }),
    });
    this.#tally = new Tally(limits.subscriptions, Number.MAX_SAFE_INTEGER);
  }

  /** What graphql-ws is told of a subscription that was let in; it is carried out here. */
  executionOf({ query, operationName }: Pick<OperationRequest, 'query' | 'operationName'>): ExecutionArgs {
    const { operations } = this.options;
    return {
      schema: operations.schema,
      document: operations.documentOf(query),
      ...(operationName == null ? {} : { operationName }),
      contextValue: undefined,
    };
  }

  async begin(request: OperationRequest, session: Session): Promise<Beginning> {
    const { operations, limits, metrics } = this.options;
    const { language, transport, caller } = session;
    const prepared = operations.prepare(request, language);
    if ('errors' in prepared) return prepared;
    const release = this.#tally.take(caller);
    if (release === undefined)
      return { errors: [feedError('TOO_MANY_SUBSCRIPTIONS', language, { limit: limits.subscriptions })] };
    const started = await this.#started(prepared, session).catch((error: unknown) => this.#refusal(error, language));
    if ('errors' in started) {
      release();
      return started;
    }
    const ended = () => {
      release();
      metrics.feedSubscribers.dec({ transport });
    };
    metrics.feedSubscribers.inc({ transport });
    return { begin: (outlet) => endedBy(started.begin(outlet), ended) };
  }

  async #started(prepared: Prepared, session: Session): Promise<Beginning> {
    const { feed, contextOf } = this.options;
    const context = contextOf(session);
    if (prepared.field.name.value !== 'changes') return this.#eachByItself(prepared, session);
    const opened = await openChanges({ ...context, feed }, changesArguments(prepared));
    return { begin: (outlet) => this.#changes(prepared, opened, session, outlet) };
  }

  #changes(prepared: Prepared, opened: Opened, { language, transport }: Session, outlet: Outlet) {
    const { feed, limits, metrics } = this.options;
    const { start } = opened;
    const lead = async (signal: AbortSignal): Promise<void> => {
      const { channel, leave } = this.#channels.join(prepared, opened, language);
      try {
        if ('refetch' in start) {
          const message: ChangeMessage = { kind: 'MustRefetch', reason: start.refetch };
          outlet.send(await channel.encode(message));
          return;
        }
        const how = await deliver({ feed, channel, outlet, patience: limits }, start.place, signal);
        if (how === 'LAGGED') metrics.feedLagged.inc({ transport });
      } finally {
        leave();
      }
    };
    // biome-ignore lint/correctness/useYield: the results go to the outlet, in bytes that are shared
    return stoppable<ExecutionResult>(async function* (signal) {
      await lead(signal);
      return undefined;
    });
  }

  /** Carried out for each subscriber, with a context of its own for every event: what one event loaded is old at the next. */
  async #eachByItself({ document, request, variables }: Prepared, session: Session): Promise<Beginning> {
    const { operations, contextOf, log } = this.options;
    const args = {
      schema: operations.schema,
      document,
      ...(request.operationName == null ? {} : { operationName: request.operationName }),
      variableValues: variables,
    };
    const events = await createSourceEventStream({ ...args, contextValue: contextOf(session) });
    if (!(Symbol.asyncIterator in events)) return { errors: this.#shown(events.errors ?? [], session.language) };
    const source = events[Symbol.asyncIterator]();
    const present = (error: GraphQLError) =>
      new GraphQLError(error.message, presented(error, error.toJSON(), session.language, log));
    return {
      begin: () => ({
        [Symbol.asyncIterator]() {
          return this;
        },
        next: async () => {
          const event = await source.next();
          if (event.done === true) return { done: true, value: undefined };
          const result = await execute({ ...args, rootValue: event.value, contextValue: contextOf(session) });
          return { done: false, value: result.errors ? { ...result, errors: result.errors.map(present) } : result };
        },
        return: async () => {
          await source.return?.();
          return { done: true, value: undefined };
        },
      }),
    };
  }

  #refusal(error: unknown, language: Language): { readonly errors: readonly GraphQLError[] } {
    const error_ = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) });
    return { errors: this.#shown([error_], language) };
  }

  #shown(errors: readonly GraphQLError[], language: Language): readonly GraphQLError[] {
    return errors.map((error) => {
      const { message, extensions } = presented(error, error.toJSON(), language, this.options.log);
      return new GraphQLError(message, { ...(extensions && { extensions }) });
    });
  }
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

const endedBy = (
  results: AsyncIterableIterator<ExecutionResult, undefined>,
  ended: () => void,
): AsyncIterableIterator<ExecutionResult, undefined> => {
  let open = true;
  const end = () => {
    if (open) ended();
    open = false;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      try {
        const result = await results.next();
        if (result.done === true) end();
        return result;
      } catch (error) {
        end();
        throw error;
      }
    },
    return: async () => {
      end();
      return (await results.return?.()) ?? { done: true, value: undefined };
    },
  };
};

/** The schema has coerced them. */
const changesArguments = ({ args: { after, filter, batchSize } }: Prepared): ChangesArguments => ({
  after: typeof after === 'string' ? after : null,
  filter: (filter as ChangeFilterInput | null | undefined) ?? null,
  batchSize: typeof batchSize === 'number' ? batchSize : null,
});
