import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { formats } from '../aggregates/registry.js';
import { copyVault } from '../application/vault/sqlite/index.js';
import type { Config } from '../config.js';
import { createCodec } from '../ledger/index.js';
import { checkIntegrity, copyLedger } from '../ledger/sqlite/index.js';
import { copyHeads } from '../transparency/sqlite/index.js';
import { defineCommand } from './command-line.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { ledgerFileOf } from './ledger-file.js';
import { HEAD_FILE } from './log.js';
import { progress, type Terminal } from './terminal.js';

const PARTIAL = '.partial';
const OWN = 0o700;
/** What only the machine's own hands should hold; a copy keeps its mode. */
const KEY_FILES = /^(vault\.key|issuer-key\.json|log-keys\.json)$/;

const refuse = (zh: string, en: string): CommandFailed => new CommandFailed(exitCodes.usage, zh, en);

type Copy = { readonly name: string; readonly from: string; readonly copy: typeof copyLedger };

/**
 * In this order: a signed head that is older than the ledger's copy is a head of it, and keys of persons are made before
 * the entries that need them, so a vault that is copied last has them all.
 */
const copiesOf = ({ heads, vault, ...settings }: Config): readonly Copy[] =>
  [
    ...(heads.kind === 'sqlite' ? [{ name: HEAD_FILE, from: heads.file, copy: copyHeads }] : []),
    { name: 'ledger.db', from: ledgerFileOf(settings), copy: copyLedger },
    // What is in PostgreSQL is backed up with that.
    ...(vault.kind === 'sqlite' ? [{ name: 'vault.db', from: vault.file, copy: copyVault }] : []),
  ].filter(({ from }) => existsSync(from));

const check = async (folder: string, terminal: Terminal): Promise<void> => {
  const bar = progress(terminal, '核对 · checking the copy');
  for await (const { checked, of, findings } of checkIntegrity({ folder, codec: createCodec(formats) })) {
    const [finding] = findings;
    if (finding !== undefined)
      throw new CommandFailed(
        exitCodes.findings,
        `副本有误，已丢弃：${finding.where} ${finding.detail}`,
        `the copy is not sound and was dropped: ${finding.where} ${finding.detail}`,
      );
    bar.to(checked, of);
  }
  bar.end();
};

const copyAll = async (
  config: Config,
  { folder, withKeys }: { readonly folder: string; readonly withKeys: boolean },
  terminal: Terminal,
): Promise<readonly string[]> => {
  const names: string[] = [];
  for (const { name, from, copy } of copiesOf(config)) {
    const bar = progress(terminal, `复制 · copying ${name}`);
    await copy(from, join(folder, name), (done, total) => bar.to(done, total));
    bar.end();
    names.push(name);
  }
  const keys = withKeys ? (await readdir(config.dataFolder)).filter((name) => KEY_FILES.test(name)) : [];
  for (const name of keys) await copyFile(join(config.dataFolder, name), join(folder, name));
  return [...names, ...keys];
};

export const backupCommand = defineCommand({
  name: 'backup',
  usage: '<folder>',
  zh: '备份数据目录，服务运行中亦可',
  en: 'copy the data folder as it is at one moment, beside a running server',
  declare: (command) =>
    command.option('--without-keys', '不含密钥文件 · leave the key files out, to be kept elsewhere', false),
  read: z.object({ withoutKeys: z.boolean() }),
  notes: () =>
    [
      '副本是完整的数据目录（视图会自行重建）：恢复时将其作为 JIDI_DATA 启动，再运行 jidi doctor。',
      'The copy is a data folder: to restore, serve it as JIDI_DATA and run jidi doctor; the views are built anew.',
      '完成并核对之前，副本的名称以 .partial 结尾 · until it is whole and checked its name ends in .partial.',
    ].join('\n'),
  action: async ({ config, terminal }, { withoutKeys }, [target = '']) => {
    const settings = config();
    const file = ledgerFileOf(settings);
    if (!existsSync(file)) throw refuse(`${file} 不存在`, `there is no ledger at ${file}`);
    if (existsSync(target)) throw refuse(`${target} 已存在，请另选目录`, `${target} is there already: choose another`);
    const partial = `${target}${PARTIAL}`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true, mode: OWN });
    const names = await copyAll(settings, { folder: partial, withKeys: !withoutKeys }, terminal);
    await check(partial, terminal);
    await rename(partial, target);
    terminal.out(`已备份 · backed up to ${target}: ${names.join(', ')}\n`);
    return exitCodes.ok;
  },
});
