import { afterEach, describe, expect, it } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import { type Edge, serveEdge } from '../../support/edge.js';
import { pageOf } from '../../support/fake-training.js';
import { fakeViews } from '../../support/fake-views.js';

let edge: Edge;
afterEach(() => edge.close());

const open = async (behaviour: Parameters<typeof fakeViews>[1] = {}) => {
  const views = fakeViews({}, behaviour);
  edge = await serveEdge({ views });
  return (name: string) => views.asked.filter(({ question }) => question === name);
};
const english = { 'accept-language': 'en' };

describe('a year of a base', () => {
  it('shows what was handed in, done, found and concluded', async () => {
    const asked = await open();
    const { data, errors } = await edge.ask(
      `{ base(id: "base-1") { year(year: 2012) { report { submittedOn late } nextPlan { late } planned { classes hours }
           done { classes learnerHours passed assessed } findings { kind label { text } on text class { id } }
           assessment { scores { operation effect } outcome outcomeLabel { text } } commended } } }`,
      undefined,
      english,
    );
    expect(errors).toEqual([]);
    expect(data.base.year).toEqual({
      report: { submittedOn: '2013-01-04', late: true },
      nextPlan: null,
      planned: { classes: 2, hours: 54 },
      done: { classes: 1, learnerHours: 440, passed: 38, assessed: 40 },
      findings: [
        {
          kind: 'REPORT_LATE',
          label: { text: 'annual report late' },
          on: '2013-01-01',
          text: '2012-12-31',
          class: null,
        },
        {
          kind: 'TRAINING_REPORT_LATE',
          label: { text: 'training reported late' },
          on: '2012-04-25',
          text: '护理进修第1期',
          class: { id: 'class-1' },
        },
      ],
      assessment: { scores: { operation: 20, effect: 22 }, outcome: 'PASSED', outcomeLabel: { text: 'passed' } },
      commended: false,
    });
    expect(asked('baseYear')[0]?.args).toEqual(['base-1', 2012, { role: 'PUBLIC' }]);
  });

  it('is null where there is none, or none to be seen', async () => {
    await open({ training: { baseYear: async () => undefined } });
    const { data, errors } = await edge.ask('{ base(id: "base-1") { year(year: 2012) { commended } } }');
    expect(errors).toEqual([]);
    expect(data.base.year).toBeNull();
  });
});

describe('a year', () => {
  it.each([
    '{ base(id: "base-1") { year(year: 2010) { year } } }',
    '{ reviewLists(year: 0) { id } }',
    '{ cityActivities(year: 2201) { totalCount } }',
    '{ learnerAccount(learner: "learner-1", year: -1) { year } }',
  ])('of no register is said to be wrong: %s', async (query) => {
    await open();
    const { errors } = await edge.ask(query);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'year', rule: 'YEAR_RANGE' }] } },
    ]);
  });
});

describe('review lists', () => {
  it('are those of a year, with the bases', async () => {
    const asked = await open();
    const { data, errors } = await edge.ask(
      '{ reviewLists(year: 2012) { id bureau publishedOn items { number outcomeLabel { zh } base { name } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.reviewLists).toEqual([
      {
        id: 'reviewList-320400-2012',
        bureau: '320400',
        publishedOn: '2013-03-29',
        items: [{ number: 'CZJX-1-320400-0001-0', outcomeLabel: { zh: '合格' }, base: { name: '第1基地' } }],
      },
    ]);
    expect(asked('reviewLists')[0]?.args).toEqual([2012]);
  });
});

describe('the city’s activities', () => {
  it('are of each kind what the kind has', async () => {
    const on = legalDate('2012-06-01');
    const asked = await open({
      training: {
        cityActivities: async () =>
          pageOf([
            {
              id: 'cityActivity-1',
              on,
              kind: 'EXCHANGE' as const,
              levels: ['COUNTY' as const],
              title: '教研',
              days: 2,
              attendees: 30,
            },
            {
              id: 'cityActivity-2',
              on,
              kind: 'GUIDANCE' as const,
              levels: ['MUNICIPAL' as const],
              title: '指导',
              ref: '文1',
            },
            {
              id: 'cityActivity-3',
              on,
              kind: 'STAFF_COMMENDED' as const,
              baseId: 'base-1',
              year: 2012,
              post: 'TEACHER' as const,
              persons: 3,
              title: '优秀教师',
            },
          ]),
      },
    });
    const { data, errors } = await edge.ask(
      '{ cityActivities(year: 2012) { edges { node { kind label { zh } title levels days ref post persons base { id } } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.cityActivities.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        kind: 'EXCHANGE',
        label: { zh: '教研交流' },
        title: '教研',
        levels: ['COUNTY'],
        days: 2,
        ref: null,
        post: null,
        persons: null,
        base: null,
      },
      {
        kind: 'GUIDANCE',
        label: { zh: '业务指导' },
        title: '指导',
        levels: ['MUNICIPAL'],
        days: null,
        ref: '文1',
        post: null,
        persons: null,
        base: null,
      },
      {
        kind: 'STAFF_COMMENDED',
        label: { zh: '表彰有关人员' },
        title: '优秀教师',
        levels: null,
        days: null,
        ref: null,
        post: 'TEACHER',
        persons: 3,
        base: { id: 'base-1' },
      },
    ]);
    expect(asked('cityActivities')[0]?.args).toEqual([{ first: 20, year: 2012 }]);
  });
});
