export * from './act.js';
export * from './permission.js';
export * from './refusals.js';
