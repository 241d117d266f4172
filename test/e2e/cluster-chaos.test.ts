import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../../src/cli/demo/random.js';
import type { Actor } from '../../src/kernel/index.js';
import { issuerOf, issueToken, type TokenRole } from '../../src/server/auth/index.js';
import { onDatabase } from '../support/postgres/schema.js';
import { cityOfficer } from '../support/register.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { registerEducationBureau } from './support/base-life.js';
import { createClient } from './support/client.js';
import { type Cluster, entriesOf, startCluster } from './support/cluster.js';
import { eventStreamClient, type FeedClient, linesClient, socketClient } from './support/feed-clients.js';
import { Fleet } from './support/fleet.js';
import { expectHeadsOf, lookAtHead, type SeenHeads } from './support/heads.js';
import { expectEveryCommandOnce, expectNoGap, expectNumbersInOrder } from './support/invariants.js';
import { publicId } from './support/ledger.js';
import { endAll, jidi } from './support/program.js';
import { liveAndRebuiltIn } from './support/views.js';
import { type Acknowledged, runWriter } from './support/writers.js';

const CYCLES = 50;
const WRITERS = 16;
/** Something breaks this long after everything was in order. */
const LONGEST_PEACE_MS = 300;
/** Commands that have to be acknowledged while a part is broken or just mended. */
const PROGRESS = 8;
/** How long writers may be without an answer. */
const PATIENCE_MS = 90_000;

let folder: TemporaryFolder;
let cluster: Cluster;
let feeds: readonly FeedClient[] = [];
beforeAll(async () => {
  folder = await temporaryFolder();
  cluster = await startCluster(folder.path);
}, 120_000);
afterAll(async () => {
  await Promise.all(feeds.map((feed) => feed.stop()));
  await endAll();
  await cluster.end();
  await folder.remove();
});

const tokens = () => {
  const known = new Map<string, Promise<string>>();
  const sign = async ({ id, role, bureau }: Actor) =>
    issueToken(await issuerOf(cluster.issuerKey), {
      role: role as TokenRole,
      subject: id,
      expiresIn: '1h',
      ...(bureau && { bureau }),
    });
  return (actor: Actor): Promise<string> => {
    const token = known.get(actor.id) ?? sign(actor);
    known.set(actor.id, token);
    return token;
  };
};

