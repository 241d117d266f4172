import type { Entry, Ledger } from '../../ledger/index.js';

/** Reads what a stream had recorded at a sequence. */
export type Histories = (stream: string, sequence: number) => Promise<readonly Entry[]>;

export const historiesIn =
  (ledger: Pick<Ledger, 'readStream'>): Histories =>
  async (stream, sequence) => {
    const history: Entry[] = [];
    for await (const entry of ledger.readStream(stream)) {
      if (entry.sequence > sequence) break;
      history.push(entry);
    }
    return history;
  };
