import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { type ServerReadableStream, type ServiceError, type sendUnaryData, status } from '@grpc/grpc-js';
import type { Served } from './double.js';
import { take } from './faults.js';
import type { Proposed } from './log.js';
import { appendAnswer, expectedOf, failure, nameOf, notLeader, proposedOf } from './wire.js';

const MAXIMUM = 1024 * 1024;

type Answer = { readonly error: ServiceError } | { readonly response: AppendResp } | undefined;

/** Whatever is wrong before anything is stored. */
const refusal = ({ faults }: Served, events: readonly Proposed[]): ServiceError | undefined => {
  if (faults.denied) return failure(status.PERMISSION_DENIED, 'Access Denied', 'access-denied');
  if (faults.notLeader !== undefined) return notLeader(faults.notLeader);
  if (take(faults, 'notReady')) return failure(status.UNAVAILABLE, 'Server Is Not Ready');
  if (faults.diskFull) return failure(status.UNAVAILABLE, 'There is not enough space on the disk');
  if (take(faults, 'broken')) return failure(status.UNKNOWN, 'Unexpected exception');
  const bytes = events.reduce((sum, { data }) => sum + data.length, 0);
  return bytes > MAXIMUM
    ? failure(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded', 'maximum-append-size-exceeded', {
        'maximum-append-size': String(MAXIMUM),
      })
    : undefined;
};

const answerTo = (served: Served, options: AppendReq.Options, events: readonly Proposed[]): Answer => {
  const error = refusal(served, events);
  if (error !== undefined) return { error };
  const { faults, log } = served;
  if (faults.blackHole) return undefined;
  const expected = expectedOf(options);
  const outcome = log.append(nameOf(options.getStreamIdentifier()), expected, events);
  if (take(faults, 'killAfterCommit')) served.die();
  if (take(faults, 'dieAfterCommit')) return { error: failure(status.UNAVAILABLE, 'Connection dropped') };
  return take(faults, 'storeInSilence') ? undefined : { response: appendAnswer(expected, outcome) };
};

export const append = (
  served: Served,
  call: ServerReadableStream<AppendReq, AppendResp>,
  callback: sendUnaryData<AppendResp>,
): void => {
  let options: AppendReq.Options | undefined;
  const events: Proposed[] = [];
  call.on('data', (request: AppendReq) => {
    const message = request.getProposedMessage();
    if (request.hasOptions()) options = request.getOptions();
    else if (message !== undefined) events.push(proposedOf(message));
  });
  call.on('end', () => {
    // Of a client that died in the middle nothing is stored.
    if (call.cancelled) return;
    served.appends.increment();
    const answer =
      options === undefined || events.length === 0
        ? { error: failure(status.INVALID_ARGUMENT, 'no options, or no events') }
        : answerTo(served, options, events);
    if (answer === undefined) return;
    const send = () => {
      if ('error' in answer) callback(answer.error);
      else callback(null, answer.response);
      served.answers.increment();
    };
    if (served.faults.lateByMs > 0) setTimeout(send, served.faults.lateByMs);
    else send();
  });
};
