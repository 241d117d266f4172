import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import { legalDate } from '../../src/kernel/index.js';
import type { BaseFilter, Connection, Viewer } from '../../src/projections/index.js';
import { viewed } from './support/views.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const idsOf = (connection: Connection<{ readonly id: string }>) => connection.edges.map(({ node }) => node.id);

describe('a base', () => {
  test('is shown with what its history made of it', async () => {
    const { base, record, queries } = await viewed();
    const scope = { subjects: [{ category: 'PROFESSIONAL' as const, name: '数控加工' }], computer: true };
    await base('base-a', { town: '奔牛镇', department: 'dept-education', scope, serial: 7 }, 'AWARDED');
    await record('base-a', '2012-06-01', [baseEvent('BaseRenamed', { name: '云溪学院', reason: '更名' })]);

    expect(await (await queries()).base('base-a', CITY)).toEqual({
      id: 'base-a',
      organisationId: 'organisation-100000001',
      name: '云溪学院',
      level: 'COUNTY',
      status: 'ANNOUNCED',
      place: { gb6: '320412', town: '奔牛镇', since: '2012-03-15' },
      department: 'dept-education',
      number: 'CZJX-2-320412-0007-0',
      serial: 7,
      scope,
      submittedOn: '2012-03-15',
      approvedOn: '2012-03-15',
      filedOn: '2012-03-15',
      filingNo: '常人社备7号',
      numberedOn: '2012-03-15',
      announcedOn: '2012-03-15',
      noticeNo: '公告7号',
      plaque: { serialNo: '牌7号', level: 'COUNTY', awardedOn: '2012-03-15' },
      revision: 9,
    });
  });

  test('that does not exist is not there', async () => {
    const { queries } = await viewed();
    expect(await (await queries()).base('base-none', CITY)).toBeUndefined();
  });

  test('takes a whole new form when it applies again', async () => {
    const { base, record, queries } = await viewed();
    await base('base-a', { department: 'dept-health', town: '奔牛镇' }, 'APPLIED');
    const scope = { subjects: [{ category: 'PUBLIC' as const, name: '公需科目' }], computer: false };
    await record('base-a', '2012-04-01', [
      baseEvent('ApplicationReturned', { reason: '材料不齐' }),
      baseEvent('ApplicationResubmitted', {
        name: '新名称',
        scope,
        place: { gb6: '320411' },
        formHash: 'c'.repeat(64),
        formCopies: 3,
        evidence: [],
        receipts: [],
      }),
    ]);
    const shown = await (await queries()).base('base-a', CITY);
    expect(shown).toMatchObject({ name: '新名称', scope, submittedOn: '2012-03-15', status: 'APPLIED' });
    expect(shown?.place).toEqual({ gb6: '320411', since: '2012-04-01' });
    expect(shown).not.toHaveProperty('department');
    expect(idsOf(await (await queries()).bases({ first: 5, filter: { scope: { subject: '护理' } } }, CITY))).toEqual(
      [],
    );
  });

  test('leaves its department when an adjustment says so, and keeps it when it does not', async () => {
    const { base, record, queries } = await viewed();
    await base('base-a', { department: 'dept-health' });
    const adjust = (change: object) =>
      record('base-a', '2012-05-01', [
        baseEvent('BaseAdjusted', { reasonCode: 'SUPERVISION', reason: '调整', ...change }),
      ]);
    await adjust({ place: { gb6: '320402', town: '郑陆镇' } });
    expect(await (await queries()).base('base-a', CITY)).toMatchObject({
      department: 'dept-health',
      place: { gb6: '320402', town: '郑陆镇', since: '2012-05-01' },
    });
    await adjust({ department: null });
    expect(await (await queries()).base('base-a', CITY)).not.toHaveProperty('department');
  });

  test('shows its rectification through order, extension and lapse', async () => {
    const { base, record, queries } = await viewed();
    await base('base-a', {});
    const items = [{ finding: '台账不全', article: 'Art.8(1)' }];
    const [servedOn, dueOn] = [legalDate('2013-02-20'), legalDate('2013-05-20')];
    await record('base-a', '2013-02-20', [baseEvent('RectificationOrdered', { items, servedOn, dueOn })]);
    const order = { items, orderedOn: '2013-02-20', servedOn };
    expect(await (await queries()).base('base-a', CITY)).toMatchObject({
      status: 'RECTIFYING',
      rectification: { ...order, dueOn, extended: false, state: 'RUNNING' },
    });
    const later = legalDate('2013-06-20');
    await record('base-a', '2013-05-01', [baseEvent('RectificationExtended', { dueOn: later, reason: '暑假' })]);
    await record('base-a', '2013-06-21', [baseEvent('RectificationLapsed', { dueOn: later })]);
    expect(await (await queries()).base('base-a', CITY)).toMatchObject({
      status: 'OVERDUE',
      rectification: { ...order, dueOn: later, extended: true, state: 'LAPSED', closedOn: '2013-06-21' },
    });
  });

  test.each([
    ['stands until the day of its effect', '2013-06-30', 'ANNOUNCED'],
    ['has ended from that day on', '2013-07-01', 'REVOKED'],
  ] as const)('whose revocation was decided for a later day %s', async (_, today, status) => {
    const { base, record, queries } = await viewed(today);
    await base('base-a', {});
    await record('base-a', '2013-06-03', [
      baseEvent('BaseRevoked', { decidedBy: '320412', ground: 'INACTIVITY', effectiveOn: legalDate('2013-07-01') }),
    ]);
    const { base: one, bases, statistics } = await queries();
    expect(await one('base-a', CITY)).toMatchObject({ status, endedOn: '2013-07-01', revocationGround: 'INACTIVITY' });
    for (const asked of ['ANNOUNCED', 'REVOKED'] as const) {
      const found = idsOf(await bases({ first: 5, filter: { status: [asked] } }, CITY));
      expect(found).toEqual(asked === status ? ['base-a'] : []);
    }
    const on = legalDate('2013-12-31');
    expect((await statistics({ on }, CITY)).byStatus).toEqual([{ key: status, count: 1 }]);
  });
});

