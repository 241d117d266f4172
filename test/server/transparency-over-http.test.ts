import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/kernel/index.js';
import {
  leafHash,
  openCheckpoint,
  parseVerifierKey,
  readEntryBundle,
  signCheckpoint,
  tilePath,
  tilesOf,
  verifyTlogProof,
  writeEntryBundle,
} from '../../src/transparency/index.js';
import { type Clerk, clerkOf } from '../support/clerk.js';
import { cityOfficer, education, organisationIdNo } from '../support/register.js';
import { logOrigin, type ServedRegister, serveRegister } from '../support/served-register.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const auditor: Actor = { id: 'auditor-1', role: 'AUDITOR' };
let register: ServedRegister;
let clerk: Clerk;
let size = 0;

beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  await Promise.all(Array.from({ length: 250 }, (_, n) => clerk.enter(n + 1)));
  await clerk.approve(400, { level: 'MUNICIPAL', gb6: '320411' });
  await clerk.approve(401, { level: 'MUNICIPAL', gb6: '320411' });
  size = (await register.ledger.head())?.sequence ?? 0;
  await register.transparency.covering(size, 10_000);
}, 120_000);
afterAll(() => register.close());

const get = async (path: string, as?: Actor, init: RequestInit = {}): Promise<Response> => {
  const authorization: Record<string, string> =
    as === undefined ? {} : { authorization: `Bearer ${await register.tokenOf(as)}` };
  return fetch(`${register.address}${path}`, { ...init, headers: { ...authorization, ...init.headers } });
};
const codeOf = async (response: Response): Promise<string> => {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return body.errors[0]?.extensions.code ?? '';
};
const vkeys = async () => (await (await get('/vkey')).text()).trim().split('\n').map(parseVerifierKey);

