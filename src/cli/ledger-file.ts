import { existsSync } from 'node:fs';
import type { Config } from '../config.js';
import { CommandFailed, exitCodes } from './exit-codes.js';

/** Whether there can be a ledger to look at: a cluster is asked when it is opened. */
export const mayHaveLedger = ({ ledger }: Pick<Config, 'ledger'>): boolean =>
  ledger.kind !== 'sqlite' || existsSync(ledger.file);

/** The file of a ledger that is kept in one. @throws CommandFailed */
export const ledgerFileOf = ({ ledger }: Pick<Config, 'ledger'>): string => {
  if (ledger.kind === 'sqlite') return ledger.file;
  throw new CommandFailed(
    exitCodes.usage,
    '台账在 EventStoreDB 中：此命令只用于 sqlite 台账；集群用其自身的备份，迁移用 jidi migrate',
    'the ledger is in EventStoreDB: this command is for a ledger in sqlite; back the cluster up itself, move it with jidi migrate',
  );
};
