import type { Position } from '../ledger.js';
import type { Book } from './book.js';
import type { Connection } from './connection.js';
import type { Names } from './names.js';
import { inTurns } from './settling.js';

/** Events of the whole log that are looked at: the last one is most often the ledger's own. */
const LOOKS = [1, 8];
/** A subscription that is further behind is not waited for: a stream is read in a few milliseconds. */
const PATIENCE_MS = 200;

/**
 * Asks whether this process has heard everything that was stored before it was asked, by one look at the end of the
 * leader's log for all who ask meanwhile. `false` where that cannot be told soon. @throws LedgerUnavailable
 */
export const levelWith = (
  connection: Connection,
  { all }: Names,
  book: Book,
  signal: AbortSignal,
): (() => Promise<boolean>) => {
  const isHeard = async (position: Position): Promise<boolean> => {
    if (!book.hasHeard(position)) await book.arrivals.reached(position, PATIENCE_MS);
    return book.hasHeard(position);
  };
  return inTurns(async () => {
    const known = book.last;
    for (const count of LOOKS) {
      const rows = await connection.readLogBackwards(undefined, count, signal);
      const own = rows.find(({ stream }) => stream.startsWith(all));
      if (own !== undefined) return isHeard(own.position);
      const reached = rows.at(-1)?.position;
      if (reached === undefined || (known !== undefined && reached <= known)) return true;
    }
    return false;
  });
};
