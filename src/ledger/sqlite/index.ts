export { copyLedger } from './copy.js';
export { LedgerInUse, NotALedger } from './errors.js';
export { checkIntegrity, type Finding, type IntegrityProgress } from './integrity.js';
export { ledgerFile, openSqliteLedger, type SqliteLedgerOptions } from './open.js';
export { renewEpoch } from './renew-epoch.js';
export { type RestoredEntry, restoreLedger } from './restore.js';
export { type LedgerTexts, openTexts } from './texts.js';
