import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, type Finding, ledgerFile, openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import { Database } from '../../../src/sqlite/index.js';
import { collect, contractCodec, noted } from '../../contract/ledger/fixture.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
  const ledger = await openSqliteLedger({ folder: folder.path, codec: contractCodec });
  await ledger.append('note-1', 'none', [noted('a'), noted('b'), noted('c')]);
  await ledger.append('note-2', 'none', [noted('d')]);
  await ledger.close();
});
afterEach(() => folder.remove());

const tamper = (sql: string): void => {
  const file = new Database(ledgerFile(folder.path));
  file.pragma('foreign_keys = OFF');
  file.exec(sql);
  file.close();
};
const findings = async (): Promise<Finding[]> =>
  (await collect(checkIntegrity({ folder: folder.path, codec: contractCodec }))).flatMap(
    (progress) => progress.findings,
  );

describe('the integrity check', () => {
  it('finds nothing in a sound ledger and says how far it is', async () => {
    const progress = await collect(checkIntegrity({ folder: folder.path, codec: contractCodec }));
    expect(progress).toEqual([
      { checked: 0, of: 4, findings: [] },
      { checked: 4, of: 4, findings: [] },
    ]);
  });

  it.each<[string, string, Partial<Finding>[]]>([
    [
      'an entry that is gone',
      'DELETE FROM entry WHERE sequence = 2',
      [
        { where: 'note-1', rule: 'REVISIONS' },
        { where: 'entry 3', rule: 'SEQUENCE' },
      ],
    ],
    [
      'an entry that is renumbered',
      'UPDATE entry SET revision = 9 WHERE sequence = 3',
      [
        { where: 'note-1', rule: 'REVISIONS' },
        { where: 'entry 3', rule: 'COLUMNS' },
      ],
    ],
    [
      'an entry that was moved to another stream',
      "UPDATE entry SET stream = (SELECT key FROM stream WHERE name = 'note-2'), revision = 2 WHERE sequence = 3",
      [{ where: 'entry 3', rule: 'COLUMNS' }],
    ],
    [
      'a text that is not canonical',
      `UPDATE entry SET text = replace(text, '{"data":', '{ "data":') WHERE sequence = 1`,
      [{ where: 'entry 1', rule: 'CANONICAL' }],
    ],
    [
      'a text that does not decode',
      `UPDATE entry SET text = replace(text, '"text":"d"', '"text":7') WHERE sequence = 4`,
      [{ where: 'entry 4', rule: 'ENTRY' }],
    ],
    [
      'a stream whose name is gone',
      "DELETE FROM stream WHERE name = 'note-2'",
      [
        { where: 'a stream without a name', rule: 'REVISIONS' },
        { where: 'entry 4', rule: 'COLUMNS' },
      ],
    ],
  ])('finds %s', async (_, sql, expected) => {
    tamper(sql);
    expect(await findings()).toMatchObject(expected);
  });
});
