export * from './application.js';
export * from './create-application.js';
export * from './ports.js';
