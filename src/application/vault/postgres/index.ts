export { openPostgresKeyStore } from './key-store.js';
