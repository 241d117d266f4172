import { afterEach, describe, expect, it } from 'vitest';
import { legalDate } from '../../../src/kernel/index.js';
import { bearer, type Edge, serveEdge } from '../../support/edge.js';
import { aClass, pageOf } from '../../support/fake-training.js';
import { fakeViews } from '../../support/fake-views.js';

let edge: Edge;
afterEach(() => edge.close());

const open = async (behaviour: Parameters<typeof fakeViews>[1] = {}) => {
  const views = fakeViews({}, behaviour);
  edge = await serveEdge({ views });
  return (name: string) => views.asked.filter(({ question }) => question === name);
};
const english = { 'accept-language': 'en' };

describe('plans and classes', () => {
  it('are listed by filter and page, as the one who asks', async () => {
    const asked = await open();
    const query = `query L($plans: PlanFilter, $classes: ClassFilter) {
      plans(first: 5, after: "c", filter: $plans) { totalCount }
      classes(last: 5, before: "c", filter: $classes) { totalCount } }`;
    const plans = { baseId: 'base-1', year: 2012, status: ['EFFECTIVE'], mode: 'FULL_RELEASE', category: null };
    const classes = { planId: 'plan-1', from: '2012-01-01', to: '2012-12-31', course: '护理' };
    const token = await edge.token({ role: 'COUNTY', bureau: '320481', subject: 'liyang-shen' });
    const { errors } = await edge.ask(query, { plans, classes }, bearer(token));
    expect(errors).toEqual([]);
    const viewer = expect.objectContaining({ role: 'COUNTY', bureau: '320481' });
    const { category, ...filter } = plans;
    expect(category).toBeNull();
    expect(asked('plans')[0]?.args).toEqual([{ first: 5, after: 'c', filter }, viewer]);
    expect(asked('classes')[0]?.args).toEqual([{ last: 5, before: 'c', filter: classes }, viewer]);
  });

  it('are counted only when the count is selected', async () => {
    let counted = 0;
    const count = async () => {
      counted += 1;
      return 1;
    };
    await open({ training: { classes: async () => pageOf([aClass(1)], count) } });
    await edge.ask('{ classes { edges { node { id } } } }');
    expect(counted).toBe(0);
    expect((await edge.ask('{ classes { totalCount } }')).data.classes.totalCount).toBe(1);
  });

  it('lead to each other and to their base, each asked for once', async () => {
    const classes = [aClass(1), aClass(3, { content: { ...aClass(1).content, planId: 'plan-1' } })];
    const asked = await open({ training: { classes: async () => pageOf(classes) } });
    const { data, errors } = await edge.ask(
      '{ classes { edges { node { base { id } plan { id base { id } classes(first: 1) { edges { node { id } } } } } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.classes.edges[0].node).toEqual({
      base: { id: 'base-1' },
      plan: {
        id: 'plan-1',
        base: { id: 'base-1' },
        classes: { edges: [{ node: { id: 'class-1' } }, { node: { id: 'class-3' } }] },
      },
    });
    expect(asked('plansByIds').map(({ args }) => args[0])).toEqual([['plan-1']]);
    expect(asked('basesByIds').map(({ args }) => args[0])).toEqual([['base-1', 'base-3']]);
    expect(asked('classes')[1]?.args[0]).toEqual({ first: 1, filter: { planId: 'plan-1' } });
  });

  it('show what they are, in words too', async () => {
    await open();
    const { data } = await edge.ask(
      `{ plan(id: "plan-1") { statusLabel { text } content { year mode feeFen } hours reviews { authority agreed on reasons } filingNo }
         class(id: "class-1") { statusLabel { text } content { basis venue { kind address } sessions { date hours } commission { contractRef } } passed late } }`,
      undefined,
      english,
    );
    expect(data).toEqual({
      plan: {
        statusLabel: { text: 'effective' },
        content: { year: 2012, mode: 'FULL_RELEASE', feeFen: 120_000 },
        hours: 24,
        reviews: [{ authority: 'city-health', agreed: true, on: '2012-03-22', reasons: ['符合需求'] }],
        filingNo: null,
      },
      class: {
        statusLabel: { text: 'completed' },
        content: {
          basis: 'PLAN',
          venue: { kind: 'REGISTERED', address: null },
          sessions: [
            { date: '2012-04-09', hours: 6 },
            { date: '2012-04-10', hours: 6 },
          ],
          commission: null,
        },
        passed: 38,
        late: null,
      },
    });
  });

  it('of a base are that base’s, whatever else is asked', async () => {
    const asked = await open();
    const { errors } = await edge.ask(
      `{ base(id: "base-2") { plans(filter: { year: 2012 }) { totalCount } classes(first: 3, filter: { status: [OPEN], planId: "plan-9" }) { totalCount } } }`,
    );
    expect(errors).toEqual([]);
    expect(asked('plans')[0]?.args[0]).toEqual({ first: 20, filter: { year: 2012, baseId: 'base-2' } });
    expect(asked('classes')[0]?.args[0]).toEqual({
      first: 3,
      filter: { status: ['OPEN'], planId: 'plan-9', baseId: 'base-2' },
    });
  });

  it('that are not there, or may not be seen, are null', async () => {
    await open();
    const { data, errors } = await edge.ask(
      `{ plan(id: "plan-9") { id } class(id: "") { id } learner(id: "learner-9") { id } a: node(id: "plan-9") { id }
         b: node(id: "reviewList-320400-1999") { id } c: node(id: "reviewList-nonsense") { id } d: node(id: "publicSubject-?") { id } }`,
    );
    expect(errors).toEqual([]);
    expect(new Set(Object.values(data))).toEqual(new Set([null]));
  });
});

describe('node(id)', () => {
  it.each([
    ['plan-1', 'Plan'],
    ['class-1', 'Class'],
    ['publicSubject-GX2012', 'PublicSubject'],
    ['reviewList-320400-2012', 'ReviewList'],
  ])('of %s is a %s', async (id, type) => {
    await open();
    const { data, errors } = await edge.ask(`{ node(id: "${id}") { __typename id } }`);
    expect(errors).toEqual([]);
    expect(data.node).toEqual({ __typename: type, id });
  });
});

describe('a task', () => {
  it('says which plan or class it is about', async () => {
    const task = {
      bureau: '320400',
      baseId: 'base-1',
      assumedYears: [],
      overdue: false,
      since: legalDate('2012-04-10'),
      articles: ['Art.7市4'],
    };
    await open({
      queries: {
        worklist: async () =>
          pageOf(
            [
              { ...task, id: 'a', kind: 'APPROVE_PLAN' as const, about: 'plan-1' },
              { ...task, id: 'b', kind: 'REPORT_TRAINING' as const, about: 'class-1' },
              { ...task, id: 'c', kind: 'PUBLISH_REVIEW_LIST' as const, baseId: undefined },
            ].map(({ baseId, ...rest }) => (baseId === undefined ? rest : { ...rest, baseId })),
          ),
      },
    });
    const { data, errors } = await edge.ask(
      '{ worklist { edges { node { kind label { zh } base { id } about { __typename id ... on Class { enrolled } } } } } }',
      undefined,
      bearer(await edge.token()),
    );
    expect(errors).toEqual([]);
    expect(data.worklist.edges.map(({ node }: { node: object }) => node)).toEqual([
      expect.objectContaining({ base: { id: 'base-1' }, about: { __typename: 'Plan', id: 'plan-1' } }),
      expect.objectContaining({ about: { __typename: 'Class', id: 'class-1', enrolled: 40 } }),
      expect.objectContaining({ base: null, about: null }),
    ]);
  });
});
