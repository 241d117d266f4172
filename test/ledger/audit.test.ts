import { expect, it } from 'vitest';
import { auditLedger } from '../../src/ledger/audit.js';
import type { Entry, Ledger } from '../../src/ledger/index.js';
import { newLedger, openRegister } from '../support/register.js';

const founded = async () => {
  const ledger = newLedger();
  const register = openRegister({ ledger });
  await register.found();
  return { ledger, entries: await register.events() };
};

/** The ledger as it would be read if its entries were these. */
const withEntries = (ledger: Ledger, change: (entries: readonly Entry[]) => readonly Entry[]): Ledger =>
  Object.create(ledger, {
    readAll: {
      value: async (query: Parameters<Ledger['readAll']>[0]) => {
        const page = await ledger.readAll(query);
        return { ...page, entries: change(page.entries) };
      },
    },
    head: { value: () => ledger.head() },
  });

it('an unbroken ledger is counted from end to end', async () => {
  const { ledger, entries } = await founded();
  const seen: number[] = [];
  expect(await auditLedger(ledger, (done) => seen.push(done))).toEqual({
    entries: entries.length,
    streams: 2,
    lastRecordedAt: entries.at(-1)?.meta.recordedAt,
  });
  expect(seen.at(-1)).toBe(entries.length);
});

it('an empty ledger has nothing wrong with it', async () => {
  expect(await auditLedger(newLedger())).toEqual({ entries: 0, streams: 0 });
});

it('a missing entry, a repeated revision and an entry that cannot be read are found where they are', async () => {
  const { ledger } = await founded();
  const without = withEntries(ledger, (entries) => entries.filter(({ sequence }) => sequence !== 5));
  expect(await auditLedger(without)).toMatchObject({ entries: 4, fault: 'sequence 6 follows 4' });
  const repeated = withEntries(ledger, (entries) =>
    entries.map((entry) => (entry.sequence === 3 ? { ...entry, envelope: { ...entry.envelope, revision: 2 } } : entry)),
  );
  expect((await auditLedger(repeated)).fault).toMatch(/goes from revision 2 to 2/);
  const unreadable = withEntries(ledger, () => {
    throw new Error('entry 1: not JSON');
  });
  expect((await auditLedger(unreadable)).fault).toBe('entry 1: not JSON');
});