/** Cuts every connection that nodes have to the database, or one of them at random. */
const cutConnections = (which: 'all' | 'one') =>
  onDatabase(cluster.database.url, async (client) => {
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'jidi %'
       ${which === 'one' ? 'order by random() limit 1' : ''}`,
    );
  });

it(`${CYCLES} times broken under ${WRITERS} writers, three nodes lose nothing, double nothing and show the same`, async () => {
  const seed = process.env.JIDI_CRASH_SEED ?? String(Date.now());
  console.log(`cluster chaos: JIDI_CRASH_SEED=${seed}`);
  const random = randomFrom(seed);
  const tokenOf = tokens();
  const fleet = new Fleet(cluster.nodes, random);
  await fleet.startAll();
  const client = createClient(fleet.address, tokenOf);
  await registerEducationBureau(client.send);

  const feedAt = { address: fleet.address, token: await tokenOf(cityOfficer) };
  feeds = [socketClient('socket', feedAt), eventStreamClient('event stream', feedAt), linesClient('pages', feedAt)];

  const acknowledged: Acknowledged[] = [];
  const waiting = new Set<() => void>();
  const onAcknowledged = (one: Acknowledged): void => {
    acknowledged.push(one);
    for (const look of [...waiting]) look();
  };
  let institutions = 0;
  const nextInstitution = () => {
    institutions += 1;
    return institutions;
  };
  const writing = Promise.all(
    Array.from({ length: WRITERS }, () => runWriter(client, fleet, nextInstitution, onAcknowledged)),
  );
  const progress = (): Promise<void> => {
    const wanted = acknowledged.length + PROGRESS;
    const got = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`no ${PROGRESS} commands acknowledged within ${PATIENCE_MS} ms:\n${fleet.lastWords()}`));
      }, PATIENCE_MS);
      const look = () => {
        if (acknowledged.length < wanted) return;
        clearTimeout(late);
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
    });
    return Promise.race([got, writing.then(() => undefined)]);
  };

  const breakages: Record<string, () => Promise<unknown>> = {
    node: () => fleet.kill(1),
    'two nodes': () => fleet.kill(2),
    'every node': () => fleet.kill(3).then(() => void fleet.startAll().catch(() => undefined)),
    ledger: () => cluster.restartDouble(),
    'ledger and node': () => Promise.all([cluster.restartDouble(), fleet.kill(1)]),
    'subscriptions of the ledger': () => cluster.double().command({ drop: true }),
    'replies of the ledger': () => cluster.double().command({ dieAfterCommit: 2 }),
    'a connection to the database': () => cutConnections('one'),
    'every connection to the database': () => cutConnections('all'),
    'a feed': async () => feeds[random.between(0, feeds.length - 1)]?.cut(),
  };
  const names = Object.keys(breakages) as [string, ...string[]];
  const done: Record<string, number> = {};
  const heads: SeenHeads = [];
  let starting = Promise.resolve();
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    await Promise.race([delay(random.between(0, LONGEST_PEACE_MS)), writing]);
    // Each of them at least so many times, and in no order.
    const what = cycle < names.length ? (names[cycle] ?? names[0]) : random.pick(names);
    await breakages[what]?.();
    done[what] = (done[what] ?? 0) + 1;
    await progress();
    for (const { address } of fleet.up) await lookAtHead(address, heads);
    // What was killed comes back while the next thing breaks.
    starting = fleet.startAll();
    starting.catch(() => undefined);
  }
  await starting;
  fleet.end();
  await writing;
  // A node that cannot start says why in its own words.
  for (const words of fleet.failedStarts) expect(words).toMatch(/^[^\n]+ · [^\n]+\n$/);

  const entries = await entriesOf(cluster);
  expectNoGap(entries);
  expectEveryCommandOnce(entries, acknowledged);
  const numbers = expectNumbersInOrder(entries);
  expect(numbers).toBeGreaterThan(WRITERS);
  const ids = entries.map((entry) => ({ sequence: entry.sequence, id: publicId(entry) }));
  for (const feed of feeds) {
    await feed.reached(entries.length);
    await feed.stop();
    expect(feed.got.map(({ sequence, id }) => ({ sequence, id }))).toEqual(ids);
  }
  for (const { address } of fleet.up)
    expect(await readiness(address)).toEqual({ status: 'ready', transparency: 'LIVE' });
  expect((await fleet.stopAll()).map(({ code }) => code)).toEqual([0, 0, 0]);

  const [settings] = cluster.nodes;
  if (settings === undefined) throw new Error('no nodes');
  const { stdout } = await jidi(['key', 'show'], settings);
  expectHeadsOf(entries, heads, stdout.trim());
  const { live, rebuilt } = await liveAndRebuiltIn(cluster.database.url, settings, {
    live: 'jidi_views',
    rebuilt: 'rebuilt',
    rebuiltAt: cluster.viewsIn('rebuilt'),
  });
  expect(Object.keys(live)).toContain('bases');
  expect(live).toEqual(rebuilt);
  console.log(
    `cluster chaos: ${acknowledged.length} commands, ${entries.length} entries, ${numbers} numbers, ${heads.length} heads;`,
    done,
    `${fleet.failedStarts.length} starts again`,
  );
}, 900_000);

const readiness = async (address: string) => {
  const body: { status: string; transparency: { state: string } } = await (await fetch(`${address}/readyz`)).json();
  return { status: body.status, transparency: body.transparency.state };
};
