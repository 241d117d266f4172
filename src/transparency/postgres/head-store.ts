import { DurableSchema, type Migrations, type PostgresAddress, Rejected } from '../../postgres/index.js';
import { readHead } from '../log/head-row.js';
import { HeadGoesBack, type HeadStore, HeadStoreUnavailable, mayFollow, type StoredHead } from '../log/head-store.js';

const migrations: Migrations = [
  [
    `create table head (
       origin text primary key, version bigint not null, size bigint not null, root text not null,
       signed text not null, published text)`,
    'create table lease (origin text primary key, holder text not null, until timestamptz not null)',
  ],
];

/** The heads in a schema of a PostgreSQL database, for nodes on several machines. Connects when it is first asked. */
export const openPostgresHeadStore = (options: {
  readonly address: PostgresAddress;
  readonly origin: string;
}): HeadStore => new PostgresHeadStore(options.address, options.origin);

class PostgresHeadStore implements HeadStore {
  readonly #schema: DurableSchema;

  constructor(
    address: PostgresAddress,
    private readonly origin: string,
  ) {
    const unavailable = (message: string, cause: unknown) => new HeadStoreUnavailable(message, { cause });
    this.#schema = new DurableSchema({ address, migrations, unavailable });
  }

  load(): Promise<StoredHead | undefined> {
    return this.#load(async (text, values) => this.#schema.rows(text, values));
  }

  save(head: StoredHead): Promise<boolean> {
    return this.#schema.transaction(async (client) => {
      // One at a time, also for the first head, which has no row yet that could be locked.
      await client.query("select pg_advisory_xact_lock(hashtextextended('jidi head ' || $1, 0))", [this.origin]);
      const stored = await this.#load(async (text, values) => (await client.query(text, values)).rows);
      if ((stored?.version ?? 0) !== head.version - 1) return false;
      if (stored !== undefined && !mayFollow(head, stored)) throw new Rejected(new HeadGoesBack(stored, head));
      await client.query(
        `insert into head (origin, version, size, root, signed, published) values ($1, $2, $3, $4, $5, $6)
         on conflict (origin) do update set version = excluded.version, size = excluded.size, root = excluded.root,
           signed = excluded.signed, published = excluded.published`,
        [this.origin, head.version, head.size, head.root, head.signed, head.published ?? null],
      );
      return true;
    });
  }

  /** By the clock of the database, which is the same to all nodes. */
  takeLease(holder: string, milliseconds: number): Promise<boolean> {
    return this.#schema.transaction(async (client) => {
      const { rowCount } = await client.query(
        `insert into lease (origin, holder, until)
         values ($1, $2, clock_timestamp() + make_interval(secs => $3::float8 / 1000))
         on conflict (origin) do update set holder = excluded.holder, until = excluded.until
         where lease.holder = excluded.holder or lease.until <= clock_timestamp()`,
        [this.origin, holder, milliseconds],
      );
      return rowCount === 1;
    });
  }

  async releaseLease(holder: string): Promise<void> {
    await this.#schema.transaction((client) =>
      client.query('delete from lease where origin = $1 and holder = $2', [this.origin, holder]),
    );
  }

  close(): Promise<void> {
    return this.#schema.close();
  }

  async #load(ask: (text: string, values: string[]) => Promise<readonly unknown[]>): Promise<StoredHead | undefined> {
    const [row] = await ask('select version, size, root, signed, published from head where origin = $1', [this.origin]);
    return row === undefined ? undefined : readHead(row);
  }
}
