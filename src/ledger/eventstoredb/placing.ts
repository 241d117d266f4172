import { OutcomeUnknown, type Position } from '../ledger.js';
import type { Book } from './book.js';
import type { Feed } from './feed.js';
import type { Timing } from './timing.js';

/** Waits until this process has heard the log up to a place. */
export class Placing {
  constructor(
    private readonly book: Book,
    private readonly feed: Feed,
    private readonly timing: Timing,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Once something is known to be stored there. What is stored but not heard of has no sequence here yet; the caller
   * is told to ask again with the same ids, which writes nothing. @throws OutcomeUnknown
   */
  async heard(position: Position): Promise<void> {
    if (await this.ifHeard(position)) return;
    throw new OutcomeUnknown('stored by a majority, and not seen by this node yet: the same ids find it');
  }

  /** Whether it came so far before there was no progress for too long. A feed that says nothing is made anew meanwhile. */
  async ifHeard(position: Position): Promise<boolean> {
    for (let silent = 0; ; ) {
      if (this.book.hasHeard(position)) return true;
      const { last } = this.book;
      if (silent >= 3 || this.signal.aborted) return false;
      await this.book.arrivals.reached(position, this.timing.placing / 3);
      if (this.book.last !== last) silent = 0;
      else {
        silent += 1;
        if (!this.signal.aborted) this.feed.restart();
      }
    }
  }
}
