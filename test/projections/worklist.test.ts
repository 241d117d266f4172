import { describe, expect, test } from 'vitest';
import { type BaseEvent, baseEvent } from '../../src/aggregates/base/index.js';
import { legalDate } from '../../src/kernel/index.js';
import { type TaskKind, taskKinds, type Viewer, type WorklistArgs } from '../../src/projections/index.js';
import { viewed } from './support/views.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const AUDITOR: Viewer = { role: 'AUDITOR' };
const wujin = '320412';
const institution = 'organisation-100000001';
const items = [{ finding: '台账不全', article: 'Art.8(1)' }];
const date = legalDate;

/** Those of recognition and supervision; those of training and of the year are in `training/worklist.test.ts`. */
const kinds = taskKinds.slice(0, taskKinds.indexOf('REVIEW_PLAN'));

type Built = Awaited<ReturnType<typeof viewed>>;
const founded = async (): Promise<Built> => {
  const built = await viewed();
  await built.found();
  return built;
};

const listed = async (built: Built, on: string, args: Partial<WorklistArgs> = {}, viewer = AUDITOR) => {
  const { worklist } = await built.queries();
  const connection = await worklist({ first: 100, kinds, ...args, on: date(on) }, viewer);
  const tasks = connection.edges.map(({ node }) => node);
  expect(await connection.totalCount()).toBe(tasks.length);
  return tasks;
};
const brief = async (...args: Parameters<typeof listed>) =>
  (await listed(...args)).map(({ kind, bureau, since, dueOn }) => [kind, bureau, since, ...(dueOn ? [dueOn] : [])]);

describe('the way to the plaque', () => {
  const recognition: readonly (readonly [string, readonly BaseEvent[], readonly string[]])[] = [
    // 20 working days from the application on 2012-03-15, with 清明 (2 to 4 April off, 31 March and 1 April worked).
    ['2012-03-15', [], ['COMPLETE_EVALUATION', wujin, '2012-03-15', '2012-04-13']],
    [
      '2012-03-16',
      [baseEvent('ApplicationReturned', { reason: '材料不齐' })],
      ['RESUBMIT_APPLICATION', institution, '2012-03-16'],
    ],
  ];

  test.each(recognition)('on %s after %o owes %o', async (on, events, task) => {
    const built = await founded();
    await built.base('base-a', {}, 'APPLIED');
    if (events.length > 0) await built.record('base-a', on, events);
    expect(await brief(built, on)).toEqual([task]);
  });

  test('says of which years the holidays were not known when its days were counted', async () => {
    const built = await founded();
    const assumed = async (on: string) =>
      (await listed(built, on)).map(({ kind, assumedYears }) => [kind, assumedYears]);
    await built.base('base-a', { on: '2012-03-15' }, 'EVALUATED');
    expect(await assumed('2012-03-20')).toEqual([['DECIDE_APPLICATION', []]]);
    await built.base('base-b', { on: '2098-12-15', serial: 2 }, 'EVALUATED');
    expect(await assumed('2098-12-20')).toContainEqual(['DECIDE_APPLICATION', [2098, 2099]]);
    await built.base('base-c', { serial: 3 }, 'APPROVED');
    const filing = { to: '320400', dueOn: date('2099-01-12'), assumedYears: ['2098', '2099'] };
    await built.record('base-c', '2098-12-20', [baseEvent('FilingSubmitted', filing)]);
    expect(await assumed('2098-12-20')).toContainEqual(['ANSWER_FILING', [2098, 2099]]);
  });

  test('keeps the due date of the application until it is decided', async () => {
    const built = await founded();
    await built.base('base-a', {}, 'EVALUATED');
    expect(await brief(built, '2012-03-20')).toEqual([['DECIDE_APPLICATION', wujin, '2012-03-15', '2012-04-13']]);
  });

  test.each<readonly [string, BaseEvent, readonly string[]]>([
    [
      'filing submitted',
      baseEvent('FilingSubmitted', { to: '320400', dueOn: date('2012-04-10') }),
      ['ANSWER_FILING', '320400', '2012-03-26', '2012-04-10'],
    ],
    ['filing returned', baseEvent('FilingReturned', { reasons: ['重复'] }), ['CORRECT_FILING', wujin, '2012-03-26']],
    ['filed', baseEvent('BaseFiled', { filingNo: '1' }), ['ASSIGN_NUMBER', '320400', '2012-03-26']],
    ['numbered', baseEvent('BaseNumbered', { number: 'N', serial: 1 }), ['ANNOUNCE', wujin, '2012-03-26']],
    ['announced', baseEvent('BaseAnnounced', { noticeNo: '1' }), ['AWARD_PLAQUE', wujin, '2012-03-26']],
  ])('goes on after a county base is %s', async (_, event, task) => {
    const built = await founded();
    await built.base('base-a', {}, 'APPROVED');
    expect(await brief(built, '2012-03-20')).toEqual([['SUBMIT_FILING', wujin, '2012-03-15']]);
    await built.record('base-a', '2012-03-26', [event]);
    expect(await brief(built, '2012-03-26')).toEqual([task]);
  });

  test('of a municipal base goes from approval to the number, and is the city’s throughout', async () => {
    const built = await founded();
    await built.base('base-a', { level: 'MUNICIPAL' }, 'APPROVED');
    expect(await brief(built, '2012-03-20')).toEqual([['ASSIGN_NUMBER', '320400', '2012-03-15']]);
  });

  test('is over with the plaque, a withdrawal or a rejection', async () => {
    const built = await founded();
    await built.base('base-a', { serial: 1 }, 'AWARDED');
    await built.base('base-b', { serial: 2 }, 'APPLIED');
    await built.record('base-b', '2012-04-01', [baseEvent('ApplicationWithdrawn', { reason: '撤回' })]);
    await built.base('base-c', { serial: 3 }, 'EVALUATED');
    await built.record('base-c', '2012-04-01', [
      baseEvent('ApplicationRejected', { decidedBy: wujin, reasons: ['师资不足'] }),
    ]);
    expect(await brief(built, '2012-04-02')).toEqual([]);
  });
});

