import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../src/ledger/index.js';
import {
  formatTlogProof,
  leafHash,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  readEntryBundle,
  tilesOf,
  verifyConsistency,
  verifyTlogProof,
} from '../../src/transparency/index.js';
import { openLogKeys, retireLogKeys, rotateLogKey } from '../../src/transparency/key-file/index.js';
import { NotCoveredYet } from '../../src/transparency/log/divergence.js';
import type { TransparencyLog } from '../../src/transparency/log/transparency-log.js';
import { openSqliteHeadStore } from '../../src/transparency/sqlite/index.js';
import { contractCodec, newStream, noted, pages } from '../contract/ledger/fixture.js';
import { LaggingLedger } from '../support/lagging-ledger.js';
import { MemoryLedger, type MemoryStore, memoryStore } from '../support/memory-ledger.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { type OpenedLog, ORIGIN, openLogAt, SOON } from './support/place.js';

let folder: TemporaryFolder;
let store: MemoryStore;
let ledger: Ledger;
const opened: OpenedLog[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  store = memoryStore();
  ledger = new MemoryLedger(contractCodec, store);
});
afterEach(async () => {
  for (const { log } of opened.splice(0)) await log.close();
  await ledger.close();
  await folder.remove();
});

const open = async (...[options]: [Parameters<typeof openLogAt>[2]?]): Promise<OpenedLog> => {
  const one = await openLogAt(folder.path, ledger, options);
  opened.push(one);
  return one;
};
const closeAll = async (): Promise<void> => {
  for (const { log } of opened.splice(0)) await log.close();
};
const record = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 100)
    await ledger.append(
      newStream(),
      'none',
      Array.from({ length: Math.min(left, 100) }, (_, i) => noted(`第${i}条`)),
    );
};
const keysFile = () => ({ file: join(folder.path, 'log-keys.json'), origin: ORIGIN });
const proofOf = async (log: TransparencyLog, index: number): Promise<string> => {
  const { size, note } = await log.covering(index + 1, SOON);
  const { path } = await log.inclusion(index, size);
  return formatTlogProof({ index, path, checkpoint: note });
};
const entries = async (): Promise<string[]> =>
  (await pages(ledger, { limit: 500 })).flatMap((page) => page.entries.map(({ bytes }) => bytes));

describe('the log of a ledger', () => {
  it('begins with the empty tree', async () => {
    const { log } = await open();
    const { size, note } = await log.covering(0, SOON);
    expect(size).toBe(0);
    expect(parseCheckpoint(note).origin).toBe(ORIGIN);
  });

  it('has every entry as a leaf, in order, under a signed root', async () => {
    await record(700);
    const { log } = await open();
    const { note } = await log.covering(700, SOON);
    const { verifiers } = await log.keys();
    expect(openCheckpoint(note, ORIGIN, verifiers).size).toBe(700);
    const texts = await entries();
    for (const index of [0, 1, 255, 256, 511, 512, 698, 699]) {
      const proven = verifyTlogProof(await proofOf(log, index), texts[index] ?? '', ORIGIN, verifiers);
      expect(proven.index).toBe(index);
    }
  });

  it('serves exactly the tiles of its tree', async () => {
    await record(600);
    const { log } = await open();
    await log.covering(600, SOON);
    const leaves = (await entries()).map(leafHash);
    for (const tile of tilesOf(600)) {
      const bytes = await log.tile(tile);
      if (tile.level === 'entries')
        expect(readEntryBundle(bytes ?? Buffer.alloc(0)).map((entry) => Buffer.from(leafHash(entry)))).toEqual(
          leaves.slice(tile.index * 256, tile.index * 256 + tile.width).map((hash) => Buffer.from(hash)),
        );
      else expect(bytes?.length).toBe(tile.width * 32);
    }
    expect(await log.tile({ level: 0, index: 2, width: 88 })).toEqual(Buffer.concat(leaves.slice(512)));
    for (const none of [
      { level: 0, index: 2, width: 89 },
      { level: 0, index: 2, width: 256 },
      { level: 0, index: 3, width: 1 },
      { level: 1, index: 0, width: 3 },
      { level: 2, index: 0, width: 1 },
      { level: 'entries' as const, index: 2, width: 89 },
    ])
      expect(await log.tile(none)).toBeUndefined();
  });

  it('grows with the ledger, each checkpoint consistent with those before', async () => {
    const { log } = await open();
    const seen = [];
    for (const count of [1, 2, 254, 300, 43]) {
      await record(count);
      seen.push(await log.covering(store.rows.length, SOON));
    }
    for (const from of seen)
      for (const to of seen.filter(({ size }) => size >= from.size))
        expect(verifyConsistency({ from, to, path: await log.consistency(from.size, to.size) })).toBe(true);
  });

  it('refuses what was not published, and says how large the latest checkpoint is', async () => {
    await record(3);
    const { log } = await open();
    await log.covering(3, SOON);
    await expect(log.inclusion(0, 4)).rejects.toThrow('the latest checkpoint has 3 entries, not 4');
    await expect(log.inclusion(3, 3)).rejects.toThrow(RangeError);
    await expect(log.consistency(0, 3)).rejects.toThrow(RangeError);
    await expect(log.consistency(3, 2)).rejects.toThrow(RangeError);
    await expect(log.covering(4, 30)).rejects.toThrow(new NotCoveredYet(4));
  });

  it('goes on after a restart where it was, and signs nothing anew that is signed', async () => {
    await record(300);
    const before = await (await open()).log.covering(300, SOON);
    await closeAll();
    const { log, divergences } = await open();
    expect(await log.covering(300, SOON)).toEqual(before);
    await record(10);
    const after = await log.covering(310, SOON);
    const path = await log.consistency(300, 310);
    expect(verifyConsistency({ from: before, to: after, path })).toBe(true);
    expect(divergences).toEqual([]);
  });

  it('publishes what a crash left signed', async () => {
    await record(5);
    await (await open()).log.covering(5, SOON);
    await closeAll();
    const heads = openSqliteHeadStore({ file: join(folder.path, 'heads.db'), origin: ORIGIN });
    const head = await heads.load();
    const { published: _, ...unpublished } = { ...head, version: (head?.version ?? 0) + 1 };
    expect(await heads.save(unpublished as NonNullable<typeof head>)).toBe(true);
    await heads.close();
    expect((await (await open()).log.covering(5, SOON)).note).toBe(head?.signed);
  });
});

