import { describe, expect, test } from 'vitest';
import { type CommandRequest, executeAll } from '../../src/application/index.js';
import { LedgerUnavailable } from '../../src/ledger/index.js';
import { blindIndex } from '../support/derived-ports.js';
import { DisturbedLedger } from '../support/faulty-ledger.js';
import { cityOfficer, codes, newLedger, openRegister } from '../support/register.js';
import { personNo } from '../support/teaching.js';

const registrations = (count: number): readonly CommandRequest[] =>
  Array.from({ length: count }, (_, n) => ({
    type: 'registerLearner',
    data: personNo(n + 1),
    actor: cityOfficer,
    idempotencyKey: `person ${n + 1}`,
  }));

describe('many commands at once', () => {
  test('are answered in their order, the refused ones too', async () => {
    const register = openRegister({ index: blindIndex });
    await register.found();
    const requests = registrations(40);
    const bad = { ...personNo(99), idNumber: '1' };
    const mixed = requests.with(7, { ...requests[7], data: bad } as CommandRequest);
    const outcomes = await executeAll(register.application, mixed, 16);
    expect(outcomes.map(codes)).toEqual(requests.map((_, i) => (i === 7 ? ['ID_NUMBER_INVALID'] : [])));
    const alone = await register.application.execute(requests[3] as CommandRequest);
    expect(outcomes[3]).toEqual(alone);
  });

  test('stop at a fault, and the same ones again go on from there', async () => {
    const ledger = newLedger();
    const register = openRegister({ ledger, index: blindIndex });
    await register.found();
    const failing = new DisturbedLedger(ledger, async (append, { nth }) => {
      if (nth === 21) throw new LedgerUnavailable('full');
      return append();
    });
    const dying = openRegister({ ledger: failing, index: blindIndex });
    const requests = registrations(60);
    await expect(executeAll(dying.application, requests, 8)).rejects.toThrow('full');
    expect(failing.appends).toBeLessThan(40);

    const outcomes = await executeAll(register.application, requests);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const registered = (await register.events()).filter(({ type }) => type === 'LearnerRegistered');
    expect(registered).toHaveLength(60);
  });

  test('of none are answered with none', async () => {
    expect(await executeAll(openRegister().application, [])).toEqual([]);
  });
});
