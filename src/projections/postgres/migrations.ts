import type { Migrations } from '../../postgres/index.js';

/**
 * The formats of what is beside the read models. Their own tables have generations, and the registry of these is made
 * where it is missing, so the first format is the schema alone.
 */
export const migrations: Migrations = [
  [],
  [
    `create table command_key (
       command_id text primary key, input_hash text not null, until timestamptz not null, holders integer not null)`,
    'create index command_key_until on command_key (until)',
  ],
];
