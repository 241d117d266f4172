import { describe, expect, test } from 'vitest';
import { type LearnersBatch, registerLearners } from '../../../src/application/index.js';
import { type Actor, legalDate } from '../../../src/kernel/index.js';
import { LedgerUnavailable } from '../../../src/ledger/index.js';
import { blindIndex } from '../../support/derived-ports.js';
import { crashAfter, DisturbedLedger } from '../../support/faulty-ledger.js';
import { cityOfficer, newLedger, openRegister } from '../../support/register.js';
import { personNo } from '../../support/teaching.js';

const founded = async (ledger = newLedger()) => {
  // The index that tests derive reads the whole ledger for every command: too slow for a thousand.
  const register = openRegister({ ledger, index: blindIndex });
  await register.found();
  const give = (people: LearnersBatch['people'], changes: Partial<LearnersBatch> = {}) =>
    registerLearners(register.application, { people, actor: cityOfficer, idempotencyKey: 'list', ...changes });
  const registered = async () => (await register.events()).filter(({ type }) => type === 'LearnerRegistered').length;
  return { register, give, registered };
};
const people = (count: number) => Array.from({ length: count }, (_, i) => personNo(i + 1));

describe('a list of learners', () => {
  test('of a thousand is registered at once, and answered line by line', async () => {
    const { give, registered } = await founded();
    const outcome = await give(people(1_000));
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.lines).toHaveLength(1_000);
    expect(outcome.lines.every((line) => line.ok && line.entries.length === 1)).toBe(true);
    expect(new Set(outcome.lines.map((line) => line.ok && line.id)).size).toBe(1_000);
    expect(await registered()).toBe(1_000);
  });

  test('tells all faults of every line by its place, and registers the others', async () => {
    const { give, registered } = await founded();
    const [one = personNo(1), two = personNo(2), three = personNo(3)] = people(3);
    const outcome = await give([one, { ...two, name: '', idNumber: '123' }, { ...three, gb6: 'x' }, personNo(4)]);
    expect(outcome).toMatchObject({
      ok: true,
      lines: [
        { ok: true },
        {
          ok: false,
          refusals: [
            { code: 'NAME_INVALID', field: 'people.1.name' },
            { code: 'ID_NUMBER_INVALID', field: 'people.1.idNumber', params: { rule: 'LENGTH' } },
          ],
        },
        { ok: false, refusals: [{ code: 'INVALID_DATA', field: 'people.2.gb6' }] },
        { ok: true },
      ],
    });
    expect(await registered()).toBe(2);
  });

  test('names a person twice without harm, and with two names once', async () => {
    const { give, registered } = await founded();
    const outcome = await give([personNo(1), personNo(1), { ...personNo(1), name: '别名' }]);
    if (!outcome.ok) throw new Error('refused');
    const done = outcome.lines.filter((line) => line.ok && line.entries.length === 1);
    expect(done).toHaveLength(1);
    expect(await registered()).toBe(1);
    expect(outcome.lines.flatMap((line) => (line.ok ? [] : line.refusals))).toMatchObject([
      { code: 'LEARNER_NAME_DIFFERS' },
    ]);
  });

  test('given again under its key is answered as before; another list under it is refused by line', async () => {
    const { give, registered } = await founded();
    const first = await give(people(3));
    expect(await give(people(3))).toEqual(first);
    expect(await registered()).toBe(3);
    const [one = personNo(1)] = people(1);
    expect(await give([one, personNo(9)])).toMatchObject({
      ok: true,
      lines: [
        { ok: true },
        { ok: false, refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'people.1.idempotencyKey' }] },
      ],
    });
  });

  test('that was stopped halfway is finished by giving it again', async () => {
    const ledger = newLedger();
    const { register, give, registered } = await founded(ledger);
    const dying = openRegister({ ledger: new DisturbedLedger(ledger, crashAfter(5)), index: blindIndex });
    const batch = { people: people(20), actor: cityOfficer, idempotencyKey: 'list' };
    await expect(registerLearners(dying.application, batch)).rejects.toThrow();
    expect(await registered()).toBe(5);
    const outcome = await give(people(20));
    expect(outcome.ok && outcome.lines.every((line) => line.ok && line.entries.length === 1)).toBe(true);
    expect(await registered()).toBe(20);
    expect(register.faults).toEqual([]);
  });

  test('has a legal date, and lines may have their own', async () => {
    const { register, give } = await founded();
    const on = legalDate('2012-03-15');
    await give([personNo(1), { ...personNo(2), on: legalDate('2013-01-07') }], { on });
    const days = (await register.events())
      .filter(({ type }) => type === 'LearnerRegistered')
      .map(({ meta }) => meta.occurredOn);
    expect([...days].sort()).toEqual(['2012-03-15', '2013-01-07']);
  });

  test.each<[string, Partial<LearnersBatch>, string]>([
    ['by who may not', { actor: { id: 'x', role: 'ANALYST' } satisfies Actor }, 'FORBIDDEN'],
    ['without a key', { idempotencyKey: '' }, 'IDEMPOTENCY_KEY_INVALID'],
    ['of more than a thousand', { people: people(1_001) }, 'TOO_MANY_LISTED'],
  ])('%s is refused as a whole', async (_, changes, code) => {
    const { give, registered } = await founded();
    expect(await give(people(1), changes)).toMatchObject({ ok: false, refusals: [{ code }] });
    expect(await registered()).toBe(0);
  });

  test('of nobody has no lines', async () => {
    const { give } = await founded();
    expect(await give([])).toEqual({ ok: true, lines: [] });
  });

  test('throws what the register cannot do, and says nothing of anybody', async () => {
    const ledger = newLedger();
    await founded(ledger);
    const failing = openRegister({
      ledger: new DisturbedLedger(ledger, async () => {
        throw new LedgerUnavailable('full');
      }),
      index: blindIndex,
    });
    const batch = { people: people(2), actor: cityOfficer, idempotencyKey: 'list' };
    await expect(registerLearners(failing.application, batch)).rejects.toThrow(/^full$/);
  });
});
