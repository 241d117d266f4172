export * from './auth/index.js';
export { defaultLimits, type Limits } from './limits/limits.js';
export { counted, createMetrics, type Metrics, timed, watchIncidents } from './metrics.js';
export { createServer, type Server, type ServerOptions } from './server.js';
export type { EntryReaders } from './transparency/routes.js';
export { createWitnessServer, type WitnessServer } from './witness/server.js';
