export type * from './commands.js';
export * from './correct.js';
export * from './correctable.js';
export * from './pending.js';
export * from './refusals.js';
