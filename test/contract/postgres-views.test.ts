import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import { newSchema } from '../support/postgres/schema.js';
import { viewStoreContract } from './views.contract.js';

viewStoreContract('postgres', {
  create: async () => {
    const schema = await newSchema();
    return { open: () => openPostgresViewStore(schema.address), wipe: schema.drop, dispose: schema.drop };
  },
});
