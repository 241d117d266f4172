import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Filter, Page, Position, ReadAll, Subscribe, SubscriptionMessage } from './ledger.js';
import { positionAt, sequenceAt } from './position.js';
import type { Tip } from './tip.js';

/** Entries in one message, and in memory for one subscriber. */
const PAGE = 256;

/** How positions and sequences are told from each other. */
export type Places = {
  sequenceAt(position: Position | undefined): number | Promise<number>;
  positionAt(sequence: number): Position | Promise<Position>;
};

/** A ledger whose entries are numbered in this process. Positions are those of `position.ts` where it does not say. */
export type Followed = {
  readonly tip: Tip;
  readonly places?: Places;
  readPage(query: ReadAll): Page | Promise<Page>;
  /** Entries in one page before it is live, for who reads few as cheaply as many: {@link PAGE} where absent. */
  readonly backlog?: number;
};

/**
 * A subscription that reads pages up to the tip, then waits for it to move. What is live is read like the rest, so there
 * is no seam at which to lose or repeat an entry, and a slow reader holds one page.
 */
export const follow = (ledger: Followed, { after, filter, signal }: Subscribe): AsyncIterable<SubscriptionMessage> => ({
  [Symbol.asyncIterator]() {
    const { places = numbered } = ledger;
    const stop = new AbortController();
    const abort = () => stop.abort();
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    const release = () => signal.removeEventListener('abort', abort);
    const start = places.sequenceAt(after);
    // Read or not: a subscription that is left before it began fails nowhere.
    if (start instanceof Promise) start.catch(() => undefined);
    const messages = read(ledger, start, filter, stop.signal, release);
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

const numbered: Places = { sequenceAt, positionAt };

async function* read(
  { tip, readPage, places = numbered, backlog = PAGE }: Followed,
  start: number | Promise<number>,
  filter: Filter | undefined,
  stop: AbortSignal,
  release: () => void,
): AsyncGenerator<SubscriptionMessage, undefined> {
  const ended = () => stop.aborted || tip.closed;
  let live = false;
  try {
    if (ended()) return;
    let sequence = await start;
    while (!ended()) {
      while (sequence < tip.sequence) {
        // A long backfill must not keep the process from everything else.
        if (!live) await nextTurn();
        if (ended()) return;
        const after = sequence > 0 ? { after: await places.positionAt(sequence) } : {};
        const page = await readPage({ ...after, limit: live ? PAGE : backlog, ...(filter && { filter }) });
        const last = page.entries.at(-1);
        if (last !== undefined) yield { kind: 'entries', entries: page.entries };
        sequence = await places.sequenceAt(page.scannedTo);
        if (page.scannedTo !== undefined && sequence > (last?.sequence ?? 0))
          yield { kind: 'progress', position: page.scannedTo, sequence };
      }
      if (!live) {
        live = true;
        yield { kind: 'caughtUp', ...(sequence > 0 && { position: await places.positionAt(sequence) }) };
      }
      await tip.beyond(sequence, stop);
    }
  } catch (error) {
    if (!ended()) throw error;
  } finally {
    release();
  }
}
