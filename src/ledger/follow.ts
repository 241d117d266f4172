import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Filter, Page, ReadAll, Subscribe, SubscriptionMessage } from './ledger.js';
import { positionAt, sequenceAt } from './position.js';
import type { Tip } from './tip.js';

/** Entries in one message, and in memory for one subscriber. */
const PAGE = 256;

/** A ledger whose entries are numbered in this process. */
export type Followed = { readonly tip: Tip; readPage(query: ReadAll): Page };

/**
 * A subscription that reads pages up to the tip, then waits for it to move. What is live is read like the rest, so there
 * is no seam at which to lose or repeat an entry, and a slow reader holds one page.
 */
export const follow = (ledger: Followed, { after, filter, signal }: Subscribe): AsyncIterable<SubscriptionMessage> => ({
  [Symbol.asyncIterator]() {
    const stop = new AbortController();
    const abort = () => stop.abort();
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    const release = () => signal.removeEventListener('abort', abort);
    const messages = read(ledger, sequenceAt(after), filter, stop.signal, release);
    return {
      next: () => messages.next(),
      // Aborting first wakes a `next()` that waits for the tip; a generator alone would queue behind it.
      return: async () => {
        abort();
        release();
        return messages.return(undefined);
      },
    };
  },
});

async function* read(
  { tip, readPage }: Followed,
  start: number,
  filter: Filter | undefined,
  stop: AbortSignal,
  release: () => void,
): AsyncGenerator<SubscriptionMessage, undefined> {
  const ended = () => stop.aborted || tip.closed;
  let sequence = start;
  let live = false;
  try {
    while (!ended()) {
      while (sequence < tip.sequence) {
        // A long backfill must not keep the process from everything else.
        if (!live) await nextTurn();
        if (ended()) return;
        const after = sequence > 0 ? { after: positionAt(sequence) } : {};
        const page = readPage({ ...after, limit: PAGE, ...(filter && { filter }) });
        const last = page.entries.at(-1);
        if (last !== undefined) yield { kind: 'entries', entries: page.entries };
        sequence = sequenceAt(page.scannedTo);
        if (sequence > (last?.sequence ?? 0)) yield { kind: 'progress', position: positionAt(sequence), sequence };
      }
      if (!live) {
        live = true;
        yield { kind: 'caughtUp', ...(sequence > 0 && { position: positionAt(sequence) }) };
      }
      await tip.beyond(sequence, stop);
    }
  } finally {
    release();
  }
}
