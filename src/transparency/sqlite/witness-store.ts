import { z } from 'zod';
import type { Witnessed, WitnessStore } from '../witness/witness.js';
import { type FileFormat, openFile, unavailable } from './file.js';

const format: FileFormat = {
  /** "JIDW". */
  applicationId: 0x4a494457,
  version: 1,
  tables: `
    CREATE TABLE witnessed (origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
};

const row = z.object({ size: z.number(), root: z.string() });

/** What a witness has cosigned, in one SQLite file that outlives a kill at any time. @throws HeadStoreUnavailable */
export const openSqliteWitnessStore = (file: string): WitnessStore => {
  const connection = openFile(file, format);
  const select = connection.prepare('SELECT size, root FROM witnessed WHERE origin = ?');
  const insert = connection.prepare('INSERT INTO witnessed VALUES (?, ?, ?) ON CONFLICT (origin) DO NOTHING');
  const update = connection.prepare(
    'UPDATE witnessed SET size = ?, root = ? WHERE origin = ? AND size = ? AND root = ?',
  );
  const latest = (origin: string): Witnessed | undefined => {
    const found = select.get(origin);
    return found === undefined ? undefined : row.parse(found);
  };
  const using = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (fault) {
      throw unavailable(`${file} cannot be used`, fault);
    }
  };
  return {
    latest: async (origin) => using(() => latest(origin)),
    advance: async (origin, seen, next) =>
      using(() => {
        const { changes } =
          seen === undefined
            ? insert.run(origin, next.size, next.root)
            : update.run(next.size, next.root, origin, seen.size, seen.root);
        return changes === 1;
      }),
    close: async () => void connection.close(),
  };
};
