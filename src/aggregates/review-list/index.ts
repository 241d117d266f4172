export * from './context.js';
export * from './decide.js';
export * from './events.js';
export * from './refusals.js';
export * from './reviewed-base.js';
export * from './state.js';
