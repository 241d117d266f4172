export { NoLedger } from './identity.js';
export { type Incident, incidents, type OnIncident } from './incidents.js';
export { type EventStoreLedgerOptions, openEventStoreLedger } from './open.js';
export type { Timing } from './timing.js';
