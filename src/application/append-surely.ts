import type { NewEvent } from '../kernel/index.js';
import { type Appended, type ExpectedRevision, type Ledger, OutcomeUnknown } from '../ledger/ledger.js';

const MAX_APPENDS = 3;

/** An append whose outcome is unknown is made again with the same ids: the ledger writes it once. */
export const appendSurely = (
  ledger: Ledger,
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
  left = MAX_APPENDS,
): Promise<Appended> =>
  ledger.append(stream, expected, events).catch((fault: unknown) => {
    if (!(fault instanceof OutcomeUnknown) || left === 1) throw fault;
    return appendSurely(ledger, stream, expected, events, left - 1);
  });
