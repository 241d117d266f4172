import { z } from 'zod';
import type { PostgresAddress } from './address.js';
import { DurableSchema } from './durable.js';

export type SchemaStanding = {
  /** As the server says it, `16.4`. */
  readonly version: string;
  /** The format that the schema was brought to; absent where nothing was made yet. */
  readonly format?: number;
};

const serverRows = z.tuple([z.object({ version: z.string(), there: z.boolean() })]);
const formatRows = z.tuple([z.object({ format: z.number() })]);

/** The database cannot be reached, or does not let us look. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** What is at an address. Changes nothing. @throws DatabaseUnavailable */
export const schemaStanding = async (address: PostgresAddress): Promise<SchemaStanding> => {
  const unavailable = (message: string, cause: unknown) => new DatabaseUnavailable(message, { cause });
  const schema = new DurableSchema({ address, migrations: [], unavailable });
  try {
    return await schema.look(async (client) => {
      const server = await client.query(
        "select current_setting('server_version') as version, to_regclass($1) is not null as there",
        [`${address.schema}.format`],
      );
      const [{ version, there }] = serverRows.parse(server.rows);
      if (!there) return { version };
      const [{ format }] = formatRows.parse((await client.query('select format from format')).rows);
      return { version, format };
    });
  } finally {
    await schema.close();
  }
};
