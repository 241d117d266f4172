import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selfSigned } from '../support/eventstoredb/certificate.js';
import { type Double, type DoubleOptions, startDouble } from '../support/eventstoredb/double.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { endAll, jidi, projectRoot, serve } from './support/program.js';

const linyi = join(projectRoot, 'test/fixtures/linyi-bases-2025-08-01.csv');

let folder: TemporaryFolder;
let doubles: Double[];
beforeEach(async () => {
  [folder, doubles] = [await temporaryFolder(), []];
});
afterEach(async () => {
  await endAll();
  for (const double of doubles) double.stop();
  await folder.remove();
});

const cluster = async (options: DoubleOptions = {}): Promise<Double> => {
  const double = await startDouble(options);
  doubles.push(double);
  return double;
};
const within = (name: string) => join(folder.path, name);

describe('a cluster whose certificate is not trusted', () => {
  it('is told in both languages by jidi serve, doctor and rebuild, and nothing is written', async () => {
    const { file, credentials } = await selfSigned(folder.path);
    const double = await cluster({ credentials });
    const address = `esdb://admin:changeit@127.0.0.1:${double.port}`;
    // Side by side: each gives the cluster its time.
    const tellings = ['serve', 'doctor', 'rebuild'].map(async (command) => {
      const { code, stdout, stderr } = await jidi([command], {
        JIDI_DATA: within(command),
        JIDI_LEDGER: `${address}?tls=true`,
      });
      expect(stdout + stderr, command).toContain('证书不受信任');
      expect(stdout + stderr, command).toContain('certificate is not trusted');
      expect(stdout + stderr, command).not.toContain('    at ');
      expect(stdout + stderr, command).not.toContain('changeit');
      expect(code, command).toBe(command === 'doctor' ? 4 : 1);
      expect(existsSync(within(`${command}/ledger.db`)), command).toBe(false);
    });
    await Promise.all(tellings);
    expect(double.log.events).toEqual([]);
    const trusting = { JIDI_DATA: within('data'), JIDI_LEDGER: `${address}?tls=true&tlsCAFile=${file}` };
    expect((await jidi(['import', linyi, '--as', 'legacy'], trusting)).code).toBe(0);
    expect(double.log.events.length).toBeGreaterThan(12);
  }, 180_000);
});

describe('jidi migrate', () => {
  it('goes on where it was killed, more than once, and ends with the same ledger', async () => {
    const data = within('data');
    expect((await jidi(['import', linyi, '--as', 'legacy'], { JIDI_DATA: data })).code).toBe(0);
    const double = await cluster();
    const move = (onStart?: (kill: () => void) => void) =>
      jidi(['migrate', '--from', `sqlite:${join(data, 'ledger.db')}`, '--to', double.address], {}, onStart);
    for (const events of [5, 12]) {
      const killed = await move((kill) => {
        const listener = () => {
          if (double.log.events.length < events) return;
          double.log.listeners.delete(listener);
          kill();
        };
        double.log.listeners.add(listener);
      });
      expect(killed.signal).toBe('SIGKILL');
      expect(double.log.events.length).toBeGreaterThanOrEqual(events);
    }
    const moved = await move();
    expect(moved).toMatchObject({ code: 0 });
    const [, entries = '', resumedAt = ''] = /verified: (\d+) \((\d+)/.exec(moved.stdout) ?? [];
    expect(Number(resumedAt)).toBeGreaterThan(0);
    expect(Number(resumedAt)).toBeLessThan(Number(entries));
    const again = await move();
    expect(again.stdout).toContain(`verified: ${entries} (${entries}`);
    const chain = /sha256 [0-9a-f]{64}/;
    expect(chain.exec(again.stdout)?.[0]).toBe(chain.exec(moved.stdout)?.[0]);
    const home = await jidi(['migrate', '--from', double.address, '--to', `sqlite:${within('home.db')}`]);
    expect(home).toMatchObject({ code: 0 });
    expect(chain.exec(home.stdout)?.[0]).toBe(chain.exec(moved.stdout)?.[0]);
  }, 300_000);
});

describe('what only reads', () => {
  it.each([['doctor'], ['rebuild'], ['import', linyi, '--as', 'legacy', '--dry-run']])(
    'writes nothing into the cluster: jidi %s',
    async (...args) => {
      const double = await cluster();
      const settings = { JIDI_DATA: within('data'), JIDI_LEDGER: double.address };
      expect((await jidi(['import', linyi, '--as', 'legacy'], settings)).code).toBe(0);
      const before = double.log.events.length;
      await jidi(args, settings);
      expect(double.log.events).toHaveLength(before);
      const empty = await cluster();
      await jidi(args, { ...settings, JIDI_LEDGER: empty.address });
      expect(empty.log.events).toEqual([]);
    },
    180_000,
  );
});

describe('jidi begin-epoch', () => {
  it.each([
    ['a cluster', async () => ({ JIDI_LEDGER: (await cluster()).address })],
    ['a file', async () => ({})],
  ])(
    'has a cursor from before %s was put back fetch anew',
    async (_, store) => {
      const settings = { JIDI_DATA: within('data'), ...(await store()) };
      expect((await jidi(['begin-epoch'], settings)).code).toBe(1);
      expect((await jidi(['import', linyi, '--as', 'legacy'], settings)).code).toBe(0);
      const feed = async (address: string, after = '') =>
        fetch(`${address}/feed${after && `?after=${encodeURIComponent(after)}`}`);
      const first = await serve(settings);
      const cursor = (await feed(first.address)).headers.get('jidi-cursor') ?? '';
      expect((await feed(first.address, cursor)).status).toBe(200);
      expect((await first.stop()).code).toBe(0);
      expect(await jidi(['begin-epoch'], settings)).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/epoch \d+/),
      });
      const second = await serve(settings);
      const late = await feed(second.address, cursor);
      expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('RESTORED')]);
      expect((await feed(second.address)).status).toBe(200);
      expect((await second.stop()).code).toBe(0);
    },
    180_000,
  );

  it('leaves a ledger alone that is being served', async () => {
    const settings = { JIDI_DATA: within('data') };
    const program = await serve(settings);
    expect((await jidi(['begin-epoch'], settings)).code).toBe(3);
    await program.stop();
  }, 60_000);
});
