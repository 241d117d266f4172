export { LogDiverged, NotCoveredYet } from './divergence.js';
export { assertOwnKeys, ForeignLogKeys } from './foreign-keys.js';
export type { HashCache } from './hash-cache.js';
export { HeadGoesBack, type HeadStore, HeadStoreUnavailable, type StoredHead } from './head-store.js';
export type { KeyRing, LogKeys } from './log-keys.js';
export { HeadInUse, type HeadMoved, moveHead, TargetHasAnotherHead } from './move-head.js';
export { type LogOptions, openLog } from './open.js';
export type { Cosigners } from './signing.js';
export type { Inclusion, LogHealth, Published, TransparencyLog } from './transparency-log.js';
