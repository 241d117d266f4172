import { once } from 'node:events';
import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/sqlite/index.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { entriesIn } from './support/ledger.js';
import { endAll, jidi, projectRoot, serve, unread } from './support/program.js';

const linyi = join(projectRoot, 'test/fixtures/linyi-bases-2025-08-01.csv');
const folders: TemporaryFolder[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder.path;
};
afterAll(async () => {
  await endAll();
  await Promise.all(folders.map((folder) => folder.remove()));
});

describe('jidi', () => {
  it.each([
    'serve',
    'demo',
    'token',
    'import',
    'rebuild',
    'tail',
    'doctor',
    'key',
    'witness',
    'export',
    'verify',
    'restore',
    'backup',
    'migrate',
    'begin-epoch',
  ])('%s --help says what it does in both languages', async (name) => {
    const { code, stdout } = await jidi([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\p{Script=Han}.* · [a-z]/u);
  });

  it.each([['--help'], ['serve']])('%s ends in good order where nobody reads what it writes', async (...args) => {
    const { code, stderr } = await unread(args, { JIDI_DATA: await newFolder() });
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });

  it('--help documents the environment and the exit codes', async () => {
    const { stdout } = await jidi(['--help']);
    for (const told of ['JIDI_DATA', 'PORT', 'JIDI_JWKS_URL', 'LOG_LEVEL', '4  导入有行被拒'])
      expect(stdout).toContain(told);
  });

  it.each([
    [['sreve'], {}, 'unknown command'],
    [['token'], {}, '--role'],
    [['token', '--role', 'MAYOR'], {}, '--role'],
    [['token', '--role', 'CITY'], {}, '--bureau'],
    [['token', '--role', 'AUDITOR', '--expires', 'soon'], {}, '--expires'],
    [['import', linyi], {}, '--as'],
    [['serve'], { PORT: 'http' }, 'PORT=http'],
    [['serve'], { JIDI_LEDGER: 'esdb://localhost' }, 'JIDI_LEDGER'],
    [['rebuild', 'nonsense'], {}, 'nonsense'],
  ] as const)('%j %j is wrong usage: exit code 2', async (args, settings, told) => {
    const folder = await newFolder();
    if (args[0] === 'rebuild') await jidi(['import', linyi, '--as', 'legacy'], { JIDI_DATA: folder });
    const { code, stderr } = await jidi(args, { JIDI_DATA: folder, ...settings });
    expect(stderr).toContain(told);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(2);
  });
});

describe('jidi import', () => {
  it('takes the real list of Linyi once, however often it is run', async () => {
    const JIDI_DATA = await newFolder();
    const dry = await jidi(['import', linyi, '--as', 'legacy', '--dry-run'], { JIDI_DATA });
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('12 新 new') });
    const first = await jidi(['import', linyi, '--as', 'legacy', '--json'], { JIDI_DATA });
    expect(JSON.parse(first.stdout)).toMatchObject({
      encoding: 'utf-8',
      ok: 12,
      duplicate: 0,
      error: 0,
      recorded: true,
    });
    const again = await jidi(['import', linyi, '--as', 'legacy'], { JIDI_DATA });
    expect(again.stdout).toContain('12 重复 duplicate');
    const legacy = (await entriesIn(JIDI_DATA)).filter(
      ({ envelope }) => envelope.type === 'LegacyInstitutionRegistered',
    );
    expect(legacy).toHaveLength(12);
  });

  it('takes the applications of a spreadsheet', async () => {
    const JIDI_DATA = await newFolder();
    const list = join(projectRoot, 'test/fixtures/applications-2012.xlsx');
    expect(await jidi(['import', list, '--as', 'applications'], { JIDI_DATA })).toMatchObject({ code: 0 });
    const types = (await entriesIn(JIDI_DATA)).map(({ envelope }) => envelope.type);
    expect(types.filter((type) => type === 'ApplicationSubmitted')).toHaveLength(2);
  });

  it('with a bad line tells the line, the field and the rule, and records nothing', async () => {
    const JIDI_DATA = await newFolder();
    const file = join(JIDI_DATA, 'list.csv');
    await writeFile(file, '序号,单位名称\n1,市一院\n2,\n');
    const { code, stdout } = await jidi(['import', file, '--as', 'legacy'], { JIDI_DATA });
    expect(code).toBe(4);
    expect(stdout).toMatch(/✗ 第 3 行\n\s+name MISSING: 不能为空 · is missing/);
    const types = (await entriesIn(JIDI_DATA)).map(({ envelope }) => envelope.type);
    expect(types).not.toContain('LegacyInstitutionRegistered');
  });
});

