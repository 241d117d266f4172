import { z } from 'zod';
import type { Connection } from '../../sqlite/index.js';
import { readHead } from '../log/head-row.js';
import { HeadGoesBack, type HeadStore, mayFollow, type StoredHead } from '../log/head-store.js';
import { type FileFormat, openFile, unavailable } from './file.js';

const format: FileFormat = {
  /** "JIDH". */
  applicationId: 0x4a494448,
  version: 1,
  tables: `
    CREATE TABLE head (
      origin    TEXT PRIMARY KEY,
      version   INTEGER NOT NULL,
      size      INTEGER NOT NULL,
      root      TEXT NOT NULL,
      signed    TEXT NOT NULL,
      published TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE lease (origin TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
};

/** The heads in one SQLite file, for the nodes of one machine. @throws HeadStoreUnavailable */
export const openSqliteHeadStore = (options: { readonly file: string; readonly origin: string }): HeadStore =>
  new SqliteHeadStore(openFile(options.file, format), options.file, options.origin);

/** The origins whose heads were saved in a file that is there. @throws HeadStoreUnavailable */
export const originsInFile = (file: string): readonly string[] => {
  const connection = openFile(file, format);
  try {
    return z.array(z.string()).parse(connection.prepare('SELECT origin FROM head ORDER BY origin').pluck().all());
  } finally {
    connection.close();
  }
};

class SqliteHeadStore implements HeadStore {
  readonly #statements: ReturnType<typeof statementsOn>;

  constructor(
    private readonly connection: Connection,
    private readonly file: string,
    private readonly origin: string,
  ) {
    this.#statements = statementsOn(connection);
  }

  async load(): Promise<StoredHead | undefined> {
    return this.#using(() => this.#load());
  }

  async save(head: StoredHead): Promise<boolean> {
    return this.#using(() =>
      this.connection
        .transaction(() => {
          const stored = this.#load();
          if ((stored?.version ?? 0) !== head.version - 1) return false;
          if (stored !== undefined && !mayFollow(head, stored)) throw new HeadGoesBack(stored, head);
          this.#statements.save.run({ published: null, ...head, origin: this.origin });
          return true;
        })
        .immediate(),
    );
  }

  async takeLease(holder: string, milliseconds: number): Promise<boolean> {
    const now = Date.now();
    const lease = { origin: this.origin, holder, now, until: now + milliseconds };
    return this.#using(
      () =>
        // A write waits for the disk, and a lease is asked for before every checkpoint.
        this.#statements.holdsLease.get(this.origin, holder, now + milliseconds / 2) !== undefined ||
        this.#statements.takeLease.run(lease).changes === 1,
    );
  }

  async releaseLease(holder: string): Promise<void> {
    this.#using(() => this.#statements.releaseLease.run(this.origin, holder));
  }

  async close(): Promise<void> {
    this.connection.close();
  }

  #load(): StoredHead | undefined {
    const row = this.#statements.load.get(this.origin);
    return row === undefined ? undefined : readHead(row);
  }

  #using<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (fault) {
      throw fault instanceof HeadGoesBack ? fault : unavailable(`${this.file} cannot be used`, fault);
    }
  }
}

const statementsOn = (connection: Connection) => ({
  load: connection.prepare('SELECT version, size, root, signed, published FROM head WHERE origin = ?'),
  save: connection.prepare(
    `INSERT INTO head (origin, version, size, root, signed, published)
     VALUES (@origin, @version, @size, @root, @signed, @published)
     ON CONFLICT (origin) DO UPDATE SET version = excluded.version, size = excluded.size, root = excluded.root,
       signed = excluded.signed, published = excluded.published`,
  ),
  holdsLease: connection.prepare('SELECT 1 FROM lease WHERE origin = ? AND holder = ? AND until >= ?'),
  takeLease: connection.prepare(
    `INSERT INTO lease (origin, holder, until) VALUES (@origin, @holder, @until)
     ON CONFLICT (origin) DO UPDATE SET holder = excluded.holder, until = excluded.until
     WHERE lease.holder = @holder OR lease.until <= @now`,
  ),
  releaseLease: connection.prepare('DELETE FROM lease WHERE origin = ? AND holder = ?'),
});
