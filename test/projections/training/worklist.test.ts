import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import type { TaskKind } from '../../../src/projections/index.js';
import { AUDITOR, listed } from '../support/duties.js';
import { day, learners, registered, sessionsOn, type Taught, taught } from '../support/training.js';

const other = { serial: 2, organisationId: 'organisation-100000002' };

describe('Art.8(2): inactivity', () => {
  const inactive = async (built: Taught, on: string) =>
    (await listed(built, on, ['ESTABLISH_INACTIVITY'])).map(({ baseId, since }) => [baseId, since]);

  test('runs from the last class or lecture that was completed and reported', async () => {
    const built = await taught();
    await built.classOf('class-1', { learners: learners(1), reportedOn: '2012-06-18' });
    // Announced on 2012-03-15, last active on 2012-06-05.
    expect(await inactive(built, '2013-03-16')).toEqual([]);
    expect(await inactive(built, '2013-06-05')).toEqual([]);
    expect(await inactive(built, '2013-06-06')).toEqual([['base-a', '2013-06-06']]);
  });

  test('is not held off by a class that is not reported', async () => {
    const built = await taught();
    await built.classOf('class-1', { learners: learners(1) });
    expect(await inactive(built, '2013-03-16')).toEqual([['base-a', '2013-03-16']]);
  });

  test('counts what was reported by the day that is asked about', async () => {
    const built = await taught();
    await built.classOf('class-1', { learners: learners(1), reportedOn: '2013-03-20' });
    expect(await inactive(built, '2013-03-19')).toEqual([['base-a', '2013-03-16']]);
    expect(await inactive(built, '2013-03-20')).toEqual([]);
  });

  describe('that was established', () => {
    const established = async () => {
      const built = await taught();
      const window = { windowFrom: day('2012-03-16'), windowTo: day('2013-03-15'), pausedDays: 0 };
      await built.record('base-a', '2013-03-18', [baseEvent('InactivityEstablished', window)]);
      return built;
    };
    const duties = async (built: Taught, on: string) =>
      (await listed(built, on, ['ESTABLISH_INACTIVITY', 'DECIDE_GROUND'])).map(({ kind, since }) => [kind, since]);

    test('stays to be decided when a class is held after the period was complete', async () => {
      const built = await established();
      const late = { sessions: sessionsOn(6, '2013-04-01'), reportedOn: '2013-04-05' };
      await built.classOf('class-1', { learners: learners(1), ...late });
      expect(await duties(built, '2013-04-05')).toEqual([['DECIDE_GROUND', '2013-03-16']]);
      expect(await inactive(built, '2013-04-05')).toEqual([]);
    });

    test('falls away with a class in the period that is reported late, and another one does not bring it back', async () => {
      const built = await established();
      const held = { sessions: sessionsOn(6, '2013-01-10'), reportedOn: '2013-03-25' };
      await built.classOf('class-1', { learners: learners(1), ...held });
      expect(await duties(built, '2013-03-24')).toEqual([['DECIDE_GROUND', '2013-03-16']]);
      expect(await duties(built, '2013-03-25')).toEqual([]);
      const next = { sessions: sessionsOn(6, '2013-04-01'), reportedOn: '2013-04-05' };
      await built.classOf('class-2', { learners: learners(1), ...next });
      expect(await duties(built, '2013-04-05')).toEqual([]);
      // Twelve months on there is something to establish again, not to decide.
      expect(await duties(built, '2014-04-02')).toEqual([['ESTABLISH_INACTIVITY', '2014-04-02']]);
    });
  });
});

describe('pages of the whole worklist', () => {
  test('put together are the list, across every source of duties', async () => {
    const built = await taught();
    await built.base('base-m', { ...other, level: 'MUNICIPAL' }, 'AWARDED');
    await built.base('base-b', { serial: 3, on: '2012-12-20', department: 'dept-health' }, 'APPROVED');
    for (const n of [1, 2, 3]) await built.plan(`plan-${n}`, `2012-12-0${n}`, n === 1 ? 'base-m' : 'base-a');
    for (const n of [1, 2, 3]) await built.classOf(`class-${n}`, { learners: learners(n), to: 'COMPLETED' });
    await built.record('class-2', '2012-06-08', [registered('class-2')]);
    const { worklist } = await built.queries();
    const on = day('2013-07-01');
    const whole = await worklist({ first: 100, on }, AUDITOR);
    const ids = whole.edges.map(({ node }) => node.id);
    const kinds = new Set(whole.edges.map(({ node }) => node.kind));
    expect([...kinds].sort()).toEqual<TaskKind[]>([
      ...(['APPROVE_PLAN', 'AWARD_PLAQUE', 'CONCLUDE_ASSESSMENT', 'ESTABLISH_INACTIVITY'] as const),
      ...(['PUBLISH_REVIEW_LIST', 'RECOGNISE_HOURS', 'REGISTER_RECORD', 'REPORT_TRAINING', 'REVIEW_PLAN'] as const),
      ...(['SUBMIT_ANNUAL_REPORT', 'SUBMIT_FILING', 'SUBMIT_NEXT_YEAR_PLAN'] as const),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    const dues = whole.edges.flatMap(({ node }) => node.dueOn ?? []);
    expect(dues).toEqual([...dues].sort());
    for (let size = 1; size <= ids.length; size += 1) {
      const forwards: string[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await worklist({ first: size, ...(after && { after }), on }, AUDITOR);
        forwards.push(...page.edges.map(({ node }) => node.id));
        after = page.edges.at(-1)?.cursor;
        more = page.hasNextPage;
      }
      expect(forwards).toEqual(ids);
      const backwards: string[] = [];
      for (let before: string | undefined, more = true; more; ) {
        const page = await worklist({ last: size, ...(before && { before }), on }, AUDITOR);
        backwards.unshift(...page.edges.map(({ node }) => node.id));
        before = page.edges[0]?.cursor;
        more = page.hasPreviousPage;
      }
      expect(backwards).toEqual(ids);
    }
  });
});
