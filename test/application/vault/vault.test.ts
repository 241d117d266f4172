import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CannotOpen,
  ERASED,
  keptKeys,
  openMemoryKeyStore,
  openVault,
  rehearsalKeyStore,
  type SealedFields,
  WrongMasterKey,
} from '../../../src/application/vault/index.js';
import { instant } from '../../../src/kernel/index.js';

const masterKey = new Uint8Array(randomBytes(32));
const now = () => instant('2022-03-01T08:00:00Z');
const newVault = (kept = keptKeys(), key = masterKey) =>
  openVault({ masterKey: key, store: openMemoryKeyStore(kept), now });
const zhang = { name: '张三', idNumber: '11010519491231002X' };

describe('what is sealed', () => {
  test('opens as it was, for the same person, after a restart', async () => {
    const kept = keptKeys();
    const sealed = await (await newVault(kept)).seal('learner-1', zhang);
    expect(await (await newVault(kept)).open('learner-1', sealed)).toEqual(zhang);
  });

  test('opens as it was, whatever the text', async () => {
    const vault = await newVault();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.string(), async (name, idNumber) => {
        const sealed = await vault.seal('learner-1', { name, idNumber });
        expect(await vault.open('learner-1', sealed)).toEqual({ name, idNumber });
      }),
    );
  });

  test('shows nothing of the plain text, and is never sealed twice alike', async () => {
    const vault = await newVault();
    const first = await vault.seal('learner-1', zhang);
    const second = await vault.seal('learner-1', zhang);
    for (const text of [zhang.name, zhang.idNumber]) {
      const forms = [text, Buffer.from(text).toString('base64').slice(0, -4), Buffer.from(text).toString('hex')];
      for (const form of forms) expect(JSON.stringify([first, second])).not.toContain(form);
    }
    const nonces = [first.name, first.idNumber, second.name, second.idNumber].map(({ nonce }) => nonce);
    expect(new Set(nonces).size).toBe(4);
    expect(nonces.map((nonce) => Buffer.from(nonce, 'base64').length)).toEqual([12, 12, 12, 12]);
    expect(second.name.keyId).toBe(first.name.keyId);
    expect(second.name.ciphertext).not.toBe(first.name.ciphertext);
  });

  test('has a key of each person’s own', async () => {
    const vault = await newVault();
    const one = await vault.seal('learner-1', zhang);
    const other = await vault.seal('learner-2', zhang);
    expect(other.name.keyId).not.toBe(one.name.keyId);
  });
});

describe('what does not open, and does not say why', () => {
  const flipped = (base64: string): string => {
    const bytes = Buffer.from(base64, 'base64');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return bytes.toString('base64');
  };
  const cases: Record<string, (sealed: SealedFields) => { person?: string; fields: SealedFields }> = {
    'another person’s': (fields) => ({ person: 'learner-2', fields }),
    'a name in the place of a number': ({ name, idNumber }) => ({ fields: { name: idNumber, idNumber: name } }),
    'a changed ciphertext': ({ name, idNumber }) => ({
      fields: { name: { ...name, ciphertext: flipped(name.ciphertext) }, idNumber },
    }),
    'a changed nonce': ({ name, idNumber }) => ({
      fields: { name: { ...name, nonce: flipped(name.nonce) }, idNumber },
    }),
    'a nonce of another length': ({ name, idNumber }) => ({ fields: { name: { ...name, nonce: 'AAAA' }, idNumber } }),
    'a ciphertext shorter than its tag': ({ name, idNumber }) => ({
      fields: { name: { ...name, ciphertext: 'AAAA' }, idNumber },
    }),
    'a key that is not there': ({ name, idNumber }) => ({
      fields: { name: { ...name, keyId: 'key-9' }, idNumber: { ...idNumber, keyId: 'key-9' } },
    }),
    'fields under two keys': ({ name, idNumber }) => ({ fields: { name: { ...name, keyId: 'key-9' }, idNumber } }),
  };
  test.each(Object.entries(cases))('%s', async (_, change) => {
    const vault = await newVault();
    const { person = 'learner-1', fields } = change(await vault.seal('learner-1', zhang));
    await vault.seal('learner-2', zhang);
    const fault: unknown = await vault.open(person, fields).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(CannotOpen);
    expect(fault).toEqual(new CannotOpen());
  });

  test('a key in the place of another person’s in the store', async () => {
    const kept = keptKeys();
    const vault = await newVault(kept);
    const [one, other] = [await vault.seal('learner-1', zhang), await vault.seal('learner-2', zhang)];
    const stolen = kept.keys.get(other.name.keyId);
    if (stolen === undefined) throw new Error('the key of learner-2 is not kept');
    kept.keys.set(one.name.keyId, { ...stolen, keyId: one.name.keyId, person: 'learner-1' });
    await expect(vault.open('learner-1', one)).rejects.toThrow(CannotOpen);
  });
});

