import { resolve } from 'node:path';
import type { EventStoreAddress } from './eventstoredb-address.js';
import type { PostgresAddress } from './postgres/address.js';
import {
  anything,
  folder,
  logOrigin,
  oneOf,
  origins,
  type Setting,
  secretKey,
  setting,
  storeOrEventStore,
  storeOrPostgres,
  type Words,
  webAddress,
  wholeNumber,
  witnessPolicy,
} from './settings.js';

/** Where something is kept: a file of this machine, or a schema of a database that several nodes may share. */
export type SqliteStore = { readonly kind: 'sqlite'; readonly file: string };
export type PostgresStore = { readonly kind: 'postgres'; readonly address: PostgresAddress };

/** Who may fetch the entries of the log: raw, with what bureaus have not announced. */
export const entryTileReaders = ['auditors', 'public'] as const;

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type IdentityProviderConfig = {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly claims: { readonly role: string; readonly bureau: string };
};

/** Everything that the environment decides; the rest of the program is told, and never looks. */
export type Config = {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Absolute. Holds the issuer's key, and ledger and views unless they are put elsewhere. */
  readonly dataFolder: string;
  readonly ledger: SqliteStore | EventStoreAddress;
  readonly views: SqliteStore | PostgresStore;
  /** The wrapped keys of personal data, and what they are wrapped by: a key file unless the environment gives the key. */
  readonly vault: (SqliteStore | PostgresStore) & {
    readonly masterKey: { readonly file: string } | { readonly base64: string };
  };
  /** Absolute. The folder of the measures, divisions and holidays that a register begins with; the shipped one where absent. */
  readonly policies?: string;
  /** The private key of the built-in issuer, 32 bytes in base64; a file in the data folder where absent. */
  readonly issuerKey?: string;
  readonly identityProvider?: IdentityProviderConfig;
  /** The signed heads of the transparency log; nodes of one register share them. */
  readonly heads: SqliteStore | PostgresStore;
  /** The file of the keys that sign those heads, which nodes share too; in the data folder where absent. */
  readonly logKeys?: string;
  /** Other origins whose pages may ask this server, such as a dashboard's. */
  readonly corsOrigins: readonly string[];
  /** Names the register's log to the world, a URL without scheme; made from the ledger's id where absent. */
  readonly origin?: string;
  /** Who may fetch the entries of the log. */
  readonly entryTiles: (typeof entryTileReaders)[number];
  /** The witnesses that cosign checkpoints: lines of a policy, or the file that holds them. */
  readonly witnesses?: { readonly text: string } | { readonly file: string };
  readonly logLevel: LogLevel;
  /** How long a shutdown waits for what is under way, in milliseconds. */
  readonly shutdownTimeoutMs: number;
  /** The bearer token with which a command asks a server. */
  readonly token?: string;
  /** How long an export can be downloaded. */
  readonly exportHours: number;
  /** Sockets and event streams open at once, of one caller and of all, and subscriptions of one caller. */
  readonly feed: {
    readonly connectionsPerCaller: number;
    readonly connections: number;
    readonly subscriptionsPerCaller: number;
  };
};

/** One variable that is not as it must be. */
export type ConfigFault = Words & { readonly variable: string; readonly value: string };

export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
  constructor(readonly faults: readonly ConfigFault[]) {
    super(faults.map(({ variable, value, zh, en }) => `${variable}=${value}: ${zh} · ${en}`).join('\n'));
  }
}

