import { MemoryLedger, memoryStore } from '../support/memory-ledger.js';
import { contractCodec } from './ledger/fixture.js';
import { ledgerContract } from './ledger.contract.js';

ledgerContract('memory', {
  create: async () => {
    const store = memoryStore();
    return { open: async () => new MemoryLedger(contractCodec, store), dispose: async () => {} };
  },
});
