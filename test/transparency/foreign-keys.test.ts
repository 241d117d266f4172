import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toldFault } from '../../src/cli/told-faults.js';
import type { Ledger } from '../../src/ledger/index.js';
import { parseNote } from '../../src/transparency/index.js';
import { openLogKeys, retireLogKeys, rotateLogKey } from '../../src/transparency/key-file/index.js';
import { ForeignLogKeys } from '../../src/transparency/log/index.js';
import { openSqliteHeadStore } from '../../src/transparency/sqlite/index.js';
import { contractCodec, newStream, noted } from '../contract/ledger/fixture.js';
import { MemoryLedger, memoryStore } from '../support/memory-ledger.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { type OpenedLog, ORIGIN, openLogAt, SOON } from './support/place.js';

/** Two nodes of one register: they share ledger and heads, and have a key file each. */
let folder: TemporaryFolder;
let ledger: Ledger;
const opened: OpenedLog[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  ledger = new MemoryLedger(contractCodec, memoryStore());
});
afterEach(async () => {
  await closeAll();
  await ledger.close();
  await folder.remove();
});

const closeAll = async (): Promise<void> => {
  for (const { log } of opened.splice(0)) await log.close();
};
const fileOf = (node: string): string => join(folder.path, `${node}-keys.json`);
const keysOf = (node: string) => ({ file: fileOf(node), origin: ORIGIN });
const open = async (node: string): Promise<OpenedLog> => {
  const one = await openLogAt(folder.path, ledger, { node, keys: openLogKeys(keysOf(node)) });
  opened.push(one);
  return one;
};
const record = (): Promise<unknown> => ledger.append(newStream(), 'none', [noted('一条')]);
const currentId = async (node: string): Promise<string | undefined> =>
  (await openLogKeys(keysOf(node)).current()).verifiers[0]?.keyId;

/** Who has signed the stored head, by key id. */
const signedBy = async (): Promise<readonly string[]> => {
  const heads = openSqliteHeadStore({ file: join(folder.path, 'heads.db'), origin: ORIGIN });
  try {
    return parseNote((await heads.load())?.signed ?? '').signatures.map(({ keyId }) => keyId);
  } finally {
    await heads.close();
  }
};

describe('a log whose last head was signed by other keys', () => {
  it('is not opened, and says which keys they are in both languages', async () => {
    await record();
    await (await open('first')).log.covering(1, SOON);
    const error = await open('second').then(
      () => undefined,
      (fault: unknown) => fault,
    );
    expect(error).toBeInstanceOf(ForeignLogKeys);
    expect(error).toMatchObject({ unknown: [await currentId('first')], known: [await currentId('second')] });
    expect(toldFault(error)).toMatch(/签名密钥与检查点不符.*JIDI_LOG_KEYS.*was last signed by the key.*JIDI_ORIGIN/);
    expect(await signedBy()).toEqual([await currentId('first')]);
  });

  it('is not opened by who has the keys of before a rotation', async () => {
    await record();
    await (await open('first')).log.covering(1, SOON);
    await copyFile(fileOf('first'), fileOf('second'));
    await closeAll();
    await rotateLogKey(keysOf('first'));
    await record();
    await (await open('first')).log.covering(2, SOON);
    const rotated = await currentId('first');
    await expect(open('second')).rejects.toMatchObject({ unknown: [rotated] });
  });

  it('goes on by who has the keys of after a rotation, retired ones too', async () => {
    await record();
    await (await open('first')).log.covering(1, SOON);
    await closeAll();
    await rotateLogKey(keysOf('first'));
    await retireLogKeys(keysOf('first'));
    await copyFile(fileOf('first'), fileOf('second'));
    await record();
    await (await open('second')).log.covering(2, SOON);
    expect(await signedBy()).toEqual([await currentId('first')]);
  });

  it('is opened by one of two nodes that begin it at once, which signs it; the other is refused', async () => {
    const nodes = ['first', 'second'];
    const begun = await Promise.allSettled(nodes.map(open));
    const refused = begun.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([expect.any(ForeignLogKeys)]);
    const own = await Promise.all(nodes.map(currentId));
    const [key] = await signedBy();
    expect(refused[0]).toMatchObject({ unknown: [key], known: own.filter((one) => one !== key) });
    await record();
    await opened[0]?.log.covering(1, SOON);
    expect(await signedBy()).toEqual([key]);
    expect(opened[0]?.troubles).toEqual([]);
  });

  it('is not opened by who comes when it has begun and nothing is in it', async () => {
    const first = await open('first');
    await expect(open('second')).rejects.toBeInstanceOf(ForeignLogKeys);
    expect(await signedBy()).toEqual([await currentId('first')]);
    expect(first.troubles).toEqual([]);
  });

  it('is signed no more when the key file is replaced under a running node', async () => {
    await record();
    const node = await open('first');
    await node.log.covering(1, SOON);
    const before = await signedBy();
    await rm(fileOf('first'));
    await record();
    await vi.waitFor(() => expect(node.troubles.at(-1)).toBeInstanceOf(ForeignLogKeys), { timeout: SOON });
    expect(await signedBy()).toEqual(before);
    expect(node.log.checkpoint()?.size).toBe(1);
  });
});
