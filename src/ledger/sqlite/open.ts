import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Codec } from '../codec.js';
import type { Ledger } from '../ledger.js';
import { Tip } from '../tip.js';
import { AppendQueue } from './append-queue.js';
import { hearCommits } from './commits.js';
import { ledgerEpoch } from './epoch.js';
import { type Connection, ledgerId, openForReading, openForWriting } from './file.js';
import { takeWriteLock } from './lock.js';
import { Reader } from './reader.js';
import { Recent } from './recent.js';
import { SqliteLedger } from './sqlite-ledger.js';
import { startWriterThread } from './writer-thread.js';

/** How often a ledger that is open for reading only looks for what another process wrote, in milliseconds. Of its own it hears at once. */
const LOOK = 100;

export type SqliteLedgerOptions = {
  /** The data folder; it is made when it is missing. The ledger is `ledger.db` in it, or the file that `name` says. */
  readonly folder: string;
  readonly name?: string;
  readonly codec: Codec;
  /** Beside a process that writes: sees what it writes, refuses appends. The ledger must exist. */
  readonly readonly?: boolean;
  /** The file does not grow beyond this; appends that need more are refused with `LedgerUnavailable`. */
  readonly maxBytes?: number;
};

export const ledgerFile = (folder: string, name = 'ledger.db'): string => join(folder, name);

/**
 * Opens the ledger in one SQLite file; one process at a time for writing.
 * @throws LedgerInUse, NotALedger, LedgerUnavailable
 */
export const openSqliteLedger = (options: SqliteLedgerOptions): Promise<Ledger> =>
  options.readonly === true ? openReadOnly(options) : openWritable(options);

const openReadOnly = async ({ folder, name, codec }: SqliteLedgerOptions): Promise<Ledger> => {
  const connection = openForReading(ledgerFile(folder, name));
  const reader = new Reader(connection, codec);
  const tip = new Tip(reader.head());
  const look = setInterval(() => tip.advance(reader.head()), LOOK).unref();
  const deafen = hearCommits(connection.name, (head) => tip.advance(head));
  const closeReader = () => {
    clearInterval(look);
    deafen();
    connection.close();
  };
  return new SqliteLedger({
    id: ledgerId(connection),
    epoch: ledgerEpoch(connection),
    codec,
    reader,
    tip,
    closeReader,
    unlock: () => {},
  });
};

const openWritable = async ({ folder, name, codec, maxBytes }: SqliteLedgerOptions): Promise<Ledger> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = ledgerFile(folder, name);
  const lock = takeWriteLock(file);
  let connection: Connection | undefined;
  try {
    connection = openForWriting(file);
    // From here on only the writer's thread writes.
    connection.pragma('query_only = true');
    const reader = new Reader(connection, codec);
    const tip = new Tip(reader.head());
    const startWriter = () => startWriterThread({ file, ...(maxBytes !== undefined && { maxBytes }) });
    const queue = new AppendQueue(startWriter, (head) => tip.advance(head));
    await queue.start();
    const closeReader = () => void connection?.close();
    const writing = { queue, recent: new Recent() };
    return new SqliteLedger({
      id: ledgerId(connection),
      epoch: ledgerEpoch(connection),
      codec,
      reader,
      tip,
      writing,
      closeReader,
      unlock: lock.release,
    });
  } catch (error) {
    connection?.close();
    lock.release();
    throw error;
  }
};
