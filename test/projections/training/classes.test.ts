import { describe, expect, test } from 'vitest';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import type { ClassFilter, Connection, Viewer } from '../../../src/projections/index.js';
import { day, learnerId, learners, sessionsOn, taught, wujin, xinbei } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const idsOf = (connection: Connection<{ readonly id: string }>) => connection.edges.map(({ node }) => node.id);

describe('a class', () => {
  test('is shown with what its history made of it', async () => {
    const { classOf, record, training } = await taught();
    await classOf('class-1', {
      basis: 'COMMISSION',
      commission: { employerId: 'organisation-100000009', contractRef: '合同1号' },
      learners: [{ n: 1 }, { n: 2, gb6: xinbei }, { n: 3 }],
      failed: [3],
      reportedOn: '2012-06-18',
    });
    await record('class-1', '2012-06-20', [classEvent('TrainingEffectEvaluated', { score: 91, followUp: '回访' })]);
    expect(await (await training()).trainingClass('class-1', CITY)).toEqual({
      id: 'class-1',
      baseId: 'base-a',
      status: 'COMPLETED',
      content: {
        basis: 'COMMISSION',
        category: 'PROFESSIONAL',
        subject: '护理',
        course: '急救护理',
        computer: false,
        mode: 'FULL_RELEASE',
        plannedHours: 30,
        venue: { kind: 'REGISTERED' },
        sessions: sessionsOn(6, '2012-06-04', '2012-06-05'),
        commission: { employerId: 'organisation-100000009', contractRef: '合同1号' },
      },
      openedOn: '2012-06-01',
      completedOn: '2012-06-05',
      archiveNo: '档-class-1',
      effectScore: 91,
      reportDueOn: '2012-06-19',
      reportedOn: '2012-06-18',
      late: false,
      enrolled: 3,
      outside: 0,
      attendedHours: 36,
      assessed: 3,
      passed: 2,
      recognisedHours: 24,
      rejectedHours: 12,
      revision: 10,
    });
  });

  test('that was only opened has nothing of what comes later', async () => {
    const { classOf, training } = await taught();
    await classOf('class-1', {
      to: 'OPENED',
      planId: 'plan-1',
      venue: { kind: 'DECLARED', address: '某厂', gb6: wujin },
    });
    const shown = await (await training()).trainingClass('class-1', CITY);
    expect(shown).toMatchObject({ status: 'OPEN', enrolled: 0, attendedHours: 0, revision: 1 });
    expect(shown?.content).toMatchObject({
      planId: 'plan-1',
      venue: { kind: 'DECLARED', address: '某厂', gb6: wujin },
    });
    expect(Object.keys(shown ?? {})).not.toContain('reportDueOn');
  });

  test('that is cancelled says so', async () => {
    const { classOf, record, training } = await taught();
    await classOf('class-1', { to: 'OPENED' });
    await record('class-1', '2012-06-02', [classEvent('ClassCancelled', { reason: '停办' })]);
    expect(await (await training()).trainingClass('class-1', CITY)).toMatchObject({ status: 'CANCELLED' });
  });

  test('counts who is assessed again once, and who passes then as passed', async () => {
    const { classOf, record, training } = await taught();
    await classOf('class-1', { learners: learners(1, 2, 3, 4), failed: [1, 2, 3], to: 'ASSESSED' });
    const again = (...results: readonly (readonly [number, boolean])[]) =>
      record('class-1', '2012-06-06', [
        classEvent('LearnersAssessed', {
          results: results.map(([n, passed]) => ({ learnerId: learnerId(n), passed })),
        }),
      ]);
    await again([1, true], [2, false]);
    await again([2, true]);
    expect(await (await training()).trainingClass('class-1', CITY)).toMatchObject({ assessed: 4, passed: 3 });
  });

  test('nets what is recognised and rejected against corrections', async () => {
    const { classOf, record, training } = await taught();
    await classOf('class-1', { learners: learners(1, 2), failed: [2] });
    const correction = { learnerId: learnerId(2), year: 2012, delta: 6, reason: '复核' };
    await record('class-1', '2012-07-02', [classEvent('HoursCorrected', correction)]);
    const shown = await (await training()).trainingClass('class-1', CITY);
    expect(shown).toMatchObject({ attendedHours: 24, recognisedHours: 18, rejectedHours: 6 });
  });

  test('counts who comes from outside a county base’s division on the day of the enrolment', async () => {
    const { base, classOf, record, training } = await taught();
    await base('base-q', { gb6: '320405', serial: 2, organisationId: 'organisation-100000002' });
    const sessions = sessionsOn(6, '2015-06-01');
    await classOf('class-1', { baseId: 'base-q', openedOn: '2015-04-20', sessions, to: 'OPENED' });
    const enrolled = async (on: string, ...from: readonly (readonly [n: number, gb6: string])[]) => {
      const people = from.map(([n, gb6]) => ({ learnerId: learnerId(n), gb6, titleLevel: 'MIDDLE' as const }));
      await record('class-1', on, [classEvent('LearnersEnrolled', { learners: people })]);
      return (await training()).trainingClass('class-1', CITY);
    };
    const before = await enrolled('2015-04-27', [1, '320405'], [2, xinbei], [3, wujin]);
    expect(before).toMatchObject({ enrolled: 3, outside: 2 });
    // 戚墅堰 has been a part of 武进 since 2015-04-28.
    const after = await enrolled('2015-04-28', [4, xinbei], [5, wujin], [6, wujin]);
    expect(after).toMatchObject({ enrolled: 6, outside: 3 });
  });

  test('of a municipal base has the whole city for its territory', async () => {
    const { base, classOf, training } = await taught();
    await base('base-m', { level: 'MUNICIPAL', serial: 2, organisationId: 'organisation-100000002' });
    await classOf('class-1', {
      baseId: 'base-m',
      learners: [
        { n: 1, gb6: wujin },
        { n: 2, gb6: xinbei },
        { n: 3, gb6: '320500' },
      ],
      to: 'ENROLLED',
    });
    expect(await (await training()).trainingClass('class-1', CITY)).toMatchObject({ outside: 1 });
  });

  test('keeps the number from outside with which it was reported', async () => {
    const { classOf, record, training } = await taught();
    await classOf('class-1', { learners: [{ n: 1, gb6: xinbei }], to: 'REGISTERED' });
    await record('class-1', '2012-06-18', [
      classEvent('TrainingReported', { enrolled: 1, passed: 1, hoursAttended: 12, outside: 0, late: true }),
    ]);
    expect(await (await training()).trainingClass('class-1', CITY)).toMatchObject({ outside: 0, late: true });
  });
});

