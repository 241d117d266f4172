export { openSqliteHeadStore } from './head-store.js';
