export { type Leader, leadersOf } from './leaders.js';
export { openPostgresViewStore } from './store.js';
