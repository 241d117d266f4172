export { LedgerInUse, NotALedger } from './errors.js';
export { beginEpoch } from './file.js';
export { checkIntegrity, type Finding, type IntegrityProgress } from './integrity.js';
export { ledgerFile, openSqliteLedger, type SqliteLedgerOptions } from './open.js';
