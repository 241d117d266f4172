import { existsSync } from 'node:fs';
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/sqlite/index.js';
import { usccOf } from '../support/register.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { endAll, jidi, type ServedProgram, serve } from './support/program.js';

const folders: TemporaryFolder[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder.path;
};

let data: string;
let server: ServedProgram;
let auditor: string;
let officer: string;
const settings = (folder = data) => ({ JIDI_DATA: folder });

const tokenFor = async (...args: readonly string[]): Promise<string> =>
  (await jidi(['token', '--subject', 'someone', ...args], settings())).stdout.trim();

const ask = async (address: string, query: string, token?: string) => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return JSON.parse(await response.text());
};

/** Institutions by twenty a request. */
const register = async (address: string, from: number, to: number): Promise<string> => {
  let position = '';
  for (let first = from; first <= to; first += 20) {
    const fields = Array.from({ length: Math.min(20, to - first + 1) }, (_, i) => first + i).map(
      (n) =>
        `r${n}: registerOrganisation(input: { idempotencyKey: "o ${n}", name: "第${n}学院", uscc: "${usccOf(n)}", type: HIGHER_VOCATIONAL, on: "2012-03-15" }) { position userErrors { code } }`,
    );
    const { data: done } = await ask(address, `mutation { ${fields.join(' ')} }`, officer);
    position = done[`r${Math.min(first + 19, to)}`].position;
  }
  return position;
};

const everything = `{ organisations(first: 100, atLeast: "POSITION") { totalCount edges { node { id name revision } } } }`;

const checkpointOf = async (address: string, least: number): Promise<string> => {
  for (;;) {
    const note = await (await fetch(`${address}/checkpoint`)).text();
    if (Number(note.split('\n')[1]) >= least) return note;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

beforeAll(async () => {
  data = await newFolder();
  server = await serve(settings());
  [auditor, officer] = await Promise.all([
    tokenFor('--role', 'AUDITOR'),
    tokenFor('--role', 'CITY', '--bureau', '320400'),
  ]);
  await register(server.address, 1, 300);
}, 120_000);
afterAll(async () => {
  await endAll();
  await Promise.all(folders.map((folder) => folder.remove()));
});

describe('an export of a running register', () => {
  let place: string;
  let bundle: string;
  let early: string;
  let vkey: string;
  beforeAll(async () => {
    place = await newFolder();
    bundle = join(place, 'bundle');
    early = join(place, 'early-checkpoint');
    await writeFile(early, await checkpointOf(server.address, 300));
    vkey = (await (await fetch(`${server.address}/vkey`)).text()).trim();
    const exported = await jidi(['export', bundle, '--url', server.address, '--token', auditor]);
    expect(exported).toMatchObject({ code: 0, stderr: expect.not.stringContaining('    at ') });
  }, 120_000);

  const verify = (path: string, ...more: readonly string[]) =>
    jidi(['verify', path, '--vkey', vkey, '--json', ...more], { JIDI_DATA: join(place, 'nowhere') });

  it('verifies elsewhere, without data folder or network, against a checkpoint that was kept', async () => {
    const { code, stdout } = await verify(bundle, '--checkpoint', early);
    expect(JSON.parse(stdout)).toMatchObject({
      verified: true,
      keys: 'given',
      streams: expect.any(Number),
      findings: [],
    });
    expect(code).toBe(0);
    expect(existsSync(join(place, 'nowhere'))).toBe(false);
  });

  it('says plainly when it trusted keys that it names itself', async () => {
    const { code, stdout } = await jidi(['verify', bundle], settings(join(place, 'nowhere')));
    expect(code).toBe(0);
    expect(stdout).toContain('trusted the keys that it names itself');
    expect(stdout).toContain(vkey);
  });

  it('is refused with the name of the entry when one of its bytes is changed', async () => {
    const tampered = join(place, 'tampered');
    await cp(bundle, tampered, { recursive: true });
    const file = join(tampered, 'tile/entries/000');
    const bytes = await readFile(file);
    const at = bytes.indexOf('第100学院');
    bytes.writeUInt8(bytes[at + 3] === 0x31 ? 0x32 : 0x31, at + 3);
    await writeFile(file, bytes);
    const { code, stdout } = await verify(tampered);
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({
      verified: false,
      findings: [{ code: 'ENTRY', sequence: expect.any(Number), entry: { type: 'OrganisationRegistered' } }],
    });
    const human = await jidi(['verify', tampered, '--vkey', vkey], settings(join(place, 'nowhere')));
    expect(human.stdout).toMatch(/第 \d+ 条记录.*organisation-.*entry \d+/);
  });

  it('is on record, with who took it', async () => {
    const entries = new Database(join(data, 'ledger.db'), { readonly: true });
    const texts = entries.prepare("SELECT text FROM entry WHERE type = 'AuditExported'").pluck().all();
    entries.close();
    expect(texts).toHaveLength(1);
    expect(String(texts[0])).toContain('"role":"AUDITOR"');
  });

  it('is not for whoever has no auditor’s token', async () => {
    for (const token of [[], ['--token', officer]]) {
      const { code, stderr } = await jidi(['export', join(place, 'none'), '--url', server.address, ...token]);
      expect([code, stderr]).toEqual([1, expect.stringContaining('auditor')]);
    }
  });

  it('of a range proves its entries and claims no state', async () => {
    const part = join(place, 'part.tar.gz');
    const args = ['export', part, '--url', server.address, '--token', auditor, '--from', '260', '--to', '270'];
    expect((await jidi(args)).code).toBe(0);
    const { code, stdout } = await verify(part);
    expect([code, JSON.parse(stdout).verified, JSON.parse(stdout).streams]).toEqual([0, true, undefined]);
    expect(JSON.parse(stdout).range.from).toBe(257);
    const human = await jidi(['verify', part, '--vkey', vkey], settings(join(place, 'nowhere')));
    expect(human.stdout).toContain('a range: only entries 257 to');
    const { code: refused, stderr } = await jidi(['restore', part, '--vkey', vkey], settings(join(place, 'nowhere')));
    expect([refused, stderr]).toEqual([1, expect.stringContaining('range')]);
  });

  it('restores to a register with the same answers, that older cursors are told apart from', async () => {
    const restored = join(place, 'restored');
    const { code } = await jidi(['restore', bundle, '--vkey', vkey, '--checkpoint', early], settings(restored));
    expect(code).toBe(0);
    for (const name of await readdir(restored)) expect((await stat(join(restored, name))).mode & 0o077).toBe(0);
    const again = await jidi(['restore', bundle, '--vkey', vkey], settings(restored));
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('holds a register already')]);
    const second = await serve(settings(restored));
    const position = '0000000000000100';
    const query = everything.replace('POSITION', position);
    expect(await ask(second.address, query)).toEqual(await ask(server.address, query));
    await second.stop();
    const epoch = (folder: string) => {
      const ledger = new Database(join(folder, 'ledger.db'), { readonly: true });
      const rows = ledger.prepare('SELECT name, value FROM meta').all() as { name: string; value: string }[];
      ledger.close();
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    };
    expect(epoch(restored).id).toBe(epoch(data).id);
    expect(epoch(restored).epoch).not.toBe(epoch(data).epoch);
  });

  it('is not restored where it is not consistent with a checkpoint that was kept', async () => {
    const { address } = server;
    await register(address, 301, 310);
    const later = join(place, 'later-checkpoint');
    await writeFile(later, await checkpointOf(address, Number((await readFile(early, 'utf8')).split('\n')[1]) + 10));
    const target = join(place, 'refused');
    const { code, stdout } = await jidi(['restore', bundle, '--vkey', vkey, '--checkpoint', later], settings(target));
    expect([code, stdout]).toEqual([4, expect.stringContaining('rolled back')]);
    expect(existsSync(join(target, 'ledger.db'))).toBe(false);
  });

  it('is not written over', async () => {
    const target = join(place, 'finished');
    const first = await jidi(['export', target, '--url', server.address, '--token', auditor]);
    expect(first.code).toBe(0);
    const again = await jidi(['export', target, '--url', server.address, '--token', auditor]);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('finished bundle')]);
  });
});

