import { join } from 'node:path';
import type { Ledger } from '../../../src/ledger/index.js';
import { openHashFiles } from '../../../src/transparency/files/index.js';
import { openLogKeys } from '../../../src/transparency/key-file/index.js';
import type { LogDiverged } from '../../../src/transparency/log/divergence.js';
import { type LogOptions, openLog } from '../../../src/transparency/log/open.js';
import type { TransparencyLog } from '../../../src/transparency/log/transparency-log.js';
import { openSqliteHeadStore } from '../../../src/transparency/sqlite/index.js';

export const ORIGIN = 'register.example/log';
/** How long a test waits for a checkpoint. */
export const SOON = 10_000;

export type OpenedLog = {
  readonly log: TransparencyLog;
  readonly divergences: LogDiverged[];
  readonly troubles: unknown[];
};

/** The log of a data folder, as the register opens it. */
export const openLogAt = async (
  folder: string,
  ledger: Ledger,
  options: Partial<LogOptions> & { readonly cache?: LogOptions['cache']; readonly node?: string } = {},
): Promise<OpenedLog> => {
  const origin = options.origin ?? ORIGIN;
  const divergences: LogDiverged[] = [];
  const troubles: unknown[] = [];
  const log = await openLog({
    origin,
    ledger,
    heads: openSqliteHeadStore({ file: join(folder, 'heads.db'), origin }),
    cache: openHashFiles({ folder: join(folder, options.node ?? 'hashes'), ledgerId: ledger.id }),
    keys: openLogKeys({ file: join(folder, 'log-keys.json'), origin }),
    intervalMs: 20,
    onDivergence: (fault) => divergences.push(fault),
    onTrouble: (fault) => troubles.push(fault),
    ...options,
  });
  return { log, divergences, troubles };
};
