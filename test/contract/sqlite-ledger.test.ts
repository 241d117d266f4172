import { openSqliteLedger } from '../../src/ledger/sqlite/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { contractCodec } from './ledger/fixture.js';
import { ledgerContract } from './ledger.contract.js';

ledgerContract('sqlite', {
  create: async () => {
    const folder = await temporaryFolder();
    return {
      open: () => openSqliteLedger({ folder: folder.path, codec: contractCodec }),
      dispose: () => folder.remove(),
    };
  },
});
