import {
  type BaseOptions,
  convertToCommandError,
  EventStoreDBClient,
  NO_STREAM,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import gossips from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import messages from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientReadableStream } from '@grpc/grpc-js';
import type { Position } from '../ledger.js';
import { placeOf } from './place.js';
import type { Row } from './row.js';
import { answerOf, appendTo, type Brought, broughtOf, proposed } from './wire.js';

/** `text` is the event's data as JSON. */
export type NewStoredEvent = { readonly id: string; readonly type: string; readonly text: string };

/** What a subscription says. After `over` it says nothing more. */
export type Listener = {
  confirmed(): void;
  row(row: Row): void;
  /** It ended: by an error, or because the server ended it in order. */
  over(error?: Error): void;
};

export type Subscription = { stop(): Promise<void> };

const { StreamsService, StreamsClient } = services;
const { GossipClient } = gossips;
const asItIs = (bytes: Buffer): Buffer => bytes;

/**
 * The client with a leaner way to append and to subscribe, over its own connection: with its search for the leader, its
 * credentials and its errors, but with this side's reading and writing of the messages. And with a call that it has no
 * method for.
 */
export class LeanClient extends EventStoreDBClient {
  /** As `EventStoreDBClient.connectionString`, which makes no client of another class. @throws Error where it is none */
  static to(address: string): LeanClient {
    return Object.setPrototypeOf(EventStoreDBClient.connectionString(address), LeanClient.prototype);
  }

  /**
   * By the plain Append, which has a deadline and shares no state between appends. `revision` counts the events before
   * them. Rejects as `appendToStream` does.
   */
  appendTexts(
    stream: string,
    revision: number,
    events: readonly NewStoredEvent[],
    options: BaseOptions,
  ): Promise<Position | undefined> {
    const requests = [appendTo(stream, revision), ...events.map(({ id, type, text }) => proposed(id, type, text))];
    return this.execute(
      StreamsClient,
      'append',
      (client) =>
        new Promise<Position | undefined>((resolve, reject) => {
          const call = client.makeClientStreamRequest(
            StreamsService.append.path,
            asItIs,
            answerOf,
            ...this.callArguments(options),
            (error, answer) => {
              if (error) reject(convertToCommandError(error));
              else if (answer?.kind === 'stored') resolve(answer.position);
              else reject(wrongVersion(stream, revision, answer?.current ?? 0));
            },
          );
          call.on('error', reject);
          for (const request of requests) call.write(request);
          call.end();
        }),
    );
  }

  /** What the server knows of the nodes of its cluster. */
  gossip(options: BaseOptions): Promise<ClusterInfo> {
    return this.execute(
      GossipClient,
      'gossip',
      (client) =>
        new Promise((resolve, reject) => {
          client.read(new shared.Empty(), ...this.callArguments(options), (error, info) =>
            error === null ? resolve(info) : reject(error),
          );
        }),
    );
  }

  /** A subscription to the streams of a prefix in `$all`, after a place. It never comes back by itself. */
  listen(prefix: string, after: Position | undefined, options: BaseOptions, listener: Listener): Subscription {
    const request = Buffer.from(subscriptionTo(prefix, after).serializeBinary());
    const open = this.GRPCStreamCreator(
      StreamsClient,
      'listen',
      (client): ClientReadableStream<Brought> =>
        client.makeServerStreamRequest(
          StreamsService.read.path,
          asItIs,
          broughtOf,
          request,
          ...this.callArguments(options, { deadline: Number.POSITIVE_INFINITY }),
        ),
    );
    let isOver = false;
    const over = (error?: Error) => {
      if (isOver) return;
      isOver = true;
      listener.over(error);
    };
    const opened = open();
    opened.then((stream) => {
      // Stays: an error without a listener would end the process, also one that comes late.
      stream.on('error', (error: Error) => over(convertToCommandError(error)));
      stream.on('end', () => over());
      stream.on('close', () => over());
      stream.on('data', (brought: Brought) => {
        if (isOver) return;
        if (brought.kind === 'event') listener.row(brought.row);
        else if (brought.kind === 'confirmed') listener.confirmed();
      });
    }, over);
    return {
      async stop() {
        isOver = true;
        const stream = await opened.catch(() => undefined);
        // Not in the call that it made, see https://github.com/grpc/grpc-node/issues/1652.
        await new Promise((resolve) => setImmediate(resolve));
        stream?.cancel();
      },
    };
  }
}

const wrongVersion = (streamName: string, revision: number, current: number): WrongExpectedVersionError =>
  new WrongExpectedVersionError(undefined, {
    streamName,
    expected: revision === 0 ? NO_STREAM : BigInt(revision - 1),
    current: current === 0 ? NO_STREAM : BigInt(current - 1),
  });

const subscriptionTo = (prefix: string, after: Position | undefined) => {
  const { ReadReq } = messages;
  const all = new ReadReq.Options.AllOptions();
  if (after === undefined) all.setStart(new shared.Empty());
  else {
    const { commit, prepare } = placeOf(after);
    const position = new ReadReq.Options.Position();
    position.setCommitPosition(String(commit));
    position.setPreparePosition(String(prepare));
    all.setPosition(position);
  }
  const streams = new ReadReq.Options.FilterOptions.Expression();
  streams.setPrefixList([prefix]);
  const filter = new ReadReq.Options.FilterOptions();
  filter.setStreamIdentifier(streams);
  filter.setCount(new shared.Empty());
  filter.setCheckpointintervalmultiplier(32);
  const ids = new ReadReq.Options.UUIDOption();
  ids.setString(new shared.Empty());
  const options = new ReadReq.Options();
  options.setAll(all);
  options.setResolveLinks(false);
  options.setSubscription(new ReadReq.Options.SubscriptionOptions());
  options.setUuidOption(ids);
  options.setFilter(filter);
  const request = new ReadReq();
  request.setOptions(options);
  return request;
};
