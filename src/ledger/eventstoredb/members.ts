import { createRequire } from 'node:module';
import { EventStoreDBClient } from '@eventstore/db-client';
import { LedgerUnavailable } from '../ledger.js';
import type { ClusterAddress } from './connection.js';
import { reasonOf } from './faults.js';
import { within } from './timing.js';

/** A node of the cluster as the others see it. `state` in the server's words, such as LEADER, FOLLOWER or CATCHINGUP. */
export type Member = { readonly at: string; readonly state: string; readonly isAlive: boolean };

const MILLIS = 3_000;
const ADDRESS = /^esdb(?:\+discover)?:\/\/((?:[^@/]+@)?)[^/?@]+/;

/** The client's own definitions of the wire, CommonJS whose names Node cannot see from outside. */
const require = createRequire(import.meta.url);
const {
  GossipClient,
}: typeof import('@eventstore/db-client/generated/gossip_grpc_pb.js') = require('@eventstore/db-client/generated/gossip_grpc_pb.js');
const {
  ClusterInfo,
  MemberInfo,
}: typeof import('@eventstore/db-client/generated/gossip_pb.js') = require('@eventstore/db-client/generated/gossip_pb.js');
const {
  Empty,
}: typeof import('@eventstore/db-client/generated/shared_pb.js') = require('@eventstore/db-client/generated/shared_pb.js');

type Info = InstanceType<typeof ClusterInfo>;

const stateNames = new Map(Object.entries(MemberInfo.VNodeState).map(([name, state]) => [Number(state), name]));

const memberOf = (info: ReturnType<Info['getMembersList']>[number]): Member => {
  const endpoint = info.getHttpEndPoint();
  const state = info.getState();
  return {
    at: `${endpoint?.getAddress() ?? '?'}:${endpoint?.getPort() ?? '?'}`,
    state: stateNames.get(state) ?? String(state),
    isAlive: info.getIsAlive(),
  };
};

/** What one host says of the cluster. A client of a cluster finds no host that it would ask while nobody leads. */
const saidBy = async (host: string, { connectionString, credentials }: ClusterAddress): Promise<readonly Member[]> => {
  const client = EventStoreDBClient.connectionString(connectionString.replace(ADDRESS, `esdb://$1${host}`));
  try {
    // The client has a channel with the address's certificates, and no public call for gossip.
    // biome-ignore lint/complexity/useLiteralKeys: how TypeScript lets what is protected be called
    const asked = client['execute'](
      GossipClient,
      'gossip',
      (gossip) =>
        new Promise<Info>((resolve, reject) => {
          // biome-ignore lint/complexity/useLiteralKeys: as above
          const how = client['callArguments']({ deadline: MILLIS, ...(credentials && { credentials }) });
          gossip.read(new Empty(), ...how, (error, info) => (error === null ? resolve(info) : reject(error)));
        }),
    );
    return (await within(MILLIS, `gossip with ${host}`, asked)).getMembersList().map(memberOf);
  } finally {
    await client.dispose().catch(() => undefined);
  }
};

/**
 * The nodes of a cluster, by the first of its hosts that answers; a server that is no cluster names itself.
 * @throws LedgerUnavailable where none answers within seconds
 */
export const clusterMembers = async (
  address: ClusterAddress & { readonly hosts: string },
): Promise<readonly Member[]> => {
  try {
    return await Promise.any(address.hosts.split(',').map((host) => saidBy(host, address)));
  } catch (error) {
    const [first] = error instanceof AggregateError ? error.errors : [error];
    throw new LedgerUnavailable(`no node answers: ${reasonOf(first)}`, { cause: error });
  }
};
