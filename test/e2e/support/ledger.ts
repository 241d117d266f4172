import { formats } from '../../../src/aggregates/registry.js';
import { createCodec, type Entry, type Position } from '../../../src/ledger/index.js';
import { openSqliteLedger } from '../../../src/ledger/sqlite/index.js';

/** Everything that a data folder's ledger has, read beside the program. */
export const entriesIn = async (folder: string): Promise<readonly Entry[]> => {
  const ledger = await openSqliteLedger({ folder, codec: createCodec(formats), readonly: true });
  try {
    const entries: Entry[] = [];
    for (let after: Position | undefined; ; ) {
      const page = await ledger.readAll({ limit: 1_000, ...(after && { after }) });
      entries.push(...page.entries);
      if (page.atEnd) return entries;
      after = page.scannedTo;
    }
  } finally {
    await ledger.close();
  }
};

/** An entry's id as the API gives it. */
export const publicId = ({ envelope }: Entry): string => `entry-${envelope.id}`;
