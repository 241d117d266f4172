export * from './codec.js';
export * from './ledger.js';
