import { describe, expect, test } from 'vitest';
import { accessLogEvent, type ReadPurpose } from '../../../src/aggregates/access-log/index.js';
import { type Actor, instantOn, legalDate } from '../../../src/kernel/index.js';
import type { AccessFilter, Viewer } from '../../../src/projections/index.js';
import { learnerId, taught } from '../support/training.js';
import { settle } from '../support/views.js';

const wu: Actor = { id: 'wu', role: 'COUNTY', bureau: '320412' };
const lu: Actor = { id: 'lu', role: 'CITY', bureau: '320400' };
const ma: Actor = { id: 'ma', role: 'BASE', bureau: 'organisation-100000001' };
const auditor: Actor = { id: 'auditor-7', role: 'AUDITOR' };
const AUDITOR: Viewer = { role: 'AUDITOR' };

let ids = 0;

/** wu read 1 on 3 and 4 March, lu read 1 and 2 on 5 March, ma read 2 on 6 March; the auditor took a bundle on 7 March. */
const logged = async () => {
  const built = await taught('2016-06-01');
  const record = async (by: Actor, on: string, event: ReturnType<typeof accessLogEvent>) => {
    ids += 1;
    const day = legalDate(on);
    const id = `00000000-0000-5000-8000-${String(ids).padStart(12, '0')}`;
    await built.ledger.append(`access-${on.slice(0, 7)}`, 'any', [
      {
        ...event,
        id,
        meta: {
          occurredOn: day,
          recordedAt: instantOn(day, '09:00'),
          commandId: id,
          correlationId: `request-${on}`,
          causationId: id,
          actor: by,
          measures: 1,
          articles: ['Art.4(4)'],
        },
      },
    ]);
  };
  const read = (by: Actor, on: string, n: number, purpose: ReadPurpose = 'HOURS') =>
    record(by, on, accessLogEvent('PersonalDataRead', { learnerId: learnerId(n), purpose }));
  await read(wu, '2016-03-03', 1);
  await read(wu, '2016-03-04', 1, 'SUPERVISION');
  await read(lu, '2016-03-05', 1);
  await read(lu, '2016-03-05', 2);
  await read(ma, '2016-03-06', 2, 'TEACHING');
  await record(
    auditor,
    '2016-03-07',
    accessLogEvent('AuditExported', { form: 'BUNDLE', purpose: 'AUDIT', sequenceFrom: 1, sequenceTo: 9, treeSize: 9 }),
  );
  await settle(built.views, built.ledger);
  const { accessLog } = built.views.training;
  const days = async (filter: AccessFilter, viewer: Viewer = AUDITOR) =>
    (await accessLog({ first: 20, filter }, viewer)).edges.map(({ node }) => node.on.slice(8));
  return { accessLog, days };
};

describe('the access log', () => {
  test('tells who read whose data for what, and who took what, the latest first', async () => {
    const { accessLog } = await logged();
    const { edges, totalCount } = await accessLog({ first: 2 }, AUDITOR);
    expect(edges.map(({ node }) => node)).toMatchObject([
      {
        kind: 'AUDIT_EXPORT',
        on: '2016-03-07',
        recordedAt: '2016-03-07T01:00:00.000Z',
        correlationId: 'request-2016-03-07',
        reader: auditor,
        exportedFor: 'AUDIT',
        exported: { form: 'BUNDLE', sequenceFrom: 1, sequenceTo: 9, treeSize: 9 },
      },
      { kind: 'PERSON_READ', on: '2016-03-06', reader: ma, learnerId: learnerId(2), readFor: 'TEACHING' },
    ]);
    expect(await totalCount()).toBe(6);
    const next = await accessLog({ first: 10, after: edges[1]?.cursor ?? '' }, AUDITOR);
    expect(next.edges.map(({ node }) => node.on.slice(8))).toEqual(['05', '05', '04', '03']);
    expect(next.hasNextPage).toBe(false);
    const last = await accessLog({ last: 1 }, AUDITOR);
    expect(last.edges.map(({ node }) => node.on)).toEqual(['2016-03-03']);
  });

  test.each<[AccessFilter, readonly string[]]>([
    [{ learner: learnerId(1) }, ['05', '04', '03']],
    [{ reader: 'wu' }, ['04', '03']],
    [{ role: 'CITY' }, ['05', '05']],
    [{ bureau: 'organisation-100000001' }, ['06']],
    [{ kind: 'AUDIT_EXPORT' }, ['07']],
    [{ from: legalDate('2016-03-05') }, ['07', '06', '05', '05']],
    [{ to: legalDate('2016-03-04') }, ['04', '03']],
    [{ from: legalDate('2016-03-04'), to: legalDate('2016-03-04') }, ['04']],
    [{ learner: learnerId(1), reader: 'lu', kind: 'PERSON_READ' }, ['05']],
    [{ learner: learnerId(2), reader: 'wu' }, []],
  ])('is filtered by %j', async (filter, expected) => {
    const { days } = await logged();
    expect(await days(filter)).toEqual(expected);
  });

  test.each<[string, Viewer, readonly string[]]>([
    ['the city', lu, ['07', '06', '05', '05', '04', '03']],
    ['a county: what its own people read', wu, ['04', '03']],
    ['another county', { role: 'COUNTY', bureau: '320411' }, []],
    ['a base: what its own people read', ma, ['06']],
    ['the same organisation as an applicant', { role: 'APPL', bureau: ma.bureau ?? '' }, []],
    ['a county without a bureau', { role: 'COUNTY' }, []],
    ['another city', { role: 'CITY', bureau: '320500' }, []],
    ['a department', { role: 'DEPT', bureau: 'dept-health' }, []],
    ['an analyst', { role: 'ANALYST' }, []],
    ['the public', { role: 'PUBLIC' }, []],
  ])('is for %s', async (_, viewer, expected) => {
    const { days, accessLog } = await logged();
    expect(await days({}, viewer)).toEqual(expected);
    expect(await (await accessLog({ first: 1 }, viewer)).totalCount()).toBe(expected.length);
  });
});
