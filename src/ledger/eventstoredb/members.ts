import gossip, { type ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import { LedgerUnavailable } from '../ledger.js';
import type { ClusterAddress } from './connection.js';
import { reasonOf } from './faults.js';
import { LeanClient } from './lean-client.js';
import { within } from './timing.js';

/** A node of the cluster as the others see it. `state` in the server's words, such as LEADER, FOLLOWER or CATCHINGUP. */
export type Member = { readonly at: string; readonly state: string; readonly isAlive: boolean };

const MILLIS = 3_000;
const ADDRESS = /^esdb(?:\+discover)?:\/\/((?:[^@/]+@)?)[^/?@]+/;

const stateNames = new Map(Object.entries(gossip.MemberInfo.VNodeState).map(([name, state]) => [Number(state), name]));

const memberOf = (info: ReturnType<ClusterInfo['getMembersList']>[number]): Member => {
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
  const client = LeanClient.to(connectionString.replace(ADDRESS, `esdb://$1${host}`));
  try {
    const asked = client.gossip({ deadline: MILLIS, ...(credentials && { credentials }) });
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
