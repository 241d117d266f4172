import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import { organisationEvent } from '../../src/aggregates/organisation/index.js';
import { instant, legalDate, type MarkerEvent, markerEvent } from '../../src/kernel/index.js';
import type { AsOf } from '../../src/projections/as-of/index.js';
import { InvalidAsOf } from '../../src/projections/as-of/index.js';
import type { BaseFilter, BaseView, Connection, Viewer } from '../../src/projections/index.js';
import { announced } from '../aggregates/base/support/histories.js';
import { viewed } from './support/views.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const AUDITOR: Viewer = { role: 'AUDITOR' };
const PUBLIC: Viewer = { role: 'PUBLIC' };
const NOW = instant('2022-01-03T10:00:00Z');
const nodesOf = <Node>({ edges }: Connection<Node>): readonly Node[] => edges.map(({ node }) => node);
const items = [{ finding: '培训登记不完整', article: 'Art.8(1)' }];

const ordered = (servedOn: string, dueOn: string) =>
  baseEvent('RectificationOrdered', { items, servedOn: legalDate(servedOn), dueOn: legalDate(dueOn) });
const corrected = (target: string, field: string, to: string): MarkerEvent =>
  markerEvent('EntryCorrected', {
    target,
    of: { type: 'BaseRenamed', v: 1 },
    fields: [{ field, to }],
    reason: '录入有误',
  });

/** Two bases; one is renamed in May, told so wrongly, ordered to rectify in June, and corrected at last. */
const register = async () => {
  const views = await viewed();
  await views.found();
  await views.base('base-a', { serial: 1, name: '甲基地' }, 'AWARDED');
  await views.base('base-b', { serial: 2, name: '乙基地', on: '2012-04-01', gb6: '320411' }, 'ANNOUNCED');
  const [renamed] = await views.record('base-a', '2012-05-01', [
    baseEvent('BaseRenamed', { name: '甲学院', reason: '更名' }),
  ]);
  const [order] = await views.record('base-a', '2012-06-01', [ordered('2012-06-01', '2012-09-01')]);
  if (renamed === undefined || order === undefined) throw new Error('nothing was recorded');
  const ask = async () => {
    await views.queries();
    return views.views.past;
  };
  const point = async (asOf: AsOf) => (await ask()).point(asOf, NOW);
  /** A base that the deciders led to its announcement on 15 March 2012, ordered to rectify on 1 June. */
  const live = async () => {
    for (const { on, actor: _, occurredOn: __, ...event } of announced({ on: '2012-03-15' })) {
      await views.record('base-l', on, [event]);
    }
    return views.record('base-l', '2012-06-01', [ordered('2012-06-01', '2012-09-01')]);
  };
  return { ...views, renamed, order, ask, point, live };
};

describe('a point in two times', () => {
  test('is everything recorded and today, where nothing is said', async () => {
    const { order, point } = await register();
    expect(await point({})).toEqual({ sequence: order.sequence, effective: '2022-01-03' });
  });

  test('is the last entry before the first that was recorded after an instant', async () => {
    const { renamed, order, point } = await register();
    const { recordedAt } = renamed.envelope.meta;
    expect(await point({ recorded: { at: recordedAt } })).toEqual({
      sequence: renamed.sequence,
      effective: '2022-01-03',
    });
    const before = instant(new Date(Date.parse(recordedAt) - 1).toISOString());
    expect(await point({ recorded: { at: before } })).toMatchObject({ sequence: renamed.sequence - 1 });
    expect(await point({ recorded: { at: NOW } })).toMatchObject({ sequence: order.sequence });
  });

  test('is before the first entry, where nothing was recorded yet', async () => {
    const { ask, point } = await register();
    const nothing = await point({ recorded: { on: legalDate('2021-12-31') } });
    expect(nothing).toEqual({ sequence: 0, effective: '2021-12-31' });
    const past = await ask();
    expect(await past.base('base-a', nothing, CITY)).toBeUndefined();
    expect(nodesOf(await past.bases({ first: 5 }, nothing, CITY))).toEqual([]);
    expect((await past.statistics({}, nothing, CITY)).total).toBe(0);
  });

  test('is named by a day, a position or a sequence alike', async () => {
    const { renamed, order, point } = await register();
    expect(await point({ recorded: { on: legalDate('2022-01-03') } })).toMatchObject({ sequence: order.sequence });
    const { sequence, position } = renamed;
    expect(await point({ recorded: { position } })).toEqual({ sequence, effective: '2022-01-03' });
    expect(await point({ recorded: { sequence }, effective: legalDate('2012-04-01') })).toEqual({
      sequence,
      effective: '2012-04-01',
    });
  });

  test('that lies ahead is refused', async () => {
    const { order, point } = await register();
    const fault = async (asOf: AsOf) => {
      const error: unknown = await point(asOf).catch((thrown: unknown) => thrown);
      return error instanceof InvalidAsOf ? error.fault : error;
    };
    expect(await fault({ recorded: { sequence: order.sequence + 1 } })).toEqual({
      code: 'AS_OF_BEYOND_TIP',
      field: 'sequence',
      latest: order.sequence,
    });
    expect(await fault({ recorded: { at: instant('2022-01-03T10:00:00.001Z') } })).toMatchObject({
      code: 'AS_OF_IN_FUTURE',
      field: 'at',
    });
    expect(await fault({ recorded: { on: legalDate('2022-01-04') } })).toMatchObject({
      code: 'AS_OF_IN_FUTURE',
      field: 'on',
    });
    const elsewhere = (order.position.slice(0, -1) +
      (order.position.endsWith('f') ? 'e' : 'f')) as typeof order.position;
    expect(await fault({ recorded: { position: elsewhere } })).toEqual({
      code: 'AS_OF_UNKNOWN_POSITION',
      field: 'position',
    });
  });
});

