import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../../src/sqlite/index.js';
import { onDatabase } from '../../support/postgres/schema.js';
import { jidi } from './program.js';

type Rows = readonly object[];
export type Views = Readonly<Record<string, Rows>>;

/** Every row of every view in a views file, in the order of its columns; how far it came apart. */
const rowsIn = (file: string): Views => {
  const database = new Database(file, { readonly: true });
  try {
    const views = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")
      .all();
    const rows = (name: string): Rows => {
      const columns = database.pragma(`table_info(${name})`) as readonly object[];
      const order = columns.map((_, index) => index + 1).join(', ');
      return database.prepare<[], object>(`SELECT * FROM "${name}" ORDER BY ${order}`).all();
    };
    return Object.fromEntries(views.map(({ name }) => [name, rows(name)]));
  } finally {
    database.close();
  }
};

/** The rows of a folder's views as they are, and as `jidi rebuild` makes them from the ledger in a file of their own. */
export const liveAndRebuilt = async (folder: string): Promise<{ readonly live: Views; readonly rebuilt: Views }> => {
  const apart = await mkdtemp(join(tmpdir(), 'jidi-rebuilt-'));
  try {
    const file = join(apart, 'views.db');
    const { code, stderr } = await jidi(['rebuild'], { JIDI_DATA: folder, JIDI_VIEWS: `sqlite:${file}` });
    if (code !== 0) throw new Error(stderr);
    return { live: rowsIn(join(folder, 'views.db')), rebuilt: rowsIn(file) };
  } finally {
    await rm(apart, { recursive: true, force: true });
  }
};

/** As {@link liveAndRebuilt}, of views in PostgreSQL: those of one schema, and those that `jidi rebuild` makes in another. */
export const liveAndRebuiltIn = async (
  url: string,
  settings: Readonly<Record<string, string>>,
  schemas: { readonly live: string; readonly rebuilt: string; readonly rebuiltAt: string },
): Promise<{ readonly live: Views; readonly rebuilt: Views }> => {
  const { code, stderr } = await jidi(['rebuild'], { ...settings, JIDI_VIEWS: schemas.rebuiltAt });
  if (code !== 0) throw new Error(stderr);
  return onDatabase(url, async (client) => {
    const rowsOf = async (schema: string): Promise<Views> => {
      const { rows: views } = await client.query<{ name: string }>(
        'select table_name as name from information_schema.views where table_schema = $1 order by 1',
        [schema],
      );
      const found: Record<string, Rows> = {};
      for (const { name } of views) {
        const { rows } = await client.query<{ row: object }>(
          `select to_jsonb(v) as row from "${schema}"."${name}" v order by to_jsonb(v)::text collate "C"`,
        );
        found[name] = rows.map(({ row }) => row);
      }
      return found;
    };
    return { live: await rowsOf(schemas.live), rebuilt: await rowsOf(schemas.rebuilt) };
  });
};
