export * from './act.js';
export * from './good-standing.js';
export * from './permission.js';
export * from './refusals.js';