describe('a base as of a point', () => {
  test('is what was known of it then, as of the date', async () => {
    const { ask, point, renamed } = await register();
    const past = await ask();
    const at = async (asOf: AsOf) => past.base('base-a', await point(asOf), CITY);
    expect(await at({})).toMatchObject({ name: '甲学院', status: 'RECTIFYING', asOf: { effective: '2022-01-03' } });
    expect(await at({ effective: legalDate('2012-04-30') })).toMatchObject({ name: '甲基地', status: 'ANNOUNCED' });
    const before = { recorded: { sequence: renamed.sequence - 1 }, effective: legalDate('2012-12-31') };
    expect(await at(before)).toMatchObject({ name: '甲基地', status: 'ANNOUNCED' });
    expect(await at({ effective: legalDate('2012-03-14') })).toBeUndefined();
  });

  test('and every list, count, difference and explanation stay the same to the byte, whatever is recorded later and however often the views are built', async () => {
    const { ask, point, record, rebuild, renamed, live } = await register();
    const [order] = await live();
    if (order === undefined) throw new Error('nothing was recorded');
    const asOf = await point({ recorded: { sequence: order.sequence }, effective: legalDate('2012-12-31') });
    const earlier = await point({ effective: legalDate('2012-04-01'), recorded: { sequence: order.sequence } });
    const everything = async () => {
      const past = await ask();
      const { edges } = await past.bases({ first: 20, filter: { level: 'COUNTY' } }, asOf, AUDITOR);
      return JSON.stringify([
        await past.base('base-a', asOf, AUDITOR),
        edges,
        await past.statistics({}, asOf, AUDITOR),
        await past.diff('base-a', earlier, asOf, AUDITOR),
        await past.standing('base-l', asOf, AUDITOR),
        (await past.replay('base-a', { first: 50 }, asOf.sequence, AUDITOR)).edges,
      ]);
    };
    const before = await everything();
    await record('base-a', '2012-07-01', [corrected(renamed.envelope.id, 'data.name', '甲大学')]);
    await record('base-a', '2012-05-15', [baseEvent('RectificationAccepted', {})]);
    await record('base-b', '2012-08-01', [baseEvent('BaseRenamed', { name: '乙学院', reason: '更名' })]);
    expect(await everything()).toBe(before);
    await rebuild();
    expect(await everything()).toBe(before);
    await record('base-b', '2012-09-01', [baseEvent('BaseRenamed', { name: '乙大学', reason: '更名' })]);
    await rebuild();
    expect(await everything()).toBe(before);
  });

  test('shows apart what became known later, when, and what it changes', async () => {
    const { ask, point, record, renamed, order } = await register();
    const asOf = await point({ effective: legalDate('2012-05-31') });
    const [correction] = await record('base-a', '2012-07-01', [corrected(renamed.envelope.id, 'data.name', '甲大学')]);
    await record('base-a', '2012-08-01', [baseEvent('RectificationAccepted', {})]);
    const past = await ask();
    const { sequence } = await point({});
    const later = nodesOf(await past.laterKnown('base-a', asOf, { first: 10 }, sequence, CITY));
    expect(asOf.sequence).toBe(order.sequence);
    expect(later).toEqual([
      {
        entry: expect.objectContaining({ id: correction?.envelope.id, type: 'EntryCorrected' }),
        changes: [{ field: 'name', from: '甲学院', to: '甲大学' }],
      },
    ]);
  });

  test('takes what is decided ahead into account on its date, for those who see the base whole', async () => {
    const { ask, point, record } = await register();
    await record('base-b', '2022-03-01', [baseEvent('BaseRenamed', { name: '乙学院', reason: '更名' })]);
    const past = await ask();
    const ahead = await point({ effective: legalDate('2022-03-01') });
    const nameTo = async (viewer: Viewer) => (await past.base('base-b', ahead, viewer))?.name;
    const listedTo = async (viewer: Viewer) =>
      nodesOf(await past.bases({ first: 5, filter: { organisationId: 'organisation-100000001' } }, ahead, viewer)).map(
        ({ name }) => name,
      );
    expect([await nameTo(CITY), await listedTo(CITY)]).toEqual(['乙学院', ['甲学院', '乙学院']]);
    expect([await nameTo(PUBLIC), await listedTo(PUBLIC)]).toEqual(['乙基地', ['甲学院', '乙基地']]);
    const today = await point({});
    expect((await past.base('base-b', today, CITY))?.name).toBe('乙基地');
  });

  test('is shown to the public from its announcement on, without a rectification', async () => {
    const { ask, point } = await register();
    const past = await ask();
    const now = await past.base('base-a', await point({}), PUBLIC);
    expect(now).toMatchObject({ status: 'ANNOUNCED', name: '甲学院' });
    expect(now?.rectification).toBeUndefined();
    const sequence = (await past.replay('base-a', { first: 20 }, (await point({})).sequence, CITY)).edges.find(
      ({ node }) => node.entry?.type === 'BaseNumbered',
    )?.node.entry?.sequence;
    const unannounced = await point({ recorded: { sequence: sequence ?? 0 } });
    expect(await past.base('base-a', unannounced, CITY)).toMatchObject({ status: 'NUMBERED' });
    expect(await past.base('base-a', unannounced, PUBLIC)).toBeUndefined();
    expect(nodesOf(await past.bases({ first: 5 }, unannounced, PUBLIC))).toEqual([]);
  });
});

