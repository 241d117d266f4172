import { openMemoryKeyStore, openVault, type Vault } from '../../src/application/vault/index.js';
import { instant } from '../../src/kernel/index.js';

/** A vault that ends with the test, with the same master key in every one: so ids are the same in every run. */
export const newVault = (): Promise<Vault> =>
  openVault({
    masterKey: new Uint8Array(32).fill(11),
    store: openMemoryKeyStore(),
    now: () => instant('2016-01-04T01:00:00Z'),
  });
