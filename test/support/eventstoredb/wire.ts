import type { AppendReq, AppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { shared, streams } from './generated.js';
import type { Expected, Outcome, Proposed, Recorded } from './log.js';

/** Between the log and the messages of the wire. uint64 is a decimal string there, a stream's name is bytes. */

export const failure = (
  code: status,
  details: string,
  exception?: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  if (exception !== undefined) metadata.set('exception', exception);
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const notLeader = ({ address, port }: { address: string; port: number }): ServiceError =>
  failure(status.NOT_FOUND, 'Leader info available', 'not-leader', {
    'leader-endpoint-host': address,
    'leader-endpoint-port': String(port),
  });

export const nameOf = (identifier: { getStreamName_asU8(): Uint8Array } | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

const identifierOf = (name: string) => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(new Uint8Array(Buffer.from(name, 'utf8')));
  return identifier;
};

export const proposedOf = (message: AppendReq.ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  json: message.getMetadataMap().get('content-type') === 'application/json',
  data: Buffer.from(message.getData_asU8()),
});

export const expectedOf = (options: AppendReq.Options): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'exists';
  return options.hasNoStream() ? -1n : BigInt(options.getRevision());
};

export const eventMessage = (event: Recorded): ReadResp => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  const id = new shared.UUID();
  id.setString(event.id);
  recorded.setId(id);
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.commit));
  recorded.setPreparePosition(String(event.prepare));
  const metadata = recorded.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('created', '638000000000000000');
  metadata.set('content-type', event.json ? 'application/json' : 'application/octet-stream');
  recorded.setData(event.data);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.commit));
  const message = new streams.ReadResp();
  message.setEvent(read);
  return message;
};

export const streamNotFound = (name: string): ReadResp => {
  const missing = new streams.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifierOf(name));
  const message = new streams.ReadResp();
  message.setStreamNotFound(missing);
  return message;
};

export const confirmation = (id: string): ReadResp => {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(id);
  const message = new streams.ReadResp();
  message.setConfirmation(confirmed);
  return message;
};

const HIGHEST = String(0xffff_ffff_ffff_ffffn);
/** What a filter that has matched nothing gives on servers to 24.10. */
export const maximumCheckpoint = (): ReadResp => {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(HIGHEST);
  checkpoint.setPreparePosition(HIGHEST);
  const message = new streams.ReadResp();
  message.setCheckpoint(checkpoint);
  return message;
};

export const appendAnswer = (expected: Expected, outcome: Outcome): AppendResp => {
  const answer = new streams.AppendResp();
  switch (outcome.kind) {
    case 'stored': {
      const success = new streams.AppendResp.Success();
      success.setCurrentRevision(String(outcome.last.revision));
      const position = new streams.AppendResp.Position();
      position.setCommitPosition(String(outcome.last.commit));
      position.setPreparePosition(String(outcome.last.prepare));
      success.setPosition(position);
      answer.setSuccess(success);
      return answer;
    }
    case 'wrongExpectedVersion': {
      const wrong = new streams.AppendResp.WrongExpectedVersion();
      if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
      else if (expected === 'exists') wrong.setExpectedStreamExists(new shared.Empty());
      else if (expected < 0n) wrong.setExpectedNoStream(new shared.Empty());
      else wrong.setExpectedRevision(String(expected));
      if (outcome.current < 0n) wrong.setCurrentNoStream(new shared.Empty());
      else wrong.setCurrentRevision(String(outcome.current));
      answer.setWrongExpectedVersion(wrong);
      return answer;
    }
    default:
      return outcome satisfies never;
  }
};