const settings = {
  port: setting(
    'PORT',
    '4000',
    '监听端口，0 为任意空闲端口',
    'port to listen on; 0 takes a free one',
    wholeNumber(0, 65_535),
  ),
  host: setting('HOST', '127.0.0.1', '监听地址，对外服务用 0.0.0.0', 'address to listen on; 0.0.0.0 for all', anything),
  data: setting('JIDI_DATA', './data', '数据目录', 'data folder', folder),
  ledger: setting(
    'JIDI_LEDGER',
    '',
    '台账，sqlite:文件 或 esdb://…，默认在数据目录',
    'ledger, sqlite:FILE or esdb://…; in the data folder by default',
    storeOrEventStore,
  ),
  views: setting(
    'JIDI_VIEWS',
    '',
    '视图，sqlite:文件 或 postgres://…，默认在数据目录',
    'views, sqlite:FILE or postgres://…; in the data folder by default',
    storeOrPostgres('jidi_views'),
  ),
  vault: setting(
    'JIDI_VAULT',
    '',
    '个人信息密钥库，sqlite:文件 或 postgres://…，默认在数据目录',
    'vault of personal data, sqlite:FILE or postgres://…; in the data folder by default',
    storeOrPostgres('jidi_vault'),
  ),
  heads: setting(
    'JIDI_HEADS',
    '',
    '透明日志已签名的检查点，sqlite:文件 或 postgres://…；默认在数据目录中',
    'signed heads of the transparency log, sqlite:FILE or postgres://…; in the data folder by default',
    storeOrPostgres('jidi_heads'),
  ),
  logKeys: setting(
    'JIDI_LOG_KEYS',
    '',
    '签署检查点的密钥文件；默认用数据目录中的 log-keys.json；多节点须为同一文件',
    'file of the keys that sign checkpoints; log-keys.json in the data folder by default; the same on all nodes',
    anything,
  ),
  vaultKey: {
    ...setting(
      'JIDI_VAULT_KEY',
      '',
      '密钥库主密钥，32 字节的 base64；默认用数据目录中的 vault.key',
      'master key of the vault, 32 bytes in base64; vault.key in the data folder by default',
      secretKey,
    ),
    secret: true,
  },
  issuerKey: {
    ...setting(
      'JIDI_ISSUER_KEY',
      '',
      '签发令牌的 Ed25519 私钥，32 字节的 base64；默认用数据目录中的 issuer-key.json；多节点须相同',
      'private Ed25519 key that signs tokens, 32 bytes in base64; issuer-key.json in the data folder by default; the same on all nodes',
      secretKey,
    ),
    secret: true,
  },
  policy: setting(
    'JIDI_POLICY',
    '',
    '办法、区划与节假日文件的目录，默认用随附的',
    'folder of measures, divisions and holidays; those shipped by default',
    anything,
  ),
  jwksUrl: setting('JIDI_JWKS_URL', '', '单位身份服务的公钥地址', "address of an identity provider's keys", webAddress),
  issuer: setting('JIDI_ISSUER', '', '身份服务的签发者 (iss)', 'its issuer (iss)', anything),
  audience: setting('JIDI_AUDIENCE', '', '令牌的受众 (aud)', 'the audience (aud) of its tokens', anything),
  roleClaim: setting('JIDI_ROLE_CLAIM', 'role', '令牌中角色的字段名', 'the claim that holds the role', anything),
  bureauClaim: setting(
    'JIDI_BUREAU_CLAIM',
    'bureau',
    '令牌中单位的字段名',
    'the claim that holds the bureau',
    anything,
  ),
  corsOrigins: setting(
    'JIDI_CORS_ORIGINS',
    '',
    '允许跨域访问的网页来源，逗号分隔，默认无',
    'origins whose pages may ask this server, with commas between; none by default',
    origins,
  ),
  origin: setting(
    'JIDI_ORIGIN',
    '',
    '透明日志的名称（不含协议的网址），默认由台账 id 生成；启用后不要更改',
    "the name of the transparency log, a URL without scheme; made from the ledger's id by default; not to be changed later",
    logOrigin,
  ),
  entryTiles: setting(
    'JIDI_ENTRY_TILES',
    'auditors',
    '谁可下载登记事项原文（/tile/entries）：auditors 审计员，public 任何人',
    `who may fetch the entries themselves (/tile/entries): ${entryTileReaders.join(', ')}`,
    oneOf(entryTileReaders),
  ),
  witnesses: setting(
    'JIDI_WITNESSES',
    '',
    '见证人：“witness 名称 验证公钥 网址” 若干行（或以 ; 分隔），可加 group、quorum 行；或写有这些行的文件',
    'witnesses: lines (or with ; between) of “witness NAME VKEY URL”, with group and quorum lines after; or a file',
    witnessPolicy,
  ),
  logLevel: setting('LOG_LEVEL', 'info', '日志级别', `log level: ${logLevels.join(', ')}`, oneOf(logLevels)),
  shutdownTimeout: setting(
    'JIDI_SHUTDOWN_TIMEOUT_MS',
    '10000',
    '停机时等待进行中请求的毫秒数',
    'how long a shutdown waits for what is under way',
    wholeNumber(0, 600_000),
  ),
  token: {
    ...setting(
      'JIDI_TOKEN',
      '',
      '命令访问服务所用的令牌',
      'the bearer token with which a command asks a server',
      anything,
    ),
    secret: true,
  },
  exportHours: setting(
    'JIDI_EXPORT_HOURS',
    '72',
    '批量导出可供下载的小时数',
    'how many hours an export can be downloaded',
    wholeNumber(1, 8_760),
  ),
  connectionsPerCaller: setting(
    'JIDI_CONNECTIONS_PER_CALLER',
    '100',
    '同一调用方（令牌持有人，无令牌时为地址）可同时打开的变更流连接数',
    'connections to the change feed of one caller (who holds a token, or an address without one) at once',
    wholeNumber(1, 100_000),
  ),
  connections: setting(
    'JIDI_CONNECTIONS',
    '10000',
    '全部调用方可同时打开的变更流连接数',
    'connections to the change feed of all callers at once',
    wholeNumber(1, 1_000_000),
  ),
  subscriptionsPerCaller: setting(
    'JIDI_SUBSCRIPTIONS_PER_CALLER',
    '200',
    '同一调用方可同时进行的订阅数',
    'subscriptions of one caller at once',
    wholeNumber(1, 100_000),
  ),
};

