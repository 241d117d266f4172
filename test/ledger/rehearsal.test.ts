import { describe, expect, it } from 'vitest';
import { formats } from '../../src/aggregates/registry.js';
import { createCodec, RevisionConflict } from '../../src/ledger/index.js';
import { RehearsalLedger } from '../../src/ledger/rehearsal.js';
import { city, cityOfficer, newLedger, openRegister, organisationIdNo, usccOf } from '../support/register.js';

const codec = createCodec(formats);
const registration = (n: number) => ({
  name: `常州第${n}进修学院`,
  uscc: usccOf(n),
  type: 'HIGHER_EDUCATION' as const,
});

const rehearsed = async () => {
  const ledger = newLedger();
  const real = openRegister({ ledger });
  await real.found();
  await real.do(cityOfficer, 'registerOrganisation', undefined, registration(1), { key: 'first' });
  const rehearsal = new RehearsalLedger(ledger, codec);
  return { ledger, real, rehearsal, trial: openRegister({ ledger: rehearsal }) };
};

describe('a rehearsal', () => {
  it('sees the register as it is and what was rehearsed, and the register sees nothing of it', async () => {
    const { real, trial } = await rehearsed();
    const before = (await real.events()).length;
    const { id } = await trial.do(cityOfficer, 'registerOrganisation', undefined, registration(2));
    await trial.do(cityOfficer, 'renameOrganisation', id, { name: '常州进修学院' });
    await trial.do(cityOfficer, 'renameOrganisation', organisationIdNo(1), { name: '常州学院' });
    expect((await trial.stream(id)).map(({ envelope }) => envelope.revision)).toEqual([1, 2]);
    expect((await trial.stream(organisationIdNo(1))).map(({ envelope }) => envelope.type)).toEqual([
      'OrganisationRegistered',
      'OrganisationRenamed',
    ]);
    expect(await real.stream(id)).toEqual([]);
    expect(await real.events()).toHaveLength(before);
  });

  it('answers a command that the register has carried out with what it recorded', async () => {
    const { real, trial } = await rehearsed();
    const again = await trial.do(cityOfficer, 'registerOrganisation', undefined, registration(1), { key: 'first' });
    expect(again.entries).toEqual(await real.stream(organisationIdNo(1)));
  });

  it('places what is rehearsed after everything real, in order', async () => {
    const { ledger, trial } = await rehearsed();
    const head = await ledger.head();
    const places: string[] = [head?.position ?? ''];
    for (const n of [2, 3]) {
      const { entries } = await trial.do(cityOfficer, 'registerOrganisation', undefined, registration(n));
      places.push(...entries.map(({ position }) => position));
      expect(entries[0]?.sequence).toBe((head?.sequence ?? 0) + n - 1);
    }
    expect(places.toSorted()).toEqual(places);
  });

  it('refuses a stale revision as the ledger would', async () => {
    const { rehearsal, real } = await rehearsed();
    const [entry] = await real.stream(organisationIdNo(1));
    if (entry === undefined) throw new Error('nothing was registered');
    const { id: _, ...event } = entry.envelope;
    const other = { ...event, id: 'another' };
    await expect(rehearsal.append(organisationIdNo(1), 'none', [other])).rejects.toThrow(RevisionConflict);
    expect(await rehearsal.append(`measures-${city}`, 'any', [])).toMatchObject({ entries: [] });
  });
});