describe('the log over HTTP', () => {
  it('serves a signed checkpoint that caches keep for seconds only', async () => {
    const response = await get('/checkpoint');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=2');
    expect(openCheckpoint(await response.text(), logOrigin, await vkeys()).size).toBe(size);
    const etag = response.headers.get('etag') ?? '';
    expect((await get('/checkpoint', undefined, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await get('/checkpoint', undefined, { headers: { 'if-none-match': `W/${etag}, "x"` } })).status).toBe(304);
    expect((await get('/checkpoint', undefined, { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
    const head = await get('/checkpoint', undefined, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('serves every tile of its tree, for ever', async () => {
    expect(size).toBeGreaterThan(256);
    const entries: Buffer[] = [];
    for (const tile of tilesOf(size)) {
      const response = await get(`/${tilePath(tile)}`, auditor);
      expect(response.status, tilePath(tile)).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/octet-stream');
      const bytes = Buffer.from(await response.arrayBuffer());
      const isOpen = tile.level !== 'entries';
      expect(response.headers.get('cache-control')).toBe(
        `${isOpen ? 'public' : 'private'}, max-age=31536000, immutable`,
      );
      if (tile.level === 'entries') entries.push(...readEntryBundle(bytes));
      if (tile.level === 0)
        expect(bytes).toEqual(Buffer.concat(entries.slice(tile.index * 256, tile.index * 256 + 256).map(leafHash)));
    }
    expect(entries).toHaveLength(size);
  });

  it('serves no empty tile, no tile that is wider than the tree and no path written otherwise', async () => {
    const rest = size % 256;
    for (const path of [
      '/tile/0/002',
      '/tile/0/001',
      `/tile/0/001.p/${rest + 1}`,
      '/tile/0/001.p/0',
      '/tile/0/001.p/256',
      '/tile/1/000',
      '/tile/1/000.p/2',
      '/tile/2/000.p/1',
      '/tile/0/1',
      '/tile/0/x000/000',
      '/tile/8/000',
      '/tile/',
      '/tile/0/%2e%2e/000',
    ]) {
      const response = await get(path);
      expect([path, response.status, await codeOf(response)]).toEqual([path, 404, 'NO_SUCH_TILE']);
    }
    expect((await get(`/tile/0/001.p/${rest}`)).status).toBe(200);
    expect((await get('/tile/0/001.p/1')).status).toBe(200);
  });

  it('gives the entries themselves to auditors, and to nobody else', async () => {
    const anonymous = await get('/tile/entries/000');
    expect([anonymous.status, await codeOf(anonymous)]).toEqual([401, 'TOKEN_NEEDED']);
    expect(anonymous.headers.get('www-authenticate')).toBe('Bearer realm="jidi"');
    const city = await get('/tile/entries/000', cityOfficer);
    expect([city.status, await codeOf(city)]).toEqual([403, 'ENTRIES_FOR_AUDITORS']);
    const broken = await get('/tile/entries/000', undefined, { headers: { authorization: 'Bearer x' } });
    expect(broken.status).toBe(401);
    const read = await get('/tile/entries/000', auditor);
    expect([read.status, read.headers.get('vary')]).toEqual([200, 'authorization']);
    expect((await get('/tile/0/000')).status).toBe(200);
  });

  it('gives a proof as a file, by sequence and by the id of an entry that the reader may see', async () => {
    const bundle = await get('/tile/entries/000', auditor);
    const entries = readEntryBundle(Buffer.from(await bundle.arrayBuffer()));
    const response = await get('/proof/17.tlog-proof');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="17.tlog-proof"');
    const proof = await response.text();
    const text = entries[16] ?? Buffer.alloc(0);
    expect(verifyTlogProof(proof, text, logOrigin, await vkeys()).index).toBe(16);
    const { id } = JSON.parse(text.toString()) as { id: string };
    expect(await (await get(`/proof/${id}.tlog-proof`, cityOfficer)).text()).toBe(proof);
    expect(await (await get(`/proof/entry-${id}.tlog-proof`, cityOfficer)).text()).toBe(proof);
  });

  it('has no proof of what is not there, or is not shown', async () => {
    const organisation = organisationIdNo(400);
    const [last] = (await register.ledger.readAll({ limit: 1, filter: { streamPrefixes: ['base-'] } })).entries;
    for (const name of ['0', '01', '1000000', '-1', '99999999999999999', organisation, last?.envelope.id ?? '']) {
      const response = await get(`/proof/${name}.tlog-proof`);
      expect([name, response.status, await codeOf(response)]).toEqual([name, 404, 'NO_SUCH_ENTRY']);
    }
    expect((await get('/proof/17')).status).toBe(404);
  });

  it('proves an entry that was recorded a moment ago', async () => {
    const { entries } = await clerk.enter(500);
    const sequence = entries[0]?.sequence ?? 0;
    const proof = await (await get(`/proof/${sequence}.tlog-proof`)).text();
    expect(proof).toContain(`index ${sequence - 1}\n`);
    size = sequence;
  });

  it('shows in health and metrics how far it has come', async () => {
    const ready = (await (await get('/readyz')).json()) as { transparency: object };
    expect(ready.transparency).toMatchObject({ state: 'LIVE', size, published: size });
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain(`jidi_log_entries{stage="published"} ${size}`);
    expect(metrics).toContain('jidi_log_diverged 0');
  });

  it('may be told to give the entries to everybody', async () => {
    const open = await serveRegister(undefined, { entries: 'public' });
    const { size: there } = await open.transparency.covering(1, 10_000);
    const response = await fetch(`${open.address}/tile/entries/000.p/${there}`);
    expect(response.headers.get('cache-control')).toContain('public');
    expect(readEntryBundle(Buffer.from(await response.arrayBuffer()))).toHaveLength(there);
    await open.close();
  });
});

const run = promisify(execFile);
const python = await run('python3', ['--version']).then(
  () => true,
  () => false,
);
if (!python) console.warn('SKIPPED: the independent verifier needs python3, which is not installed here');

describe.skipIf(!python)('a verifier that shares no code', () => {
  const script = resolve('examples/verify/verify.py');
  const verify = async (...args: string[]): Promise<{ code: number; said: string }> => {
    try {
      const { stdout } = await run('python3', ['-B', script, ...args]);
      return { code: 0, said: stdout };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, said: stderr };
    }
  };
  let mirror: TemporaryFolder;
  let vkey = '';
  const at = (path: string): string => join(mirror.path, path);
  beforeAll(async () => {
    mirror = await temporaryFolder();
    vkey = (await vkeys())[0]?.vkey ?? '';
    const token = await register.tokenOf(auditor);
    const fetched = await verify(register.address, '--vkey', vkey, '--token', token, '--save', mirror.path);
    expect(fetched).toEqual({ code: 0, said: expect.stringContaining(`ok: ${size} entries`) });
  }, 60_000);
  afterAll(() => mirror.remove());

  /** Verifies the mirror with a file changed, and puts it back. */
  const withChanged = async (path: string, change: (bytes: Buffer) => Buffer, ...args: string[]) => {
    const before = await readFile(at(path));
    await writeFile(at(path), change(Buffer.from(before)));
    try {
      return await verify(mirror.path, '--vkey', vkey, ...args);
    } finally {
      await writeFile(at(path), before);
    }
  };
  const entriesChanged = (change: (entries: string[]) => string[]) => (bundle: Buffer) =>
    writeEntryBundle(change(readEntryBundle(bundle).map(String)));
  const hashesOf = (bundle: Buffer) => Buffer.concat(readEntryBundle(bundle).map(leafHash));

  it('verifies a folder', async () => {
    expect(await verify(mirror.path, '--vkey', vkey)).toMatchObject({ code: 0 });
  });

  it('needs an auditor’s token for a register, and says so', async () => {
    expect(await verify(register.address, '--vkey', vkey)).toEqual({
      code: 2,
      said: expect.stringContaining('--token'),
    });
  });

  it('names the first entry of which a byte was changed', async () => {
    const entries = readEntryBundle(await readFile(at('tile/entries/000'))).map(String);
    const { type, id, stream } = JSON.parse(entries[41] ?? '') as { type: string; id: string; stream: string };
    const changed = await withChanged(
      'tile/entries/000',
      entriesChanged((all) => all.map((text, i) => (i === 41 || i === 77 ? text.replace('"v":1', '"v":2') : text))),
    );
    expect(changed.code).toBe(1);
    expect(changed.said).toContain(`entry 41 (sequence 42): ${type} ${id} of ${stream}`);
  });

  it.each([
    ['removed', (all: string[]) => all.filter((_, i) => i !== 9), 'entry 9 '],
    ['swapped', (all: string[]) => [...all.slice(0, 20), all[21] ?? '', all[20] ?? '', ...all.slice(22)], 'entry 20 '],
  ])('finds an entry that was %s', async (_, change, named) => {
    const found = await withChanged('tile/entries/000', (bundle) => {
      const changed = change(readEntryBundle(bundle).map(String));
      // Filled up again, so that it is the entries that are found and not their number.
      return writeEntryBundle([...changed, ...Array(256 - changed.length).fill(changed.at(-1))]);
    });
    expect(found).toEqual({ code: 1, said: expect.stringContaining(named) });
  });

  it('finds a changed tile', async () => {
    const flip = (bytes: Buffer) => {
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return bytes;
    };
    expect(await withChanged('tile/0/000', flip)).toEqual({ code: 1, said: expect.stringContaining('entry 0 ') });
    expect(await withChanged('tile/1/000.p/1', flip)).toEqual({
      code: 1,
      said: expect.stringContaining('entries 0 to 255'),
    });
  });

  it('finds entries and tiles that were forged to agree', async () => {
    const bundle = await readFile(at('tile/entries/000'));
    const forged = entriesChanged((all) => all.map((text, i) => (i === 5 ? text.replace('"v":1', '"v":2') : text)))(
      bundle,
    );
    const tile = await readFile(at('tile/0/000'));
    await writeFile(at('tile/0/000'), hashesOf(forged));
    const found = await withChanged('tile/entries/000', () => forged);
    await writeFile(at('tile/0/000'), tile);
    expect(found).toEqual({ code: 1, said: expect.stringContaining('entries 0 to 255') });
  });

  it('trusts a checkpoint by its signature alone', async () => {
    const changed = await withChanged('checkpoint', (note) =>
      Buffer.from(note.toString().replace(`\n${size}\n`, `\n${size - 1}\n`)),
    );
    expect(changed).toEqual({ code: 1, said: expect.stringContaining('signature') });
    const { logSigner, newSeed } = await import('../../src/transparency/index.js');
    const stranger = logSigner(logOrigin, newSeed());
    const forged = await withChanged('checkpoint', () =>
      Buffer.from(signCheckpoint({ origin: logOrigin, size: 1, root: leafHash('x') }, [stranger])),
    );
    expect(forged).toEqual({ code: 1, said: expect.stringContaining('none of the keys') });
  });

  it('finds a log that was rolled back, and verifies one that has grown', async () => {
    const file = join(mirror.path, 'earlier');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, (await register.transparency.covering(0, 10_000)).note);
    expect(await verify(mirror.path, '--vkey', vkey, '--since', file)).toMatchObject({ code: 0 });
    await clerk.enter(501);
    await register.transparency.covering(size + 1, 10_000);
    await writeFile(file, (await register.transparency.covering(size + 1, 10_000)).note);
    expect(await verify(mirror.path, '--vkey', vkey, '--since', file)).toEqual({
      code: 1,
      said: expect.stringContaining('rolled back'),
    });
  });

  it('verifies one entry with its proof', async () => {
    const [proof, entry] = [join(mirror.path, 'p'), join(mirror.path, 'e')];
    await writeFile(proof, await (await get('/proof/17.tlog-proof')).text());
    const text = readEntryBundle(await readFile(at('tile/entries/000')))[16] ?? Buffer.alloc(0);
    await writeFile(entry, text);
    const args = ['--proof', proof, '--entry', entry, '--vkey', vkey];
    expect(await verify(...args)).toEqual({ code: 0, said: expect.stringContaining('number 16') });
    await writeFile(entry, Buffer.concat([text, Buffer.from(' ')]));
    expect(await verify(...args)).toMatchObject({ code: 1 });
  });
});