describe('a destroyed key', () => {
  test('leaves its person’s fields erased, for ever, and everybody else’s as they were', async () => {
    const kept = keptKeys();
    const vault = await newVault(kept);
    const [one, other] = [await vault.seal('learner-1', zhang), await vault.seal('learner-2', zhang)];
    await vault.destroy(one.name.keyId);
    await vault.destroy(one.name.keyId);
    const restarted = await newVault(kept);
    expect(await restarted.open('learner-1', one)).toBe(ERASED);
    expect(await restarted.open('learner-2', other)).toEqual(zhang);
  });

  test('is not used again: what is sealed later has another one, and what was sealed before stays erased', async () => {
    const vault = await newVault();
    const before = await vault.seal('learner-1', zhang);
    await vault.destroy(before.name.keyId);
    const after = await vault.seal('learner-1', zhang);
    expect(after.name.keyId).not.toBe(before.name.keyId);
    expect(await vault.open('learner-1', after)).toEqual(zhang);
    expect(await vault.open('learner-1', before)).toBe(ERASED);
  });
});

describe('the master key', () => {
  test('of another vault is refused', async () => {
    const kept = keptKeys();
    await newVault(kept);
    await expect(newVault(kept, new Uint8Array(randomBytes(32)))).rejects.toThrow(WrongMasterKey);
  });

  test('has 32 bytes', async () => {
    await expect(newVault(keptKeys(), new Uint8Array(16))).rejects.toThrow(RangeError);
  });

  test('decides the look-up: the same number gives the same, another key gives another', async () => {
    const [a, again, other] = await Promise.all([
      newVault(),
      newVault(),
      newVault(keptKeys(), new Uint8Array(randomBytes(32))),
    ]);
    expect(a.lookUp(zhang.idNumber)).toMatch(/^[0-9a-f]{64}$/);
    expect(again.lookUp(zhang.idNumber)).toBe(a.lookUp(zhang.idNumber));
    expect(other.lookUp(zhang.idNumber)).not.toBe(a.lookUp(zhang.idNumber));
    expect(a.digest(zhang.idNumber)).not.toBe(a.lookUp(zhang.idNumber));
  });

  test('gives the look-up that RFC 5869 and RFC 2104 say, so that another program can make it', async () => {
    const vault = await newVault(keptKeys(), new Uint8Array(32).fill(7));
    expect(vault.lookUp('11010519491231002X')).toBe('21c28b2567f766c41a24d53f1d79f7fd6229b771b0f86d9c1950010e5d4a0b90');
  });
});

test('a rehearsal opens what is real and leaves nothing behind', async () => {
  const kept = keptKeys();
  const real = await newVault(kept);
  const sealed = await real.seal('learner-1', zhang);
  const rehearsal = await openVault({ masterKey, store: rehearsalKeyStore(openMemoryKeyStore(kept)), now });
  expect(await rehearsal.open('learner-1', sealed)).toEqual(zhang);
  const tried = await rehearsal.seal('learner-2', zhang);
  expect(await rehearsal.open('learner-2', tried)).toEqual(zhang);
  await rehearsal.destroy(sealed.name.keyId);
  expect(await rehearsal.open('learner-1', sealed)).toBe(ERASED);
  expect(await real.open('learner-1', sealed)).toEqual(zhang);
  expect(kept.keys.size).toBe(1);
});