describe('a list as of a point', () => {
  test('has the filters, orders and pages of the list of today', async () => {
    const { ask, point, record, base, queries } = await register();
    await base('base-c', { serial: 3, name: '丙基地', department: 'dept-health', on: '2012-07-01' }, 'ANNOUNCED');
    await record('base-c', '2012-08-01', [ordered('2012-08-01', '2012-11-01')]);
    const past = await ask();
    const now = await point({});
    const filters: readonly BaseFilter[] = [
      {},
      { status: ['RECTIFYING'] },
      { level: 'COUNTY' },
      { level: 'MUNICIPAL' },
      { department: 'dept-health' },
      { name: '学院' },
      { number: 'CZJX-2-320412-0001-0' },
      { organisationId: 'organisation-100000001' },
      { division: { gb6: '320411', on: legalDate('2016-01-01') } },
      { scope: { category: 'PROFESSIONAL' } },
      { scope: { category: 'PUBLIC' } },
      { scope: { subject: '护理', computer: false } },
      { scope: { category: 'PROFESSIONAL', subject: '护理' } },
      { scope: { computer: true } },
      { scope: { subject: '护' } },
    ];
    const { bases } = await queries();
    const withoutPoint = ({ asOf: _, ...base }: BaseView) => base;
    for (const viewer of [CITY, PUBLIC, { role: 'COUNTY', bureau: '320412' } as const]) {
      for (const filter of filters) {
        const live = nodesOf(await bases({ first: 20, filter }, viewer));
        const then = await past.bases({ first: 20, filter }, now, viewer);
        expect(nodesOf(then).map(withoutPoint)).toEqual(live);
        expect(await then.totalCount()).toBe(live.length);
      }
      for (const by of ['NUMBER', 'NAME', 'SUBMITTED_ON', 'ANNOUNCED_ON', 'UPDATED'] as const) {
        for (const direction of ['ASC', 'DESC'] as const) {
          const order = { by, direction };
          const live = nodesOf(await bases({ first: 20, order }, viewer)).map(({ id }) => id);
          const first = await past.bases({ first: 1, order }, now, viewer);
          const after = first.edges[0]?.cursor ?? '';
          const rest = await past.bases({ first: 20, after, order }, now, viewer);
          expect([...nodesOf(first), ...nodesOf(rest)].map(({ id }) => id)).toEqual(live);
        }
      }
    }
  });

  test('counts what there was', async () => {
    const { ask, point, queries } = await register();
    const past = await ask();
    const { byStatus, byYear, total } = await past.statistics(
      {},
      await point({ effective: legalDate('2012-03-20') }),
      CITY,
    );
    expect({ total, byStatus }).toEqual({ total: 1, byStatus: [{ key: 'ANNOUNCED', count: 1 }] });
    expect(byYear.map(({ year }) => year)).toEqual([2012]);
    const now = await (await queries()).statistics({ on: legalDate('2022-01-03') }, CITY);
    expect(await past.statistics({}, await point({}), CITY)).toEqual(now);
  });
});

