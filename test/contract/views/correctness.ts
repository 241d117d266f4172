import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../../src/kernel/index.js';
import type { Entry, Ledger } from '../../../src/ledger/index.js';
import { rowsOn } from '../../../src/projections/as-of/rows.js';
import { basesProjection } from '../../../src/projections/bases/project.js';
import { basesTable } from '../../../src/projections/bases/tables.js';
import {
  type BaseView,
  type Connection,
  type OpenViews,
  openViews,
  rebuildViews,
  type Viewer,
  type ViewStore,
} from '../../../src/projections/index.js';
import { decadeEnds, recordDecade } from '../../projections/support/decade.js';
import { allRows, type Rows } from '../../projections/support/rows.js';
import { settle } from '../../projections/support/views.js';
import { holidays } from '../../support/shipped.js';
import type { ViewPlace, ViewStoreUnderTest } from '../views.contract.js';

/**
 * What is done is no reservation any more; nobody is promoted in the first years of training; and nothing is corrected
 * or ahead of its date in the example, and nobody reads a person in it.
 */
const withoutRows = ['reservations', 'learner_titles', 'entry_marks', 'pending_entries', 'access_log'];

/** How many earlier positions are asked about. */
const POSITIONS = 8;

const AUDITOR: Viewer = { role: 'AUDITOR' };

const everyBase = async (
  page: (after?: string) => Promise<Connection<BaseView>>,
  after?: string,
): Promise<readonly BaseView[]> => {
  const { edges, hasNextPage } = await page(after);
  const nodes = edges.map(({ node }) => node);
  return hasNextPage ? [...nodes, ...(await everyBase(page, edges.at(-1)?.cursor))] : nodes;
};

/** Over the whole example history: what is built at once is what came about entry by entry. */
export const describeCorrectness = (name: string, store: ViewStoreUnderTest): void => {
  describe(`${name} views of the example decade`, () => {
    let place: ViewPlace;
    let ledger: Ledger;
    let views: OpenViews;
    let live: Rows;

    const open = (): Promise<OpenViews> =>
      openViews({ ledger, store: place.open(), holidays, today: () => decadeEnds });
    const inStore = async <Result>(use: (opened: ViewStore) => Promise<Result>): Promise<Result> => {
      const opened = place.open();
      try {
        return await use(opened);
      } finally {
        await opened.close();
      }
    };

    beforeAll(async () => {
      place = await store.create();
      ({ ledger, views } = await recordDecade((recorded, today) =>
        openViews({ ledger: recorded, store: place.open(), holidays, today }),
      ));
      live = await inStore(allRows);
    }, 300_000);

    afterAll(async () => {
      await views.close();
      await place.dispose();
    });

    test('leave nothing half done behind, and have rows in every other table', () => {
      for (const [table, rows] of Object.entries(live)) {
        expect([table, rows.length === 0]).toEqual([table, withoutRows.includes(table)]);
      }
    });

    test('as of earlier positions are what the ledger shows when it is folded up to there', async () => {
      const histories = new Map<string, Entry[]>();
      for (const entry of (await ledger.readAll({ limit: Number.MAX_SAFE_INTEGER })).entries) {
        const { stream } = entry.envelope;
        if (stream.startsWith('base-')) histories.set(stream, [...(histories.get(stream) ?? []), entry]);
      }
      const last = (await ledger.head())?.sequence ?? 0;
      for (let part = 1; part <= POSITIONS; part += 1) {
        const sequence = Math.floor((last * part) / POSITIONS);
        const point = await views.past.point({ recorded: { sequence } }, instant('2021-12-31T12:00:00Z'));
        const folded = [...histories].flatMap(([id, history]) => {
          const known = history.filter((entry) => entry.sequence <= sequence);
          const [row] = rowsOn(basesProjection, known, point.effective)(basesTable);
          return row === undefined ? [] : [[id, row.name, row.number ?? undefined, row.revision]];
        });
        const listed = await everyBase((after) =>
          views.past.bases({ first: 100, ...(after !== undefined && { after }) }, point, AUDITOR),
        );
        const told = listed.map(({ id, name, number, revision }) => [id, name, number, revision]);
        expect(told.sort()).toEqual(folded.sort());
        for (const base of listed) expect(await views.past.base(base.id, point, AUDITOR)).toEqual(base);
      }
    });

    test('are the same rows when they are rebuilt, beside those who read them', async () => {
      const head = await ledger.head();
      const rebuilt = await inStore((opened) => rebuildViews({ ledger, store: opened, holidays }));
      expect(rebuilt).toMatchObject({ failed: [], sequence: head?.sequence });
      expect(await inStore(allRows)).toEqual(live);
    });

    test('are the same rows, and give the same answers, when they were removed and the process starts again', async () => {
      const answers = async () => {
        const viewer = { role: 'CITY', bureau: '320400' } as const;
        const { bases, statistics, worklist, organisations, divisions, measuresVersions } = views.queries;
        const lists = [
          await bases({ first: 100 }, viewer),
          await organisations({ first: 100 }, viewer),
          await worklist({ first: 100, on: decadeEnds }, { role: 'AUDITOR' }),
        ];
        return {
          lists: lists.map(({ edges, hasNextPage }) => ({ edges, hasNextPage })),
          counts: await Promise.all(lists.map((list) => list.totalCount())),
          statistics: await statistics({ on: decadeEnds }, viewer),
          divisions: await divisions(decadeEnds),
          measures: await measuresVersions(),
          training: await trainingAnswers(views.training, viewer),
        };
      };
      const before = await answers();
      await views.close();
      await place.wipe();
      views = await open();
      await settle(views, ledger);
      expect(await inStore(allRows)).toEqual(live);
      expect(await answers()).toEqual(before);
    });

    test('leave the process managers nothing to do', async () => {
      await settle(views, ledger);
      expect(await views.pending.unfinished()).toEqual([]);
      expect(await views.pending.lapsed(decadeEnds)).toEqual([]);
      expect(await views.pending.undecided()).toEqual([]);
      expect(await views.pending.stranded(decadeEnds)).toEqual([]);
    });
  });
};

const trainingAnswers = async (training: OpenViews['training'], viewer: Viewer) => {
  const lists = [
    await training.plans({ first: 100 }, viewer),
    await training.classes({ first: 100, filter: { status: ['COMPLETED'] } }, viewer),
  ];
  const [latest] = lists.at(-1)?.edges ?? [];
  const learners = await training.participations(latest?.node.id ?? '', { first: 100 }, viewer);
  expect(learners.edges).not.toEqual([]);
  const year = 2013;
  return {
    lists: [...lists, learners].map(({ edges, hasNextPage }) => ({ edges, hasNextPage })),
    accounts: await Promise.all(
      learners.edges.map(({ node }) => training.learnerAccount(node.learnerId, year, viewer)),
    ),
    bases: await Promise.all((lists[0]?.edges ?? []).map(({ node }) => training.baseYear(node.baseId, year, viewer))),
    statistics: await training.trainingStatistics({ from: 2011, to: 2021 }, viewer),
    reviewLists: await training.reviewLists(year - 1),
    subjects: await training.publicSubjects(decadeEnds),
  };
};
