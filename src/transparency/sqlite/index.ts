export { copyHeads } from './copy.js';
export { openSqliteHeadStore, originsInFile } from './head-store.js';
export { openSqliteWitnessStore } from './witness-store.js';