describe('a rectification', () => {
  const ordered = async () => {
    const built = await founded();
    await built.base('base-a', {}, 'AWARDED');
    await built.record('base-a', '2012-04-20', [
      baseEvent('RectificationOrdered', { items, servedOn: date('2012-04-20'), dueOn: date('2012-07-20') }),
    ]);
    return built;
  };
  const rectify = ['RECTIFY', institution, '2012-04-20', '2012-07-20'];

  test('is the base’s until its last day', async () => {
    const built = await ordered();
    expect(await brief(built, '2012-04-19')).toEqual([]);
    expect(await brief(built, '2012-07-20')).toEqual([rectify]);
  });

  test('is to be decided by the bureau from the day after, before the lapse is recorded and when it is', async () => {
    const built = await ordered();
    const decide = ['DECIDE_LAPSED', wujin, '2012-07-21'];
    expect(await brief(built, '2012-07-21')).toEqual([decide]);
    await built.record('base-a', '2012-07-21', [baseEvent('RectificationLapsed', { dueOn: date('2012-07-20') })]);
    expect(await brief(built, '2012-07-21')).toEqual([decide]);
  });

  test('is over when it is accepted, and runs longer when it is extended', async () => {
    const built = await ordered();
    await built.record('base-a', '2012-07-01', [
      baseEvent('RectificationExtended', { dueOn: date('2012-08-20'), reason: '暑假' }),
    ]);
    expect(await brief(built, '2012-07-21')).toEqual([['RECTIFY', institution, '2012-04-20', '2012-08-20']]);
    expect(await brief(built, '2012-08-21')).toEqual([['DECIDE_LAPSED', wujin, '2012-08-21']]);
    await built.record('base-a', '2012-08-10', [baseEvent('RectificationAccepted', {})]);
    expect(await brief(built, '2012-08-21')).toEqual([]);
  });

  test('that failed leads to notice, hearing, decision and the plaque back', async () => {
    const built = await ordered();
    const ground = 'RECTIFICATION_FAILED';
    await built.record('base-a', '2012-07-25', [
      baseEvent('RevocationNotified', { ground, reasons: [], statementDueOn: date('2012-07-30') }),
    ]);
    expect(
      await brief(built, '2012-07-25', { kinds: ['HEAR_STATEMENT', 'DECIDE_REVOCATION', 'DECIDE_LAPSED'] }),
    ).toEqual([['HEAR_STATEMENT', wujin, '2012-07-25', '2012-07-30']]);
    expect(await brief(built, '2012-07-31')).toContainEqual(['DECIDE_REVOCATION', wujin, '2012-07-31']);
    await built.record('base-a', '2012-07-27', [baseEvent('StatementHeard', { summary: '承认' })]);
    expect(await brief(built, '2012-07-27', { bureau: wujin })).toEqual([['DECIDE_REVOCATION', wujin, '2012-07-27']]);
    const effectiveOn = date('2012-08-15');
    await built.record('base-a', '2012-08-01', [
      baseEvent('BaseRevoked', {
        decidedBy: wujin,
        ground,
        effectiveOn,
        plaqueDueOn: date('2012-08-29'),
        toFile: { ref: 1, dueOn: date('2012-08-15') },
      }),
    ]);
    const file = ['FILE_ADJUSTMENT', wujin, '2012-08-01', '2012-08-15'];
    expect(await brief(built, '2012-08-14')).toEqual([file]);
    expect(await brief(built, '2012-08-15')).toEqual([file, ['RECALL_PLAQUE', wujin, '2012-08-15', '2012-08-29']]);
    await built.record('base-a', '2012-08-15', [
      baseEvent('AdjustmentFiled', { ref: 1 }),
      baseEvent('PlaqueRecalled', { serialNo: '牌1号' }),
    ]);
    expect(await brief(built, '2012-08-15')).toEqual([]);
  });
});

