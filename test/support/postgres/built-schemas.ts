import { Client } from 'pg';
import { z } from 'zod';
import { newSchema, sharedPostgres, type TestSchema } from './schema.js';

const registryRow = z.object({ state: z.string(), generation: z.number(), tables: z.string() });

/** Schemas whose tables the views of an earlier test of the file made: making them takes longer than most tests do. */
export class BuiltSchemas {
  readonly #all: TestSchema[] = [];
  readonly #free: TestSchema[] = [];
  #client: Promise<Client> | undefined;

  /** A schema for the views of a ledger: empty, or with their tables and no rows. */
  async take(ledgerId: string): Promise<TestSchema> {
    const known = this.#free.pop();
    if (known !== undefined) {
      await (await this.#connected()).query(`update ${known.address.schema}.projections set ledger_id = $1`, [
        ledgerId,
      ]);
      return known;
    }
    const schema = await newSchema();
    this.#all.push(schema);
    return schema;
  }

  /** No store is open on it. What was not built to its end is not used again. */
  async giveBack(schema: TestSchema): Promise<void> {
    const client = await this.#connected();
    const name = schema.address.schema;
    const { rows } = await client.query(`select state, generation::int, tables from ${name}.projections`);
    const registry = z.array(registryRow).parse(rows);
    if (registry.some(({ state, generation }) => state !== 'LIVE' || generation !== 1)) return;
    const tables = registry.flatMap(({ tables }) => z.array(z.string()).parse(JSON.parse(tables)));
    const start = `update ${name}.projections set position = null, sequence = 0, memo = null, error = null`;
    await client.query([...tables.map((table) => `delete from ${name}.${table}__g1`), start].join(';'));
    this.#free.push(schema);
  }

  async drop(): Promise<void> {
    for (const schema of this.#all) await schema.drop();
    await (await this.#client)?.end();
  }

  #connected(): Promise<Client> {
    this.#client ??= (async () => {
      const client = new Client({ connectionString: await sharedPostgres() });
      await client.connect();
      return client;
    })();
    return this.#client;
  }
}
