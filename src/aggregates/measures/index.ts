export * from './annual.js';
export * from './consistency.js';
export * from './decide.js';
export * from './events.js';
export * from './params.js';
export * from './refusals.js';
export * from './state.js';