describe('what is signed', () => {
  const signedHead = async () => {
    const heads = openSqliteHeadStore({ file: join(folder.path, 'heads.db'), origin: ORIGIN });
    const head = await heads.load();
    await heads.close();
    return head;
  };
  const reopenOn = async (changed: MemoryStore): Promise<OpenedLog> => {
    await closeAll();
    await ledger.close();
    ledger = new MemoryLedger(contractCodec, changed);
    return open();
  };
  const failed = (log: TransparencyLog) =>
    vi.waitFor(() => expect(log.health().state).toBe('FAILED'), { timeout: SOON });

  beforeEach(async () => {
    await record(600);
    await (await open()).log.covering(600, SOON);
  });

  it('is not taken for more than the ledger by a node that has not heard of it all yet', async () => {
    await closeAll();
    const lagging = new LaggingLedger(ledger, undefined);
    const one = await openLogAt(folder.path, lagging, { node: 'hashes-of-another' });
    opened.push(one);
    await vi.waitFor(() => expect(lagging.settled).toBeGreaterThan(0), { timeout: SOON });
    expect(one.log.health().state).toBe('CATCHING_UP');
    lagging.hear();
    await vi.waitFor(() => expect(one.log.health().state).toBe('LIVE'), { timeout: SOON });
    expect(one.divergences).toEqual([]);
  });

  it.each([1, 88, 300])('is not taken back when the ledger has lost its last %i entries', async (lost) => {
    const before = await signedHead();
    const { log, divergences } = await reopenOn({ ...store, rows: store.rows.slice(0, 600 - lost) });
    await failed(log);
    expect(divergences).toMatchObject([
      { rule: 'LEDGER_SHORTER_THAN_SIGNED', signedSize: 600, ledgerSize: 600 - lost },
    ]);
    expect(log.health().error).toContain('it was rolled back');
    expect(await signedHead()).toEqual(before);
    expect(log.checkpoint()?.note).toBe(before?.published);
  });

  it.each([0, 299, 599])('is not followed by another history: entry %i is another one', async (index) => {
    const before = await signedHead();
    const rows = store.rows.map((row, i) => (i === index ? { ...row, text: row.text.replace('第', '笫') } : row));
    await rm(join(folder.path, 'hashes'), { recursive: true });
    const { log, divergences } = await reopenOn({ ...store, rows });
    await failed(log);
    expect(divergences).toMatchObject([{ rule: 'ENTRIES_CHANGED_AFTER_SIGNING', signedSize: 600 }]);
    await record(5);
    await expect(log.covering(605, 100)).rejects.toThrow(NotCoveredYet);
    expect(await signedHead()).toEqual(before);
  });

  it('is not followed by entries that came after a roll-back', async () => {
    const before = await signedHead();
    const { log } = await reopenOn({ ...store, rows: store.rows.slice(0, 590), streams: new Map() });
    await record(50);
    await failed(log);
    expect(await signedHead()).toEqual(before);
  });

  it('is proven again when the hashes are lost', async () => {
    await closeAll();
    await rm(join(folder.path, 'hashes'), { recursive: true });
    const { log, divergences } = await open();
    expect(await log.covering(600, SOON)).toMatchObject({ size: 600 });
    await vi.waitFor(() => expect(log.health()).toMatchObject({ state: 'LIVE', size: 600 }), { timeout: SOON });
    const { verifiers } = await log.keys();
    verifyTlogProof(await proofOf(log, 77), (await entries())[77] ?? '', ORIGIN, verifiers);
    expect(divergences).toEqual([]);
  });

  it.each(['0.hashes', '1.hashes'])('is proven again when %s is damaged', async (name) => {
    await closeAll();
    const file = join(folder.path, 'hashes', name);
    const bytes = await readFile(file);
    bytes[33] = (bytes[33] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const { log, divergences, troubles } = await open();
    const { verifiers } = await log.keys();
    const text = (await entries())[3] ?? '';
    await vi.waitFor(
      async () => expect(verifyTlogProof(await proofOf(log, 3), text, ORIGIN, verifiers).index).toBe(3),
      { timeout: SOON },
    );
    expect(divergences).toEqual([]);
    if (name === '0.hashes') expect(String(troubles[0])).toContain('damaged');
  });

  it('is not affected by hashes that a crash has cut off', async () => {
    await closeAll();
    const file = join(folder.path, 'hashes', '0.hashes');
    await writeFile(file, (await readFile(file)).subarray(0, 32 * 400 + 7));
    await record(20);
    const { log, divergences } = await open();
    expect((await log.covering(620, SOON)).size).toBe(620);
    expect(divergences).toEqual([]);
  });
});

describe('several nodes', () => {
  it('serve one head, signed by one of them at a time', async () => {
    await record(10);
    const [a, b] = [await open({ node: 'a' }), await open({ node: 'b' })];
    for (const size of [10, 40, 41, 90]) {
      await record(size - store.rows.length);
      const heads = await Promise.all([a.log.covering(size, SOON), b.log.covering(size, SOON)]);
      expect(heads[0]).toEqual(heads[1]);
    }
    expect([...a.divergences, ...b.divergences]).toEqual([]);
  });
});

describe('keys', () => {
  it('are rotated while the log runs, and old proofs stay valid', async () => {
    await record(5);
    const { log } = await open();
    const text = (await entries())[2] ?? '';
    const oldKeys = (await log.keys()).verifiers;
    const oldProof = await proofOf(log, 2);

    await rotateLogKey(keysFile());
    const both = await vi.waitFor(
      () => {
        const { note = '' } = log.checkpoint() ?? {};
        expect(parseNote(note).signatures).toHaveLength(2);
        return note;
      },
      { timeout: SOON },
    );
    const { verifiers, successions } = await log.keys();
    expect(verifiers.map(({ vkey }) => vkey).slice(1)).toEqual(oldKeys.map(({ vkey }) => vkey));
    expect(openNote(both, oldKeys).signedBy).toEqual(oldKeys);
    expect(openNote(both, verifiers).signedBy).toEqual(verifiers);

    // Who knows the old key alone learns of the new one by what the old one has signed.
    const [succession = ''] = successions;
    expect(openNote(succession, oldKeys).body.split('\n').slice(1, 3)).toEqual([oldKeys[0]?.vkey, verifiers[0]?.vkey]);
    expect(openNote(succession, verifiers.slice(0, 1)).signedBy).toHaveLength(1);
    expect(() => parseCheckpoint(succession)).toThrow('malformed checkpoint');

    await retireLogKeys(keysFile());
    const alone = await vi.waitFor(
      () => {
        const { note = '' } = log.checkpoint() ?? {};
        expect(parseNote(note).signatures).toHaveLength(1);
        return note;
      },
      { timeout: SOON },
    );
    expect(openNote(alone, verifiers).signedBy).toEqual(verifiers.slice(0, 1));
    expect(() => openNote(alone, oldKeys)).toThrow('none of these keys');
    const published = (await log.keys()).verifiers;
    expect(published.map(({ vkey }) => vkey)).toEqual(verifiers.map(({ vkey }) => vkey));
    expect(verifyTlogProof(oldProof, text, ORIGIN, published).index).toBe(2);
    expect(await readFile(keysFile().file, 'utf8').then((file) => file.match(/"seed"/g))).toHaveLength(1);
  });

  it('are the same for all who open the file at once, and are nobody else’s to read', async () => {
    const rings = await Promise.all([1, 2, 3].map(() => openLogKeys(keysFile()).current()));
    expect(new Set(rings.map(({ verifiers }) => verifiers[0]?.vkey)).size).toBe(1);
    await writeFile(keysFile().file, '{}', { mode: 0o600 });
    await expect(openLogKeys(keysFile()).current()).rejects.toThrow('does not hold keys');
  });
});
