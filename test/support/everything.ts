import type { Envelope } from '../../src/kernel/index.js';
import type { Ledger } from '../../src/ledger/index.js';

const ENOUGH = 20_000;

/** Every entry of a small ledger. */
export const everything = async (ledger: Ledger): Promise<readonly Envelope[]> => {
  const page = await ledger.readAll({ limit: ENOUGH });
  const envelopes = page.entries.map(({ envelope }) => envelope);
  if (page.atEnd) return envelopes;
  throw new Error(`more than ${ENOUGH} entries`);
};
