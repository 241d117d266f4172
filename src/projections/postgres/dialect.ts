import {
  type DataTypeNode,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { ViewTables } from '../tables.js';

/** Text is ordered by its bytes, as SQLite orders it: by code point, whatever the language of the database. */
const columnTypes: { readonly [type: string]: string } = { text: 'text collate "C"', integer: 'bigint' };

class ViewCompiler extends PostgresQueryCompiler {
  protected override visitDataType({ dataType }: DataTypeNode): void {
    this.append(columnTypes[dataType] ?? dataType);
  }
}

const dialect = (driver: Driver): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new ViewCompiler(),
});

export const kyselyOn = (driver: Driver): Kysely<ViewTables> => new Kysely({ dialect: dialect(driver) });
