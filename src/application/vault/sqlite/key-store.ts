import { z } from 'zod';
import type { Connection } from '../../../sqlite/index.js';
import { keyRow, tombstoneRow } from '../key-row.js';
import { KeyDestroyed, type KeyStore, type Tombstone, type WrappedKey } from '../key-store.js';
import { openFile, unavailable } from './file.js';

const checkpointRow = z.object({ busy: z.number() });

type Waiting = {
  readonly key: WrappedKey;
  readonly resolve: (standing: WrappedKey) => void;
  readonly reject: (fault: unknown) => void;
};

/**
 * The wrapped keys in one SQLite file of mode 0600, made when it is missing. Keys that arrive together share one
 * transaction and one fsync.
 * @throws VaultUnavailable
 */
export const openSqliteKeyStore = (file: string): KeyStore => new SqliteKeyStore(openFile(file), file);

class SqliteKeyStore implements KeyStore {
  readonly #statements: ReturnType<typeof statementsOn>;
  #waiting: Waiting[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly file: string,
  ) {
    this.#statements = statementsOn(connection);
  }

  async claim(masterKeyId: string): Promise<string> {
    return this.#using(() => {
      this.#statements.claim.run(masterKeyId);
      return z.string().parse(this.#statements.claimed.get());
    });
  }

  async claimed(): Promise<string | undefined> {
    return this.#using(() => z.string().optional().parse(this.#statements.claimed.get()));
  }

  async count(): Promise<number> {
    return this.#using(() => z.number().parse(this.#statements.count.get()));
  }

  async keys({
    after = '',
    limit,
  }: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly WrappedKey[]> {
    return this.#using(() => z.array(keyRow).parse(this.#statements.page.all(after, limit)));
  }

  async find(keyId: string): Promise<WrappedKey | Tombstone | undefined> {
    return this.#using(() => this.#tombstone(keyId) ?? keyOf(this.#statements.byId.get(keyId)));
  }

  add(key: WrappedKey): Promise<WrappedKey> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#addWaiting());
      this.#waiting.push({ key, resolve, reject });
    });
  }

  async destroy({ keyId, destroyedAt }: Tombstone): Promise<void> {
    this.#using(() => {
      this.connection.transaction(() => {
        this.#statements.remove.run(keyId);
        this.#statements.bury.run(keyId, destroyedAt);
      })();
      // SQLite's log still holds the page as it was.
      const [truncated] = z.array(checkpointRow).parse(this.connection.pragma('wal_checkpoint(TRUNCATE)'));
      if (truncated?.busy !== 0) throw new Error('another process holds the log; the key is destroyed, try again');
    });
  }

  async place(ledgerId: string): Promise<string | undefined> {
    return this.#using(() =>
      z
        .string()
        .optional()
        .parse(this.#statements.place.get(placeOf(ledgerId))),
    );
  }

  async keepPlace(ledgerId: string, place: string): Promise<void> {
    this.#using(() => this.#statements.keepPlace.run(placeOf(ledgerId), place));
  }

  async tombstones(): Promise<readonly Tombstone[]> {
    return this.#using(() => z.array(tombstoneRow).parse(this.#statements.tombstones.all()));
  }

  async close(): Promise<void> {
    this.#addWaiting();
    this.connection.close();
  }

  #addWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    try {
      const standing = this.#using(() => this.connection.transaction(() => waiting.map(({ key }) => this.#add(key)))());
      for (const [i, { key, resolve, reject }] of waiting.entries()) {
        const kept = standing[i];
        if (kept === undefined) reject(new KeyDestroyed(key.keyId));
        else resolve(kept);
      }
    } catch (fault) {
      for (const { reject } of waiting) reject(fault);
    }
  }

  /** `undefined` for a key that was destroyed. */
  #add({ keyId, person, wrapped }: WrappedKey): WrappedKey | undefined {
    if (this.#tombstone(keyId) !== undefined) return undefined;
    this.#statements.add.run(keyId, person, wrapped);
    return keyOf(this.#statements.ofPerson.get(person));
  }

  #tombstone(keyId: string): Tombstone | undefined {
    const row = this.#statements.tombstone.get(keyId);
    return row === undefined ? undefined : tombstoneRow.parse(row);
  }

  #using<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (fault) {
      throw unavailable(`${this.file} cannot be used`, fault);
    }
  }
}

const placeOf = (ledgerId: string): string => `erasures of ${ledgerId}`;

const keyOf = (row: unknown): WrappedKey | undefined => (row === undefined ? undefined : keyRow.parse(row));

const statementsOn = (connection: Connection) => ({
  claim: connection.prepare("INSERT OR IGNORE INTO meta (name, value) VALUES ('master-key', ?)"),
  claimed: connection.prepare("SELECT value FROM meta WHERE name = 'master-key'").pluck(),
  place: connection.prepare('SELECT value FROM meta WHERE name = ?').pluck(),
  keepPlace: connection.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)'),
  count: connection.prepare('SELECT count(*) FROM key').pluck(),
  page: connection.prepare('SELECT * FROM key WHERE id > ? ORDER BY id LIMIT ?'),
  byId: connection.prepare('SELECT * FROM key WHERE id = ?'),
  ofPerson: connection.prepare('SELECT * FROM key WHERE person = ?'),
  add: connection.prepare('INSERT INTO key (id, person, wrapped) VALUES (?, ?, ?) ON CONFLICT (person) DO NOTHING'),
  remove: connection.prepare('DELETE FROM key WHERE id = ?'),
  bury: connection.prepare('INSERT OR IGNORE INTO tombstone (key_id, destroyed_at) VALUES (?, ?)'),
  tombstone: connection.prepare('SELECT * FROM tombstone WHERE key_id = ?'),
  tombstones: connection.prepare('SELECT * FROM tombstone ORDER BY key_id'),
});
