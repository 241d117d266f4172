export { openPostgresHeadStore } from './head-store.js';
export { originsInSchema } from './origins.js';
