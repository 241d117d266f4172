export { copyViews } from './copy.js';
export { openSqliteViewStore } from './store.js';
