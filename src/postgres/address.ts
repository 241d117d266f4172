/** Where a PostgreSQL database is and what of it is ours, as a connection string gives it. */
export type PostgresAddress = {
  /** The connection string for the driver, without what is ours in it. */
  readonly connectionString: string;
  /** Everything is kept in this schema; one register, one schema. */
  readonly schema: string;
  /** The most connections that queries may hold at once. */
  readonly pool: number;
  /** Settings of the sessions that the connection string asks for, as the server takes them. */
  readonly options: string;
  /** Host, port and database, for messages: never the password. */
  readonly shown: string;
};

export type AddressFault = { readonly zh: string; readonly en: string };

const DEFAULT_POOL = 10;
const MOST_CONNECTIONS = 200;
/** As PostgreSQL folds a name that is not quoted; its own names begin with pg_. */
const SCHEMA = /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/;

const faulty = (zh: string, en: string): { readonly fault: AddressFault } => ({ fault: { zh, en } });

export const isPostgres = (text: string): boolean => /^postgres(ql)?:/.test(text);

/**
 * Reads `postgres://user:password@host:port/database?schema=…&pool=…`; all other parameters, `sslmode` among them, are
 * the driver's.
 */
export const readAddress = (
  text: string,
  defaultSchema: string,
): { readonly address: PostgresAddress } | { readonly fault: AddressFault } => {
  if (!isPostgres(text) || !URL.canParse(text))
    return faulty(
      '须为 postgres://用户:密码@主机:端口/数据库',
      'must be postgres://USER:PASSWORD@HOST:PORT/DATABASE; what is special in a password is percent-encoded',
    );
  const url = new URL(text);
  if (url.pathname.length < 2) return faulty('缺少数据库名', 'names no database');
  const schema = url.searchParams.get('schema') ?? defaultSchema;
  if (!SCHEMA.test(schema))
    return faulty(
      'schema 须为小写字母、数字和下划线，最多 63 个，不以 pg_ 开头',
      'schema must be lower-case letters, digits and underscores, at most 63, and not begin with pg_',
    );
  const pool = Number(url.searchParams.get('pool') ?? DEFAULT_POOL);
  if (!Number.isInteger(pool) || pool < 1 || pool > MOST_CONNECTIONS)
    return faulty(`pool 须为 1 至 ${MOST_CONNECTIONS} 的整数`, `pool must be an integer from 1 to ${MOST_CONNECTIONS}`);
  const options = url.searchParams.get('options') ?? '';
  for (const ours of ['schema', 'pool', 'options']) url.searchParams.delete(ours);
  const shown = `${url.host || url.searchParams.get('host') || 'localhost'}${url.pathname} (${schema})`;
  return { address: { connectionString: url.href, schema, pool, options, shown } };
};
