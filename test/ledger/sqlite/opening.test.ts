import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, LedgerUnavailable } from '../../../src/ledger/index.js';
import { beginEpoch } from '../../../src/ledger/sqlite/epoch.js';
import { openForWriting } from '../../../src/ledger/sqlite/file.js';
import { LedgerInUse, ledgerFile, NotALedger, openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import { Database } from '../../../src/sqlite/index.js';
import { collect, contractCodec, newStream, noted, textOf } from '../../contract/ledger/fixture.js';
import { Listener } from '../../contract/ledger/listener.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';

let folder: TemporaryFolder;
const ledgers: Ledger[] = [];
const open = async (options: { readonly readonly?: boolean } = {}): Promise<Ledger> => {
  const ledger = await openSqliteLedger({ folder: folder.path, codec: contractCodec, ...options });
  ledgers.push(ledger);
  return ledger;
};
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const ledger of ledgers.splice(0).reverse()) await ledger.close();
  await folder.remove();
});

describe('the epoch of a ledger', () => {
  it('is 1 until it is begun anew, and then another one each time', async () => {
    const first = await open();
    expect(first.epoch).toBe(1);
    await first.close();
    const begin = () => {
      const connection = openForWriting(ledgerFile(folder.path));
      const epoch = beginEpoch(connection);
      connection.close();
      return epoch;
    };
    const begun = begin();
    const second = await open();
    expect([second.epoch, second.id]).toEqual([begun, first.id]);
    await second.close();
    expect([1, begun]).not.toContain(begin());
  });
});

describe('a ledger that is open for writing', () => {
  it('is not opened for writing again, and the error names the file', async () => {
    await open();
    const second = open();
    await expect(second).rejects.toBeInstanceOf(LedgerInUse);
    await expect(second).rejects.toMatchObject({ file: ledgerFile(folder.path) });
  });

  it('is not opened by another process, until that one is killed', async () => {
    const program = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', program, folder.path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(open()).rejects.toBeInstanceOf(LedgerInUse);
    const ended = once(child, 'exit');
    child.stdout.resume();
    child.kill('SIGKILL');
    await ended;
    await expect(open()).resolves.toBeDefined();
  });

  it('can be opened again once it is closed', async () => {
    await (await open()).close();
    await expect(open()).resolves.toBeDefined();
  });

  it('leaves one tidy file when it is closed', async () => {
    const ledger = await open();
    await ledger.append(newStream(), 'none', [noted('a')]);
    await ledger.close();
    const file = new Database(ledgerFile(folder.path), { readonly: true });
    expect(() => readFileSync(`${ledgerFile(folder.path)}-wal`)).toThrow(/ENOENT/);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
  });
});

describe.skipIf(process.platform === 'win32')('the file of a ledger', () => {
  const mode = (ending = '') => statSync(`${ledgerFile(folder.path)}${ending}`).mode & 0o777;

  it('is nobody else’s when it is made, and so is its log', async () => {
    const ledger = await open();
    await ledger.append(newStream(), 'none', [noted('a')]);
    expect([mode(), mode('-wal')]).toEqual([0o600, 0o600]);
  });

  it('keeps the mode that its operator gave it', async () => {
    await (await open()).close();
    chmodSync(ledgerFile(folder.path), 0o640);
    await open();
    expect(mode()).toBe(0o640);
  });
});

describe('a ledger that is open for reading only', () => {
  it('sees what is there and what another one writes, live', async () => {
    const writer = await open();
    const stream = newStream();
    await writer.append(stream, 'none', [noted('before')]);
    const reader = await open({ readonly: true });
    expect(reader.id).toBe(writer.id);
    const listener = await new Listener(reader).caughtUp();
    await writer.append(stream, 1, [noted('after')]);
    expect((await collect(reader.readStream(stream))).map(textOf)).toEqual(['before', 'after']);
    expect(await reader.head()).toEqual(await writer.head());
    await listener.until(({ entries }) => entries.length === 2);
    await listener.stop();
  });

  it('reads a ledger that nobody has open', async () => {
    const stream = newStream();
    const writer = await open();
    await writer.append(stream, 'none', [noted('a')]);
    await writer.close();
    expect((await collect((await open({ readonly: true })).readStream(stream))).map(textOf)).toEqual(['a']);
  });

  it('refuses to append', async () => {
    await (await open()).close();
    const reader = await open({ readonly: true });
    await expect(reader.append(newStream(), 'none', [noted('a')])).rejects.toBeInstanceOf(LedgerUnavailable);
  });

  it('does not make a ledger where there is none', async () => {
    await expect(open({ readonly: true })).rejects.toMatchObject({ reason: 'MISSING' });
    expect(() => readFileSync(ledgerFile(folder.path))).toThrow(/ENOENT/);
  });
});

describe('a process that died while it made the ledger leaves', () => {
  it('an empty file, which becomes one', async () => {
    writeFileSync(ledgerFile(folder.path), '');
    const ledger = await open();
    await expect(ledger.append(newStream(), 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
  });

  it('a ledger that is not in write-ahead mode yet, which it gets', async () => {
    await (await open()).close();
    const file = new Database(ledgerFile(folder.path));
    expect(file.pragma('journal_mode = DELETE', { simple: true })).toBe('delete');
    file.close();
    await (await open()).close();
    const again = new Database(ledgerFile(folder.path), { readonly: true });
    expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
    again.close();
  });
});

describe('what is no ledger is left as it is', () => {
  const refused = async (reason: NotALedger['reason']): Promise<void> => {
    const before = readFileSync(ledgerFile(folder.path));
    for (const options of [{}, { readonly: true }]) {
      const opening = open(options);
      await expect(opening).rejects.toBeInstanceOf(NotALedger);
      await expect(opening).rejects.toMatchObject({ reason, file: ledgerFile(folder.path) });
    }
    expect(readFileSync(ledgerFile(folder.path)).equals(before)).toBe(true);
  };
  const makeDatabase = (sql: string): void => {
    const database = new Database(ledgerFile(folder.path));
    database.exec(sql);
    database.close();
  };

  it('a file of another kind', async () => {
    writeFileSync(ledgerFile(folder.path), 'name,level\n'.repeat(1_000));
    await refused('NOT_SQLITE');
  });

  it("another program's database", async () => {
    makeDatabase('CREATE TABLE entry (sequence INTEGER PRIMARY KEY)');
    await refused('OTHER_APPLICATION');
  });

  it('a ledger of a newer format', async () => {
    await (await open()).close();
    makeDatabase('PRAGMA user_version = 2');
    await refused('NEWER_FORMAT');
  });
});
