import { join } from 'node:path';
import { afterEach } from 'vitest';
import { exportJobsIn } from '../../src/projections/exports/index.js';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeExportJobs } from './export-jobs.contract.js';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

describeExportJobs('SQLite', async () => {
  const folder = await temporaryFolder();
  const store = openSqliteViewStore(join(folder.path, 'views.db'));
  ends.push(async () => {
    await store.close();
    await folder.remove();
  });
  return exportJobsIn(store);
});
