import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeLedger } from '../../bench/synthetic.js';
import { idNumberOf } from '../support/teaching.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { endAll, jidi, projectRoot, serve } from './support/program.js';

const folders: TemporaryFolder[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder.path;
};
afterAll(async () => {
  await endAll();
  await Promise.all(folders.map((folder) => folder.remove()));
});

const unfinishedSchema = z.object({ bundles: z.number() });

/** How many groups of 256 an export has noted as written; 0 before it has noted any. */
const notedIn = async (bundle: string): Promise<number> => {
  const file = join(bundle, 'unfinished.json');
  if (!existsSync(file)) return 0;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? 0 : unfinishedSchema.parse(JSON.parse(text)).bundles;
};

describe('an export that is killed', () => {
  it('is no bundle, goes on where it was when it is run again, and verifies', async () => {
    const place = await newFolder();
    const [data, bundle] = [join(place, 'data'), join(place, 'bundle')];
    await jidi(['token', '--role', 'AUDITOR'], { JIDI_DATA: data });
    await writeLedger(join(data, 'ledger.db'), ({ entries }) => entries >= 40_000);
    const child = spawn(process.execPath, [join(projectRoot, 'dist/main.js'), 'export', bundle], {
      env: { ...process.env, JIDI_DATA: data },
      stdio: 'ignore',
    });
    const ended = once(child, 'close');
    while ((await notedIn(bundle)) < 64 && child.exitCode === null) await turn();
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(existsSync(join(bundle, 'manifest.json'))).toBe(false);
    const early = await jidi(['verify', bundle], { JIDI_DATA: place });
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining('not finished')]);

    const first = join(bundle, 'tile/entries/000');
    const before = await stat(first);
    expect(await jidi(['export', bundle], { JIDI_DATA: data })).toMatchObject({ code: 0 });
    expect((await stat(first)).ino).toBe(before.ino);
    expect(existsSync(join(bundle, 'unfinished.json'))).toBe(false);
    const { code, stdout } = await jidi(['verify', bundle, '--json'], { JIDI_DATA: place });
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { verified: true, findings: [] }]);
  }, 240_000);
});

describe('a vault that is put back from before an erasure', () => {
  it('has the key of who was erased destroyed again when the server starts', async () => {
    const place = await newFolder();
    const [data, copy] = [join(place, 'data'), join(place, 'copy')];
    const settings = { JIDI_DATA: data };
    const token = (await jidi(['token', '--role', 'CITY', '--bureau', '320400'], settings)).stdout.trim();
    const ask = async (address: string, query: string) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      const { data: answered, errors } = JSON.parse(await response.text());
      expect(errors).toBeUndefined();
      return answered;
    };
    const registration = (n: number) => `mutation { registerLearner(input: { idempotencyKey: "p ${n}", name: "张三",
      idNumber: "${idNumberOf(n)}", titleLevel: MIDDLE, gb6: "320412", on: "2012-03-15" }) { learnerId userErrors { code } } }`;
    const personOf = async (address: string, id: string) =>
      (await ask(address, `{ learner(id: "${id}") { person(purpose: SUPERVISION) { erased status name idNumber } } }`))
        .learner.person;

    const first = await serve(settings);
    const [erased, kept] = [await ask(first.address, registration(1)), await ask(first.address, registration(2))].map(
      ({ registerLearner }) => registerLearner.learnerId,
    );
    expect((await jidi(['backup', copy], settings)).code).toBe(0);
    const erasure = await ask(
      first.address,
      `mutation { eraseLearner(input: { idempotencyKey: "e", learnerId: "${erased}", reason: CONSENT_WITHDRAWN,
        document: { ref: "常人社信息删除〔2016〕1号" } }) { userErrors { code } } }`,
    );
    expect(erasure.eraseLearner.userErrors).toEqual([]);
    expect(await personOf(first.address, erased)).toMatchObject({ erased: true, name: null });
    await first.stop();

    // The copy has the key: opened on its own ledger, from before the erasure, it reads the person.
    const older = await serve({ JIDI_DATA: copy });
    expect(await personOf(older.address, erased)).toMatchObject({ erased: false, name: '张三' });
    await older.stop();

    await copyFile(join(copy, 'vault.db'), join(data, 'vault.db'));
    const second = await serve(settings);
    expect(await personOf(second.address, erased)).toEqual({
      erased: true,
      status: 'ERASED',
      name: null,
      idNumber: null,
    });
    expect(await personOf(second.address, kept)).toMatchObject({ erased: false, name: '张三' });
    await second.stop();
    const left = await jidi(['doctor'], settings);
    expect(left.stdout).not.toContain('✗');
  }, 240_000);
});
