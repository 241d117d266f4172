import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legalDate } from '../../src/kernel/index.js';
import { type OpenViews, openViews, ViewStoreUnavailable } from '../../src/projections/index.js';
import { openPostgresViewStore } from '../../src/projections/postgres/index.js';
import { certificate, certificateKey } from '../support/postgres/certificate.js';
import { addressOf, onDatabase } from '../support/postgres/schema.js';
import { type PostgresServer, startPostgres } from '../support/postgres/server.js';
import { newLedger } from '../support/register.js';
import { holidays } from '../support/shipped.js';
import { deferred } from './support/gated-ledger.js';
import { recorderOn } from './support/record.js';
import { afterTest, settle } from './support/views.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const changed = (change: (url: URL) => void): string => {
  const url = new URL(server.url);
  change(url);
  return url.href;
};

const opened = async (url: string, schema: string, ledger = newLedger(), onTrouble?: (error: string) => void) => {
  const views: OpenViews = await openViews({
    ledger,
    store: openPostgresViewStore(addressOf(url, schema)),
    holidays,
    today: () => legalDate('2022-01-03'),
    ...(onTrouble && { onTrouble: (_, error) => onTrouble(error) }),
  });
  afterTest(() => views.close());
  return { views, ledger, ...recorderOn(ledger) };
};

/** Asserts what a person is told: in Chinese and in English, and never a password. */
const refused = async (url: string, zh: string, en: string): Promise<void> => {
  const error = await opened(url, 'refused').then(
    () => undefined,
    (fault: unknown) => fault,
  );
  expect(error).toBeInstanceOf(ViewStoreUnavailable);
  const { message } = error as ViewStoreUnavailable;
  expect(message).toContain(zh);
  expect(message).toContain(en);
  expect(message).not.toContain('password@');
  expect(message).not.toContain(new URL(url).password);
};

const asSuperuser = (statements: string): Promise<unknown> =>
  onDatabase(server.url, (client) => client.query(statements));

describe('views in a database that cannot be used say why: when', () => {
  test('nobody listens there', () =>
    refused(
      changed((url) => {
        url.port = '1';
      }),
      '连接不上',
      'cannot be reached',
    ));
  test('there is no such host', () =>
    refused(
      changed((url) => {
        url.hostname = 'no-such-host.invalid';
      }),
      '数据库主机',
      'no such database host',
    ));
  test('the password is wrong', () =>
    refused(
      changed((url) => {
        url.password = 'not-the-one';
      }),
      '密码不对',
      'wrong user or password',
    ));
  test('there is no such database', () =>
    refused(
      changed((url) => {
        url.pathname = '/elsewhere';
      }),
      '没有此数据库',
      'no such database',
    ));
  test('the server does not speak TLS and it is asked for', () =>
    refused(
      changed((url) => url.searchParams.set('sslmode', 'verify-full')),
      '不支持 TLS',
      'does not speak TLS',
    ));
  test('the user may not make the schema', async () => {
    await asSuperuser(`create role guest login password 'guest'; revoke create on database postgres from public`);
    await refused(
      changed((url) => {
        url.username = 'guest';
        url.password = 'guest';
      }),
      '权限不足',
      'lacks a privilege',
    );
  });
  test('it can only be read', async () => {
    const readOnly = changed((url) => url.searchParams.set('options', '-c default_transaction_read_only=on'));
    await refused(readOnly, '数据库只读', 'read-only');
  });
  test('it is not in UTF-8', async () => {
    await asSuperuser(`create database latin encoding 'LATIN1' locale 'C' template template0`);
    await refused(
      changed((url) => {
        url.pathname = '/latin';
      }),
      '编码须为 UTF8',
      'must be in UTF8',
    );
  });
  test('a later version of the program wrote it', async () => {
    await opened(server.url, 'later');
    await asSuperuser('update later.format set format = 99');
    await expect(opened(server.url, 'later')).rejects.toThrow(/更新的版本.*later version \(format 99/);
  });
});

describe('views in a database that fails', () => {
  const failing = (code: string): string => `
    create or replace function storm.fails() returns trigger language plpgsql as
      $$ begin raise exception using errcode = '${code}', message = 'as the test says'; end $$;
    create trigger fails before update on storm.projections for each statement execute function storm.fails()`;

  test.each([
    ['whose disk is full', '53100', '磁盘已满', 'disk is full'],
    ['in which another transaction wins', '40P01', '冲突', 'collided'],
    ['that cannot serialise', '40001', '冲突', 'collided'],
  ])('%s write nothing by halves, say so, and go on when they can', async (_, code, zh, en) => {
    const trouble = deferred<string>();
    const { views, ledger, base } = await opened(server.url, 'storm', newLedger(), trouble.resolve);
    afterTest(async () => asSuperuser('drop schema storm cascade'));
    await base('base-a', { serial: 1 });
    await settle(views, ledger);
    await asSuperuser(failing(code));
    await base('base-b', { serial: 2 });
    const said = await trouble.promise;
    expect(said).toContain(zh);
    expect(said).toContain(en);
    expect(views.health().every(({ state, sequence }) => state === 'CATCHING_UP' && sequence === 7)).toBe(true);
    expect((await views.queries.bases({ first: 5 }, { role: 'CITY' })).edges).toHaveLength(1);
    await asSuperuser('drop trigger fails on storm.projections');
    await settle(views, ledger);
    expect((await views.queries.bases({ first: 5 }, { role: 'CITY' })).edges).toHaveLength(2);
    expect(views.health().every(({ state, error }) => state === 'LIVE' && error === undefined)).toBe(true);
  });

  test('and is started again show everything once, and only what it takes is unavailable meanwhile', async () => {
    const trouble = deferred<string>();
    const { views, ledger, base } = await opened(server.url, 'restarted', newLedger(), trouble.resolve);
    await base('base-a', { serial: 1 });
    await settle(views, ledger);
    await server.halt();
    await base('base-b', { serial: 2 });
    await trouble.promise;
    await expect(views.queries.base('base-a', { role: 'CITY' })).rejects.toThrow(ViewStoreUnavailable);
    await server.restart();
    await settle(views, ledger);
    expect(await (await views.queries.bases({ first: 5 }, { role: 'CITY' })).totalCount()).toBe(2);
    expect((await views.queries.base('base-a', { role: 'CITY' }))?.revision).toBe(7);
  });
});

test('a certificate that is not to be trusted is refused, and one that is not looked at is none', async () => {
  const secured = await startPostgres();
  afterTest(secured.remove);
  await secured.halt();
  for (const [name, text] of [
    ['server.crt', certificate],
    ['server.key', certificateKey],
  ] as const)
    await writeFile(join(secured.folder, name), text, { mode: 0o600 });
  await secured.adopt('server.crt', 'server.key');
  await writeFile(join(secured.folder, 'postgresql.auto.conf'), 'ssl = on\n');
  await secured.restart();
  const url = new URL(secured.url);
  url.searchParams.set('sslmode', 'verify-full');
  await refused(url.href, '证书不可信', 'certificate is not to be trusted');
  url.searchParams.set('sslmode', 'no-verify');
  const client = new Client({ connectionString: url.href });
  await client.connect();
  const { rows } = await client.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
  expect(rows).toEqual([{ ssl: true }]);
  await client.end();
  await opened(url.href, 'secured');
});
