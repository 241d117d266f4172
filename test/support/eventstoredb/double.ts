import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { Server, ServerCredentials, type ServerWritableStream, status } from '@grpc/grpc-js';
import { append } from './append.js';
import { Counter } from './counter.js';
import { type Faults, noFaults } from './faults.js';
import { gossip, services, shared } from './generated.js';
import { Log } from './log.js';
import { dropSubscriptions, endSubscriptions, read } from './read.js';
import { failure } from './wire.js';

/** What the handlers of a running double share. */
export type Served = {
  readonly log: Log;
  readonly faults: Faults;
  readonly subscriptions: Set<ServerWritableStream<ReadReq, ReadResp>>;
  /** Appends that arrived, and those that were answered. */
  readonly appends: Counter;
  readonly answers: Counter;
  /** Reads of a page that were answered. */
  readonly reads: Counter;
  /** Ends the server's process with no time for anything. */
  readonly die: () => void;
};

export type Double = Served & {
  readonly address: string;
  readonly port: number;
  /** How many were dropped. */
  dropSubscriptions(): number;
  endSubscriptions(): number;
  /** Cuts every connection at once. */
  stop(): void;
};

/** A node as gossip tells of it: alive where not said, a follower where it does not lead and no state is said. */
export type DoubleMember = {
  readonly port: number;
  readonly leads: boolean;
  readonly isAlive?: boolean;
  readonly state?: keyof typeof gossip.MemberInfo.VNodeState;
};

export type DoubleOptions = {
  readonly log?: Log;
  readonly port?: number;
  readonly credentials?: ServerCredentials;
  readonly die?: () => void;
  /** Other nodes that gossip names, and which of them leads; itself where absent. */
  readonly members?: () => readonly DoubleMember[];
};

const HOST = '127.0.0.1';

const noProcess = (): never => {
  throw new Error('only a double in a process of its own can be killed');
};

/** A server that speaks EventStoreDB's protocol to the real client, as far as the adapter uses it, with faults on command. */
export const startDouble = async (options: DoubleOptions = {}): Promise<Double> => {
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  const served: Served = {
    log: options.log ?? new Log(),
    faults: noFaults(),
    subscriptions: new Set(),
    appends: new Counter(),
    answers: new Counter(),
    reads: new Counter(),
    die: options.die ?? noProcess,
  };
  let port = options.port ?? 0;
  server.addService(services.StreamsService, {
    read: (call: Parameters<typeof read>[1]) => read(served, call),
    append: (call: Parameters<typeof append>[1], callback: Parameters<typeof append>[2]) =>
      append(served, call, callback),
  });
  server.addService(services.ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, callback: (error: Error) => void) =>
      callback(
        served.faults.noFeatures
          ? failure(status.UNAVAILABLE, 'not yet')
          : failure(status.UNIMPLEMENTED, 'the adapter does not ask for it'),
      ),
  });
  server.addService(services.GossipService, {
    read: (_call: unknown, callback: (error: null, info: InstanceType<typeof gossip.ClusterInfo>) => void) =>
      callback(null, clusterInfo(options.members?.() ?? [{ port, leads: true }])),
  });
  port = await new Promise<number>((resolve, reject) =>
    server.bindAsync(`${HOST}:${port}`, options.credentials ?? ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  return Object.assign(served, {
    port,
    address: `esdb://${HOST}:${port}?tls=false`,
    dropSubscriptions: () => dropSubscriptions(served),
    endSubscriptions: () => endSubscriptions(served),
    stop: () => server.forceShutdown(),
  });
};

const clusterInfo = (members: readonly DoubleMember[]) => {
  const info = new gossip.ClusterInfo();
  for (const { port, leads, isAlive = true, state = leads ? 'LEADER' : 'FOLLOWER' } of members) {
    const member = new gossip.MemberInfo();
    const id = new shared.UUID();
    id.setString(`00000000-0000-4000-8000-${String(port).padStart(12, '0')}`);
    member.setInstanceId(id);
    member.setState(gossip.MemberInfo.VNodeState[state]);
    member.setIsAlive(isAlive);
    member.setTimeStamp('0');
    const endpoint = new gossip.EndPoint();
    endpoint.setAddress(HOST);
    endpoint.setPort(port);
    member.setHttpEndPoint(endpoint);
    info.addMembers(member);
  }
  return info;
};
