import { projections } from '../../../src/projections/all.js';
import type { ViewStore } from '../../../src/projections/index.js';
import type { Projection } from '../../../src/projections/projection.js';
import type { ViewTables } from '../../../src/projections/tables.js';
import { holidays } from '../../support/shipped.js';

export type Rows = { readonly [table: string]: readonly unknown[] };

/** Every row of every read model as queries see it, in the order of its key. */
export const allRows = async (store: ViewStore, of: readonly Projection[] = projections(holidays)): Promise<Rows> => {
  const rows: { [table: string]: readonly unknown[] } = {};
  for (const { name, key } of of.flatMap((projection) => projection.tables)) {
    let query = store.db.selectFrom(name as keyof ViewTables).selectAll();
    for (const column of key) query = query.orderBy(column as never);
    rows[name] = await query.execute();
  }
  return rows;
};
