import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type RestoredEntry, restoreLedger } from '../ledger/sqlite/index.js';
import { entryName } from '../transparency/audit/index.js';
import { Malformed, readEntryBundle, TILE_WIDTH, tilePath } from '../transparency/index.js';
import { auditSubject, declareKnown, knownOptions } from './bundle/audit.js';
import { openSubject, type Subject } from './bundle/subject.js';
import { tellFindings } from './bundle/trust.js';
import { defineCommand } from './command-line.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { ledgerFileOf } from './ledger-file.js';
import { stopSignal } from './signals.js';

const optionsSchema = z.object(knownOptions);

const refuse = (zh: string, en: string): CommandFailed => new CommandFailed(exitCodes.failure, zh, en);

/** A register is never written over. */
const assertEmpty = async (folder: string, ledgerFile: string): Promise<void> => {
  const there = existsSync(folder) ? (await readdir(folder)).filter((name) => !name.endsWith(PARTIAL)) : [];
  const inTheWay = there.find((name) => /^(ledger|views|heads)\.db/.test(name) || name === 'hashes');
  if (inTheWay !== undefined || existsSync(ledgerFile))
    throw refuse(
      `${folder} 中已有登记册（${inTheWay ?? ledgerFile}）：请用空目录（JIDI_DATA）`,
      `${folder} holds a register already (${inTheWay ?? ledgerFile}): restore into an empty folder (JIDI_DATA)`,
    );
};

const PARTIAL = '.restoring';

/** Verified before: every entry says where it stood. */
async function* entriesIn({ files }: Subject, size: number): AsyncGenerator<readonly RestoredEntry[]> {
  for (let start = 0; start < size; start += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, size - start);
    const path = tilePath({ level: 'entries', index: start / TILE_WIDTH, width });
    const bundle = await files.read(path);
    if (bundle === undefined) throw new Malformed('bundle', `${path} is not there`);
    yield readEntryBundle(bundle).map((entry) => {
      const text = entry.toString();
      const name = entryName(text);
      if (name === undefined) throw new Malformed('entry bundle', `${path} holds something that is no entry`);
      return { ...name, text };
    });
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

export const restoreCommand = defineCommand({
  name: 'restore',
  usage: '<bundle>',
  zh: '由导出包恢复台账（先验证，只写入空目录）',
  en: 'restore a ledger from a bundle, which is verified first, into an empty data folder',
  declare: declareKnown,
  read: optionsSchema,
  notes: () =>
    [
      '与给出的检查点不一致、不完整或有任何改动的导出包不予恢复 · a bundle that differs from a checkpoint given, is a range, or was changed is refused.',
      '个人信息密钥（vault.db、vault.key）不在导出包中，请从备份放回 · the keys of personal data are in no bundle: put vault.db and vault.key back from a backup.',
      '恢复后旧的变更流游标须重新获取 · older cursors of the change feed are answered with MustRefetch.',
    ].join('\n'),
  action: async ({ terminal, config }, options, [path = '']) => {
    const settings = config();
    const { dataFolder } = settings;
    const file = ledgerFileOf(settings);
    const signal = stopSignal(terminal);
    await assertEmpty(dataFolder, file);
    const subject = await openSubject(path, { signal });
    try {
      const { manifest } = subject;
      if (manifest === undefined) throw refuse('只能由导出包恢复', 'only a bundle can be restored');
      if (manifest.range !== undefined)
        throw refuse('部分导出不能恢复', 'a bundle of a range cannot be restored: export the whole ledger');
      const { report } = await auditSubject(subject, options, terminal);
      if (report.findings.length > 0 || report.checkpoint === undefined) {
        tellFindings(terminal, report.findings);
        throw new CommandFailed(exitCodes.findings, '未恢复任何内容', 'nothing was restored');
      }
      const { size } = report.checkpoint;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const partial = `${file}${PARTIAL}`;
      for (const ending of ['', '-wal', '-shm']) await rm(`${partial}${ending}`, { force: true });
      await restoreLedger({ file: partial, ledgerId: manifest.ledger, batches: entriesIn(subject, size) });
      await rename(partial, file);
      await syncFolder(dirname(file));
      terminal.out(`已恢复 · restored ${manifest.origin}: ${size} 条记录 · entries → ${join(dataFolder)}\n`);
      return exitCodes.ok;
    } catch (error) {
      if (error instanceof Malformed)
        throw new CommandFailed(exitCodes.findings, `${path} 不合格式：${error.message}`, `${path}: ${error.message}`);
      throw error;
    } finally {
      await subject.close();
    }
  },
});
