import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProcesses, type PendingWork, type Upkeep } from '../../src/application/index.js';
import { instant, legalDate } from '../../src/kernel/index.js';
import { cityHead, cityOfficer, codes, openRegister, type TestRegister } from '../support/register.js';
import { reach } from '../support/way.js';

const rectifying = async () => {
  const register = openRegister({ now: instant('2012-03-15T09:00:00+08:00') });
  await register.found();
  const base = await reach(register, 'ANNOUNCED');
  register.setClock(instant('2013-02-20T09:00:00+08:00'));
  const items = [{ finding: '培训登记不全', article: 'Art.4(4)' }];
  await register.do(cityOfficer, 'orderRectification', base, { items, servedOn: legalDate('2013-02-20') });
  return { register, base };
};
const last = async (register: TestRegister, base: string) => (await register.stream(base)).at(-1)?.envelope;

describe('scenario 11: rectification lapses', () => {
  test('accepted at 23:59 of the last day: the base is in good standing and nothing lapses', async () => {
    const { register, base } = await rectifying();
    register.setClock(instant('2013-05-20T23:59:00+08:00'));
    expect((await register.processes.runOnce()).done.LAPSE_RECTIFICATION).toBe(0);
    await register.do(cityOfficer, 'acceptRectification', base, {});
    register.setClock(instant('2013-05-21T00:00:00+08:00'));
    expect((await register.processes.runOnce()).done.LAPSE_RECTIFICATION).toBe(0);
  });

  test('at 2013-05-20T16:00:00Z it lapses by itself, as an act of the register', async () => {
    const { register, base } = await rectifying();
    register.setClock(instant('2013-05-20T15:59:59.999Z'));
    expect((await register.processes.runOnce()).done.LAPSE_RECTIFICATION).toBe(0);
    register.setClock(instant('2013-05-20T16:00:00Z'));
    expect((await register.processes.runOnce()).done.LAPSE_RECTIFICATION).toBe(1);
    expect(await last(register, base)).toMatchObject({
      type: 'RectificationLapsed',
      data: { dueOn: '2013-05-20' },
      meta: { occurredOn: '2013-05-21', actor: { id: 'system', role: 'SYSTEM' }, articles: ['Art.8(2)'], measures: 1 },
    });
    expect(codes(await register.ask(cityOfficer, 'acceptRectification', base, {}))).toEqual(['TOO_LATE']);
    expect(codes(await register.ask(cityHead, 'revokeBase', base, { ground: 'RECTIFICATION_FAILED' }))).toEqual([
      'HEARING_MISSING',
    ]);
  });

  test('an officer who acts before it is written down finds the base overdue, and the lapse keeps its own date', async () => {
    const { register, base } = await rectifying();
    register.setClock(instant('2013-07-01T09:00:00+08:00'));
    const notice = { ground: 'RECTIFICATION_FAILED', reasons: ['逾期未改正'] } as const;
    const notified = await register.do(cityOfficer, 'notifyRevocation', base, notice);
    expect(notified.entries.map(({ envelope: { type, meta } }) => [type, meta.occurredOn])).toEqual([
      ['RectificationLapsed', '2013-05-21'],
      ['RevocationNotified', '2013-07-01'],
    ]);
    expect((await register.processes.runOnce()).done.LAPSE_RECTIFICATION).toBe(0);
  });

  test('two nodes write it once', async () => {
    const { register, base } = await rectifying();
    const due = { baseId: base, dueOn: legalDate('2013-05-20') };
    const node = openRegister({ ledger: register.ledger, now: instant('2013-05-21T00:00:00+08:00') });
    register.setClock(instant('2013-05-21T00:00:00+08:00'));
    const outcomes = await Promise.all([register.application.lapse(due), node.application.lapse(due)]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const events = (await register.stream(base)).map(({ envelope }) => envelope.type);
    expect(events.filter((type) => type === 'RectificationLapsed')).toHaveLength(1);
  });

  test('is not written for a period that was extended in the meantime', async () => {
    const { register, base } = await rectifying();
    await register.do(cityOfficer, 'extendRectification', base, { dueOn: legalDate('2013-06-20'), reason: '设备未到' });
    register.setClock(instant('2013-05-21T00:00:00+08:00'));
    const stale = await register.application.lapse({ baseId: base, dueOn: legalDate('2013-05-20') });
    expect(stale).toMatchObject({ ok: true, entries: [] });
  });
});

test('a revocation that takes effect later releases the organisation on its day', async () => {
  const register = openRegister({ now: instant('2013-04-10T09:00:00+08:00') });
  await register.found();
  const base = await reach(register, 'ANNOUNCED');
  const violation = {
    kind: 'ARBITRARY_FEES',
    finding: '超标准收费',
    evidence: [{ title: '票据', sha256: 'b'.repeat(64) }],
  } as const;
  await register.do(cityOfficer, 'verifyViolation', base, violation);
  await register.do(cityOfficer, 'notifyRevocation', base, { ground: 'ARBITRARY_FEES', reasons: ['查实'] });
  await register.do(cityOfficer, 'hearStatement', base, { summary: '无异议' });
  const effectiveOn = legalDate('2013-05-01');
  await register.do(cityHead, 'revokeBase', base, { ground: 'ARBITRARY_FEES', effectiveOn });

  expect((await register.processes.runOnce()).done.RELEASE_RECOGNITION).toBe(0);
  register.setClock(instant('2013-05-01T00:00:00+08:00'));
  expect((await register.processes.runOnce()).done.RELEASE_RECOGNITION).toBe(1);
});

describe('a run', () => {
  const clock = { now: () => instant('2013-05-21T00:00:00Z') };
  const pending = (...bases: readonly string[]): PendingWork => ({
    scheduled: async () => [],
    unfinished: async () => [],
    lapsed: async () => bases.map((baseId) => ({ baseId, dueOn: legalDate('2013-05-20') })),
    undecided: async () => [],
    stranded: async () => [],
  });
  const refusal = { code: 'NOT_YET_DUE', article: 'Art.8(2)' } as const;

  test('does the rest when one task fails or is refused, and says which', async () => {
    const fault = new Error('disk full');
    const application: Upkeep = {
      finish: async () => ({ ok: true, id: '', entries: [], revision: 0 }),
      lapse: async ({ baseId }) => {
        if (baseId === 'base-1') throw fault;
        if (baseId === 'base-2') return { ok: false, refusals: [refusal] };
        return { ok: true, id: baseId, entries: [], revision: 1 };
      },
      recognise: async () => ({ ok: true, id: '', entries: [], revision: 0 }),
      cancel: async () => ({ ok: true, id: '', entries: [], revision: 0 }),
      takeEffect: async () => ({ ok: true, id: '', entries: [], revision: 0 }),
      destroyKeys: async () => {
        throw fault;
      },
    };
    const report = await createProcesses({
      application,
      clock,
      pending: pending('base-1', 'base-2', 'base-3'),
    }).runOnce();
    const task = 'LAPSE_RECTIFICATION';
    expect(report.failed).toEqual([
      { task, baseId: 'base-1', fault },
      { task: 'DESTROY_KEYS', fault },
    ]);
    expect(report.refused).toEqual([{ task, baseId: 'base-2', refusals: [refusal] }]);
  });

  describe('by schedule', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    const scheduled = () => {
      let asked = 0;
      const faults: unknown[] = [];
      const processes = createProcesses({
        application: {
          finish: vi.fn(),
          lapse: vi.fn(),
          recognise: vi.fn(),
          cancel: vi.fn(),
          takeEffect: vi.fn(),
          destroyKeys: vi.fn(),
        },
        clock,
        pending: {
          scheduled: async () => [],
          unfinished: async () => {
            asked += 1;
            if (asked === 1) throw new Error('views are not there yet');
            return [];
          },
          lapsed: async () => [],
          undecided: async () => [],
          stranded: async () => [],
        },
        everyMs: 30_000,
        atMostEveryMs: 200,
        onFault: (fault) => faults.push(fault),
      });
      return { processes, faults, runs: () => asked };
    };

    test('starts at once, outlives a fault and comes back at intervals', async () => {
      const { processes, faults, runs } = scheduled();
      processes.start();
      await vi.advanceTimersByTimeAsync(0);
      expect([runs(), faults.length]).toEqual([1, 1]);
      await vi.advanceTimersByTimeAsync(60_000);
      expect([runs(), faults.length]).toEqual([3, 1]);
      await processes.stop();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(runs()).toBe(3);
    });

    test('is woken by views that move, at most so often', async () => {
      const { processes, runs } = scheduled();
      processes.start();
      await vi.advanceTimersByTimeAsync(0);
      for (let moved = 0; moved < 50; moved += 1) processes.wake();
      await vi.advanceTimersByTimeAsync(199);
      expect(runs()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(runs()).toBe(2);
      await processes.stop();
      processes.wake();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(runs()).toBe(2);
    });
  });
});