describe('a verified violation', () => {
  test('is to be followed by a notice', async () => {
    const built = await founded();
    await built.base('base-a', {}, 'AWARDED');
    const evidence = [{ title: '收据', sha256: 'e'.repeat(64) }];
    await built.record('base-a', '2012-05-02', [
      baseEvent('ViolationVerified', { kind: 'ARBITRARY_FEES', finding: '多收', evidence }),
    ]);
    expect(await brief(built, '2012-05-02')).toEqual([['DECIDE_GROUND', wujin, '2012-05-02']]);
    await built.record('base-a', '2012-05-03', [
      baseEvent('RevocationNotified', { ground: 'ARBITRARY_FEES', reasons: [], statementDueOn: date('2012-05-08') }),
    ]);
    expect((await listed(built, '2012-05-03')).map(({ kind }) => kind)).toEqual(['HEAR_STATEMENT']);
  });
});

describe('inactivity', () => {
  const announced = async () => {
    const built = await founded();
    await built.base('base-a', { on: '2012-03-15' }, 'AWARDED');
    return built;
  };
  const establish = (since: string) => [['ESTABLISH_INACTIVITY', wujin, since]];

  test('is to be established when a year without activity is over', async () => {
    const built = await announced();
    expect(await brief(built, '2013-03-15')).toEqual([]);
    expect(await brief(built, '2013-03-16')).toEqual(establish('2013-03-16'));
    expect(await brief(built, '2013-03-16', { dueBefore: date('2020-01-01') })).toEqual([]);
  });

  test('waits as long as an accepted reason lasted', async () => {
    const built = await announced();
    const [from, to] = [date('2012-06-01'), date('2012-06-30')];
    await built.record('base-a', '2012-06-01', [
      baseEvent('SpecialReasonAccepted', { from, to, reason: '校舍改建', evidence: [] }),
    ]);
    expect(await brief(built, '2013-04-14')).toEqual([]);
    expect(await brief(built, '2013-04-15')).toEqual(establish('2013-04-15'));
  });

  test('waits while a rectification blocks new classes, and for as long afterwards', async () => {
    const built = await announced();
    await built.record('base-a', '2013-02-20', [
      baseEvent('RectificationOrdered', { items, servedOn: date('2013-02-20'), dueOn: date('2013-05-20') }),
    ]);
    expect((await listed(built, '2013-03-20')).map(({ kind }) => kind)).toEqual(['RECTIFY']);
    await built.record('base-a', '2013-03-01', [baseEvent('RectificationAccepted', {})]);
    // Ten days, 20 February to 1 March.
    expect(await brief(built, '2013-03-25')).toEqual([]);
    expect(await brief(built, '2013-03-26')).toEqual(establish('2013-03-26'));
  });

  test('that is established is to be followed by a notice, and then by the hearing', async () => {
    const built = await announced();
    await built.record('base-a', '2013-03-20', [
      baseEvent('InactivityEstablished', {
        windowFrom: date('2012-03-16'),
        windowTo: date('2013-03-15'),
        pausedDays: 0,
      }),
    ]);
    expect(await brief(built, '2013-03-20')).toEqual([['DECIDE_GROUND', wujin, '2013-03-16']]);
    await built.record('base-a', '2013-03-21', [
      baseEvent('RevocationNotified', { ground: 'INACTIVITY', reasons: [], statementDueOn: date('2013-03-28') }),
    ]);
    expect((await listed(built, '2013-03-21')).map(({ kind }) => kind)).toEqual(['HEAR_STATEMENT']);
  });

  describe('that was notified', () => {
    const notified = async () => {
      const built = await announced();
      await built.record('base-a', '2013-03-20', [
        baseEvent('InactivityEstablished', {
          windowFrom: date('2012-03-16'),
          windowTo: date('2013-03-15'),
          pausedDays: 0,
        }),
      ]);
      await built.record('base-a', '2013-03-21', [
        baseEvent('RevocationNotified', { ground: 'INACTIVITY', reasons: [], statementDueOn: date('2013-03-28') }),
      ]);
      return built;
    };
    const decide = (since: string) => [['DECIDE_REVOCATION', wujin, since]];
    const reason = (from: string, to: string) =>
      baseEvent('SpecialReasonAccepted', { from: date(from), to: date(to), reason: '校舍改建', evidence: [] });

    test('is decided while the ground stands', async () => {
      const built = await notified();
      expect(await brief(built, '2013-03-29')).toEqual(decide('2013-03-29'));
      await built.record('base-a', '2013-03-25', [baseEvent('StatementHeard', { summary: '承认' })]);
      expect(await brief(built, '2013-03-26')).toEqual(decide('2013-03-25'));
    });

    test('leaves nothing to hear or decide as long as a reason accepted since takes the ground away', async () => {
      const built = await notified();
      await built.record('base-a', '2013-03-22', [reason('2012-06-01', '2012-06-30')]);
      // Thirty days more: the period ends on 2013-04-14.
      expect(await brief(built, '2013-03-22')).toEqual([]);
      expect(await brief(built, '2013-04-14')).toEqual([]);
      expect(await brief(built, '2013-04-15')).toEqual(decide('2013-03-29'));
      expect(await brief(built, '2013-04-14', { kinds: ['DECIDE_REVOCATION'] })).toEqual([]);
    });

    test('is not what keeps the decision on another ground from being due', async () => {
      const built = await notified();
      await built.record('base-a', '2013-03-22', [reason('2012-06-01', '2012-06-30')]);
      await built.record('base-a', '2013-03-25', [
        baseEvent('RevocationNotified', { ground: 'ARBITRARY_FEES', reasons: [], statementDueOn: date('2013-03-30') }),
      ]);
      expect(await brief(built, '2013-03-31')).toEqual(decide('2013-03-31'));
    });
  });

  test('is nobody’s task on bases that were not announced or have ended', async () => {
    const built = await founded();
    await built.base('base-a', { serial: 1 }, 'NUMBERED');
    await built.base('base-b', { serial: 2 }, 'AWARDED');
    await built.record('base-b', '2012-05-01', [
      baseEvent('BaseClosed', { reasonCode: 'OWN_REQUEST', reason: '停办' }),
    ]);
    expect((await listed(built, '2014-01-01')).map(({ kind }) => kind)).toEqual(['ANNOUNCE']);
  });
});

