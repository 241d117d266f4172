import { randomInt } from 'node:crypto';
import type { Connection } from './file.js';

/** Of a ledger that was never restored. */
const FIRST = 1;

/** Which life of the ledger this is: see `Ledger.epoch`. */
export const ledgerEpoch = (connection: Connection): number => {
  const row: unknown = connection.prepare("SELECT value FROM meta WHERE name = 'epoch'").pluck().get();
  return typeof row === 'string' ? Number(row) : FIRST;
};

/**
 * Begins another life of a ledger, for a copy of it or one that is restored: cursors of the feed that were given out
 * before are answered with `MustRefetch`. Drawn at random, so that two restores of one copy differ.
 */
export const beginEpoch = (connection: Connection): number => {
  const epoch = randomInt(FIRST + 1, 2 ** 48 - 1);
  connection.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('epoch', ?)").run(String(epoch));
  return epoch;
};
