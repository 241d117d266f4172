import type { ClientBase } from 'pg';
import { z } from 'zod';

/** The statements that bring a schema from one format to the next. Written once and never changed. */
export type Migrations = readonly (readonly string[])[];

/** The schema was written by a later version of the program. */
export class LaterFormat extends Error {
  override readonly name = 'LaterFormat';
}

/** The database stores text in another encoding than UTF-8, in which Chinese has no place. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

const oneOf = <Row extends z.ZodType>(row: Row) => z.tuple([row]);
const encodingRow = oneOf(z.object({ server_encoding: z.string() }));
const thereRow = oneOf(z.object({ there: z.boolean() }));
const formatRow = oneOf(z.object({ format: z.number() }));

/**
 * Makes the schema where it is missing and brings it to the newest format, one process at a time: within the caller's
 * transaction, and only where something is to be done.
 * @throws LaterFormat, NotUtf8
 */
export const migrate = async (client: ClientBase, schema: string, migrations: Migrations): Promise<void> => {
  const rows = async (text: string, values: readonly string[] = []) => (await client.query(text, [...values])).rows;
  const [{ server_encoding: encoding }] = encodingRow.parse(await rows('show server_encoding'));
  if (encoding !== 'UTF8')
    throw new NotUtf8(`数据库编码须为 UTF8 · the database is encoded in ${encoding}, and must be in UTF8`);
  await rows("select pg_advisory_xact_lock(hashtextextended('jidi schema ' || $1, 0))", [schema]);
  const [{ there }] = thereRow.parse(await rows('select to_regnamespace($1) is not null as there', [schema]));
  // Whoever may not create schemas may have been given one.
  if (!there) await rows(`create schema ${schema}`);
  await rows(
    `create table if not exists ${schema}.format (only_row boolean primary key default true check (only_row), format integer not null)`,
  );
  await rows(`insert into ${schema}.format (format) values (0) on conflict do nothing`);
  const [{ format }] = formatRow.parse(await rows(`select format from ${schema}.format`));
  if (format > migrations.length)
    throw new LaterFormat(
      `schema ${schema} 由更新的版本写成 · was written by a later version (format ${format}, known are ${migrations.length})`,
    );
  for (const statements of migrations.slice(format)) for (const statement of statements) await rows(statement);
  if (format < migrations.length) await client.query(`update ${schema}.format set format = $1`, [migrations.length]);
};
