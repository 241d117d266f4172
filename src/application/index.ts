export * from './application.js';
export * from './create-application.js';
export { systemActor } from './flows/system.js';
export { UnknownReservation, type Upkeep } from './flows/upkeep.js';
export { baseIdOf, commandIdOf, legacyIdOf } from './identity.js';
export { articleOf, type CommandName, decidingLevel, type Grant, matrix, type Power } from './permissions/index.js';
export * from './ports.js';
export { applicationRefusals, refusalMessage } from './refusals.js';
export { cityStreams } from './routes.js';
