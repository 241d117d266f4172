import { describe, expect, test } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import { cityOfficer, codes, openRegister, qishuyan, wujin } from '../../support/register.js';
import { baseOfficer, classOf, registerPeople } from '../../support/teaching.js';
import { reach } from '../../support/way.js';

const by = baseOfficer();
const opened = async () => {
  const register = openRegister();
  await register.found();
  const baseId = await reach(register, 'ANNOUNCED');
  const learnerIds = await registerPeople(register, 3, wujin);
  const { id } = await register.do(by, 'openClass', undefined, classOf(baseId, ['2013-03-04']), { on: '2013-03-11' });
  return { register, id, learnerIds };
};

describe('enrolment', () => {
  test('takes each learner’s level on the day and the employer’s division from the register', async () => {
    const { register, id, learnerIds } = await opened();
    const [first = '', second = '', third = ''] = learnerIds;
    const promoted = { titleLevel: 'SENIOR', from: legalDate('2013-03-11') } as const;
    await register.do(cityOfficer, 'changeTitleLevel', first, promoted, { on: '2013-03-11' });
    const later = { titleLevel: 'SENIOR', from: legalDate('2013-03-12') } as const;
    await register.do(cityOfficer, 'changeTitleLevel', second, later, { on: '2013-03-11' });
    await register.do(cityOfficer, 'changeEmployer', third, { gb6: qishuyan }, { on: '2013-03-11' });
    const enrolled = await register.do(by, 'enrolLearners', id, { learnerIds }, { on: '2013-03-11' });
    expect(enrolled.entries.map(({ envelope }) => envelope.data)).toEqual([
      {
        learners: [
          { learnerId: first, gb6: wujin, titleLevel: 'SENIOR' },
          { learnerId: second, gb6: wujin, titleLevel: 'MIDDLE' },
          { learnerId: third, gb6: qishuyan, titleLevel: 'MIDDLE' },
        ],
      },
    ]);
  });

  test('takes the division to which the employer belongs on the day, whatever its code was when it was recorded', async () => {
    const register = openRegister();
    await register.found();
    const baseId = await reach(register, 'ANNOUNCED');
    const [early = '', late = ''] = await registerPeople(register, 2, qishuyan);
    const { id } = await register.do(by, 'openClass', undefined, classOf(baseId, ['2015-04-20']), { on: '2015-04-27' });
    await register.do(by, 'enrolLearners', id, { learnerIds: [early] }, { on: '2015-04-27' });
    // From 2015-04-28 on 戚墅堰 is part of 武进.
    await register.do(by, 'enrolLearners', id, { learnerIds: [late] }, { on: '2015-04-28' });
    const events = (await register.stream(id)).filter(({ envelope }) => envelope.type === 'LearnersEnrolled');
    expect(events.map(({ envelope }) => envelope.data)).toEqual([
      { learners: [{ learnerId: early, gb6: qishuyan, titleLevel: 'MIDDLE' }] },
      { learners: [{ learnerId: late, gb6: wujin, titleLevel: 'MIDDLE' }] },
    ]);
  });

  test('of learners who are not registered is refused, each by its place', async () => {
    const { register, id, learnerIds } = await opened();
    const asked = { learnerIds: ['learner-none', ...learnerIds, 'base-1', ''] };
    expect(await register.ask(by, 'enrolLearners', id, asked)).toMatchObject({
      ok: false,
      refusals: [0, 4, 5].map((place) => ({ code: 'LEARNER_UNKNOWN', field: `learnerIds.${place}` })),
    });
  });

  test('again, or twice in one command, adds nothing', async () => {
    const { register, id, learnerIds } = await opened();
    await register.do(by, 'enrolLearners', id, { learnerIds: [...learnerIds, ...learnerIds] }, { on: '2013-03-11' });
    const again = await register.do(by, 'enrolLearners', id, { learnerIds }, { on: '2013-03-12' });
    expect(again.entries).toEqual([]);
    const events = (await register.stream(id)).filter(({ envelope }) => envelope.type === 'LearnersEnrolled');
    expect(events).toHaveLength(1);
  });

  test('of more than a thousand in one command is refused before any of them is looked up', async () => {
    const { register, id } = await opened();
    const learnerIds = Array.from({ length: 1_001 }, (_, n) => `learner-${n}`);
    expect(await register.ask(by, 'enrolLearners', id, { learnerIds })).toMatchObject({
      refusals: [{ code: 'TOO_MANY_LEARNERS', field: 'learnerIds', params: { max: 1_000, given: 1_001 } }],
    });
  });

  test('is refused when the class has moved on since the base saw it', async () => {
    const { register, id, learnerIds } = await opened();
    const asked = { on: '2013-03-11', expectedRevision: 1 };
    await register.do(by, 'enrolLearners', id, { learnerIds: learnerIds.slice(0, 1) }, asked);
    const late = await register.ask(by, 'enrolLearners', id, { learnerIds }, asked);
    expect(late).toMatchObject({ refusals: [{ code: 'STALE_REVISION', params: { expected: 1, actual: 2 } }] });
  });

  test('is the base’s own', async () => {
    const { register, id, learnerIds } = await opened();
    expect(codes(await register.ask(baseOfficer(2), 'enrolLearners', id, { learnerIds }))).toEqual(['FORBIDDEN']);
    expect(codes(await register.ask(by, 'enrolLearners', 'class-none', { learnerIds }))).toEqual(['NOT_FOUND']);
  });
});
