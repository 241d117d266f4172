import { randomInt } from 'node:crypto';

/** Of a ledger that was never restored. */
export const FIRST_EPOCH = 1;
/** Cursors keep it in six bytes. */
export const LAST_EPOCH = 2 ** 48 - 1;

/** Another life of a ledger: drawn at random, so that two restores of one copy differ. */
export const drawEpoch = (): number => randomInt(FIRST_EPOCH + 1, LAST_EPOCH);
