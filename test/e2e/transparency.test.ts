import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  consistencyProof,
  logSigner,
  newSeed,
  openCheckpoint,
  parseNote,
  parseVerifierKey,
  readEntryBundle,
  signCheckpoint,
  type Verifier,
  verifyTlogProof,
} from '../../src/transparency/index.js';
import { formatSubmission } from '../../src/transparency/witness/index.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { grow } from '../transparency/support/trees.js';
import { reachPlaque, registerEducationBureau } from './support/base-life.js';
import { type Client, createClient } from './support/client.js';
import { endAll, jidi, type ServedProgram, serve } from './support/program.js';
import { tokensOf } from './support/register.js';

const ORIGIN = 'register.example/log';
const SOON = 30_000;

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => {
  await endAll();
  await folder.remove();
});

const serveWitness = (name: string, vkeys: readonly string[], port = '0'): Promise<ServedProgram> =>
  serve(
    { JIDI_DATA: join(folder.path, name), PORT: port },
    { command: ['witness', '--name', `${name}.example`, '--log', ...vkeys], says: /at (http:\/\/\S+)/ },
  );
const text = async (url: string): Promise<string> => (await fetch(url)).text();

describe('a register, and a witness of another bureau', () => {
  let data: string;
  let settings: Record<string, string>;
  let register: ServedProgram;
  let witness: ServedProgram;
  let client: Client;
  let known: readonly Verifier[];

  const checkpoint = async () => {
    const note = await text(`${register.address}/checkpoint`);
    return { note, ...openCheckpoint(note, ORIGIN, known) };
  };
  const isCosigned = (atLeast: number) =>
    vi.waitFor(
      async () => {
        const latest = await checkpoint();
        expect(latest.size).toBeGreaterThanOrEqual(atLeast);
        expect(latest.signedBy.map(({ kind }) => kind)).toEqual(['log', 'witness']);
        return latest;
      },
      { timeout: SOON, interval: 100 },
    );

  beforeAll(async () => {
    data = join(folder.path, 'register');
    const shown = await jidi(['key', 'show'], { JIDI_DATA: data, JIDI_ORIGIN: ORIGIN });
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    const vkey = shown.stdout.trim();
    witness = await serveWitness('witness', [vkey]);
    const witnessKey = (await text(`${witness.address}/vkey`)).trim();
    known = [parseVerifierKey(vkey), parseVerifierKey(witnessKey)];
    settings = {
      JIDI_DATA: data,
      JIDI_ORIGIN: ORIGIN,
      JIDI_WITNESSES: `witness first ${witnessKey} ${witness.address}`,
    };
    register = await serve(settings);
    client = createClient(() => register.address, tokensOf(data));
    await registerEducationBureau(client.send);
  }, 120_000);

  it('publish checkpoints that both have signed', async () => {
    await reachPlaque(client.send, 1);
    const { size } = await checkpoint();
    await isCosigned(size);
  });

  it('go on without each other, and find each other again after a kill', async () => {
    const { port } = new URL(witness.address);
    witness.kill('SIGKILL');
    await witness.ended;
    await reachPlaque(client.send, 2);
    const alone = await vi.waitFor(
      async () => {
        const latest = await checkpoint();
        expect(latest.signedBy).toHaveLength(1);
        return latest;
      },
      { timeout: SOON, interval: 100 },
    );
    witness = await serveWitness('witness', [known[0]?.vkey ?? ''], port);
    await isCosigned(alone.size);
  });

  it('prove an entry to who has its text', async () => {
    const token = await tokensOf(data)({ id: 'auditor-1', role: 'AUDITOR' });
    const tile = await fetch(`${register.address}/tile/entries/000.p/${(await checkpoint()).size}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const entries = readEntryBundle(Buffer.from(await tile.arrayBuffer()));
    const sequence = entries.length;
    const entry = entries.at(-1) ?? Buffer.alloc(0);
    const proof = await text(`${register.address}/proof/${sequence}.tlog-proof`);
    expect(verifyTlogProof(proof, entry, ORIGIN, known).index).toBe(sequence - 1);
  });

  it('take up a new key while they run', async () => {
    const { size } = await checkpoint();
    const rotated = await jidi(['key', 'rotate'], { JIDI_DATA: data, JIDI_ORIGIN: ORIGIN });
    const vkeys = rotated.stdout.trim().split('\n');
    expect([rotated.code, vkeys[1]]).toEqual([0, known[0]?.vkey]);
    await vi.waitFor(
      async () =>
        expect(parseNote((await checkpoint()).note).signatures.filter(({ name }) => name === ORIGIN)).toHaveLength(2),
      { timeout: SOON, interval: 100 },
    );
    expect((await text(`${register.address}/vkey`)).trim().split('\n')).toEqual(vkeys);
    expect(await text(`${register.address}/vkey/successions`)).toContain(
      `${ORIGIN} key succession\n${known[0]?.vkey}\n`,
    );
    await isCosigned(size);
  });

  it('stop when the ledger is rolled back behind what was signed', async () => {
    await register.stop();
    await cp(join(data, 'ledger.db'), join(folder.path, 'kept.db'));
    register = await serve(settings);
    await reachPlaque(client.send, 3);
    const before = await vi.waitFor(
      async () => {
        const latest = await checkpoint();
        expect(latest.size).toBe(Number((await text(`${register.address}/metrics`)).match(/published"} (\d+)/)?.[1]));
        expect(latest.size).toBe(Number((await text(`${register.address}/metrics`)).match(/hashed"} (\d+)/)?.[1]));
        return latest;
      },
      { timeout: SOON, interval: 100 },
    );
    await register.stop();
    await rm(join(data, 'ledger.db'));
    for (const name of ['views.db', 'views.db-wal', 'views.db-shm']) await rm(join(data, name), { force: true });
    await cp(join(folder.path, 'kept.db'), join(data, 'ledger.db'));
    register = await serve(settings);
    await vi.waitFor(
      async () => {
        const response = await fetch(`${register.address}/readyz`);
        expect(response.status).toBe(503);
        expect(await response.json()).toMatchObject({ transparency: { state: 'FAILED' } });
      },
      { timeout: SOON, interval: 100 },
    );
    expect(register.output.stderr).toContain('no checkpoint is signed any more');
    expect((await checkpoint()).note).toBe(before.note);
    await register.stop();
  });
});

describe('a witness', () => {
  it('forgets nothing that it has cosigned, killed at any time', async () => {
    const tree = grow(400);
    const signer = logSigner('other.example/log', newSeed());
    const submit = async (address: string, old: number, size: number) => {
      const proof = old === 0 ? [] : await consistencyProof(tree.read, old, size);
      const root = tree.roots[size] ?? new Uint8Array();
      const checkpoint = signCheckpoint({ origin: 'other.example/log', size, root }, [signer]);
      return fetch(`${address}/add-checkpoint`, { method: 'POST', body: formatSubmission({ old, proof, checkpoint }) });
    };
    let cosigned = 0;
    for (let life = 0; life < 5; life += 1) {
      const witness = await serveWitness('killed', [signer.verifier.vkey]);
      // It answers with what it has seen: no less than what was cosigned before the kill.
      const answer = await submit(witness.address, 399, 400);
      expect(answer.status).toBe(409);
      expect(answer.headers.get('content-type')).toContain('text/x.tlog.size');
      const seen = Number(await answer.text());
      expect(seen).toBeGreaterThanOrEqual(cosigned);
      let old = seen;
      const killed = witness.ended.then(() => true);
      for (let step = 1; step <= 20; step += 1) {
        const size = old + 1 + (step % 3);
        if (step === 11 + life) witness.kill('SIGKILL');
        const response = await submit(witness.address, old, size).catch(() => undefined);
        if (response === undefined) break;
        expect(response.status).toBe(200);
        old = size;
        cosigned = size;
      }
      expect(await killed).toBe(true);
    }
    expect(cosigned).toBeGreaterThan(50);
  });

  it('says what it needs', async () => {
    const missing = await jidi(['witness', '--name', 'w.example'], { JIDI_DATA: folder.path });
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('--log')]);
    const wrong = await jidi(['witness', '--name', 'w.example', '--log', 'nothing'], { JIDI_DATA: folder.path });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('nothing 不是日志的验证公钥')]);
    const unknown = await jidi(['key', 'turn'], { JIDI_DATA: folder.path, JIDI_ORIGIN: ORIGIN });
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('show、rotate、retire')]);
    const none = await jidi(['key', 'show'], { JIDI_DATA: join(folder.path, 'empty') });
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('JIDI_ORIGIN')]);
    const policy = await jidi(['serve'], { JIDI_DATA: join(folder.path, 'bad'), JIDI_WITNESSES: 'witness a b c' });
    expect([policy.code, policy.stderr]).toEqual([2, expect.stringContaining('JIDI_WITNESSES')]);
  });
});
