import { join } from 'node:path';
import { openPostgresKeyStore } from '../../src/application/vault/postgres/index.js';
import { openSqliteKeyStore } from '../../src/application/vault/sqlite/index.js';
import { newSchema } from '../support/postgres/schema.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { keyMoveContract } from './key-move.contract.js';

const inFile = async () => {
  const folder = await temporaryFolder();
  return { open: async () => openSqliteKeyStore(join(folder.path, 'vault.db')), dispose: () => folder.remove() };
};
const inSchema = async () => {
  const schema = await newSchema();
  return { open: async () => openPostgresKeyStore(schema.address), dispose: schema.drop };
};

keyMoveContract('SQLite to PostgreSQL', inFile, inSchema);
keyMoveContract('PostgreSQL to SQLite', inSchema, inFile);
