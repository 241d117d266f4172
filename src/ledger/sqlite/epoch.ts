import { drawEpoch, FIRST_EPOCH } from '../epoch.js';
import type { Connection } from './file.js';

/** Which life of the ledger this is: see `Ledger.epoch`. */
export const ledgerEpoch = (connection: Connection): number => {
  const row: unknown = connection.prepare("SELECT value FROM meta WHERE name = 'epoch'").pluck().get();
  return typeof row === 'string' ? Number(row) : FIRST_EPOCH;
};

/**
 * Begins another life of a ledger, for a copy of it or one that is restored: cursors of the feed that were given out
 * before are answered with `MustRefetch`.
 */
export const beginEpoch = (connection: Connection): number => {
  const epoch = drawEpoch();
  connection.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('epoch', ?)").run(String(epoch));
  return epoch;
};
