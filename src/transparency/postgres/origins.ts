import { z } from 'zod';
import { DurableSchema, type PostgresAddress } from '../../postgres/index.js';
import { HeadStoreUnavailable } from '../log/head-store.js';

const thereRows = z.tuple([z.object({ there: z.boolean() })]);
const originRow = z.object({ origin: z.string() }).transform(({ origin }) => origin);

/** The origins whose heads were saved there. Changes nothing. @throws HeadStoreUnavailable */
export const originsInSchema = async (address: PostgresAddress): Promise<readonly string[]> => {
  const unavailable = (message: string, cause: unknown) => new HeadStoreUnavailable(message, { cause });
  const schema = new DurableSchema({ address, migrations: [], unavailable });
  try {
    return await schema.look(async (client) => {
      const found = await client.query('select to_regclass($1) is not null as there', [`${address.schema}.head`]);
      if (!thereRows.parse(found.rows)[0].there) return [];
      return z.array(originRow).parse((await client.query('select origin from head order by origin')).rows);
    });
  } finally {
    await schema.close();
  }
};