/** The variables with their defaults and what they decide, for `--help`. */
export const variables: readonly (Words & { readonly variable: string; readonly fallback: string })[] =
  Object.values(settings);

type Environment = { readonly [variable: string]: string | undefined };

const withoutPassword = (text: string): string => text.replace(/\/\/.*@/s, '//…@');

/** Reads a setting; what is wrong with it is put into `faults`. */
const reader =
  (env: Environment, faults: ConfigFault[]) =>
  <T>({ variable, fallback, read, secret = false }: Setting<T>): T | undefined => {
    const text = env[variable]?.trim() || fallback;
    const reading = read(text);
    if ('value' in reading) return reading.value;
    faults.push({ variable, value: secret ? '…' : withoutPassword(text), ...reading });
    return undefined;
  };

const placeOf = (at: string | PostgresAddress): SqliteStore | PostgresStore =>
  typeof at === 'string' ? { kind: 'sqlite', file: at } : { kind: 'postgres', address: at };

const ledgerAt = (at: string | EventStoreAddress): SqliteStore | EventStoreAddress =>
  typeof at === 'string' ? { kind: 'sqlite', file: at } : at;

const identityProvider = (
  parts: { readonly jwksUrl: string; readonly issuer: string; readonly audience: string },
  claims: IdentityProviderConfig['claims'],
  faults: ConfigFault[],
): IdentityProviderConfig | undefined => {
  const given = Object.values(parts).filter((part) => part !== '').length;
  if (given === 0) return undefined;
  const variables = { jwksUrl: 'JIDI_JWKS_URL', issuer: 'JIDI_ISSUER', audience: 'JIDI_AUDIENCE' } as const;
  for (const key of ['jwksUrl', 'issuer', 'audience'] as const)
    if (parts[key] === '')
      faults.push({
        variable: variables[key],
        value: '',
        zh: 'JIDI_JWKS_URL、JIDI_ISSUER、JIDI_AUDIENCE 须同时设置',
        en: 'JIDI_JWKS_URL, JIDI_ISSUER and JIDI_AUDIENCE go together',
      });
  return { ...parts, claims };
};

