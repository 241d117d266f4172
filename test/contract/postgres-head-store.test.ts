import { openPostgresHeadStore } from '../../src/transparency/postgres/index.js';
import { newSchema } from '../support/postgres/schema.js';
import { headStoreContract } from './head-store.contract.js';

headStoreContract('postgres', async () => {
  const schema = await newSchema();
  return {
    open: async (origin) => openPostgresHeadStore({ address: schema.address, origin }),
    dispose: schema.drop,
  };
});
