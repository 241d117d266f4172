import { rm } from 'node:fs/promises';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { viewStoreContract } from './views.contract.js';

viewStoreContract('sqlite', {
  create: async () => {
    const folder = await temporaryFolder();
    const file = `${folder.path}/views.db`;
    return {
      open: () => openSqliteViewStore(file),
      wipe: async () => {
        for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
      },
      dispose: () => folder.remove(),
    };
  },
});
