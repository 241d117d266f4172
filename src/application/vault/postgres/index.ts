export { holdsVault, openPostgresKeyStore } from './key-store.js';
