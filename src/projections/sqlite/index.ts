export { openSqliteViewStore } from './store.js';