describe('the list of classes', () => {
  const several = async () => {
    const built = await taught();
    await built.base('base-b', { gb6: xinbei, serial: 2, organisationId: 'organisation-100000002' });
    await built.classOf('class-1', { sessions: sessionsOn(3, '2012-03-01', '2012-03-20'), course: '急救护理' });
    await built.classOf('class-2', { sessions: sessionsOn(3, '2012-05-01'), to: 'OPENED', planId: 'plan-1' });
    await built.classOf('class-3', {
      baseId: 'base-b',
      sessions: sessionsOn(3, '2012-05-01'),
      category: 'PUBLIC',
      course: '100%公需',
    });
    return built;
  };

  test.each<readonly [string, ClassFilter, readonly string[]]>([
    ['nothing, the latest first', {}, ['class-3', 'class-2', 'class-1']],
    ['a base', { baseId: 'base-b' }, ['class-3']],
    ['a plan', { planId: 'plan-1' }, ['class-2']],
    ['statuses', { status: ['OPEN', 'CANCELLED'] }, ['class-2']],
    ['no status', { status: [] }, []],
    ['a category', { category: 'PUBLIC' }, ['class-3']],
    ['a part of the course, with its wildcards', { course: '0%公' }, ['class-3']],
    ['a day between two sessions', { from: day('2012-03-10'), to: day('2012-03-10') }, ['class-1']],
    ['days from the last session on', { from: day('2012-03-20') }, ['class-3', 'class-2', 'class-1']],
    ['days after it', { from: day('2012-03-21') }, ['class-3', 'class-2']],
    ['days to the first session', { to: day('2012-03-01') }, ['class-1']],
    ['days before it', { to: day('2012-02-29') }, []],
  ])('may be asked for by %s', async (_, filter, expected) => {
    const built = await several();
    const list = await (await built.training()).classes({ first: 10, filter }, CITY);
    expect(idsOf(list)).toEqual(expected);
    expect(await list.totalCount()).toBe(expected.length);
  });

  test('comes in pages that put together are the list, forwards and backwards', async () => {
    const built = await taught();
    for (let n = 1; n <= 9; n += 1) {
      await built.classOf(`class-${n}`, { sessions: sessionsOn(3, `2012-0${(n % 3) + 1}-10`), to: 'OPENED' });
    }
    const { classes } = await built.training();
    const whole = idsOf(await classes({ first: 100 }, CITY));
    expect(new Set(whole).size).toBe(9);
    for (const size of [1, 2, 4, 9]) {
      const forwards: string[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await classes({ first: size, ...(after && { after }) }, CITY);
        forwards.push(...idsOf(page));
        after = page.edges.at(-1)?.cursor;
        more = page.hasNextPage;
      }
      expect(forwards).toEqual(whole);
      const backwards: string[] = [];
      for (let before: string | undefined, more = true; more; ) {
        const page = await classes({ last: size, ...(before && { before }) }, CITY);
        backwards.unshift(...idsOf(page));
        before = page.edges[0]?.cursor;
        more = page.hasPreviousPage;
      }
      expect(backwards).toEqual(whole);
    }
  });
});

