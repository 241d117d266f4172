export * from './master-key.js';
