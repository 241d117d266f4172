import { describe, expect, expectTypeOf, test } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import type { PendingTraining, TrainingRecords } from '../../../src/application/ports.js';
import type { OpenViews } from '../../../src/projections/index.js';
import { day, learnerId, learners, sessionsOn, taught, xinbei } from '../support/training.js';

test('the views are what the application asks for', () => {
  expectTypeOf<OpenViews['pending']>().toExtend<PendingTraining>();
  expectTypeOf<OpenViews['training']>().toExtend<TrainingRecords>();
});

describe('classes whose hours are to be decided', () => {
  test('are those with a registered record, in the order of registration, until the last part is there', async () => {
    const built = await taught();
    await built.classOf('class-b', { learners: learners(1), to: 'REGISTERED' });
    await built.classOf('class-a', { learners: learners(1), to: 'REGISTERED' });
    await built.classOf('class-c', { learners: learners(1), to: 'COMPLETED' });
    await built.classOf('class-d', { learners: learners(1), to: 'RECOGNISED' });
    await built.training();
    expect(await built.views.pending.undecided()).toEqual([
      { classId: 'class-b', baseId: 'base-a' },
      { classId: 'class-a', baseId: 'base-a' },
    ]);
    const results = [{ learnerId: learnerId(1), year: 2012, recognised: 12, rejected: [] }];
    for (const [part, left] of [
      [1, ['class-b', 'class-a']],
      [2, ['class-a']],
    ] as const) {
      await built.record('class-b', '2012-06-05', [
        classEvent('HoursRecognised', { category: 'PROFESSIONAL', part, of: 2, results }),
      ]);
      await built.training();
      expect((await built.views.pending.undecided()).map(({ classId }) => classId)).toEqual(left);
    }
  });
});

describe('classes to be cancelled', () => {
  test('are open, no records of the past and attended by nobody, of a base that ended by the day', async () => {
    const built = await taught();
    await built.base('base-b', { gb6: xinbei, serial: 2, organisationId: 'organisation-100000002' });
    await built.classOf('class-empty', { to: 'OPENED' });
    await built.classOf('class-enrolled', { learners: learners(1), to: 'ENROLLED' });
    await built.classOf('class-attended', { learners: learners(1), to: 'ATTENDED' });
    await built.classOf('class-imported', { basis: 'IMPORTED', to: 'OPENED' });
    await built.classOf('class-completed', { to: 'COMPLETED' });
    await built.classOf('class-cancelled', { to: 'OPENED' });
    await built.record('class-cancelled', '2012-06-02', [classEvent('ClassCancelled', { reason: '停办' })]);
    await built.classOf('class-elsewhere', { baseId: 'base-b', to: 'OPENED' });
    const effectiveOn = day('2012-07-01');
    await built.record('base-a', '2012-06-06', [
      baseEvent('BaseRevoked', { decidedBy: '320412', ground: 'UNAUTHORISED_CLASSES', effectiveOn }),
    ]);
    await built.training();
    const { stranded } = built.views.pending;
    expect(await stranded(day('2012-06-30'))).toEqual([]);
    expect(await stranded(effectiveOn)).toEqual([
      { classId: 'class-empty', baseId: 'base-a' },
      { classId: 'class-enrolled', baseId: 'base-a' },
    ]);
  });
});

describe('the activity of a base', () => {
  test('is the last days of what was reported by the day, the latest first, whichever was reported last', async () => {
    const built = await taught();
    await built.classOf('class-1', { sessions: sessionsOn(6, '2012-06-04', '2012-06-08'), reportedOn: '2012-07-02' });
    await built.classOf('class-2', { sessions: sessionsOn(6, '2012-05-07'), reportedOn: '2012-07-09' });
    await built.classOf('class-3', { sessions: sessionsOn(6, '2012-09-03') });
    const { activityOf } = await built.training();
    expect(await activityOf('base-a', day('2012-07-01'))).toEqual([]);
    expect(await activityOf('base-a', day('2012-07-02'))).toEqual(['2012-06-08']);
    expect(await activityOf('base-a', day('2012-12-31'))).toEqual(['2012-06-08', '2012-05-07']);
    expect(await activityOf('base-none', day('2012-12-31'))).toEqual([]);
  });

  test('may be a record of the past that was reported: what was held was held', async () => {
    const built = await taught();
    const held = { basis: 'IMPORTED', sessions: sessionsOn(6, '2012-06-04') } as const;
    await built.classOf('class-1', { ...held, reportedOn: '2012-07-02' });
    const { activityOf } = await built.training();
    expect(await activityOf('base-a', day('2012-07-01'))).toEqual([]);
    expect(await activityOf('base-a', day('2012-07-02'))).toEqual(['2012-06-04']);
  });
});

describe('what is known of learners across classes', () => {
  test('is which bases enrolled them', async () => {
    const built = await taught();
    await built.base('base-b', { gb6: xinbei, serial: 2, organisationId: 'organisation-100000002' });
    await built.classOf('class-1', { learners: learners(1, 2), to: 'ENROLLED' });
    await built.classOf('class-2', { learners: learners(1) });
    await built.classOf('class-3', { baseId: 'base-b', learners: learners(1) });
    await built.training();
    const { basesThatTaught } = built.views.training;
    expect(await basesThatTaught(learnerId(1))).toEqual(['base-a', 'base-b']);
    expect(await basesThatTaught(learnerId(2))).toEqual(['base-a']);
    expect(await basesThatTaught(learnerId(3))).toEqual([]);
  });
});