describe('the participations of a class', () => {
  test('say what each learner attended, passed and was given', async () => {
    const { classOf, record, training } = await taught();
    await classOf('class-1', { learners: learners(1, 2), failed: [2] });
    const correction = { learnerId: learnerId(1), year: 2012, delta: -2, reason: '复核' };
    await record('class-1', '2012-07-02', [classEvent('HoursCorrected', correction)]);
    const { edges, totalCount } = await (await training()).participations('class-1', { first: 10 }, CITY);
    expect(edges.map(({ node }) => node)).toEqual([
      { classId: 'class-1', learnerId: learnerId(1), attendedHours: 12, passed: true, recognised: 10, rejected: [] },
      {
        classId: 'class-1',
        learnerId: learnerId(2),
        attendedHours: 12,
        passed: false,
        recognised: 0,
        rejected: [{ reason: 'NOT_PASSED', hours: 12 }],
      },
    ]);
    expect(await totalCount()).toBe(2);
  });

  test('put the hours of two years together', async () => {
    const { classOf, training } = await taught();
    const sessions = sessionsOn(3, '2012-12-31', '2013-01-01');
    await classOf('class-1', { sessions, learners: learners(1, 2), failed: [2] });
    const { edges } = await (await training()).participations('class-1', { first: 10 }, CITY);
    expect(edges.map(({ node }) => [node.recognised, node.rejected])).toEqual([
      [6, []],
      [0, [{ reason: 'NOT_PASSED', hours: 6 }]],
    ]);
  });

  test('before the assessment say nothing of it, and come in pages', async () => {
    const { classOf, training } = await taught();
    await classOf('class-1', { learners: learners(1, 2, 3), to: 'ATTENDED' });
    const { participations } = await training();
    const first = await participations('class-1', { first: 2 }, CITY);
    expect(first.edges.map(({ node }) => node.learnerId)).toEqual([learnerId(1), learnerId(2)]);
    expect(first.edges[0]?.node).not.toHaveProperty('passed');
    const after = first.edges.at(-1)?.cursor ?? '';
    const rest = await participations('class-1', { first: 2, after }, CITY);
    expect(rest.edges.map(({ node }) => node.learnerId)).toEqual([learnerId(3)]);
    expect(rest.hasNextPage).toBe(false);
  });
});
