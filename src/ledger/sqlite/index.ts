export { LedgerInUse, NotALedger } from './errors.js';
export { ledgerFile, openSqliteLedger, type SqliteLedgerOptions } from './open.js';
