import { beginEpoch } from './epoch.js';
import { type Connection, openForWriting } from './file.js';

/** An entry as it stood in the ledger that it is restored from; `text` is stored as it is. */
export type RestoredEntry = {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly text: string;
};

const inserting = (connection: Connection) => {
  const newStream = connection.prepare('INSERT INTO stream (key, name) VALUES (?, ?)');
  const insert = connection.prepare(
    'INSERT INTO entry (sequence, stream, revision, id, type, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const keys = new Map<string, number>();
  let sequence = 0;
  return ({ stream, revision, id, type, text }: RestoredEntry): void => {
    let key = keys.get(stream);
    if (key === undefined) {
      key = keys.size + 1;
      keys.set(stream, key);
      newStream.run(key, stream);
    }
    sequence += 1;
    insert.run(sequence, key, revision, id, type, text);
  };
};

/**
 * Makes a ledger's file of entries that were taken from one: the same id, the same sequences and texts, and another
 * epoch. The file must not be there yet, and is of no use until this resolves.
 */
export const restoreLedger = async (options: {
  readonly file: string;
  readonly ledgerId: string;
  /** In order, a batch a transaction. */
  readonly batches: AsyncIterable<readonly RestoredEntry[]>;
}): Promise<void> => {
  const connection = openForWriting(options.file);
  try {
    connection.prepare("UPDATE meta SET value = ? WHERE name = 'id'").run(options.ledgerId);
    beginEpoch(connection);
    const take = inserting(connection);
    // Everything is verified before and synchronised at the end: until then the file has another name.
    connection.pragma('synchronous = OFF');
    for await (const batch of options.batches) {
      connection.transaction(() => {
        for (const entry of batch) take(entry);
      })();
    }
    connection.pragma('synchronous = FULL');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
};