describe('a base’s duties', () => {
  test('go over to the division that its place goes over to', async () => {
    const built = await founded();
    await built.base('base-a', { gb6: '320405', on: '2015-03-02' }, 'APPROVED');
    await built.base('base-b', { town: '奔牛镇', serial: 2, on: '2015-03-02' }, 'APPROVED');
    const bureaus = async (on: string, bureau?: string) =>
      (await listed(built, on, bureau === undefined ? {} : { bureau })).map((task) => `${task.baseId} ${task.bureau}`);
    expect(await bureaus('2015-04-27')).toEqual(['base-a 320405', 'base-b 320412']);
    expect(await bureaus('2015-04-28')).toEqual(['base-a 320412', 'base-b 320411']);
    expect(await bureaus('2015-04-27', '320405')).toEqual(['base-a 320405']);
    expect(await bureaus('2015-04-28', '320405')).toEqual([]);
    expect(await bureaus('2015-04-28', wujin)).toEqual(['base-a 320412']);
  });
});

describe('who asks', () => {
  const busy = async () => {
    const built = await founded();
    await built.base('base-1', { serial: 1, level: 'MUNICIPAL' }, 'APPLIED');
    await built.base('base-2', { serial: 2 }, 'APPLIED');
    await built.base('base-3', { serial: 3, gb6: '320411' }, 'FILED');
    await built.base('base-4', { serial: 4, gb6: '320411', organisationId: 'organisation-200000002' }, 'AWARDED');
    await built.record('base-4', '2012-04-01', [
      baseEvent('RectificationOrdered', { items, servedOn: date('2012-04-01'), dueOn: date('2012-07-01') }),
    ]);
    return built;
  };
  const all = ['base-1', 'base-2', 'base-4', 'base-3'];

  test.each<readonly [string, Viewer, string | undefined, readonly string[]]>([
    ['an auditor, of everybody', AUDITOR, undefined, all],
    ['an auditor, of a division', AUDITOR, wujin, ['base-2']],
    ['an auditor, of an institution', AUDITOR, 'organisation-200000002', ['base-4']],
    ['the city, of itself', CITY, undefined, ['base-1', 'base-3']],
    ['the city, of a division', CITY, wujin, ['base-2']],
    ['a division, of itself', { role: 'COUNTY', bureau: wujin }, undefined, ['base-2']],
    ['a division, of itself by name', { role: 'COUNTY', bureau: wujin }, wujin, ['base-2']],
    ['a division, of another', { role: 'COUNTY', bureau: wujin }, '320411', []],
    ['a division, of the city', { role: 'COUNTY', bureau: wujin }, '320400', []],
    ['an institution, of itself', { role: 'BASE', bureau: 'organisation-200000002' }, undefined, ['base-4']],
    ['an institution, of another', { role: 'BASE', bureau: 'organisation-200000002' }, institution, []],
    ['a department', { role: 'DEPT', bureau: 'dept-education' }, undefined, []],
    ['an analyst', { role: 'ANALYST' }, undefined, []],
    ['the public', { role: 'PUBLIC' }, wujin, []],
  ])('%s, sees these', async (_, viewer, bureau, expected) => {
    const built = await busy();
    const tasks = await listed(built, '2012-04-02', bureau === undefined ? {} : { bureau }, viewer);
    expect(tasks.map(({ baseId }) => baseId)).toEqual(expected);
  });

  test('may narrow it to kinds and to what is due before a day', async () => {
    const built = await busy();
    const kindsOf = (args: Partial<WorklistArgs>) =>
      listed(built, '2012-04-20', args).then((tasks) => tasks.map(({ kind }) => kind));
    expect(await kindsOf({ kinds: ['RECTIFY'] })).toEqual(['RECTIFY']);
    expect(await kindsOf({ kinds: [] })).toEqual([]);
    expect(await kindsOf({ dueBefore: date('2012-04-14') })).toEqual(['COMPLETE_EVALUATION', 'COMPLETE_EVALUATION']);
    expect(await kindsOf({ dueBefore: date('2012-04-13') })).toEqual([]);
  });

  test('is told what is overdue', async () => {
    const built = await busy();
    const overdue = async (on: string) =>
      (await listed(built, on)).flatMap((task) => (task.overdue ? [task.baseId] : []));
    expect(await overdue('2012-04-13')).toEqual([]);
    expect(await overdue('2012-04-14')).toEqual(['base-1', 'base-2']);
  });
});

