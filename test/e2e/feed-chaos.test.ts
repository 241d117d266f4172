import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../../src/cli/demo/random.js';
import type { Actor } from '../../src/kernel/index.js';
import { issueToken, openIssuer, type TokenRole } from '../../src/server/auth/index.js';
import { cityOfficer } from '../support/register.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { registerEducationBureau } from './support/base-life.js';
import { createClient } from './support/client.js';
import {
  cloudEventsClient,
  eventStreamClient,
  type FeedClient,
  linesClient,
  socketClient,
} from './support/feed-clients.js';
import { entriesIn, publicId } from './support/ledger.js';
import { endAll, serve } from './support/program.js';
import { createStage } from './support/stage.js';
import { runWriter } from './support/writers.js';

const CYCLES = 60;
const WRITERS = 8;
const CLIENTS_OF_A_KIND = 5;
/** Disturbances come this long after one another. */
const LONGEST_PEACE_MS = 400;

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => {
  await endAll();
  await folder.remove();
});

const tokens = () => {
  const known = new Map<string, Promise<string>>();
  const sign = async ({ id, role, bureau }: Actor) =>
    issueToken(await openIssuer(folder.path), {
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

const kinds = { socketClient, eventStreamClient, linesClient, cloudEventsClient };

it(`${CYCLES} times disturbed under ${WRITERS} writers, 20 clients of every transport get each entry once, in order`, async () => {
  const seed = process.env.JIDI_CRASH_SEED ?? String(Date.now());
  console.log(`feed chaos: JIDI_CRASH_SEED=${seed}`);
  const random = randomFrom(seed);
  const tokenOf = tokens();
  const stage = createStage();
  const client = createClient(stage.address, tokenOf);
  let program = await serve({ JIDI_DATA: folder.path });
  stage.enter(program);
  await registerEducationBureau(client.send);

  const token = await tokenOf(cityOfficer);
  const clients: readonly FeedClient[] = Object.entries(kinds).flatMap(([kind, open]) =>
    Array.from({ length: CLIENTS_OF_A_KIND }, (_, i) => {
      const at = { address: stage.address, token };
      // The last of each kind wants a part of the ledger only.
      return open(`${kind} ${i}`, i === CLIENTS_OF_A_KIND - 1 ? { ...at, aggregates: ['organisation'] } : at);
    }),
  );
  let institutions = 0;
  const nextInstitution = () => {
    institutions += 1;
    return institutions;
  };
  const writing = Promise.all(
    Array.from({ length: WRITERS }, () => runWriter(client, stage, nextInstitution, () => undefined)),
  );

  let kills = 0;
  let cuts = 0;
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    await Promise.race([delay(random.between(0, LONGEST_PEACE_MS)), writing]);
    for (const one of clients) {
      const fate = random.between(0, 9);
      if (fate === 0) one.cut();
      if (fate === 1) one.restart();
      if (fate <= 1) cuts += 1;
    }
    if (cycle % 3 > 0) continue;
    stage.leave();
    program.kill('SIGKILL');
    expect(await program.ended).toEqual({ code: null, signal: 'SIGKILL' });
    kills += 1;
    program = await serve({ JIDI_DATA: folder.path });
    stage.enter(program);
  }
  stage.end();
  await writing;

  const entries = await entriesIn(folder.path);
  for (const one of clients) {
    const wanted = entries.filter(
      ({ envelope: { stream } }) => one.aggregates?.some((name) => stream.startsWith(`${name}-`)) ?? true,
    );
    await one.reached(wanted.length);
    await one.stop();
    expect(one.got, one.name).toEqual(wanted.map((entry) => ({ sequence: entry.sequence, id: publicId(entry) })));
  }
  expect(await program.stop()).toEqual({ code: 0, signal: null });
  console.log(`feed chaos: ${entries.length} entries to ${clients.length} clients, ${kills} kills, ${cuts} cuts`);
}, 600_000);
