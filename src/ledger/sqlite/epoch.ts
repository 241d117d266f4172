import { randomInt } from 'node:crypto';
import type { Connection } from './file.js';

/** Of a ledger that was never restored. */
const FIRST = 1;

/**
 * Begins another life of a ledger: what is kept of an earlier one (cursors, heads) shows that it is not of this. Drawn
 * at random, so that two restores of one copy differ.
 */
export const beginEpoch = (connection: Connection): number => {
  const epoch = randomInt(FIRST + 1, 2 ** 48 - 1);
  connection.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('epoch', ?)").run(String(epoch));
  return epoch;
};