describe('pages of the worklist', () => {
  test('put together are the whole list, across what is recorded and what is found by the rule', async () => {
    const built = await founded();
    for (let n = 1; n <= 9; n += 1)
      await built.base(`base-${n}`, { serial: n, on: `2012-0${(n % 3) + 1}-10` }, 'AWARDED');
    for (let n = 10; n <= 14; n += 1)
      await built.base(`base-${n}`, { serial: n, on: '2013-06-03' }, n % 2 ? 'APPLIED' : 'APPROVED');
    const { worklist } = await built.queries();
    const on = date('2013-07-01');
    const whole = await worklist({ first: 100, kinds, on }, AUDITOR);
    const ids = whole.edges.map(({ node }) => node.id);
    expect(whole.edges.map(({ node }) => node.kind)).toEqual<TaskKind[]>([
      ...Array<TaskKind>(2).fill('COMPLETE_EVALUATION'),
      ...Array<TaskKind>(3).fill('SUBMIT_FILING'),
      ...Array<TaskKind>(9).fill('ESTABLISH_INACTIVITY'),
    ]);
    expect(new Set(ids).size).toBe(14);
    for (let size = 1; size <= 14; size += 1) {
      const forwards: string[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await worklist({ first: size, kinds, ...(after && { after }), on }, AUDITOR);
        forwards.push(...page.edges.map(({ node }) => node.id));
        after = page.edges.at(-1)?.cursor;
        more = page.hasNextPage;
      }
      expect(forwards).toEqual(ids);
      const backwards: string[] = [];
      for (let before: string | undefined, more = true; more; ) {
        const page = await worklist({ last: size, kinds, ...(before && { before }), on }, AUDITOR);
        backwards.unshift(...page.edges.map(({ node }) => node.id));
        before = page.edges[0]?.cursor;
        more = page.hasPreviousPage;
      }
      expect(backwards).toEqual(ids);
    }
  });
});
