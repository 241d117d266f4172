import { z } from 'zod';
import { type Setting, storeOrEventStore } from '../settings.js';
import { defineCommand } from './command-line.js';
import type { LedgerPlace } from './composition.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { stopSignal } from './signals.js';
import { progress } from './terminal.js';

const phases = { comparing: '比对 · comparing', copying: '迁移 · moving', verifying: '核对 · verifying' } as const;

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

export const migrateCommand = defineCommand({
  name: 'migrate',
  zh: '在 SQLite 与 EventStoreDB 之间迁移台账',
  en: 'move a ledger between SQLite and EventStoreDB',
  declare: (command) =>
    command
      .requiredOption('--from <url>', '源台账，如 sqlite:data/ledger.db · the ledger to move')
      .requiredOption('--to <url>', '目标，如 esdb://… · where to; empty, or a migration that was broken off'),
  read: z.object({ from: z.string(), to: z.string() }),
  notes: () =>
    [
      '先停止写入源台账的服务。编号、内容与次序逐字节不变，结束时逐条核对；可中断，重复同一命令即续传。',
      'Stop what writes to the source first. Ids, bytes and order stay as they are and are compared at the end; broken off, the same command goes on.',
      '之后请运行 jidi rebuild：位置的写法因存储而异 · then run jidi rebuild: positions are written differently in each store.',
    ].join('\n'),
  action: async ({ composition, terminal }, { from, to }) => {
    const bars = {
      comparing: progress(terminal, phases.comparing),
      copying: progress(terminal, phases.copying),
      verifying: progress(terminal, phases.verifying),
    };
    const migrated = await composition.migrate({
      from: placeOf('--from', from),
      to: placeOf('--to', to),
      onProgress: (phase, done, total) => bars[phase].to(done, total),
      signal: stopSignal(terminal),
    });
    for (const bar of Object.values(bars)) bar.end();
    terminal.out(
      `已迁移并核对 · moved and verified: ${migrated.entries} (${migrated.resumedAt} 已在 · there before)\n`,
    );
    terminal.out(`sha256 ${migrated.chain}\n`);
    return exitCodes.ok;
  },
});
