export * from './manifest.js';
export * from './write.js';