describe('a data folder', () => {
  it('verifies beside its server, and names the entry that was changed in the file, taken out, or changed places', async () => {
    const place = await newFolder();
    expect((await jidi(['verify', data], settings())).code).toBe(0);
    const tamper = async (name: string, sql: string): Promise<string> => {
      const copy = join(place, name);
      expect((await jidi(['backup', copy], settings())).code).toBe(0);
      await cp(join(data, 'hashes'), join(copy, 'hashes'), { recursive: true });
      const ledger = new Database(join(copy, 'ledger.db'));
      ledger.exec(sql);
      ledger.close();
      const { code, stdout } = await jidi(['verify', copy, '--json'], settings(copy));
      expect(code).toBe(4);
      return JSON.parse(stdout)
        .findings.map((one: { code: string; sequence?: number }) => `${one.code} ${one.sequence}`)
        .join();
    };
    expect(
      await tamper('changed', `UPDATE entry SET text = replace(text, '"v":1', '"v":2') WHERE sequence = 200`),
    ).toBe('ENTRY 200');
    expect(await tamper('taken out', 'DELETE FROM entry WHERE sequence = 100')).toMatch(/^ENTRY 100/);
    expect(
      await tamper(
        'swapped',
        `UPDATE entry SET text = CASE sequence WHEN 50 THEN (SELECT text FROM entry WHERE sequence = 51) ELSE (SELECT text FROM entry WHERE sequence = 50) END WHERE sequence IN (50, 51)`,
      ),
    ).toBe('ENTRY 50');
  }, 120_000);
});

describe('a backup', () => {
  it('is whole while the register goes on, holds what a register needs, and serves the same answers', async () => {
    const place = await newFolder();
    const copy = join(place, 'copy');
    let writing = true;
    const writes = (async () => {
      let last = '';
      for (let n = 400; writing; n += 1) last = await register(server.address, n, n);
      return last;
    })();
    const { code, stdout } = await jidi(['backup', copy], settings());
    writing = false;
    await writes;
    expect([code, stdout]).toEqual([0, expect.stringContaining('backed up')]);
    expect((await readdir(copy)).sort()).toEqual(
      expect.arrayContaining(['heads.db', 'issuer-key.json', 'ledger.db', 'log-keys.json', 'vault.db', 'vault.key']),
    );
    for (const name of await readdir(copy)) expect((await stat(join(copy, name))).mode & 0o077).toBe(0);
    expect((await jidi(['doctor'], settings(copy))).code).toBe(0);
    expect((await jidi(['verify', copy], settings(copy))).code).toBe(0);
    const second = await serve(settings(copy));
    const { data: answered } = await ask(second.address, '{ organisations(first: 1) { totalCount } }');
    await second.stop();
    expect(answered.organisations.totalCount).toBeGreaterThanOrEqual(0);
    expect((await jidi(['backup', copy], settings())).code).toBe(2);
  }, 120_000);

  it('leaves nothing that looks whole when it is killed', async () => {
    const place = await newFolder();
    const copy = join(place, 'copy');
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, ['dist/main.js', 'backup', copy], { env: { ...process.env, ...settings() } });
    while (!existsSync(`${copy}.partial`) && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(existsSync(copy)).toBe(child.exitCode === 0);
    expect((await jidi(['backup', copy], settings())).code).toBe(0);
  });
});
