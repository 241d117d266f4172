import type { ClientBase } from 'pg';
import { z } from 'zod';
import { DurableSchema, type PostgresAddress } from '../../../postgres/index.js';
import { keyRow, tombstoneRow } from '../key-row.js';
import { KeyDestroyed, type KeyStore, type Tombstone, type WrappedKey } from '../key-store.js';
import { VaultUnavailable } from '../vault.js';
import { migrations } from './migrations.js';

const claimRow = z.object({ id: z.string() });
const claimRows = z.tuple([claimRow]);
const countRows = z.tuple([z.object({ count: z.number() })]);
const placeRow = z.object({ place: z.string() });

/** A key is in one of the two tables; in one statement, between whose halves nothing is destroyed. */
const FIND = `
  select key_id, destroyed_at, null as id, null as person, null as wrapped from tombstone where key_id = $1
  union all select null, null, id, person, wrapped from wrapped_key where id = $1 limit 1`;
const foundRow = z.union([tombstoneRow, keyRow]);

type Waiting = {
  readonly key: WrappedKey;
  readonly resolve: (standing: WrappedKey) => void;
  readonly reject: (fault: unknown) => void;
};

/** Keys that are added and keys that are destroyed wait for each other, and additions not for additions. */
const WHILE_ADDING = 'lock table tombstone in share mode';

/**
 * The wrapped keys in a schema of a PostgreSQL database, for all nodes of a register. Keys that arrive together share
 * one transaction. Connects when it is first asked.
 */
export const openPostgresKeyStore = (address: PostgresAddress): KeyStore => new PostgresKeyStore(address);

const thereRows = z.tuple([z.object({ there: z.boolean() })]);

/** Whether a vault was begun there. Changes nothing. @throws VaultUnavailable */
export const holdsVault = async (address: PostgresAddress): Promise<boolean> => {
  const schema = new DurableSchema({ address, migrations: [], unavailable });
  try {
    return await schema.look(async (client) => {
      const { rows } = await client.query('select to_regclass($1) is not null as there', [
        `${address.schema}.master_key`,
      ]);
      if (!thereRows.parse(rows)[0].there) return false;
      const claimed = await client.query('select exists (select from master_key) as there');
      return thereRows.parse(claimed.rows)[0].there;
    });
  } finally {
    await schema.close();
  }
};

const unavailable = (message: string, cause: unknown) => new VaultUnavailable(message, { cause });

class PostgresKeyStore implements KeyStore {
  readonly #schema: DurableSchema;
  #waiting: Waiting[] = [];
  #adding: Promise<void> = Promise.resolve();

  constructor(address: PostgresAddress) {
    this.#schema = new DurableSchema({ address, migrations, unavailable });
  }

  claim(masterKeyId: string): Promise<string> {
    return this.#schema.transaction(async (client) => {
      await client.query('insert into master_key (id) values ($1) on conflict do nothing', [masterKeyId]);
      const [{ id }] = claimRows.parse((await client.query('select id from master_key')).rows);
      return id;
    });
  }

  async claimed(): Promise<string | undefined> {
    return z.array(claimRow).parse(await this.#schema.rows('select id from master_key'))[0]?.id;
  }

  async count(): Promise<number> {
    return countRows.parse(await this.#schema.rows('select count(*) from wrapped_key'))[0].count;
  }

  async keys({
    after = '',
    limit,
  }: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly WrappedKey[]> {
    const page = 'select id, person, wrapped from wrapped_key where id > $1 order by id limit $2';
    return z.array(keyRow).parse(await this.#schema.rows(page, [after, limit]));
  }

  async find(keyId: string): Promise<WrappedKey | Tombstone | undefined> {
    const [found] = z.array(foundRow).parse(await this.#schema.rows(FIND, [keyId]));
    return found;
  }

  add(key: WrappedKey): Promise<WrappedKey> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject });
      if (this.#waiting.length === 1) this.#adding = this.#adding.then(() => this.#addWaiting());
    });
  }

  async destroy({ keyId, destroyedAt }: Tombstone): Promise<void> {
    await this.#schema.transaction(async (client) => {
      await client.query('insert into tombstone (key_id, destroyed_at) values ($1, $2) on conflict do nothing', [
        keyId,
        destroyedAt,
      ]);
      await client.query('delete from wrapped_key where id = $1', [keyId]);
    });
    // A row that was deleted is still in the table's file: it is written anew without it.
    await this.#schema.rows('vacuum (full) wrapped_key');
  }

  async place(ledgerId: string): Promise<string | undefined> {
    const rows = await this.#schema.rows('select place from honoured where ledger_id = $1', [ledgerId]);
    return z.array(placeRow).parse(rows)[0]?.place;
  }

  async keepPlace(ledgerId: string, place: string): Promise<void> {
    await this.#schema.rows(
      'insert into honoured values ($1, $2) on conflict (ledger_id) do update set place = excluded.place',
      [ledgerId, place],
    );
  }

  async tombstones(): Promise<readonly Tombstone[]> {
    const rows = await this.#schema.rows('select key_id, destroyed_at from tombstone order by key_id');
    return z.array(tombstoneRow).parse(rows);
  }

  async close(): Promise<void> {
    await this.#adding;
    await this.#schema.close();
  }

  async #addWaiting(): Promise<void> {
    // Whatever comes in the same turn, and while the batch before was written.
    await new Promise(setImmediate);
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const keys = waiting.map(({ key }) => key);
      const standing = await this.#schema.transaction((client) => addAll(client, keys));
      for (const { key, resolve, reject } of waiting) {
        const kept = standing.get(key);
        if (kept === undefined) reject(new KeyDestroyed(key.keyId));
        else resolve(kept);
      }
    } catch (fault) {
      for (const { reject } of waiting) reject(fault);
    }
  }
}

/** The key that stands for each of them; none for a key that was destroyed. */
const addAll = async (
  client: ClientBase,
  keys: readonly WrappedKey[],
): Promise<ReadonlyMap<WrappedKey, WrappedKey>> => {
  await client.query(WHILE_ADDING);
  const ids = keys.map(({ keyId }) => keyId);
  const destroyed = new Set((await tombstonesAmong(client, ids)).map(({ keyId }) => keyId));
  // In the order of persons, so that two nodes with the same persons do not wait for each other in a circle.
  const adding = keys
    .filter(({ keyId }) => !destroyed.has(keyId))
    .sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
  const persons = adding.map(({ person }) => person);
  await client.query(
    `insert into wrapped_key (id, person, wrapped)
     select * from unnest($1::text[], $2::text[], $3::bytea[]) on conflict (person) do nothing`,
    [adding.map(({ keyId }) => keyId), persons, adding.map(({ wrapped }) => Buffer.from(wrapped))],
  );
  const { rows } = await client.query('select id, person, wrapped from wrapped_key where person = any($1)', [persons]);
  const byPerson = new Map(
    z
      .array(keyRow)
      .parse(rows)
      .map((key) => [key.person, key]),
  );
  return new Map(
    adding.flatMap((key) => {
      const standing = byPerson.get(key.person);
      return standing === undefined ? [] : [[key, standing] as const];
    }),
  );
};

const tombstonesAmong = async (client: ClientBase, keyIds: readonly string[]): Promise<readonly Tombstone[]> => {
  const { rows } = await client.query('select key_id, destroyed_at from tombstone where key_id = any($1)', [keyIds]);
  return z.array(tombstoneRow).parse(rows);
};
