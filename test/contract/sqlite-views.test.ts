import { rm } from 'node:fs/promises';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { viewStoreContract } from './views.contract.js';

for (const [name, ownThread] of [
  ['sqlite', false],
  ['sqlite, written in a thread of its own', true],
] as const)
  viewStoreContract(name, {
    create: async () => {
      const folder = await temporaryFolder();
      const file = `${folder.path}/views.db`;
      return {
        open: () => openSqliteViewStore(file, { ownThread }),
        wipe: async () => {
          for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
        },
        dispose: () => folder.remove(),
      };
    },
  });
