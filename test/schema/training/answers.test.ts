import { afterEach, describe, expect, it } from 'vitest';
import type { HoursCheckView } from '../../../src/projections/training-views.js';
import { type Edge, serveEdge } from '../../support/edge.js';
import { ethics } from '../../support/fake-training.js';
import { fakeViews } from '../../support/fake-views.js';

let edge: Edge;
afterEach(() => edge.close());

const open = async (behaviour: Parameters<typeof fakeViews>[1] = {}) => {
  const views = fakeViews({}, behaviour);
  edge = await serveEdge({ views });
  return (name: string) => views.asked.filter(({ question }) => question === name);
};
const english = { 'accept-language': 'en' };

describe('public subjects', () => {
  it('are those of a day, today where none is given, with the bases that teach them', async () => {
    const asked = await open();
    const query = '{ publicSubjects { code hours deliveries { base { id name } from to } } }';
    expect((await edge.ask(query)).data.publicSubjects).toEqual([
      {
        code: ethics.code,
        hours: 24,
        deliveries: [{ base: { id: 'base-1', name: '第1基地' }, from: '2012-03-20', to: null }],
      },
    ]);
    await edge.ask('{ publicSubjects(on: "2012-06-01") { code } }');
    expect(asked('publicSubjects').map(({ args }) => args)).toEqual([['2016-01-04'], ['2012-06-01']]);
  });
});

describe('whether hours count', () => {
  const query = `query($subject: String) { hoursCheck(base: "CZJX-1", on: "2012-04-09", category: PUBLIC, subject: $subject) {
    counts reason label { text zh } article { code title { en } } numberedOn endedOn } }`;

  it('is told to anyone, with the clause', async () => {
    const asked = await open();
    const { data, errors } = await edge.ask(query, {}, english);
    expect(errors).toEqual([]);
    expect(data.hoursCheck).toMatchObject({
      counts: true,
      reason: null,
      label: { text: 'the hours count', zh: '学时有效' },
      article: { code: 'Art.9' },
      numberedOn: '2012-03-14',
      endedOn: null,
    });
    expect(asked('hoursCheck')[0]?.args).toEqual([{ base: 'CZJX-1', on: '2012-04-09', category: 'PUBLIC' }]);
    await edge.ask(query, { subject: 'GX2012' });
    expect(asked('hoursCheck')[1]?.args[0]).toMatchObject({ subject: 'GX2012' });
  });

  it('is told with the reason where they do not', async () => {
    const refused: HoursCheckView = { counts: false, reason: 'SUBJECT_NOT_PERMITTED', article: 'Art.4(2)' };
    await open({ training: { hoursCheck: async () => refused } });
    const { data } = await edge.ask(query, {}, english);
    expect(data.hoursCheck).toMatchObject({
      counts: false,
      reason: 'SUBJECT_NOT_PERMITTED',
      label: { text: 'the base may not teach the public subject' },
      article: { code: 'Art.4(2)' },
    });
  });
});

describe('training statistics', () => {
  it('are of the years and the division asked for, with names', async () => {
    const asked = await open({
      training: {
        trainingStatistics: async () => ({
          byYear: [
            {
              year: 2012,
              category: 'PUBLIC',
              classes: 1,
              learners: 40,
              recognisedHours: 960,
              assessed: 40,
              passed: 40,
            },
          ],
          byDivision: [{ key: '320404', classes: 1, recognisedHours: 960 }],
          byBase: [{ baseId: 'base-1', classes: 1, recognisedHours: 960 }],
          topCourses: [{ course: '职业道德', classes: 1, learners: 40, recognisedHours: 960 }],
        }),
      },
    });
    const { data, errors } = await edge.ask(
      `{ trainingStatistics(from: 2011, to: 2015, division: "320404") {
           byYear { year category passed } byDivision { gb6 division { name } classes } byBase { base { name } } topCourses { course learners } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.trainingStatistics).toEqual({
      byYear: [{ year: 2012, category: 'PUBLIC', passed: 40 }],
      byDivision: [{ gb6: '320404', division: { name: '钟楼区' }, classes: 1 }],
      byBase: [{ base: { name: '第1基地' } }],
      topCourses: [{ course: '职业道德', learners: 40 }],
    });
    expect(asked('trainingStatistics')[0]?.args[0]).toEqual({ from: 2011, to: 2015, division: '320404' });
  });

  it.each([
    ['from: 2010, to: 2015', 'from'],
    ['from: -2147483648, to: 2147483647', 'from'],
    ['from: 2015, to: 2014', 'to'],
    ['from: 2015, to: 2201', 'to'],
  ])('are not given for %s', async (years, field) => {
    const asked = await open();
    const { errors } = await edge.ask(`{ trainingStatistics(${years}) { byYear { year } } }`, undefined, english);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field, rule: 'YEAR_RANGE' }] } }]);
    expect(errors[0]?.message).toContain('must be a year from 2011 to 2200');
    expect(asked('trainingStatistics')).toEqual([]);
  });
});

describe('a list that waits', () => {
  it('waits for the position that the reader knows of, whatever is asked', async () => {
    const waited: unknown[] = [];
    await open({ waitFor: (position) => Promise.resolve(void waited.push(position)) });
    const at = 'atLeast: "00000000000000ff"';
    const { errors } = await edge.ask(`{
      plan(id: "plan-1", ${at}) { id } plans(${at}) { totalCount } class(id: "class-1", ${at}) { id } classes(${at}) { totalCount }
      publicSubjects(${at}) { id } hoursCheck(base: "base-1", on: "2012-04-09", category: PUBLIC, ${at}) { counts }
      trainingStatistics(from: 2012, to: 2012, ${at}) { byYear { year } } reviewLists(year: 2012, ${at}) { id }
      cityActivities(${at}) { totalCount } learner(id: "learner-1", ${at}) { id } learnerAccount(learner: "learner-1", year: 2012, ${at}) { year } }`);
    expect(errors).toEqual([]);
    expect(waited).toEqual(Array.from({ length: 11 }, () => '00000000000000ff'));
  });
});