/**
 * The configuration that the environment asks for.
 * @throws InvalidConfig naming every variable that is not as it must be
 */
export const readConfig = (env: Environment = process.env): Config => {
  const faults: ConfigFault[] = [];
  const read = reader(env, faults);
  const dataFolder = read(settings.data) ?? '';
  const provider = identityProvider(
    {
      jwksUrl: read(settings.jwksUrl) ?? '',
      issuer: read(settings.issuer) ?? '',
      audience: read(settings.audience) ?? '',
    },
    { role: read(settings.roleClaim) ?? '', bureau: read(settings.bureauClaim) ?? '' },
    faults,
  );
  const policy = read(settings.policy);
  const vaultKey = read(settings.vaultKey);
  const issuerKey = read(settings.issuerKey);
  const logKeys = read(settings.logKeys);
  const origin = read(settings.origin);
  const witnesses = read(settings.witnesses);
  const token = read(settings.token);
  const config: Config = {
    host: read(settings.host) ?? '',
    port: read(settings.port) ?? 0,
    dataFolder,
    ledger: ledgerAt(read(settings.ledger) || resolve(dataFolder, 'ledger.db')),
    views: placeOf(read(settings.views) || resolve(dataFolder, 'views.db')),
    vault: {
      ...placeOf(read(settings.vault) || resolve(dataFolder, 'vault.db')),
      masterKey: vaultKey ? { base64: vaultKey } : { file: resolve(dataFolder, 'vault.key') },
    },
    heads: placeOf(read(settings.heads) || resolve(dataFolder, 'heads.db')),
    ...(logKeys ? { logKeys: resolve(logKeys) } : {}),
    ...(policy === undefined || policy === '' ? {} : { policies: resolve(policy) }),
    ...(issuerKey ? { issuerKey } : {}),
    ...(provider === undefined ? {} : { identityProvider: provider }),
    corsOrigins: read(settings.corsOrigins) ?? [],
    ...(origin ? { origin } : {}),
    entryTiles: read(settings.entryTiles) ?? 'auditors',
    ...(witnesses === undefined ? {} : { witnesses }),
    logLevel: read(settings.logLevel) ?? 'info',
    shutdownTimeoutMs: read(settings.shutdownTimeout) ?? 0,
    ...(token ? { token } : {}),
    exportHours: read(settings.exportHours) ?? 0,
    feed: {
      connectionsPerCaller: read(settings.connectionsPerCaller) ?? 0,
      connections: read(settings.connections) ?? 0,
      subscriptionsPerCaller: read(settings.subscriptionsPerCaller) ?? 0,
    },
  };
  if (faults.length > 0) throw new InvalidConfig(faults);
  return config;
};

/**
 * The same configuration with all that is kept in one folder, under keys of its own: a register that is thrown away
 * touches no other, and asks no witness.
 */
export const keptIn = ({ logKeys, issuerKey, origin, witnesses, ...config }: Config, dataFolder: string): Config => ({
  ...config,
  dataFolder,
  ledger: { kind: 'sqlite', file: resolve(dataFolder, 'ledger.db') },
  views: { kind: 'sqlite', file: resolve(dataFolder, 'views.db') },
  vault: {
    kind: 'sqlite',
    file: resolve(dataFolder, 'vault.db'),
    masterKey: { file: resolve(dataFolder, 'vault.key') },
  },
  heads: { kind: 'sqlite', file: resolve(dataFolder, 'heads.db') },
});

/** graphql-js checks every type slowly unless it is told so before it is loaded. */
export const runAsProduction = (): void => {
  process.env.NODE_ENV ??= 'production';
};
