import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HeadInUse, type HeadStore, moveHead, TargetHasAnotherHead } from '../../src/transparency/log/index.js';
import { openPostgresHeadStore, originsInSchema } from '../../src/transparency/postgres/index.js';
import { openSqliteHeadStore, originsInFile } from '../../src/transparency/sqlite/index.js';
import { newSchema, type TestSchema } from '../support/postgres/schema.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const origin = 'register.example/log';
const headNo = (version: number, size: number, root = `root ${size}`) => ({
  version,
  size,
  root,
  signed: `${origin}\n${size}\n${root}\n\n— ${origin} 签名\n`,
  published: `${origin}\n${size}\n${root}\n\n— ${origin} 签名\n— witness 签名\n`,
});

describe.each(['SQLite to PostgreSQL', 'PostgreSQL to SQLite'] as const)('a signed head that moves from %s', (way) => {
  let folder: TemporaryFolder;
  let schema: TestSchema;
  let source: HeadStore;
  let target: HeadStore;
  let file: string;
  beforeEach(async () => {
    [folder, schema] = await Promise.all([temporaryFolder(), newSchema()]);
    file = `${folder.path}/heads.db`;
    const inFile = openSqliteHeadStore({ file, origin });
    const inSchema = openPostgresHeadStore({ address: schema.address, origin });
    [source, target] = way === 'SQLite to PostgreSQL' ? [inFile, inSchema] : [inSchema, inFile];
  });
  afterEach(async () => {
    await source.close();
    await target.close();
    await schema.drop();
    await folder.remove();
  });
  const signed = async () => {
    for (const n of [1, 2, 3]) await source.save(headNo(n, n * 10));
  };

  test('arrives with its cosignatures, once, and signing goes on from it and never back', async () => {
    await signed();
    expect(await moveHead({ source, target })).toEqual({ head: headNo(3, 30), wasThere: false });
    expect(await moveHead({ source, target })).toEqual({ head: headNo(3, 30), wasThere: true });
    expect(await target.load()).toEqual(headNo(1, 30));
    await expect(target.save(headNo(2, 29))).rejects.toThrow(/was signed/);
    expect(await target.save(headNo(2, 31))).toBe(true);
  });

  test('has nothing to move where nothing was signed', async () => {
    expect(await moveHead({ source, target })).toBeUndefined();
  });

  test('only rehearsed, writes nothing, and needs no target', async () => {
    await signed();
    const rehearsed = { head: headNo(3, 30), wasThere: false };
    expect(await moveHead({ source, target, dryRun: true })).toEqual(rehearsed);
    expect(await moveHead({ source, target: undefined, dryRun: true })).toEqual(rehearsed);
    expect(await target.load()).toBeUndefined();
  });

  test.each([
    ['further', headNo(1, 40)],
    ['shorter', headNo(1, 10)],
    ['of another tree', headNo(1, 30, 'another root')],
  ])('refuses a target whose head is %s, and leaves it', async (_, other) => {
    await signed();
    await target.save(other);
    await expect(moveHead({ source, target })).rejects.toThrow(TargetHasAnotherHead);
    expect(await target.load()).toEqual(other);
  });

  test('waits for whoever signs, and lets them sign again afterwards', async () => {
    await signed();
    await source.takeLease('a node', 60_000);
    await expect(moveHead({ source, target })).rejects.toThrow(HeadInUse);
    expect(await target.load()).toBeUndefined();
    await source.releaseLease('a node');
    await moveHead({ source, target });
    expect(await source.takeLease('a node', 60_000)).toBe(true);
  });

  test('is found by its origin', async () => {
    expect(await originsInSchema(schema.address)).toEqual([]);
    await signed();
    await moveHead({ source, target });
    expect(await originsInSchema(schema.address)).toEqual([origin]);
    expect(originsInFile(file)).toEqual([origin]);
  });
});
