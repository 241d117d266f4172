/** A cluster and the ledger in it. */
export type EventStoreAddress = {
  readonly kind: 'eventstoredb';
  /** As the client takes it: without what is ours. */
  readonly connectionString: string;
  readonly prefix: string;
  /** For messages: no password. */
  readonly hosts: string;
  /** Where the server's certificate is checked: against this file, or against the machine's own authorities. */
  readonly tls?: { readonly caFile?: string };
  readonly credentials?: { readonly username: string; readonly password: string };
};

export const DEFAULT_PREFIX = 'jidi';

const ADDRESS = /^(esdb(?:\+discover)?):\/\/(?:([^:@/]+):([^@/]+)@)?([^/?@]+)\/?(?:\?(.*))?$/s;
const HOST = /^(?:[\w.-]+)(?::\d{1,5})?$/;
const PREFIX = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const KNOWN = new Set([
  'tls',
  'tlsCAFile',
  'tlsVerifyCert',
  'userCertFile',
  'userKeyFile',
  'maxDiscoverAttempts',
  'connectionName',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
]);
const SWITCHES = new Set(['tls', 'tlsVerifyCert']);
const NUMBERS = new Set([
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
]);

/** A link that is frozen is noticed in twelve seconds, unless the address says otherwise. */
const KEEPALIVE = { keepAliveInterval: '10000', keepAliveTimeout: '2000' };

const fault = (zh: string, en: string) => ({ zh, en });

export const isEventStore = (text: string): boolean => /^esdb(\+discover)?:/.test(text);

/** `esdb://` or `esdb+discover://`, hosts, and a query in which `prefix` names the ledger within the cluster. */
export const eventStoreAddress = (
  text: string,
): { readonly value: EventStoreAddress } | { readonly zh: string; readonly en: string } => {
  const [, scheme, user, password, hosts = '', queryText = ''] = ADDRESS.exec(text) ?? [];
  if (scheme === undefined || !hosts.split(',').every((host) => HOST.test(host)))
    return fault(
      '须形如 esdb://用户:口令@主机:2113,主机:2113?tls=true&prefix=jidi',
      'must look like esdb://USER:PASSWORD@HOST:2113,HOST:2113?tls=true&prefix=jidi',
    );
  const query = new Map(Object.entries(KEEPALIVE));
  for (const [name, value] of new URLSearchParams(queryText)) query.set(name, value);
  const prefix = query.get('prefix') ?? DEFAULT_PREFIX;
  query.delete('prefix');
  for (const [name, value] of query) {
    if (!KNOWN.has(name)) return fault(`不认识参数 ${name}`, `knows no parameter ${name}`);
    if (SWITCHES.has(name) && value !== 'true' && value !== 'false')
      return fault(`${name} 须为 true 或 false`, `${name} must be true or false`);
    if (NUMBERS.has(name) && !/^\d{1,9}$/.test(value))
      return fault(`${name} 须为毫秒数或次数`, `${name} must be a number`);
  }
  if (!PREFIX.test(prefix))
    return fault(
      'prefix 须为 1 至 64 个字母、数字、- 或 _，以字母或数字开头',
      'prefix must be 1 to 64 letters, digits, - or _, a letter or digit first',
    );
  if (query.get('tls') !== 'false' && user === undefined)
    return fault(
      '使用 TLS 时须有 用户:口令@；不加密的服务器用 tls=false',
      'needs USER:PASSWORD@ with TLS; a server without TLS needs tls=false',
    );
  const login = user === undefined || password === undefined ? '' : `${user}:${password}@`;
  const rest = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const credentials =
    user === undefined || password === undefined
      ? {}
      : { credentials: { username: decodeURIComponent(user), password: decodeURIComponent(password) } };
  const caFile = query.get('tlsCAFile');
  const checked = query.get('tls') !== 'false' && query.get('tlsVerifyCert') !== 'false';
  return {
    value: {
      kind: 'eventstoredb',
      connectionString: `${scheme}://${login}${hosts}?${rest}`,
      prefix,
      hosts,
      ...(checked && { tls: caFile === undefined ? {} : { caFile } }),
      ...credentials,
    },
  };
};
