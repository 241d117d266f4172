import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/index.js';
import { DisturbedLedger } from '../support/faulty-ledger.js';
import { cityOfficer, codes, newLedger, openRegister, organisationIdNo, types, usccOf } from '../support/register.js';

class CountedLedger extends DisturbedLedger {
  readonly reads: string[] = [];
  override readStream(...args: Parameters<Ledger['readStream']>) {
    this.reads.push(args[0]);
    return super.readStream(...args);
  }
}
const school = { name: '第一学院', uscc: usccOf(1), type: 'HIGHER_VOCATIONAL' } as const;
const id = organisationIdNo(1);
const founded = async () => {
  const ledger = new CountedLedger(newLedger());
  const register = openRegister({ ledger });
  await register.found();
  return { ledger, register };
};

test('an organisation that is new is registered without a look for its stream', async () => {
  const { ledger, register } = await founded();
  const outcome = await register.do(cityOfficer, 'registerOrganisation', undefined, school, { key: 'first' });
  expect(types(outcome)).toEqual(['OrganisationRegistered']);
  expect(ledger.reads.filter((stream) => stream === id)).toEqual([]);
});

test('a node that has seen nothing answers a retry with what was recorded, and tells another registration from it', async () => {
  const { ledger, register } = await founded();
  const first = await register.do(cityOfficer, 'registerOrganisation', undefined, school, { key: 'first' });
  await register.do(cityOfficer, 'renameOrganisation', id, { name: '第一大学' });
  const before = (await register.events()).length;

  const retry = openRegister({ ledger });
  expect(await retry.do(cityOfficer, 'registerOrganisation', undefined, school, { key: 'first' })).toEqual(first);

  const other = openRegister({ ledger });
  const renamed = { ...school, name: '第一技术学院' };
  expect(codes(await other.ask(cityOfficer, 'registerOrganisation', undefined, renamed, { key: 'other' }))).toEqual([
    'ALREADY_REGISTERED',
  ]);
  expect(await register.events()).toHaveLength(before);
});