describe('counts as of a point', () => {
  test('are those of what is listed, at every sequence, as of every date, to everybody', async () => {
    const { ask, point, record, renamed, live } = await register();
    await live();
    await record('base-a', '2012-07-01', [corrected(renamed.envelope.id, 'data.name', '甲大学')]);
    await record('base-a', '2012-05-15', [baseEvent('RectificationAccepted', {})]);
    await record('base-b', '2022-03-01', [baseEvent('BaseRenamed', { name: '乙学院', reason: '更名' })]);
    const past = await ask();
    const last = (await point({})).sequence;
    const dates = ['2012-05-31', '2022-03-01'].map(legalDate);
    const viewers: readonly Viewer[] = [CITY, PUBLIC, { role: 'COUNTY', bureau: '320412' }];
    const seen = new Set<number>();
    for (let sequence = 0; sequence <= last; sequence += 1) {
      for (const effective of dates) {
        for (const viewer of viewers) {
          const at = { sequence, effective };
          const listed = await past.bases({ first: 20 }, at, viewer);
          const named = await past.bases({ first: 20, filter: { name: '学院' } }, at, viewer);
          const { total, byStatus } = await past.statistics({}, at, viewer);
          const statuses = Object.fromEntries(byStatus.map(({ key, count }) => [key, count]));
          const counted = [await listed.totalCount(), await named.totalCount(), total, statuses];
          const grouped: { [status: string]: number } = {};
          for (const { status } of nodesOf(listed)) grouped[status] = (grouped[status] ?? 0) + 1;
          expect([at, viewer, counted]).toEqual([
            at,
            viewer,
            [listed.edges.length, named.edges.length, listed.edges.length, grouped],
          ]);
          seen.add(total);
        }
      }
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  }, 180_000);
});

describe('the way from one point to another', () => {
  test('names each field, its values, and the entry that changed it', async () => {
    const { ask, point, record, renamed, order } = await register();
    const [correction] = await record('base-a', '2012-07-01', [corrected(renamed.envelope.id, 'data.name', '甲大学')]);
    const past = await ask();
    const from = await point({ effective: legalDate('2012-04-01'), recorded: { sequence: renamed.sequence } });
    const to = await point({ effective: legalDate('2012-06-30') });
    const there = (await past.diff('base-a', from, to, CITY)) ?? [];
    const told = there.map(({ field, from: before, to: now, entry }) => [field, before, now, entry?.id]);
    expect(told).toContainEqual(['name', '甲基地', '甲大学', renamed.envelope.id]);
    expect(told).toContainEqual(['status', 'ANNOUNCED', 'RECTIFYING', order.envelope.id]);
    expect(told).toContainEqual(['rectification.dueOn', undefined, '2012-09-01', order.envelope.id]);
    const back = (await past.diff('base-a', to, from, CITY)) ?? [];
    expect(back.map(({ field, from: before, to: now }) => [field, now, before])).toEqual(
      there.map(({ field, from: before, to: now }) => [field, before, now]),
    );
    const known = await point({ effective: legalDate('2012-06-30'), recorded: { sequence: order.sequence } });
    expect(await past.diff('base-a', known, to, CITY)).toEqual([
      {
        field: 'name',
        from: '甲学院',
        to: '甲大学',
        asOf: to,
        entry: expect.objectContaining({ id: correction?.envelope.id }),
      },
    ]);
    expect(await past.diff('base-a', to, to, CITY)).toEqual([]);
    expect(await past.diff('base-none', from, to, CITY)).toBeUndefined();
  });

  test('tells the public nothing of a rectification', async () => {
    const { ask, point } = await register();
    const past = await ask();
    const from = await point({ effective: legalDate('2012-04-01') });
    const changes = (await past.diff('base-a', from, await point({}), PUBLIC)) ?? [];
    expect(changes.map(({ field }) => field)).toEqual(['name']);
    const steps = nodesOf(await past.replay('base-a', { first: 50 }, (await point({})).sequence, PUBLIC));
    expect(JSON.stringify(steps)).not.toContain('ectif');
  });

  test('step by step leads from nothing to what the base is', async () => {
    const { ask, point, queries } = await register();
    const past = await ask();
    const { sequence } = await point({});
    const steps = nodesOf(await past.replay('base-a', { first: 50 }, sequence, CITY));
    const { asOf: _, ...last } = steps.at(-1)?.state ?? ({} as BaseView);
    expect(last).toEqual(await (await queries()).base('base-a', CITY));
    const fields = new Map<string, unknown>();
    for (const { changes } of steps) {
      for (const { field, from, to } of changes) {
        expect(fields.get(field)).toBe(from);
        if (to === undefined) fields.delete(field);
        else fields.set(field, to);
      }
    }
    expect(fields.get('rectification.dueOn')).toBe('2012-09-01');
    const first = await past.replay('base-a', { first: 2 }, sequence, CITY);
    const rest = await past.replay('base-a', { first: 50, after: first.edges.at(-1)?.cursor ?? '' }, sequence, CITY);
    expect([...nodesOf(first), ...nodesOf(rest)]).toEqual(steps);
    expect(nodesOf(await past.replay('base-a', { last: 1 }, sequence, CITY))).toEqual(steps.slice(-1));
  });
});

describe('why a base was in good standing', () => {
  test('rests on entries and articles, condition by condition', async () => {
    const { ask, point, live } = await register();
    const [order] = await live();
    const past = await ask();
    const on = async (date: string, viewer = CITY) => {
      const standing = await past.standing('base-l', await point({ effective: legalDate(date) }), viewer);
      return {
        good: standing?.inGoodStanding,
        failing: standing?.conditions
          .filter(({ holds }) => !holds)
          .map(({ condition, entry }) => [condition, entry?.id]),
      };
    };
    expect(await on('2012-05-31')).toEqual({ good: true, failing: [] });
    const id = order?.envelope.id;
    expect(await on('2012-06-01')).toEqual({
      good: false,
      failing: [
        ['NOT_RECTIFYING', id],
        ['MAY_BEGIN_CLASSES', id],
      ],
    });
    expect(await on('2012-06-01', PUBLIC)).toEqual({ good: true, failing: [] });
    expect((await on('2012-03-14')).good).toBe(false);
    expect(await past.standing('base-none', await point({}), CITY)).toBeUndefined();
  });
});

describe('an institution as of a point', () => {
  test('has the name that it had', async () => {
    const { record, ask, point } = await register();
    const id = 'organisation-100000001';
    await record(id, '2012-01-04', [
      organisationEvent('OrganisationRegistered', { name: '旧名', type: 'HIGHER_VOCATIONAL' }),
    ]);
    const before = await point({});
    await record(id, '2013-01-04', [organisationEvent('OrganisationRenamed', { name: '新名' })]);
    const past = await ask();
    const nameAt = async (asOf: AsOf) => (await past.organisation(id, await point(asOf), CITY))?.name;
    expect(await nameAt({})).toBe('新名');
    expect((await past.organisation(id, before, CITY))?.name).toBe('旧名');
    expect(await nameAt({ effective: legalDate('2012-12-31') })).toBe('旧名');
    expect(await nameAt({ effective: legalDate('2011-12-31') })).toBeUndefined();
  });
});
