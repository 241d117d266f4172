import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import { legalDate } from '../../src/kernel/index.js';
import type { StatisticsView, Tally, Viewer } from '../../src/projections/index.js';
import { openViews } from '../../src/projections/index.js';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import { holidays } from '../support/shipped.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { decadeEnds, recordDecade } from './support/decade.js';
import { afterTest, settle, viewed, viewPlace } from './support/views.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const counts = (tallies: readonly Tally[]) => Object.fromEntries(tallies.map(({ key, count }) => [key, count]));

describe('statistics', () => {
  const register = async () => {
    const built = await viewed();
    await built.found();
    const { base, record } = built;
    await base('base-a', { serial: 1, level: 'MUNICIPAL', on: '2012-03-15' });
    await base('base-b', { serial: 2, town: '奔牛镇', on: '2012-11-15' });
    await base('base-c', { serial: 3, gb6: '320405', department: 'dept-health', on: '2013-03-15' });
    await base('base-d', { serial: 4, gb6: '320412', on: '2014-03-15' }, 'APPLIED');
    await record('base-c', '2014-06-03', [
      baseEvent('BaseRevoked', { decidedBy: '320405', ground: 'INACTIVITY', effectiveOn: legalDate('2014-06-03') }),
    ]);
    await record('base-d', '2015-01-03', [baseEvent('ApplicationWithdrawn', { reason: '撤回' })]);
    return built;
  };
  const year = (of: number, numbers: Partial<StatisticsView['byYear'][number]>) => ({
    ...{ year: of, applied: 0, approved: 0, numbered: 0, revoked: 0, ended: 0, live: 0 },
    ...numbers,
  });

  test('count by status, level and year', async () => {
    const { statistics } = await (await register()).queries();
    const shown = await statistics({ on: legalDate('2016-05-01') }, CITY);
    expect(shown.total).toBe(4);
    expect(counts(shown.byStatus)).toEqual({ ANNOUNCED: 2, REVOKED: 1, WITHDRAWN: 1 });
    expect(counts(shown.byLevel)).toEqual({ MUNICIPAL: 1, COUNTY: 3 });
    expect(shown.byYear).toEqual([
      year(2012, { applied: 2, approved: 2, numbered: 2, live: 2 }),
      year(2013, { applied: 1, approved: 1, numbered: 1, live: 3 }),
      year(2014, { applied: 1, revoked: 1, ended: 1, live: 2 }),
      year(2015, { ended: 1, live: 2 }),
      year(2016, { live: 2 }),
    ]);
  });

  test('end with this year, however far ahead the day asked for is', async () => {
    const { statistics } = await (await register()).queries();
    const { byYear } = await statistics({ on: legalDate('9999-12-31') }, CITY);
    const thisYear = await statistics({ on: legalDate('2022-01-03') }, CITY);
    expect(byYear).toEqual(thisYear.byYear);
    expect(byYear.at(-1)?.year).toBe(2022);
  });

  test('put a base into the division that its place belongs to on the day', async () => {
    const { statistics } = await (await register()).queries();
    const divided = async (on: string) => counts((await statistics({ on: legalDate(on) }, CITY)).byDivision);
    expect(await divided('2015-04-27')).toEqual({ '320405': 1, '320412': 3 });
    expect(await divided('2015-04-28')).toEqual({ '320411': 1, '320412': 3 });
  });

  test('may be of one level, division or department', async () => {
    const { statistics } = await (await register()).queries();
    const on = legalDate('2016-05-01');
    const total = async (filter: Parameters<typeof statistics>[0]['filter']) =>
      (await statistics({ on, ...(filter && { filter }) }, CITY)).total;
    expect(await total({ level: 'COUNTY' })).toBe(3);
    expect(await total({ department: 'dept-health' })).toBe(1);
    expect(await total({ division: { gb6: '320411', on } })).toBe(1);
    expect(await total({ level: 'MUNICIPAL', department: 'dept-health' })).toBe(0);
  });

  test('of an empty register are empty', async () => {
    const { queries } = await viewed();
    expect(await (await queries()).statistics({ on: legalDate('2016-05-01') }, CITY)).toEqual({
      total: 0,
      byStatus: [],
      byLevel: [],
      byDivision: [],
      byYear: [],
    });
  });

  test('are over the example decade what counting the list gives', { timeout: 180_000 }, async () => {
    const place = await viewPlace();
    const file = await temporaryFolder();
    afterTest(() => file.remove());
    // Recorded beside views in a file, which keep up with it soonest; asked are those that the run is about.
    const { ledger, views: beside } = await recordDecade((recorded, today) =>
      openViews({ ledger: recorded, store: openSqliteViewStore(`${file.path}/views.db`), holidays, today }),
    );
    await beside.close();
    const views = await openViews({ ledger, store: place.open(), holidays, today: () => decadeEnds });
    afterTest(() => views.close());
    await settle(views, ledger);
    const { queries } = views;
    const division = { role: 'COUNTY', bureau: '320412' } as const;
    for (const viewer of [CITY, division, { role: 'PUBLIC' } as const]) {
      const { edges, hasNextPage } = await queries.bases({ first: 100 }, viewer);
      const rest = hasNextPage
        ? await queries.bases({ first: 100, after: edges.at(-1)?.cursor ?? '' }, viewer)
        : undefined;
      const nodes = [...edges, ...(rest?.edges ?? [])].map(({ node }) => node);
      const grouped = async (keyOf: (node: (typeof nodes)[number]) => Promise<string | undefined>) => {
        const groups: { [key: string]: number } = {};
        for (const node of nodes) {
          const key = (await keyOf(node)) ?? '';
          groups[key] = (groups[key] ?? 0) + 1;
        }
        return groups;
      };
      const shown = await queries.statistics({ on: decadeEnds }, viewer);
      expect(shown.total).toBe(nodes.length);
      expect(counts(shown.byStatus)).toEqual(await grouped(async ({ status }) => status));
      expect(counts(shown.byLevel)).toEqual(await grouped(async ({ level }) => level));
      expect(counts(shown.byDivision)).toEqual(
        await grouped(async ({ place }) => (await queries.divisionOf(place, decadeEnds))?.gb6),
      );
      for (const { year: of, live, numbered } of shown.byYear) {
        const by = `${of}-12-31`;
        const isLive = ({ numberedOn, endedOn }: (typeof nodes)[number]) =>
          numberedOn !== undefined && numberedOn <= by && (endedOn === undefined || endedOn > by);
        expect(live).toBe(nodes.filter(isLive).length);
        expect(numbered).toBe(nodes.filter(({ numberedOn }) => numberedOn?.startsWith(String(of))).length);
      }
    }
  });
});
