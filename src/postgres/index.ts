export { type AddressFault, isPostgres, type PostgresAddress, readAddress } from './address.js';
export { DurableSchema, Rejected } from './durable.js';
export { describeFault, isCollision, isOutdatedPlan, type Unavailable, unavailability } from './faults.js';
export { clientConfig, openPool, type PoolUse } from './pool.js';
export { LaterFormat, type Migrations, migrate, NotUtf8 } from './schema.js';
export { DatabaseUnavailable, type SchemaStanding, schemaStanding } from './standing.js';
export { integerArray, storable, textArray } from './text.js';
export { type TransactionUse, transact } from './transaction.js';
