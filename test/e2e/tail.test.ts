import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloudEvent } from 'cloudevents';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { registerEducationBureau } from './support/base-life.js';
import { createClient } from './support/client.js';
import { entriesIn } from './support/ledger.js';
import { endAll, jidi, type ServedProgram, serve } from './support/program.js';

let folder: TemporaryFolder;
let program: ServedProgram;
let token: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  program = await serve({ JIDI_DATA: folder.path });
  const signed = await jidi(['token', '--role', 'CITY', '--bureau', '320400'], { JIDI_DATA: folder.path });
  token = signed.stdout.trim();
});
afterAll(async () => {
  await endAll();
  await folder.remove();
});

const tail = (...args: string[]) => jidi(['tail', '--url', program.address, '--token', token, ...args]);
const lines = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

it('prints every entry a line, and goes on from its state file', async () => {
  const state = join(folder.path, 'cursor.txt');
  const tokenFile = join(folder.path, 'token.txt');
  await writeFile(tokenFile, `${token}\n`);
  const first = await jidi(['tail', '--url', program.address, '--token-file', tokenFile, '--state', state]);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const known = await entriesIn(folder.path);
  expect(lines(first.stdout).map(({ sequence }) => sequence)).toEqual(known.map(({ sequence }) => sequence));
  expect(await readFile(state, 'utf8')).toBe(`${lines(first.stdout).at(-1).cursor}\n`);
  const client = createClient(
    () => program.address,
    () => Promise.resolve(token),
  );
  await registerEducationBureau(client.send);
  const second = await jidi(['tail', '--url', program.address, '--token-file', tokenFile, '--state', state]);
  expect(lines(second.stdout).map(({ type }) => type)).toEqual(['AuthorityEstablished']);
});

it('prints CloudEvents, and only what the filter lets through', async () => {
  const { stdout, code } = await tail('--format', 'cloudevents', '--aggregate', 'measures');
  const events = lines(stdout).map((sent) => new CloudEvent(sent));
  expect(code).toBe(0);
  expect(events.length).toBeGreaterThan(0);
  for (const event of events) expect(event.type).toMatch(/^register\.jidi\.measures\./);
});

it('says in one line why it cannot', async () => {
  const forged = await tail('--after', 'nonsense');
  expect(forged).toMatchObject({ code: 1, stdout: '' });
  expect(forged.stderr).toMatch(/^服务器拒绝：.* · the server refuses: BAD_USER_INPUT\n$/);
  const cursor = lines((await tail('--aggregate', 'measures')).stdout)[0].cursor;
  const other = await tail('--after', cursor);
  expect(other.code).toBe(1);
  expect(other.stderr).toContain('OTHER_FILTER');
  expect((await tail('--level', 'HIGHEST')).code).toBe(2);
});
