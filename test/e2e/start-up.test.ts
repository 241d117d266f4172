import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ServerCredentials } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Double, startDouble } from '../support/eventstoredb/double.js';
import { noFaults } from '../support/eventstoredb/faults.js';
import { Log } from '../support/eventstoredb/log.js';
import { certificate, certificateKey } from '../support/postgres/certificate.js';
import { onDatabase } from '../support/postgres/schema.js';
import { type PostgresServer, startPostgres } from '../support/postgres/server.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { endAll, type Finished, jidi, serve } from './support/program.js';

/** What a node needs so long to give a cluster up. */
const PATIENCE_MS = 120_000;

type Settings = Readonly<Record<string, string>>;
let folder: TemporaryFolder;
let database: PostgresServer;
let double: Double;
let sound: Settings;
const doubles: Double[] = [];

const newDouble = async (options?: Parameters<typeof startDouble>[0]): Promise<Double> => {
  const made = await startDouble(options);
  doubles.push(made);
  return made;
};
const inSchema = (name: string): string => `${database.url}?schema=${name}&pool=2`;

beforeAll(async () => {
  folder = await temporaryFolder();
  database = await startPostgres();
  double = await newDouble();
  sound = {
    JIDI_DATA: join(folder.path, 'node'),
    JIDI_LEDGER: double.address,
    JIDI_VIEWS: inSchema('jidi_views'),
    JIDI_VAULT: inSchema('jidi_vault'),
    JIDI_HEADS: inSchema('jidi_heads'),
    JIDI_VAULT_KEY: randomBytes(32).toString('base64'),
  };
  expect((await (await serve(sound)).stop()).code).toBe(0);
}, PATIENCE_MS);
afterAll(async () => {
  await endAll();
  for (const one of doubles) one.stop();
  await database.remove();
  await folder.remove();
});

/** One line, in Chinese and then in English, and nothing of the program's insides. */
const expectTold = ({ code, stderr }: Finished, exit: number, zh: string, en: RegExp): void => {
  expect(stderr).toMatch(en);
  expect(stderr).toContain(zh);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(code).toBe(exit);
};
const registry = () =>
  onDatabase(database.url, async (client) => {
    const { rows } = await client.query('select * from jidi_views.projections order by name, generation');
    return rows;
  });

describe('a node that cannot start says why, and changes nothing:', () => {
  // Side by side what mostly waits: for a cluster that does not answer.
  it.concurrent.each<[string, Settings, number, string, RegExp]>([
    ['an address that is none', { JIDI_LEDGER: 'esdb://a?tls=maybe' }, 2, '须为 true 或 false', /JIDI_LEDGER/],
    [
      'a cluster that is not there',
      { JIDI_LEDGER: 'esdb://127.0.0.1:1?tls=false' },
      1,
      '不可用',
      /127\.0\.0\.1:1 cannot/,
    ],
    [
      'a database that is not there',
      { JIDI_VIEWS: 'postgres://jidi:x@127.0.0.1:1/jidi' },
      1,
      '数据库连接不上',
      /cannot be reached/,
    ],
    ['another master key', { JIDI_VAULT_KEY: Buffer.alloc(32, 3).toString('base64') }, 1, '主密钥', /master key/],
  ])(
    '%s',
    async (_, wrong, exit, zh, en) => {
      const before = [double.log.events.filter(({ stream }) => !stream.includes(':.')).length, await registry()];
      expectTold(await jidi(['serve'], { ...sound, ...wrong }), exit, zh, en);
      expect([double.log.events.filter(({ stream }) => !stream.includes(':.')).length, await registry()]).toEqual(
        before,
      );
    },
    PATIENCE_MS,
  );

  it.concurrent(
    'a certificate that is not to be trusted',
    async () => {
      const pair = { private_key: Buffer.from(certificateKey), cert_chain: Buffer.from(certificate) };
      const strange = await newDouble({ credentials: ServerCredentials.createSsl(null, [pair]) });
      const JIDI_LEDGER = `esdb://jidi:secret@127.0.0.1:${strange.port}?tls=true`;
      const ended = await jidi(['serve'], { ...sound, JIDI_LEDGER });
      expectTold(ended, 1, '证书', /certificate/);
      expect(ended.stderr).not.toContain('secret');
      expect(strange.log.events).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'a ledger whose disk is full; there is room again, and it starts',
    async () => {
      double.faults.diskFull = true;
      expectTold(await jidi(['serve'], sound), 1, '不可用', /not enough space/);
      Object.assign(double.faults, noFaults());
      expect((await (await serve(sound)).stop()).code).toBe(0);
    },
    PATIENCE_MS,
  );

  it('views of another ledger', async () => {
    const before = await registry();
    const other = await newDouble();
    const ended = await jidi(['serve'], { ...sound, JIDI_LEDGER: other.address });
    expectTold(ended, 1, '视图属于另一个台账', /these views/);
    expect(await registry()).toEqual(before);
    // Nothing was founded in a ledger that is not this register's.
    expect(other.log.events.filter(({ stream }) => !stream.includes(':.'))).toEqual([]);
  });

  it('views that are ahead of a ledger which was put back; rebuilt, it starts', async () => {
    const restored = new Log();
    const kept = double.log.events.slice(0, -10);
    for (const { stream, commit } of kept.filter((event, i) => kept[i + 1]?.commit !== event.commit))
      restored.append(
        stream,
        'any',
        kept.filter((event) => event.commit === commit).map(({ id, type, json, data }) => ({ id, type, json, data })),
      );
    const older = await newDouble({ log: restored });
    const settings = { ...sound, JIDI_LEDGER: older.address };
    expectTold(await jidi(['serve'], settings), 1, '视图超前于台账', /views? .*ledger/i);
    expect((await jidi(['rebuild'], settings)).code).toBe(0);
    const served = await serve(settings);
    expect((await fetch(`${served.address}/healthz`)).status).toBe(200);
    expect((await served.stop()).code).toBe(0);
  });

  it('nothing where the views are behind: it brings them up', async () => {
    const served = await serve({ ...sound, JIDI_VIEWS: inSchema('behind') });
    expect((await served.stop()).code).toBe(0);
    const rows = await onDatabase(database.url, async (client) => {
      const found = await client.query<{ count: string }>('select count(*) from behind.projections');
      return Number(found.rows[0]?.count);
    });
    expect(rows).toBeGreaterThan(10);
  });
});