describe('beside a running server', () => {
  let JIDI_DATA: string;
  let address: string;
  beforeAll(async () => {
    JIDI_DATA = await newFolder();
    await jidi(['import', linyi, '--as', 'legacy'], { JIDI_DATA });
    ({ address } = await serve({ JIDI_DATA }));
  });

  it('an import is turned away, a dry run is not', async () => {
    expect(await jidi(['import', linyi, '--as', 'legacy'], { JIDI_DATA })).toMatchObject({ code: 3 });
    expect(await jidi(['import', linyi, '--as', 'legacy', '--dry-run'], { JIDI_DATA })).toMatchObject({ code: 0 });
  });

  it('views are rebuilt, all or one, and the server goes on with them', async () => {
    expect(await jidi(['rebuild'], { JIDI_DATA })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('organisations'),
    });
    expect(await jidi(['rebuild', 'organisations'], { JIDI_DATA })).toMatchObject({ code: 0 });
    const query = '{ organisations(first: 1) { totalCount } }';
    const token = (await jidi(['token', '--role', 'CITY', '--bureau', '320400'], { JIDI_DATA })).stdout.trim();
    const counted = async () => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return response.json();
    };
    expect(await counted()).toEqual({ data: { organisations: { totalCount: 12 } } });
    await expect.poll(async () => (await fetch(`${address}/readyz`)).status).toBe(200);
  });

  it('the doctor finds a healthy register', async () => {
    const { code, stdout } = await jidi(['doctor', '--json'], { JIDI_DATA });
    expect(code).toBe(0);
    const { healthy, findings } = JSON.parse(stdout);
    expect(healthy).toBe(true);
    expect(findings.map(({ check }: { check: string }) => check)).toEqual(
      expect.arrayContaining([
        'data folder',
        'issuer key',
        'log key',
        'disk space',
        'ledger',
        'measures',
        'views',
        'clock',
        'transparency log',
      ]),
    );
  });
});

describe('jidi doctor', () => {
  const problems = async (JIDI_DATA: string): Promise<readonly string[]> => {
    const { code, stdout } = await jidi(['doctor'], { JIDI_DATA });
    expect(code).toBe(4);
    return stdout.split('\n').filter((line) => line.startsWith('✗'));
  };
  const register = async (): Promise<string> => {
    const folder = await newFolder();
    await jidi(['import', linyi, '--as', 'legacy'], { JIDI_DATA: folder });
    await jidi(['rebuild'], { JIDI_DATA: folder });
    await jidi(['token', '--role', 'AUDITOR'], { JIDI_DATA: folder });
    return folder;
  };

  it('finds a folder that is not there', async () => {
    expect(await problems(join(await newFolder(), 'nowhere'))).toEqual([expect.stringContaining('data folder')]);
  });

  it('finds a key that others may read', async () => {
    const folder = await register();
    await chmod(join(folder, 'issuer-key.json'), 0o644);
    expect(await problems(folder)).toEqual([expect.stringContaining('chmod 600')]);
  });

  it('finds an entry that is missing from the ledger', async () => {
    const folder = await register();
    const ledger = new Database(join(folder, 'ledger.db'));
    ledger.prepare('DELETE FROM entry WHERE sequence = 7').run();
    ledger.close();
    expect(await problems(folder)).toEqual([expect.stringContaining('sequence 8 follows 6')]);
  });

  it('finds files that are no ledger and no views', async () => {
    const folder = await register();
    await writeFile(
      join(folder, 'views.db'),
      'not a database, but long enough to be taken for the head of one'.repeat(20),
    );
    expect(await problems(folder)).toEqual([expect.stringContaining('✗ views')]);
    await writeFile(join(folder, 'ledger.db'), 'nor is this');
    expect(await problems(folder)).toEqual([expect.stringContaining('NOT_SQLITE')]);
  });

  it('finds the views of another ledger', async () => {
    const [folder, other] = [await register(), await register()];
    await copyFile(join(other, 'views.db'), join(folder, 'views.db'));
    expect(await problems(folder)).toEqual([expect.stringContaining('another ledger')]);
    expect(await jidi(['rebuild'], { JIDI_DATA: folder })).toMatchObject({ code: 0 });
    expect(await jidi(['doctor'], { JIDI_DATA: folder })).toMatchObject({ code: 0 });
  });
});

describe('jidi serve', () => {
  it('says in one line why it cannot begin, and does not begin', async () => {
    const [folder, other, broken] = [await newFolder(), await newFolder(), await newFolder()];
    await jidi(['rebuild'], { JIDI_DATA: folder });
    for (const JIDI_DATA of [folder, other]) {
      await jidi(['import', linyi, '--as', 'legacy'], { JIDI_DATA });
      await jidi(['rebuild'], { JIDI_DATA });
    }
    await copyFile(join(other, 'views.db'), join(folder, 'views.db'));
    await writeFile(join(broken, 'ledger.db'), 'no ledger');
    const cannot = async (settings: Record<string, string>, code: number, told: string): Promise<void> => {
      const finished = await jidi(['serve'], settings);
      expect(finished).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(told) });
      expect(finished.stderr).not.toContain('    at ');
    };
    await cannot({ JIDI_DATA: folder }, 1, 'jidi rebuild');
    await cannot({ JIDI_DATA: broken }, 1, 'NOT_SQLITE');
    await cannot({ JIDI_DATA: other, JIDI_POLICY: join(other, 'nowhere') }, 1, 'nowhere');
    await cannot({ JIDI_DATA: other, HOST: '203.0.113.1' }, 3, '203.0.113.1');
    await cannot({ JIDI_DATA: join(linyi, 'folder') }, 1, linyi);
  });

  it('waits for a request that is under way, but a second SIGINT ends it at once', async () => {
    const program = await serve({ JIDI_DATA: await newFolder() });
    const { hostname, port } = new URL(program.address);
    const socket = connect(Number(port), hostname);
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
    await once(socket, 'ready');
    await expect.poll(() => fetch(`${program.address}/healthz`).then(({ status }) => status)).toBe(200);
    program.kill('SIGINT');
    await expect.poll(() => program.output.stderr).toContain('stopping');
    program.kill('SIGINT');
    expect(await program.ended).toEqual({ code: 130, signal: null });
    socket.destroy();
  });
});
