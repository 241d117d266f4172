import type { OpenViews, Viewer } from '../../../src/projections/index.js';
import type { Point } from '../../../src/projections/question.js';
import { learnerId } from './training.js';

const PAGE = { first: 100 };
const BASES = ['base-a', 'base-m'];
const CLASSES = ['class-1', 'class-2', 'class-3'];
/** To a base a learner is shown once it has enrolled the learner, which is judged as of now. */
const learnersFor = ({ role }: Viewer): readonly string[] => (role === 'BASE' ? [] : [1, 2].map(learnerId));
const YEARS = [2012, 2013];

type Page = { readonly edges: readonly { readonly cursor: string; readonly node: object }[] };
const told = async (page: Promise<Page & { readonly totalCount: () => Promise<number> }>) => {
  const { edges, totalCount } = await page;
  return { nodes: edges.map(({ node }) => node), total: await totalCount() };
};

/** Nothing in an answer says of which point it is; what is absent is not told from what is not there. */
const timeless = (answers: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answers, (key, value: unknown) => (key === 'asOf' || key === 'target' ? undefined : value)),
  );

/** All that the fields under a base, and of the learners in its classes, answer of today. */
export const answersNow = async ({ queries, training }: OpenViews, viewer: Viewer): Promise<unknown> => {
  const bases = BASES.map(async (id) => ({
    base: await queries.base(id, viewer),
    history: await told(queries.history(id, PAGE, viewer)),
    pending: (await queries.pendingOf([id], viewer))[0],
    corrections: (await queries.correctionsOf([id], viewer))[0],
    plans: await told(training.plans({ ...PAGE, filter: { baseId: id } }, viewer)),
    effective: await told(
      training.plans({ ...PAGE, filter: { baseId: id, status: ['EFFECTIVE'], year: 2012 } }, viewer),
    ),
    classes: await told(training.classes({ ...PAGE, filter: { baseId: id } }, viewer)),
    completed: await told(training.classes({ ...PAGE, filter: { baseId: id, status: ['COMPLETED'] } }, viewer)),
    years: await Promise.all(YEARS.map((year) => training.baseYear(id, year, viewer))),
  }));
  return timeless({
    bases: await Promise.all(bases),
    classes: await Promise.all(
      CLASSES.map(async (id) => [
        await training.trainingClass(id, viewer),
        await told(training.participations(id, PAGE, viewer)),
        (await queries.correctionsOf([id], viewer))[0],
      ]),
    ),
    plan: await training.plan('plan-1', viewer),
    learners: await Promise.all(
      learnersFor(viewer).map(async (id) => [
        await training.learner(id, viewer),
        await Promise.all(YEARS.map((year) => training.learnerAccount(id, year, viewer))),
      ]),
    ),
  });
};

/** The same as of a point. */
export const answersAt = async ({ past }: OpenViews, point: Point, viewer: Viewer): Promise<unknown> => {
  const bases = BASES.map(async (id) => ({
    base: await past.base(id, point, viewer),
    history: await told(past.history(id, PAGE, point, viewer)),
    pending: await past.pendingOf(id, point, viewer),
    corrections: await past.correctionsOf(id, point, viewer),
    plans: await told(past.plans(id, PAGE, point, viewer)),
    effective: await told(past.plans(id, { ...PAGE, filter: { status: ['EFFECTIVE'], year: 2012 } }, point, viewer)),
    classes: await told(past.classes(id, PAGE, point, viewer)),
    completed: await told(past.classes(id, { ...PAGE, filter: { status: ['COMPLETED'] } }, point, viewer)),
    years: await Promise.all(YEARS.map((year) => past.baseYear(id, year, point, viewer))),
  }));
  return timeless({
    bases: await Promise.all(bases),
    classes: await Promise.all(
      CLASSES.map(async (id) => [
        await past.trainingClass(id, point, viewer),
        await told(past.participations(id, PAGE, point, viewer)),
        await past.correctionsOf(id, point, viewer),
      ]),
    ),
    plan: await past.plan('plan-1', point, viewer),
    learners: await Promise.all(
      learnersFor(viewer).map(async (id) => [
        await past.learner(id, point, viewer),
        await Promise.all(YEARS.map((year) => past.learnerAccount(id, year, point, viewer))),
      ]),
    ),
  });
};
