export { openSqliteKeyStore } from './key-store.js';
