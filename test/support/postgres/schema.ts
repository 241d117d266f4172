import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { PostgresAddress } from '../../../src/postgres/index.js';
import { addressOf } from './schema-address.js';

export { addressOf };

let shared: Promise<string> | undefined;

/** The connection string of the database that all test files of this run share. */
export const sharedPostgres = (): Promise<string> => {
  shared ??= fetch(inject('postgresBroker')).then(async (response) => {
    if (!response.ok) throw new Error(await response.text());
    return response.text();
  });
  return shared;
};

/** A connection beside those of the program. */
export const onDatabase = async <Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

export type TestSchema = {
  readonly address: PostgresAddress;
  readonly url: string;
  readonly drop: () => Promise<void>;
};

/** A schema of the test's own in the shared database; it is made by what uses it. */
export const newSchema = async (): Promise<TestSchema> => {
  const url = await sharedPostgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  return {
    address: addressOf(url, name),
    url,
    drop: () => onDatabase(url, async (client) => void (await client.query(`drop schema if exists ${name} cascade`))),
  };
};
