import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ConfigFault, InvalidConfig, readConfig, variables } from '../src/config.js';
import { defaultLimits } from '../src/server/limits/limits.js';

const faultsOf = (env: Record<string, string>): readonly ConfigFault[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof InvalidConfig) return error.faults;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('of an empty environment serves on loopback, port 4000, from ./data', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataFolder: resolve('data'),
      ledger: { kind: 'sqlite', file: resolve('data/ledger.db') },
      views: { kind: 'sqlite', file: resolve('data/views.db') },
    });
  });

  it('bounds the connections and subscriptions of a caller as the server does by itself, unless it is told otherwise', () => {
    const { connectionsPerCaller, connections, subscriptions: subscriptionsPerCaller } = defaultLimits;
    expect(readConfig({}).feed).toEqual({ connectionsPerCaller, connections, subscriptionsPerCaller });
    const told = { JIDI_CONNECTIONS_PER_CALLER: '5', JIDI_CONNECTIONS: '20', JIDI_SUBSCRIPTIONS_PER_CALLER: '7' };
    expect(readConfig(told).feed).toEqual({ connectionsPerCaller: 5, connections: 20, subscriptionsPerCaller: 7 });
  });

  it.each(['JIDI_CONNECTIONS_PER_CALLER', 'JIDI_CONNECTIONS', 'JIDI_SUBSCRIPTIONS_PER_CALLER'])(
    'refuses %s that lets nobody in, or is no number',
    (variable) => {
      for (const value of ['0', '-1', 'many'])
        expect(faultsOf({ [variable]: value })).toMatchObject([{ variable, value }]);
    },
  );

  it('keeps ledger and views where their connection strings say, else in the data folder', () => {
    const config = readConfig({ JIDI_DATA: '/srv/jidi', JIDI_LEDGER: 'sqlite:///var/ledger.db' });
    expect(config.ledger).toEqual({ kind: 'sqlite', file: '/var/ledger.db' });
    expect(config.views).toEqual({ kind: 'sqlite', file: '/srv/jidi/views.db' });
    expect(readConfig({ JIDI_LEDGER: 'sqlite:l.db' }).ledger).toEqual({ kind: 'sqlite', file: resolve('l.db') });
  });

  it('takes the ledger to a cluster, under a prefix, and keeps from the client what is ours', () => {
    const { ledger } = readConfig({ JIDI_LEDGER: 'esdb://jidi:s%40cret@a:2113,b:2113?tlsCAFile=ca.pem&prefix=city' });
    expect(ledger).toEqual({
      kind: 'eventstoredb',
      connectionString:
        'esdb://jidi:s%40cret@a:2113,b:2113?keepAliveInterval=10000&keepAliveTimeout=2000&tlsCAFile=ca.pem',
      prefix: 'city',
      hosts: 'a:2113,b:2113',
      tls: { caFile: 'ca.pem' },
      credentials: { username: 'jidi', password: 's@cret' },
    });
  });

  it.each([
    ['without hosts', 'esdb://?tls=false', 'must look like'],
    ['with TLS and nobody to log in as', 'esdb://a:2113', 'needs USER:PASSWORD'],
    ['with a parameter that it does not know', 'esdb://a?tls=false&prefx=x', 'no parameter prefx'],
    ['with a prefix that would reach into others', 'esdb://a?tls=false&prefix=a:b', 'prefix must be'],
    ['with a switch that is none', 'esdb://a?tls=maybe', 'tls must be true or false'],
  ])('refuses a cluster %s', (_, JIDI_LEDGER, words) => {
    expect(() => readConfig({ JIDI_LEDGER })).toThrow(words);
  });

  it('takes views and vault to PostgreSQL, each to a schema of its own, and shows no password', () => {
    const url = 'postgres://jidi:s%40cret@db.example:5433/jidi?sslmode=verify-full';
    const { views, vault } = readConfig({ JIDI_VIEWS: `${url}&schema=changzhou&pool=20`, JIDI_VAULT: url });
    expect(views).toEqual({
      kind: 'postgres',
      address: {
        connectionString: url,
        schema: 'changzhou',
        pool: 20,
        options: '',
        shown: 'db.example:5433/jidi (changzhou)',
      },
    });
    expect(vault).toMatchObject({ kind: 'postgres', address: { schema: 'jidi_vault', pool: 10 } });
    expect(vault.masterKey).toEqual({ file: resolve('data/vault.key') });
  });

  it.each([
    ['PORT', '65536', 'integer from 0 to 65535'],
    ['PORT', 'http', 'integer'],
    ['LOG_LEVEL', 'loud', 'one of fatal'],
    ['JIDI_JWKS_URL', 'ftp://sso', 'http or https'],
    ['JIDI_CORS_ORIGINS', '*', 'must be origins'],
    ['JIDI_CORS_ORIGINS', 'https://a.example, https://b.example/', 'must be origins'],
    ['JIDI_LEDGER', 'esdb://localhost:2113', 'USER:PASSWORD'],
    ['JIDI_LEDGER', '/var/ledger.db', 'must be sqlite:FILE, esdb:'],
    ['JIDI_VIEWS', '/var/views.db', 'sqlite:FILE or a postgres:// address'],
    ['JIDI_VIEWS', 'postgres://localhost', 'names no database'],
    ['JIDI_VIEWS', 'postgres://jidi:a#b@localhost/jidi', 'percent-encoded'],
    ['JIDI_VIEWS', 'postgres://localhost/jidi?schema=Views', 'schema must be'],
    ['JIDI_VIEWS', 'postgres://localhost/jidi?pool=0', 'pool must be'],
    ['JIDI_VAULT', 'mysql://localhost/jidi', 'sqlite:FILE or a postgres:// address'],
    ['JIDI_LEDGER', 'sqlite:', 'names no file'],
  ])('refuses %s=%s and says the rule in both languages', (variable, value, rule) => {
    const fault = faultsOf({ [variable]: value }).find((one) => one.variable === variable);
    expect(fault?.en).toContain(rule);
    expect(fault?.zh).toMatch(/\p{Script=Han}/u);
  });

  it('names everything that is wrong at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'x' }).map(({ variable }) => variable)).toEqual(['PORT', 'LOG_LEVEL']);
  });

  it('never repeats a password', () => {
    expect(JSON.stringify(faultsOf({ JIDI_LEDGER: 'postgres://jidi:secret@db/views' }))).not.toContain('secret');
    expect(JSON.stringify(faultsOf({ JIDI_VIEWS: 'postgres://jidi:se/cret@db/views?pool=0' }))).not.toContain('cret');
  });

  it('lets pages of other origins in by name only', () => {
    expect(readConfig({}).corsOrigins).toEqual([]);
    const listed = readConfig({ JIDI_CORS_ORIGINS: 'https://a.example, http://localhost:5173,' });
    expect(listed.corsOrigins).toEqual(['https://a.example', 'http://localhost:5173']);
  });

  it('takes an identity provider whole or not at all', () => {
    const whole = {
      JIDI_JWKS_URL: 'https://sso.example/jwks',
      JIDI_ISSUER: 'https://sso.example',
      JIDI_AUDIENCE: 'jidi',
    };
    expect(readConfig(whole).identityProvider).toMatchObject({ audience: 'jidi', claims: { role: 'role' } });
    expect(faultsOf({ JIDI_JWKS_URL: whole.JIDI_JWKS_URL }).map(({ variable }) => variable)).toEqual([
      'JIDI_ISSUER',
      'JIDI_AUDIENCE',
    ]);
    expect(readConfig({}).identityProvider).toBeUndefined();
  });

  it('keeps the vault in the data folder, its master key in a file unless it is given', () => {
    const key = Buffer.alloc(32, 9).toString('base64');
    expect(readConfig({ JIDI_DATA: '/srv/jidi' }).vault).toEqual({
      kind: 'sqlite',
      file: '/srv/jidi/vault.db',
      masterKey: { file: '/srv/jidi/vault.key' },
    });
    expect(readConfig({ JIDI_VAULT: 'sqlite:///safe/v.db', JIDI_VAULT_KEY: key }).vault).toMatchObject({
      file: '/safe/v.db',
      masterKey: { base64: key },
    });
  });

  it('never repeats a master key, right or wrong', () => {
    const faults = faultsOf({ JIDI_VAULT_KEY: 'bm90IGEga2V5', PORT: 'x' });
    expect(faults.map(({ variable }) => variable)).toEqual(['JIDI_VAULT_KEY', 'PORT']);
    expect(JSON.stringify(faults)).not.toContain('bm90IGEga2V5');
    expect(new InvalidConfig(faults).message).not.toContain('bm90IGEga2V5');
  });

  it('documents every variable that it reads', () => {
    const read = new Set<string>();
    readConfig(new Proxy<Record<string, string>>({}, { get: (_, name) => void read.add(String(name)) }));
    expect(variables.map(({ variable }) => variable).sort()).toEqual([...read].sort());
  });
});
