import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as ops from '../examples/generated/graphql.js';
import { randomFrom } from '../src/cli/demo/random.js';
import type { Actor } from '../src/kernel/index.js';
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
/** As `npm start` and the service files start it (ADR 0051). */
const NODE_OPTIONS = '--max-semi-space-size=64';

type Rates = { readonly commands: number; readonly queries: number };

/** Everybody has one token for the whole of it, as people do. */
const clientOf = (cluster: Cluster, fleet: Fleet) => {
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = async ({ id, role, bureau }: Actor): Promise<string> => {
    const known = tokenRoles.find((one) => one === role);
    if (known === undefined) throw new Error(`${role} has no token`);
    const request = { role: known, subject: id, expiresIn: '1h', ...(bureau && { bureau }) };
    return issueToken(await issuerOf(cluster.issuerKey), request);
  };
  return createClient(fleet.address, (actor) => {
    const token = tokens.get(actor.id) ?? tokenFor(actor);
    tokens.set(actor.id, token);
    return token;
  });
};

/** The rate of so many of them, in a second, after a third as many to warm up; `onEnd` ends whoever does them. */
const rated = (wanted: number, onEnd: () => void) => {
  const warm = Math.ceil(wanted / 3);
  let [done, from, to] = [0, 0, 0];
  return {
    count: () => {
      done += 1;
      if (done === warm) from = performance.now();
      if (done !== warm + wanted) return;
      to = performance.now();
      onEnd();
    },
    rate: () => (wanted / (to - from)) * 1_000,
  };
};

const measured = async (cluster: Cluster, nodes: number, commands: number, queries: number): Promise<Rates> => {
  const settings = cluster.nodes.slice(0, nodes).map((one) => ({ ...one, NODE_OPTIONS }));
  const fleet = new Fleet(settings, randomFrom('nodes'));
  await fleet.startAll();
  const client = clientOf(cluster, fleet);
  await registerEducationBureau(client.send);
  let institutions = 0;
  const nextInstitution = () => {
    institutions += 1;
    return institutions;
  };
  const written = rated(commands, () => fleet.end());
  await Promise.all(Array.from({ length: WRITERS }, () => runWriter(client, fleet, nextInstitution, written.count)));
  let isOver = false;
  const asked = rated(queries, () => {
    isOver = true;
  });
  const read = async (): Promise<void> => {
    while (!isOver) {
      await client.ask(ops.AnnouncedBasesDocument, { first: 20 });
      asked.count();
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  await fleet.stopAll();
  return { commands: written.rate(), queries: asked.rate() };
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

export const nodesBench = async (commands = 3_000, queries = 4_000): Promise<Report> => {
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
