export { openPostgresHeadStore } from './head-store.js';
