import { expect, test, vi } from 'vitest';
import { planEvent } from '../../../src/aggregates/plan/index.js';
import { instant } from '../../../src/kernel/index.js';
import type { Connection, Viewer } from '../../../src/projections/index.js';
import { learners, sessionsOn, taught } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const PUBLIC: Viewer = { role: 'PUBLIC' };
const NOW = instant('2022-01-03T10:00:00Z');
const TAUGHT = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5'];

/** Five plans and five classes of one base, and how their pages as of a point are asked. */
const register = async () => {
  const built = await taught();
  await built.base('base-m', { level: 'MUNICIPAL', serial: 2, organisationId: 'organisation-100000002' });
  await built.learner(1, 'JUNIOR');
  for (const [i, id] of TAUGHT.entries()) {
    await built.plan(`plan-${i + 1}`, `2012-05-0${i + 1}`, 'base-m');
    await built.classOf(id, { baseId: 'base-m', learners: learners(1), sessions: sessionsOn(6, `2012-06-0${i + 4}`) });
  }
  const past = async () => {
    await built.queries();
    return built.views.past;
  };
  const point = async () => (await past()).point({}, NOW);
  const read = vi.spyOn(built.ledger, 'readStream');
  const streamsRead = (): readonly string[] => {
    const streams = read.mock.calls.map(([stream]) => stream);
    read.mockClear();
    return streams.filter((stream) => stream.startsWith('class-') || stream.startsWith('plan-')).sort();
  };
  return { ...built, past, point, streamsRead };
};
const idsOn = ({ edges }: Connection<{ readonly id: string }>): readonly string[] => edges.map(({ node }) => node.id);

test('a list beneath a base as of a point reads its streams once, for all its pages and for everybody', async () => {
  const { past, point, streamsRead } = await register();
  const [then, views] = [await point(), await past()];
  streamsRead();
  const first = await views.classes('base-m', { first: 2 }, then, CITY);
  expect(streamsRead()).toEqual(TAUGHT);
  const rest = await views.classes('base-m', { first: 5, after: first.edges.at(-1)?.cursor ?? '' }, then, CITY);
  const base: Viewer = { role: 'BASE', bureau: 'organisation-100000002' };
  const all = idsOn(await views.classes('base-m', { first: 5 }, then, base));
  expect([...all].sort()).toEqual(TAUGHT);
  expect([...idsOn(first), ...idsOn(rest)]).toEqual(all);
  expect((await views.trainingClass('class-3', then, CITY))?.id).toBe('class-3');
  expect(streamsRead()).toEqual([]);
  await views.plans('base-m', { first: 1 }, then, CITY);
  expect(streamsRead()).toHaveLength(5);
  expect(idsOn(await views.plans('base-m', { last: 2 }, then, CITY))).toHaveLength(2);
  expect(streamsRead()).toEqual([]);
});

test('what is kept is shown to nobody who may not see it', async () => {
  const { past, point } = await register();
  const [then, views] = [await point(), await past()];
  expect(idsOn(await views.classes('base-m', { first: 5 }, then, CITY))).toHaveLength(5);
  expect(idsOn(await views.classes('base-m', { first: 5 }, then, PUBLIC))).toEqual([]);
  expect(await views.trainingClass('class-3', then, PUBLIC)).toBeUndefined();
});

test('what is kept of one point is not shown as of another, recorded or dated', async () => {
  const { past, point, record } = await register();
  const then = await point();
  const statusOf = async (at: typeof then) => (await (await past()).plan('plan-1', at, CITY))?.status;
  expect(await statusOf(then)).toBe('SUBMITTED');
  await record('plan-1', '2012-07-02', [planEvent('PlanWithdrawn', { reason: '不再举办' })]);
  const now = await point();
  expect([await statusOf(then), await statusOf(now)]).toEqual(['SUBMITTED', 'WITHDRAWN']);
  expect(await statusOf({ ...now, effective: then.effective })).toBe('WITHDRAWN');
  const dated = { ...now, effective: (await (await past()).plan('plan-2', now, CITY))?.submittedOn ?? now.effective };
  expect([await statusOf(dated), await statusOf(now)]).toEqual(['SUBMITTED', 'WITHDRAWN']);
});