describe('bases by ids', () => {
  test('come in the order asked for, with gaps for those that are not to be seen', async () => {
    const { base, queries } = await viewed();
    await base('base-a', { serial: 1 });
    await base('base-b', { serial: 2 }, 'APPLIED');
    const { basesByIds } = await queries();
    const ids = ['base-b', 'base-none', 'base-a', 'base-b'];
    expect((await basesByIds(ids, CITY)).map((view) => view?.id)).toEqual(['base-b', undefined, 'base-a', 'base-b']);
    expect((await basesByIds(ids, { role: 'PUBLIC' })).map((view) => view?.id)).toEqual([
      ...[undefined, undefined],
      'base-a',
      undefined,
    ]);
  });
});

describe('the filter', () => {
  const filtered = async () => {
    const { base, found, queries } = await viewed();
    await found();
    const subjects = (category: 'PUBLIC' | 'PROFESSIONAL', name: string) => [{ category, name }];
    await base('base-a', {
      serial: 1,
      level: 'MUNICIPAL',
      name: '100%实训中心',
      department: 'dept-1',
      organisationId: 'organisation-100000002',
      scope: { subjects: subjects('PUBLIC', '公需科目'), computer: true },
    });
    await base('base-b', { serial: 2, gb6: '320412', town: '奔牛镇', name: '奔牛_职校' });
    await base('base-c', { serial: 3, gb6: '320412', town: '湖塘镇', name: '湖塘职校' }, 'NUMBERED');
    await base('base-d', { serial: 4, gb6: '320405', name: '戚墅堰成校' }, 'APPROVED');
    const { bases } = await queries();
    return (filter: BaseFilter) => bases({ first: 10, filter }, CITY).then(idsOf);
  };

  test.each<readonly [string, BaseFilter, readonly string[]]>([
    ['status', { status: ['NUMBERED', 'APPROVED'] }, ['base-c', 'base-d']],
    ['no status at all', { status: [] }, []],
    ['level', { level: 'MUNICIPAL' }, ['base-a']],
    ['department', { department: 'dept-1' }, ['base-a']],
    ['organisation', { organisationId: 'organisation-100000002' }, ['base-a']],
    ['number', { number: 'CZJX-2-320412-0003-0' }, ['base-c']],
    ['part of a name', { name: '职校' }, ['base-b', 'base-c']],
    ['a percent sign as itself', { name: '0%' }, ['base-a']],
    ['an underscore as itself', { name: '_' }, ['base-b']],
    ['a category', { scope: { category: 'PUBLIC' } }, ['base-a']],
    ['a subject', { scope: { subject: '护理' } }, ['base-b', 'base-c', 'base-d']],
    ['computer training', { scope: { computer: true } }, ['base-a']],
    ['what no one subject has together', { scope: { category: 'PUBLIC', subject: '护理' } }, []],
    ['several at once', { level: 'COUNTY', status: ['ANNOUNCED'] }, ['base-b']],
  ])('takes %s', async (_, filter, expected) => {
    const ids = await filtered();
    expect(await ids(filter)).toEqual(expected);
  });

  test.each([
    ['320412', '2015-04-27', ['base-a', 'base-b', 'base-c']],
    ['320412', '2015-04-28', ['base-a', 'base-c', 'base-d']],
    ['320411', '2015-04-27', []],
    ['320411', '2015-04-28', ['base-b']],
    ['320405', '2014-06-01', ['base-d']],
    ['320405', '2015-04-28', []],
  ])('finds who lay in %s on %s', async (gb6, on, expected) => {
    const ids = await filtered();
    expect(await ids({ division: { gb6, on: legalDate(on) } })).toEqual(expected);
  });
});

describe('the division of a place', () => {
  test('follows the boundary changes after the place was recorded', async () => {
    const { found, queries } = await viewed();
    await found();
    const { divisionOf } = await queries();
    const place = { gb6: '320412', town: '奔牛镇', since: legalDate('2012-03-15') };
    expect((await divisionOf(place, legalDate('2015-04-27')))?.gb6).toBe('320412');
    expect(await divisionOf(place, legalDate('2015-04-28'))).toMatchObject({ gb6: '320411', name: '新北区' });
    const recordedLater = { ...place, since: legalDate('2015-04-28') };
    expect((await divisionOf(recordedLater, legalDate('2020-01-01')))?.gb6).toBe('320412');
  });
});

test('a part of a name is found in letters of either case, and only where ASCII has the letter', async () => {
  const { base, queries } = await viewed();
  await base('base-a', { serial: 1, name: 'ABC École 一百%基地' });
  await base('base-b', { serial: 2, name: 'xyz école 一百基地' });
  const { bases } = await queries();
  const found = async (name: string) => idsOf(await bases({ first: 5, filter: { name } }, CITY));
  expect(await found('abc')).toEqual(['base-a']);
  expect(await found('XYZ')).toEqual(['base-b']);
  expect(await found('COLE')).toEqual(['base-a', 'base-b']);
  expect(await found('École')).toEqual(['base-a']);
  expect(await found('百%')).toEqual(['base-a']);
  expect(await found('c_É')).toEqual([]);
});
