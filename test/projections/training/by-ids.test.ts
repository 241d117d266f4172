import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/projections/index.js';
import { learnerId, learners, sessionsOn, taught } from '../support/training.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const OTHER: Viewer = { role: 'BASE', bureau: 'organisation-100000009' };
const idsOf = (views: readonly ({ readonly id: string } | undefined)[]) => views.map((view) => view?.id);

test('plans, classes and learners that are asked for together come in the order asked, as each does alone', async () => {
  const built = await taught();
  for (const n of [1, 2]) await built.learner(n);
  for (const n of [1, 2]) await built.plan(`plan-${n}`, '2012-03-20', 'base-a');
  const held = { baseId: 'base-a', sessions: sessionsOn(6, '2012-06-04'), learners: learners(1, 2) };
  await built.classOf('class-1', held);
  await built.classOf('class-2', held);
  const training = await built.training();

  const plans = ['plan-2', 'plan-none', 'plan-1', 'plan-2'];
  expect(await training.plansByIds(plans, CITY)).toEqual(await Promise.all(plans.map((id) => training.plan(id, CITY))));
  expect(idsOf(await training.plansByIds(plans, CITY))).toEqual(['plan-2', undefined, 'plan-1', 'plan-2']);

  const classes = ['class-2', 'class-none', 'class-1'];
  expect(await training.classesByIds(classes, CITY)).toEqual(
    await Promise.all(classes.map((id) => training.trainingClass(id, CITY))),
  );
  expect(idsOf(await training.classesByIds(classes, CITY))).toEqual(['class-2', undefined, 'class-1']);

  const people = [learnerId(2), learnerId(9), learnerId(1)];
  expect(idsOf(await training.learnersByIds(people, CITY))).toEqual([learnerId(2), undefined, learnerId(1)]);
});

test('they are not shown to who may not see them, and nothing is asked for nothing', async () => {
  const built = await taught();
  await built.learner(1);
  await built.plan('plan-1', '2012-03-20', 'base-a');
  await built.classOf('class-1', { baseId: 'base-a', sessions: sessionsOn(6, '2012-06-04'), learners: learners(1) });
  const training = await built.training();
  expect(await training.plansByIds(['plan-1'], OTHER)).toEqual([undefined]);
  expect(await training.classesByIds(['class-1'], OTHER)).toEqual([undefined]);
  expect(await training.learnersByIds([learnerId(1)], OTHER)).toEqual([undefined]);
  expect(await training.plansByIds([], CITY)).toEqual([]);
  expect(await training.classesByIds([], CITY)).toEqual([]);
  expect(await training.learnersByIds([], CITY)).toEqual([]);
});
