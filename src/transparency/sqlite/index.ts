export { copyHeads } from './copy.js';
export { openSqliteHeadStore } from './head-store.js';
export { openSqliteWitnessStore } from './witness-store.js';
