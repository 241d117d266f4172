import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LedgerUnavailable } from '../../../src/ledger/index.js';
import { openForWriting } from '../../../src/ledger/sqlite/file.js';
import { GroupCommit } from '../../../src/ledger/sqlite/group-commit.js';
import { ledgerFile, openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import type { AppendRequest } from '../../../src/ledger/sqlite/protocol.js';
import { startWriterThread } from '../../../src/ledger/sqlite/writer-thread.js';
import { Database } from '../../../src/sqlite/index.js';
import { contractCodec, newStream, noted, pages } from '../../contract/ledger/fixture.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const request = (stream: string, ...texts: readonly string[]): AppendRequest => ({
  stream,
  expected: 'none',
  events: texts.map((text) => contractCodec.prepare(stream, noted(text))),
});

describe('a full ledger', () => {
  it('refuses exactly what it did not write, and goes on reading', async () => {
    const ledger = await openSqliteLedger({ folder: folder.path, codec: contractCodec, maxBytes: 300_000 });
    const attempts = Array.from({ length: 40 }, () => ({ stream: newStream(), event: noted('基'.repeat(5_000)) }));
    const written: string[] = [];
    for (const { stream, event } of attempts) {
      const outcome = await ledger.append(stream, 'none', [event]).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(LedgerUnavailable);
      else written.push(event.id);
    }
    const log = (await pages(ledger, { limit: 100 })).flatMap((page) => page.entries);
    expect(log.map((entry) => entry.envelope.id)).toEqual(written);
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(attempts.length);
    await ledger.close();
  });

  it('takes what it refused, once there is room', async () => {
    const fill = await openSqliteLedger({ folder: folder.path, codec: contractCodec, maxBytes: 40_000 });
    const [stream, event] = [newStream(), noted('基'.repeat(20_000))];
    await expect(fill.append(stream, 'none', [event])).rejects.toBeInstanceOf(LedgerUnavailable);
    await fill.close();
    const roomy = await openSqliteLedger({ folder: folder.path, codec: contractCodec });
    await expect(roomy.append(stream, 'none', [event])).resolves.toMatchObject({
      revision: 1,
      entries: [{ sequence: 1 }],
    });
    await roomy.close();
  });
});

describe('groups that are committed together', () => {
  it('fail as one where they cannot be written, and leave nothing remembered', () => {
    const connection = openForWriting(ledgerFile(folder.path));
    const commits = new GroupCommit(connection);
    const [stream, other] = [newStream(), newStream()];
    connection.pragma('query_only = true');
    const failed = commits.commit([[request(stream, 'a'), request(other, 'b')], [request(stream, 'c')]]);
    expect(failed.map(({ answers }) => answers.map(({ kind }) => kind))).toEqual([['failed', 'failed'], ['failed']]);
    expect(failed[0]).toMatchObject({ answers: [{ outcome: 'NOT_WRITTEN' }, {}], head: 0 });
    connection.pragma('query_only = false');
    expect(commits.commit([[request(stream, 'a')], [request(other, 'b')]])).toEqual([
      { answers: [{ kind: 'written', revision: 1, sequence: 1 }], head: 1 },
      { answers: [{ kind: 'written', revision: 1, sequence: 2 }], head: 2 },
    ]);
    connection.close();
  });

  it('are one transaction on a disk that is waited for', () => {
    const connection = openForWriting(ledgerFile(folder.path));
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    const commits = new GroupCommit(connection);
    const reader = new Database(ledgerFile(folder.path), { readonly: true });
    const version = () => reader.pragma('data_version', { simple: true });
    const before = version();
    commits.commit(Array.from({ length: 50 }, () => [request(newStream(), 'a', 'b')]));
    expect(reader.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(100);
    expect(version()).toBe(Number(before) + 1);
    reader.close();
    connection.close();
  });
});

describe('a writer thread', () => {
  it('that cannot open its file does not start', async () => {
    const file = `${folder.path}/missing/ledger.db`;
    await expect(startWriterThread({ file })).rejects.toBeInstanceOf(LedgerUnavailable);
  });

  it('answers groups that are sent at once in their order, each with where the ledger ends with it', async () => {
    const writer = await startWriterThread({ file: ledgerFile(folder.path) });
    const sent = [1, 2, 3].map((size) => Array.from({ length: size }, () => request(newStream(), 'a')));
    const answered = await Promise.all(sent.map((group) => writer.commit(group)));
    expect(answered.map(({ answers, head }) => [answers.length, head])).toEqual([
      [1, 1],
      [2, 3],
      [3, 6],
    ]);
    await writer.close();
  });

  it('that has ended refuses what comes after', async () => {
    const writer = await startWriterThread({ file: ledgerFile(folder.path) });
    await expect(writer.commit([request(newStream(), 'a')])).resolves.toMatchObject({ head: 1 });
    await writer.close();
    await expect(writer.commit([request(newStream(), 'b')])).rejects.toThrow(/ended/);
  });
});
