export { NoLedger } from './identity.js';
export { type Incident, incidents, type OnIncident } from './incidents.js';
export { clusterMembers, type Member } from './members.js';
export { beginEventStoreEpoch, type EventStoreLedgerOptions, openEventStoreLedger } from './open.js';
export type { Timing } from './timing.js';
