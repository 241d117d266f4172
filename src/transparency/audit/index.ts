export * from './findings.js';
export * from './histories.js';
export * from './source.js';
export * from './state.js';
export * from './tree.js';
export * from './verify.js';
