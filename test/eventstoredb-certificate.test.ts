import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventStoreAddress } from '../src/eventstoredb-address.js';
import { certificateFault } from '../src/eventstoredb-certificate.js';
import { selfSigned } from './support/eventstoredb/certificate.js';
import { type Double, startDouble } from './support/eventstoredb/double.js';
import { type TemporaryFolder, temporaryFolder } from './support/temporary-folder.js';

let folder: TemporaryFolder;
const doubles: Double[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const double of doubles.splice(0)) double.stop();
  await folder.remove();
});

const serving = async (of: Parameters<typeof selfSigned>[1] = {}) => {
  const certificate = await selfSigned(folder.path, of);
  const double = await startDouble({ credentials: certificate.credentials });
  doubles.push(double);
  return { file: certificate.file, port: double.port };
};

const faultAt = (hosts: string, query: string) => {
  const reading = eventStoreAddress(`esdb://admin:changeit@${hosts}?${query}`);
  if (!('value' in reading)) throw new Error(reading.en);
  return certificateFault(reading.value);
};

describe('of a cluster that cannot be used it is said', () => {
  test('that nobody trusted signed its certificate', async () => {
    const { port } = await serving();
    expect(await faultAt(`127.0.0.1:${port}`, 'tls=true')).toEqual({
      zh: expect.stringMatching(/^证书不受信任.*tlsCAFile/),
      en: expect.stringMatching(/^its certificate is not trusted.*tlsCAFile/),
    });
  });

  test('which of its nodes has the certificate of another authority', async () => {
    const [one, other] = [await serving(), await serving({ days: 3 })];
    const hosts = `127.0.0.1:${one.port},127.0.0.1:${other.port}`;
    expect(await faultAt(hosts, `tls=true&tlsCAFile=${one.file}`)).toEqual({
      zh: expect.stringMatching(new RegExp(`^127.0.0.1:${other.port} 证书不受信任`)),
      en: expect.stringMatching(new RegExp(`^127.0.0.1:${other.port}: its certificate is not trusted`)),
    });
  });

  test('that its certificate is for another host', async () => {
    const { port, file } = await serving({ host: 'n1.example' });
    const fault = await faultAt(`127.0.0.1:${port}`, `tls=true&tlsCAFile=${file}`);
    expect(fault).toMatchObject({ en: 'its certificate is for another host name' });
  });

  test('that it does not speak TLS', async () => {
    const double = await startDouble();
    doubles.push(double);
    expect(await faultAt(`127.0.0.1:${double.port}`, 'tls=true')).toMatchObject({
      en: expect.stringContaining('tls=false'),
    });
  });

  test('that the file of authorities is not there', async () => {
    const missing = join(folder.path, 'missing.pem');
    expect(await faultAt('127.0.0.1:1', `tls=true&tlsCAFile=${missing}`)).toMatchObject({
      zh: expect.stringContaining(missing),
      en: expect.stringContaining(missing),
    });
  });

  test.each(['tls=false', 'tls=true&tlsVerifyCert=false'])(
    'nothing where no certificate is checked: %s',
    async (query) => {
      const { port } = await serving();
      expect(await faultAt(`127.0.0.1:${port}`, query)).toBeUndefined();
    },
  );

  test('nothing where the certificate is in order, or nobody answers', async () => {
    const { port, file } = await serving();
    expect(await faultAt(`127.0.0.1:${port}`, `tls=true&tlsCAFile=${file}`)).toBeUndefined();
    expect(await faultAt('127.0.0.1:1', 'tls=true')).toBeUndefined();
  });
});
