import { describe, expect, test } from 'vitest';
import { type PlanEvent, planEvent } from '../../../src/aggregates/plan/index.js';
import type { Connection, PlanFilter, Viewer } from '../../../src/projections/index.js';
import { planContent, taught, wujin, xinbei } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const idsOf = (connection: Connection<{ readonly id: string }>) => connection.edges.map(({ node }) => node.id);
const review = (by: 'DEPT' | 'COUNTY', agreed = true, reasons: string[] = []): PlanEvent =>
  planEvent('PlanReviewed', { by, authority: by === 'DEPT' ? 'dept-health' : wujin, agreed, reasons });

describe('a plan', () => {
  test('is shown as submitted, with each review', async () => {
    const { plan, record, training } = await taught();
    await plan('plan-1', '2012-03-20', 'base-a', { feeFen: 5_000 });
    await record('plan-1', '2012-03-25', [review('DEPT')]);
    expect(await (await training()).plan('plan-1', CITY)).toEqual({
      id: 'plan-1',
      baseId: 'base-a',
      status: 'SUBMITTED',
      content: planContent({ feeFen: 5_000 }),
      submittedOn: '2012-03-20',
      reviews: [{ by: 'DEPT', authority: 'dept-health', agreed: true, on: '2012-03-25', reasons: [] }],
      revision: 2,
    });
  });

  const endings: readonly (readonly [string, readonly PlanEvent[], object])[] = [
    [
      'approved has the hours that were approved',
      [planEvent('PlanApproved', { decidedBy: '320400', approvedHours: 24 })],
      { status: 'EFFECTIVE', hours: 24, effectiveOn: '2012-04-02' },
    ],
    [
      'filed has the hours that were planned',
      [review('COUNTY'), planEvent('PlanFiled', { filingNo: '备3号' })],
      { status: 'EFFECTIVE', hours: 30, effectiveOn: '2012-04-02', filingNo: '备3号' },
    ],
    [
      'refused by the city has its reasons',
      [planEvent('PlanRefused', { decidedBy: '320400', reasons: ['重复办班'] })],
      { status: 'REFUSED', endedOn: '2012-04-02', reasons: ['重复办班'] },
    ],
    [
      'refused by a review has its reasons',
      [review('DEPT'), review('COUNTY', false, ['师资不足'])],
      { status: 'REFUSED', endedOn: '2012-04-02', reasons: ['师资不足'] },
    ],
    [
      'withdrawn has its reason',
      [planEvent('PlanWithdrawn', { reason: '改期' })],
      { status: 'WITHDRAWN', endedOn: '2012-04-02', reasons: ['改期'] },
    ],
  ];
  test.each(endings)('that is %s', async (_, events, shown) => {
    const { plan, record, training } = await taught();
    await plan('plan-1', '2012-03-20', 'base-a');
    await record('plan-1', '2012-04-02', events);
    expect(await (await training()).plan('plan-1', CITY)).toMatchObject(shown);
  });

  test('that does not exist is not there', async () => {
    const { training } = await taught();
    expect(await (await training()).plan('plan-none', CITY)).toBeUndefined();
  });
});

