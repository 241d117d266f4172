import { ledgerId, openForReading } from './file.js';

/** The stored texts of a ledger's file, as they are: nothing is read into them. For whoever checks the file itself. */
export type LedgerTexts = {
  readonly id: string;
  /** How many entries there are. */
  readonly count: number;
  /** The texts of the entries after a sequence, in order, with theirs. */
  after(sequence: number, limit: number): readonly { readonly sequence: number; readonly text: string }[];
  close(): void;
};

/** Beside whoever writes. @throws NotALedger, LedgerUnavailable */
export const openTexts = (file: string): LedgerTexts => {
  const connection = openForReading(file);
  const after = connection.prepare<[number, number], { sequence: number; text: string }>(
    'SELECT sequence, CAST(text AS TEXT) AS text FROM entry WHERE sequence > ? ORDER BY sequence LIMIT ?',
  );
  const count = connection.prepare<[], { count: number }>('SELECT count(*) AS count FROM entry').get()?.count ?? 0;
  return {
    id: ledgerId(connection),
    count,
    after: (sequence, limit) => after.all(sequence, limit),
    close: () => void connection.close(),
  };
};
