import type { Migrations } from '../../../postgres/index.js';

/** A destroyed key leaves its row, and its person is free for another one; the tombstone stays for ever. */
export const migrations: Migrations = [
  [
    'create table master_key (only_row boolean primary key default true check (only_row), id text not null)',
    'create table wrapped_key (id text collate "C" primary key, person text collate "C" not null unique, wrapped bytea not null)',
    'create table tombstone (key_id text collate "C" primary key, destroyed_at text not null)',
  ],
  ['create table honoured (ledger_id text collate "C" primary key, place text not null)'],
];
