import type { Ledger } from '../../ledger/index.js';
import { TILE_WIDTH } from '../merkle/prove.js';
import { writeEntryBundle } from '../tiles/entry-bundle.js';
import { NotCoveredYet } from './divergence.js';
import type { HashCache } from './hash-cache.js';

/** The first `width` entries of a tile, as the ledger has them. @throws NotCoveredYet where it does not have them all */
export const entryBundle = async (
  from: { readonly ledger: Ledger; readonly cache: Pick<HashCache, 'positionOf'> },
  index: number,
  width: number,
): Promise<Buffer> => {
  const texts: string[] = [];
  let after = index === 0 ? undefined : from.cache.positionOf(index - 1);
  if (index > 0 && after === undefined) throw new NotCoveredYet(index * TILE_WIDTH + width);
  while (texts.length < width) {
    const page = await from.ledger.readAll({ ...(after && { after }), limit: width - texts.length });
    if (page.entries.length === 0) throw new NotCoveredYet(index * TILE_WIDTH + width);
    texts.push(...page.entries.map(({ bytes }) => bytes));
    after = page.scannedTo;
  }
  return writeEntryBundle(texts);
};
