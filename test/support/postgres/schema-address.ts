import { type PostgresAddress, readAddress } from '../../../src/postgres/index.js';

/** A schema of the database that a connection string names. */
export const addressOf = (url: string, schema: string): PostgresAddress => {
  const withSchema = new URL(url);
  withSchema.searchParams.set('schema', schema);
  const read = readAddress(withSchema.href, schema);
  if ('fault' in read) throw new Error(read.fault.en);
  return read.address;
};
