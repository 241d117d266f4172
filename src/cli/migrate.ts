import { z } from 'zod';
import { type Setting, storeOrEventStore } from '../settings.js';
import { defineCommand, type Surroundings } from './command-line.js';
import type { LedgerPlace } from './composition.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import type { StoreMove } from './migrate-stores.js';
import { migrationProgress } from './migration-progress.js';
import { stopSignal } from './signals.js';

const read: Setting<LedgerPlace | ''>['read'] = (text) => {
  const reading = storeOrEventStore(text);
  if (!('value' in reading)) return reading;
  const { value } = reading;
  return { value: typeof value === 'string' ? (value === '' ? '' : { kind: 'sqlite', file: value }) : value };
};

const placeOf = (option: string, text: string): LedgerPlace => {
  const reading = read(text);
  if (!('value' in reading)) throw new CommandFailed(exitCodes.usage, `${option}：${reading.zh}`, reading.en);
  if (reading.value === '') throw new CommandFailed(exitCodes.usage, `${option}：缺少地址`, 'names no ledger');
  return reading.value;
};

const migrateLedgerOf = async (
  { composition, terminal }: Surroundings,
  { from, to, dryRun }: StoreMove,
): Promise<void> => {
  if (dryRun)
    throw new CommandFailed(
      exitCodes.usage,
      '--dry-run 只用于 vault 和 heads；台账先比对，不同则不写入',
      'is for vault and heads; a ledger is compared first, and not written to where it differs',
    );
  const bars = migrationProgress(terminal);
  const migrated = await composition.migrate({
    from: placeOf('--from', from),
    to: placeOf('--to', to),
    onProgress: bars.to,
    signal: stopSignal(terminal),
  });
  bars.end();
  terminal.out(`已迁移并核对 · moved and verified: ${migrated.entries} (${migrated.resumedAt} 已在 · there before)\n`);
  terminal.out(`sha256 ${migrated.chain}\n`);
};

/** With their adapters, which no other command should load. */
const stores = () => import('./migrate-stores.js');

const parts = {
  ledger: migrateLedgerOf,
  vault: async ({ terminal }, move) => (await stores()).migrateVault(move, terminal),
  heads: async ({ terminal }, move) => (await stores()).migrateHeads(move, terminal),
} as const satisfies { readonly [part: string]: (around: Surroundings, move: StoreMove) => Promise<void> };
const partName = z.enum(['ledger', 'vault', 'heads']);

export const migrateCommand = defineCommand({
  name: 'migrate',
  usage: '[part]',
  zh: '迁移台账（ledger，默认）、个人信息密钥库（vault）或已签署的检查点（heads）',
  en: 'move the ledger (the default) between SQLite and EventStoreDB, the vault or the signed heads between SQLite and PostgreSQL',
  declare: (command) =>
    command
      .requiredOption('--from <url>', '源，如 sqlite:data/ledger.db · what to move')
      .requiredOption(
        '--to <url>',
        '目标，如 esdb://…、postgres://… · where to; empty, or a migration that was broken off',
      )
      .option('--dry-run', '只比对，不写入（vault、heads）· compare and write nothing', false),
  read: z.object({ from: z.string(), to: z.string(), dryRun: z.boolean() }),
  notes: () =>
    [
      '先停止所有服务。编号、内容与次序逐字节不变，结束时逐条核对；可中断，重复同一命令即续传。目标另有内容则不作改动。',
      'Stop every server first. Ids, bytes and order stay as they are and are compared at the end; broken off, the same command goes on. A target that holds anything else is not changed.',
      '迁移台账后请运行 jidi rebuild：位置的写法因存储而异 · after a ledger run jidi rebuild: positions are written differently in each store.',
      '密钥按原样（已加密）迁移，主密钥留在原处，各节点须有同一个 · keys stay wrapped; the master key stays where it is and every node needs the same.',
    ].join('\n'),
  action: async (around, move, [part = 'ledger']) => {
    const named = partName.safeParse(part);
    if (!named.success)
      throw new CommandFailed(
        exitCodes.usage,
        `没有 ${part}：须为 ledger、vault 或 heads`,
        `no part ${part}: it is ledger, vault or heads`,
      );
    await parts[named.data](around, move);
    return exitCodes.ok;
  },
});
