import { keptKeys, openMemoryKeyStore } from '../../src/application/vault/index.js';
import { keyStoreContract } from './key-store.contract.js';

keyStoreContract('memory', async () => {
  const kept = keptKeys();
  return { open: async () => openMemoryKeyStore(kept), dispose: async () => undefined };
});
