export { copyLedger } from './copy.js';
export { LedgerInUse, NotALedger } from './errors.js';
export { checkIntegrity, type Finding, type IntegrityProgress } from './integrity.js';
export { ledgerFile, openSqliteLedger, type SqliteLedgerOptions } from './open.js';
