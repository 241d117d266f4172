export * from './key-store.js';
export * from './memory-key-store.js';
export * from './open-vault.js';
export { KEY_BYTES } from './sealing.js';
export * from './vault.js';
