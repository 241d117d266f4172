export { copyVault } from './copy.js';
export { openSqliteKeyStore } from './key-store.js';
