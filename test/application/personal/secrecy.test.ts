import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formats } from '../../../src/aggregates/registry.js';
import { openVault, type Vault } from '../../../src/application/vault/index.js';
import { masterKeyOf } from '../../../src/application/vault/key-file/index.js';
import { openSqliteKeyStore } from '../../../src/application/vault/sqlite/index.js';
import { instant } from '../../../src/kernel/index.js';
import { createCodec, type Ledger, LedgerUnavailable, OutcomeUnknown } from '../../../src/ledger/index.js';
import { openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import { blindIndex } from '../../support/derived-ports.js';
import { DisturbedLedger } from '../../support/faulty-ledger.js';
import { cityOfficer, openRegister } from '../../support/register.js';
import { idNumberOf, personNo } from '../../support/teaching.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';

/** Invented names that are found nowhere else, and the numbers planted with them. */
const planted = ['欧阳青麟', 'Ōuyáng-Zzyzx', '赫连·瑾瑜'].map((name, i) => ({
  ...personNo(4_321 + i),
  name,
}));
const secrets = planted.flatMap(({ name, idNumber }) => [name, idNumber]);
const wrongNumber = `${idNumberOf(77).slice(0, 17)}${idNumberOf(77).endsWith('5') ? '6' : '5'}`;

/** A text in the forms in which it might be found again: encodings, and hashes that anybody can try. */
const formsOf = (text: string): readonly Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(JSON.stringify(text).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  Buffer.from(encodeURIComponent(text)),
  Buffer.from(Buffer.from(text).toString('hex')),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from('x'.repeat(shift) + text)
        .toString('base64')
        .slice(4, -4),
    ),
  ),
  ...['md5', 'sha1', 'sha256'].flatMap((name) => {
    const digest = createHash(name).update(text).digest();
    return [digest, Buffer.from(digest.toString('hex')), Buffer.from(digest.toString('base64'))];
  }),
];
const sought = [...secrets, wrongNumber].flatMap((text) => formsOf(text).map((form) => ({ text, form })));
const leaksIn = (observed: Buffer): readonly string[] =>
  sought.filter(({ form }) => observed.includes(form)).map(({ text, form }) => `${text} as ${form.toString('latin1')}`);

let folder: TemporaryFolder;
let ledger: Ledger;
let vault: Vault;
const observed: unknown[] = [];
beforeEach(async () => {
  observed.length = 0;
  folder = await temporaryFolder();
  ledger = await openSqliteLedger({ folder: folder.path, codec: createCodec(formats) });
  vault = await openVault({
    masterKey: masterKeyOf(Buffer.alloc(32, 5).toString('base64')),
    store: openSqliteKeyStore(join(folder.path, 'vault.db')),
    now: () => instant('2016-01-04T01:00:00Z'),
  });
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      observed.push(chunk);
      return true;
    });
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await ledger.close();
  await vault.close();
  await folder.remove();
});

const onDisk = async (): Promise<Buffer> =>
  Buffer.concat(await Promise.all((await readdir(folder.path)).map((name) => readFile(join(folder.path, name)))));
const seen = (): Buffer =>
  Buffer.from(observed.map((one) => inspect(one, { depth: null, showHidden: true, maxStringLength: null })).join('\n'));
const open = (on: Ledger = ledger) => openRegister({ ledger: on, vault, index: blindIndex });
const registering = (register: ReturnType<typeof open>, n: number, changes = {}, key = `person ${n}`) =>
  register
    .ask(cityOfficer, 'registerLearner', undefined, { ...planted[n], ...changes } as (typeof planted)[number], { key })
    .then(
      (outcome) => observed.push(outcome),
      (fault: unknown) => observed.push(fault),
    );

test('the search finds what it looks for', () => {
  for (const text of secrets) {
    expect(leaksIn(Buffer.from(`"name":"${text}"`)).length).toBeGreaterThan(0);
    expect(leaksIn(createHash('sha256').update(text).digest()).length).toBeGreaterThan(0);
    expect(leaksIn(Buffer.from(Buffer.from(`ab${text}`).toString('base64'))).length).toBeGreaterThan(0);
  }
});

describe('names and ID numbers are nowhere in plain text, nor as a hash that can be tried', () => {
  test('on disk, in answers, in logs, when all goes well', async () => {
    const register = open();
    await register.found();
    await Promise.all(planted.map((_, n) => registering(register, n)));
    expect(observed).toMatchObject(planted.map(() => ({ ok: true, revision: 1 })));
    expect(leaksIn(seen())).toEqual([]);
    expect(leaksIn(await onDisk())).toEqual([]);
  });

  test('in refusals', async () => {
    const register = open();
    await register.found();
    await registering(register, 0);
    await registering(register, 0, { name: planted[1]?.name }, 'another name');
    await registering(register, 0, { gb6: '320405' }, 'another division');
    await registering(register, 0, { titleLevel: 'SENIOR' });
    await registering(register, 1, { idNumber: wrongNumber }, 'wrong number');
    await registering(register, 1, { gb6: '常州' }, 'bad division');
    await registering(register, 1, { employer: 'x'.repeat(300) }, 'long employer');
    await registering(register, 1, { employer: '\ud800' }, 'not canonical');
    expect(observed.slice(1)).toMatchObject(Array(7).fill({ ok: false }));
    expect(leaksIn(seen())).toEqual([]);
    expect(leaksIn(await onDisk())).toEqual([]);
  });

  test.each([
    ['the ledger cannot be reached', new LedgerUnavailable('closed')],
    ['nobody knows whether it was written', new OutcomeUnknown('no reply')],
  ])('in faults: %s', async (_, fault) => {
    await open().found();
    const failing = open(
      new DisturbedLedger(ledger, async () => {
        throw fault;
      }),
    );
    await registering(failing, 0);
    expect(observed).toEqual([fault]);
    expect(leaksIn(seen())).toEqual([]);
    expect(leaksIn(await onDisk())).toEqual([]);
  });

  test('in faults of the vault', async () => {
    const register = open();
    await register.found();
    await vault.close();
    await registering(register, 0);
    expect(observed).toMatchObject([{ name: 'VaultUnavailable' }]);
    expect(leaksIn(seen())).toEqual([]);
    expect(leaksIn(await onDisk())).toEqual([]);
  });

  test('on disk and in the log of reads, after they were read', async () => {
    const register = open();
    await register.found();
    await registering(register, 0);
    const found = await register.application.learnerIdOf({ idNumber: planted[0]?.idNumber ?? '', viewer: cityOfficer });
    if (!found.ok) throw new Error('the learner has no id');
    const read = await register.application.readLearner({ ...found, viewer: cityOfficer, purpose: 'HOURS' });
    expect(read).toMatchObject({ ok: true, person: { name: planted[0]?.name, idNumber: planted[0]?.idNumber } });
    expect(leaksIn(await onDisk())).toEqual([]);
  });
});
