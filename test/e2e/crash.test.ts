import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { randomFrom } from '../../src/cli/demo/random.js';
import type { Actor } from '../../src/kernel/index.js';
import { issueToken, openIssuer, type TokenRole } from '../../src/server/auth/index.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { registerEducationBureau } from './support/base-life.js';
import { createClient } from './support/client.js';
import { expectEveryCommandOnce, expectNoGap, expectNumbersInOrder } from './support/invariants.js';
import { entriesIn } from './support/ledger.js';
import { DidNotServe, endAll, serve } from './support/program.js';
import { createStage } from './support/stage.js';
import { liveAndRebuilt } from './support/views.js';
import { type Acknowledged, runWriter } from './support/writers.js';

/** Two registers side by side: one start of a program keeps one processor busy. */
const REGISTERS = [1, 2];
const KILLS = 50;
const WRITERS = 32;
/** A kill comes this long after the server serves; every tenth while it is still starting. */
const LONGEST_LIFE_MS = 600;
const LONGEST_START_MS = 1_000;

const folders: TemporaryFolder[] = [];
afterAll(async () => {
  await endAll();
  for (const folder of folders) await folder.remove();
});

/** A token for everybody, signed with the folder's own key. */
const tokens = (folder: TemporaryFolder) => {
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

const SEED = process.env.JIDI_CRASH_SEED ?? String(Date.now());
console.log(`crash test: JIDI_CRASH_SEED=${SEED}`);

const killed = `register %i, killed ${KILLS} times under ${WRITERS} writers, has every acknowledged command once`;
it.concurrent.each(REGISTERS)(
  killed,
  async (register) => {
    const folder = await temporaryFolder();
    folders.push(folder);
    const random = randomFrom(`${SEED} ${register}`);
    const start = (onStart?: (kill: () => void) => void) =>
      serve({ JIDI_DATA: folder.path }, { ...(onStart && { onStart }) });

    const stage = createStage();
    const client = createClient(stage.address, tokens(folder));
    const acknowledged: Acknowledged[] = [];
    let institutions = 0;
    const nextInstitution = () => {
      institutions += 1;
      return institutions;
    };

    const first = await start();
    stage.enter(first);
    await registerEducationBureau(client.send);
    const writing = Promise.all(
      Array.from({ length: WRITERS }, () => runWriter(client, stage, nextInstitution, (one) => acknowledged.push(one))),
    );
    let program = first;
    const crash = async (): Promise<void> => {
      await Promise.race([delay(random.between(0, LONGEST_LIFE_MS)), writing]);
      stage.leave();
      program.kill('SIGKILL');
      expect(await program.ended).toEqual({ code: null, signal: 'SIGKILL' });
    };
    const crashWhileStarting = async (): Promise<void> => {
      const after = random.between(0, LONGEST_START_MS);
      const started = start((kill) => void delay(after).then(kill));
      const served = await started.catch((error: unknown) => {
        if (!(error instanceof DidNotServe) || error.ended.signal !== 'SIGKILL') throw error;
        return undefined;
      });
      await served?.ended;
    };
    for (let kills = 0; kills < KILLS; ) {
      await crash();
      kills += 1;
      if (kills % 10 === 0) {
        await crashWhileStarting();
        kills += 1;
      }
      program = await start();
      stage.enter(program);
    }
    stage.end();
    await writing;
    expect(await program.stop()).toEqual({ code: 0, signal: null });

    const entries = await entriesIn(folder.path);
    expectNoGap(entries);
    expectEveryCommandOnce(entries, acknowledged);
    const numbers = expectNumbersInOrder(entries);
    expect(numbers).toBeGreaterThan(WRITERS);
    const { live, rebuilt } = await liveAndRebuilt(folder.path);
    expect(Object.keys(live)).toContain('bases');
    expect(live).toEqual(rebuilt);
    console.log(`register ${register}: ${acknowledged.length} commands, ${entries.length} entries, ${numbers} numbers`);
  },
  600_000,
);