describe('the list of plans', () => {
  const several = async () => {
    const built = await taught();
    await built.base('base-b', {
      ...{ gb6: xinbei, serial: 2, organisationId: 'organisation-100000002', department: 'dept-health' },
    });
    await built.plan('plan-1', '2012-03-20', 'base-a');
    await built.plan('plan-2', '2012-03-21', 'base-b', { mode: 'SPARE_TIME', year: 2013 });
    await built.plan('plan-3', '2012-03-20', 'base-b', { category: 'PUBLIC' });
    await built.record('plan-3', '2012-03-22', [planEvent('PlanWithdrawn', { reason: '改期' })]);
    return built;
  };

  test.each<readonly [string, PlanFilter, readonly string[]]>([
    ['nothing, the latest first', {}, ['plan-2', 'plan-3', 'plan-1']],
    ['a base', { baseId: 'base-a' }, ['plan-1']],
    ['a year', { year: 2013 }, ['plan-2']],
    ['statuses', { status: ['WITHDRAWN', 'REFUSED'] }, ['plan-3']],
    ['no status', { status: [] }, []],
    ['a mode', { mode: 'FULL_RELEASE' }, ['plan-3', 'plan-1']],
    ['a category', { category: 'PUBLIC' }, ['plan-3']],
  ])('may be asked for by %s', async (_, filter, expected) => {
    const built = await several();
    const list = await (await built.training()).plans({ first: 10, filter }, CITY);
    expect(idsOf(list)).toEqual(expected);
    expect(await list.totalCount()).toBe(expected.length);
  });

  test('comes in pages', async () => {
    const built = await several();
    const { plans } = await built.training();
    const first = await plans({ first: 2 }, CITY);
    expect([idsOf(first), first.hasNextPage]).toEqual([['plan-2', 'plan-3'], true]);
    const rest = await plans({ first: 2, after: first.edges[1]?.cursor ?? '' }, CITY);
    expect([idsOf(rest), rest.hasNextPage]).toEqual([['plan-1'], false]);
    const last = await plans({ last: 2 }, CITY);
    expect([idsOf(last), last.hasPreviousPage]).toEqual([['plan-3', 'plan-1'], true]);
  });
});

/** base-a is a county base in 武进, base-b one in 新北 under 市卫生局; each with a plan, a class and a year. */
test.each<readonly [string, Viewer, readonly ('a' | 'b')[]]>([
  ['the city', CITY, ['a', 'b']],
  ['an auditor', { role: 'AUDITOR' }, ['a', 'b']],
  ['an analyst', { role: 'ANALYST' }, ['a', 'b']],
  ['the register', { role: 'SYSTEM' }, ['a', 'b']],
  ['武进', { role: 'COUNTY', bureau: wujin }, ['a']],
  ['新北', { role: 'COUNTY', bureau: xinbei }, ['b']],
  ['市卫生局', { role: 'DEPT', bureau: 'dept-health' }, ['b']],
  ['the base itself', { role: 'BASE', bureau: 'organisation-100000001' }, ['a']],
  ['another base', { role: 'BASE', bureau: 'organisation-100000009' }, []],
  ['a county without a bureau', { role: 'COUNTY' }, []],
  ['the public', { role: 'PUBLIC' }, []],
])('%s sees the plans, classes and years of the bases that it sees whole: %j', async (_, viewer, expected) => {
  const built = await taught('2014-06-01');
  await built.base('base-b', {
    ...{ gb6: xinbei, serial: 2, organisationId: 'organisation-100000002', department: 'dept-health' },
  });
  for (const of of ['a', 'b'] as const) {
    await built.plan(`plan-${of}`, '2012-03-20', `base-${of}`);
    await built.classOf(`class-${of}`, { baseId: `base-${of}` });
  }
  const { plan, plans, trainingClass, classes, baseYear } = await built.training();
  const { entry } = built.views.queries;
  expect(idsOf(await plans({ first: 10 }, viewer)).sort()).toEqual(expected.map((of) => `plan-${of}`));
  expect(idsOf(await classes({ first: 10 }, viewer)).sort()).toEqual(expected.map((of) => `class-${of}`));
  expect(await (await plans({ first: 10 }, viewer)).totalCount()).toBe(expected.length);
  for (const of of ['a', 'b'] as const) {
    const isSeen = expected.includes(of);
    expect((await plan(`plan-${of}`, viewer)) !== undefined).toBe(isSeen);
    expect((await trainingClass(`class-${of}`, viewer)) !== undefined).toBe(isSeen);
    expect((await baseYear(`base-${of}`, 2012, viewer)) !== undefined).toBe(isSeen);
    for await (const { envelope } of built.ledger.readStream(`plan-${of}`)) {
      expect((await entry(envelope.id, viewer)) !== undefined).toBe(isSeen);
    }
  }
});
