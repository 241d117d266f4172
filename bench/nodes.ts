import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as ops from '../examples/generated/graphql.js';
import { randomFrom } from '../src/cli/demo/random.js';
import { issuerOf, issueToken, tokenRoles } from '../src/server/auth/index.js';
import { registerEducationBureau } from '../test/e2e/support/base-life.js';
import { createClient } from '../test/e2e/support/client.js';
import { type Cluster, startCluster } from '../test/e2e/support/cluster.js';
import { Fleet } from '../test/e2e/support/fleet.js';
import { runWriter } from '../test/e2e/support/writers.js';
import type { Report } from './report.js';

/** One node against two, on the double of the ledger and a real PostgreSQL, all on this machine. */
const WRITERS = 16;
const READERS = 16;

type Rates = { readonly commands: number; readonly queries: number };

const clientOf = (cluster: Cluster, fleet: Fleet) =>
  createClient(fleet.address, async ({ id, role, bureau }) => {
    const known = tokenRoles.find((one) => one === role);
    if (known === undefined) throw new Error(`${role} has no token`);
    const request = { role: known, subject: id, expiresIn: '1h', ...(bureau && { bureau }) };
    return issueToken(await issuerOf(cluster.issuerKey), request);
  });

const measured = async (cluster: Cluster, nodes: number, commands: number, queries: number): Promise<Rates> => {
  const fleet = new Fleet(cluster.nodes.slice(0, nodes), randomFrom('nodes'));
  await fleet.startAll();
  const client = clientOf(cluster, fleet);
  await registerEducationBureau(client.send);
  let [institutions, acknowledged] = [0, 0];
  const nextInstitution = () => {
    institutions += 1;
    return institutions;
  };
  // The first third warms up.
  const warm = Math.ceil(commands / 3);
  let [from, to] = [0, 0];
  const count = () => {
    acknowledged += 1;
    if (acknowledged === warm) from = performance.now();
    if (acknowledged !== warm + commands) return;
    to = performance.now();
    fleet.end();
  };
  await Promise.all(Array.from({ length: WRITERS }, () => runWriter(client, fleet, nextInstitution, count)));
  let left = queries;
  const read = async (): Promise<void> => {
    for (; left > 0; left -= 1) await client.ask(ops.AnnouncedBasesDocument, { first: 20 });
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: READERS }, read));
  const took = performance.now() - start;
  await fleet.stopAll();
  return { commands: (commands / (to - from)) * 1_000, queries: (queries / took) * 1_000 };
};

const onNewCluster = async <T>(work: (cluster: Cluster) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'jidi-bench-nodes-'));
  const cluster = await startCluster(folder);
  try {
    return await work(cluster);
  } finally {
    await cluster.end();
    await rm(folder, { recursive: true, force: true });
  }
};

export const nodesBench = async (commands = 1_200, queries = 2_000): Promise<Report> => {
  const one = await onNewCluster((cluster) => measured(cluster, 1, commands, queries));
  const two = await onNewCluster((cluster) => measured(cluster, 2, commands, queries));
  return {
    title: `From one node to two, ${WRITERS} writers and then ${READERS} readers, everything on one machine`,
    ratios: [
      { name: 'commands a second, two nodes against one', value: two.commands / one.commands },
      { name: 'queries a second, two nodes against one', value: two.queries / one.queries },
    ],
    figures: [
      { name: 'commands, one node', value: one.commands, unit: '/s' },
      { name: 'commands, two nodes', value: two.commands, unit: '/s' },
      { name: 'queries, one node', value: one.queries, unit: '/s' },
      { name: 'queries, two nodes', value: two.queries, unit: '/s' },
    ],
  };
};
