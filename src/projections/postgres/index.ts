export { openPostgresViewStore } from './store.js';
