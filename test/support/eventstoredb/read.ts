import { randomUUID } from 'node:crypto';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { type ServerWritableStream, type ServiceError, status } from '@grpc/grpc-js';
import type { Served } from './double.js';
import { take } from './faults.js';
import type { Recorded } from './log.js';
import { confirmation, eventMessage, failure, maximumCheckpoint, nameOf, notLeader, streamNotFound } from './wire.js';

type Call = ServerWritableStream<ReadReq, ReadResp>;
type Options = ReadReq.Options;

const BACKWARDS = 1;

/** The server's one method for reading: a stream or `$all`, a page or a subscription. */
export const read = (served: Served, call: Call): void => {
  const options = call.request.getOptions();
  const error = options === undefined ? failure(status.INVALID_ARGUMENT, 'no options') : refusal(served, call, options);
  if (error !== undefined) {
    fail(call, error);
    return;
  }
  if (options === undefined || served.faults.deafReads) return;
  if (options.hasSubscription()) {
    if (!served.faults.deafSubscriptions) subscribe(served, call, options);
    return;
  }
  served.reads.increment();
  if (options.hasStream()) readStream(served, call, options);
  else readLogBackwards(served, call, options);
};

const refusal = ({ faults }: Served, call: Call, options: Options): ServiceError | undefined => {
  if (faults.denied) return failure(status.PERMISSION_DENIED, 'Access Denied', 'access-denied');
  if (faults.notLeader !== undefined && call.metadata.get('requires-leader')[0] === 'true')
    return notLeader(faults.notLeader);
  if (options.hasSubscription()) return undefined;
  if (!options.hasStream() && options.getReadDirection() !== BACKWARDS)
    return failure(status.UNIMPLEMENTED, 'the double reads $all backwards and by subscriptions only');
  return take(faults, 'broken') ? failure(status.UNKNOWN, 'Unexpected exception') : undefined;
};

const fail = (call: Call, error: ServiceError): void => {
  call.emit('error', error);
};

const readStream = ({ log }: Served, call: Call, options: Options): void => {
  const asked = options.getStream();
  const name = nameOf(asked?.getStreamIdentifier());
  const events = log.stream(name);
  const count = Number(options.getCount());
  if (events.length === 0) call.write(streamNotFound(name));
  else {
    const from = asked?.hasRevision() ? BigInt(asked.getRevision()) : undefined;
    const backwards = options.getReadDirection() === BACKWARDS;
    const wanted = backwards
      ? events.filter(({ revision }) => from === undefined || revision <= from).toReversed()
      : events.filter(({ revision }) => from === undefined || revision >= from);
    for (const event of wanted.slice(0, count)) call.write(eventMessage(event));
  }
  call.end();
};

/** The whole log, newest first: from its end, or what is before a place. */
const readLogBackwards = ({ log }: Served, call: Call, options: Options): void => {
  const place = options.getAll()?.getPosition();
  const end = place && { commit: BigInt(place.getCommitPosition()), prepare: BigInt(place.getPreparePosition()) };
  let left = Number(options.getCount());
  for (let i = log.events.length - 1; i >= 0 && left > 0; i -= 1) {
    const event = log.events[i];
    if (event === undefined || (end !== undefined && !isBefore(event, end.commit, end.prepare))) continue;
    call.write(eventMessage(event));
    left -= 1;
  }
  call.end();
};

const isBefore = (event: Recorded, commit: bigint, prepare: bigint): boolean =>
  event.commit < commit || (event.commit === commit && event.prepare < prepare);

const isAfter = (event: Recorded, commit: bigint, prepare: bigint): boolean =>
  event.commit > commit || (event.commit === commit && event.prepare > prepare);

/** The filtered subscription to `$all`: exclusive of where it starts, first what is there, then what comes. */
const subscribe = (served: Served, call: Call, options: Options): void => {
  const { log, faults } = served;
  const position = options.getAll()?.getPosition();
  const [commit, prepare] =
    position === undefined ? [-1n, -1n] : [BigInt(position.getCommitPosition()), BigInt(position.getPreparePosition())];
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [''];
  let sent = 0;
  const send = (events: readonly Recorded[]) => {
    for (const event of events) {
      if (!isAfter(event, commit, prepare) || !prefixes.some((prefix) => event.stream.startsWith(prefix))) continue;
      if (call.writableEnded || call.destroyed) return;
      call.write(eventMessage(event));
      if (faults.duplicates) call.write(eventMessage(event));
      sent += 1;
      if (faults.endSubscriptionsAfter !== undefined && sent >= faults.endSubscriptionsAfter) {
        close();
        call.end();
        return;
      }
    }
  };
  const close = () => {
    log.listeners.delete(send);
    served.subscriptions.delete(call);
  };
  call.write(confirmation(randomUUID()));
  if (faults.maximumCheckpoint) call.write(maximumCheckpoint());
  log.listeners.add(send);
  served.subscriptions.add(call);
  for (const over of ['cancelled', 'error', 'close'] as const) call.on(over, close);
  send(log.events);
};

/** Slow consumers are dropped this way. */
export const dropSubscriptions = (served: Served): number => {
  const dropped = [...served.subscriptions];
  for (const call of dropped) fail(call, failure(status.ABORTED, 'Operation timed out'));
  return dropped.length;
};

/** Ends without an error, as a server that goes away in order does. */
export const endSubscriptions = (served: Served): number => {
  const ended = [...served.subscriptions];
  for (const call of ended) call.end();
  served.subscriptions.clear();
  return ended.length;
};
