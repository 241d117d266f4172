import type { NewEvent } from '../kernel/index.js';
import { type Appended, type ExpectedRevision, type Ledger, OutcomeUnknown } from '../ledger/ledger.js';

const MAX_APPENDS = 3;

/** An append whose outcome is unknown is made again with the same ids: the ledger writes it once. */
export const appendSurely = async (
  ledger: Ledger,
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): Promise<Appended> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ledger.append(stream, expected, events);
    } catch (fault) {
      if (!(fault instanceof OutcomeUnknown) || attempt === MAX_APPENDS) throw fault;
    }
  }
};
