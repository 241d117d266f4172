import { afterEach, describe, expect, it } from 'vitest';
import { legalDate } from '../../src/kernel/index.js';
import { InvalidCursor, ViewsBehind } from '../../src/projections/index.js';
import { bearer, type Edge, serveEdge } from '../support/edge.js';
import { aBase, fakeViews } from '../support/fake-views.js';

let edge: Edge;
afterEach(() => edge.close());

const open = async (views = fakeViews()) => {
  edge = await serveEdge({ views });
  return { views, questions: (name: string) => views.asked.filter(({ question }) => question === name) };
};

describe('a list of bases', () => {
  it('is counted only when the count is selected', async () => {
    const { questions } = await open();
    await edge.ask('{ bases { edges { node { name } } pageInfo { hasNextPage } } }');
    expect(questions('bases.totalCount')).toHaveLength(0);
    const { data } = await edge.ask('{ bases { totalCount } }');
    expect(data.bases.totalCount).toBe(3);
    expect(questions('bases.totalCount')).toHaveLength(1);
  });

  it('asks once for all institutions, and once for the departments of a day', async () => {
    const bases = [1, 2, 3].map((n) => aBase(n, { department: 'city-health' }));
    const { questions } = await open(fakeViews({ bases }));
    const { data } = await edge.ask('{ bases { edges { node { organisation { name } department { name } } } } }');
    expect(data.bases.edges).toHaveLength(3);
    expect(questions('organisationsByIds').map(({ args }) => args[0])).toEqual([
      ['organisation-1', 'organisation-2', 'organisation-3'],
    ]);
    expect(questions('departments').map(({ args }) => args[0])).toEqual(['2016-01-04']);
  });

  it('takes a filter, an order and a page; a division without a date is meant today', async () => {
    const { questions } = await open();
    const query = `query B($filter: BaseFilter, $order: BaseOrder) { bases(first: 5, after: "c", filter: $filter, order: $order) { totalCount } }`;
    const filter = {
      status: ['ANNOUNCED'],
      division: { gb6: '320404' },
      scope: { computer: true, subject: null },
      name: '护理',
    };
    const { errors } = await edge.ask(query, { filter, order: { by: 'NAME', direction: 'DESC' } });
    expect(errors).toEqual([]);
    expect(questions('bases')[0]?.args).toEqual([
      {
        first: 5,
        after: 'c',
        filter: {
          status: ['ANNOUNCED'],
          division: { gb6: '320404', on: '2016-01-04' },
          scope: { computer: true },
          name: '护理',
        },
        order: { by: 'NAME', direction: 'DESC' },
      },
      { role: 'PUBLIC' },
    ]);
  });

  it('is of 20 where no size is given', async () => {
    const { questions } = await open();
    await edge.ask('{ bases { totalCount } }');
    expect(questions('bases')[0]?.args[0]).toEqual({ first: 20 });
  });

  it.each(['first: 0', 'first: 101', 'last: -1', 'first: 5, last: 5'])('is not given for %s', async (args) => {
    await open();
    const { errors } = await edge.ask(`{ bases(${args}) { totalCount } }`, undefined, { 'accept-language': 'en' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ rule: 'PAGE_SIZE' }] } }]);
    expect(errors[0]?.message).toContain('must be from 1 to 100');
  });

  it('names the argument that is no cursor of it', async () => {
    const cursor = 'forged';
    await open(fakeViews({}, { queries: { bases: () => Promise.reject(new InvalidCursor('after', cursor)) } }));
    const { errors } = await edge.ask(`{ bases(after: "${cursor}") { totalCount } }`);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'after', rule: 'CURSOR_UNKNOWN' }] } },
    ]);
    expect(JSON.stringify(errors)).not.toContain(cursor);
  });
});

describe('every question', () => {
  it('is asked as the one who holds the token', async () => {
    const { questions } = await open();
    const token = await edge.token({ role: 'COUNTY', bureau: '320481', subject: 'liyang-shen' });
    await edge.ask('{ bases { totalCount } }', undefined, bearer(token));
    expect(questions('bases')[0]?.args[1]).toMatchObject({ role: 'COUNTY', bureau: '320481' });
  });

  it('waits for the position that the reader knows of', async () => {
    const waited: unknown[] = [];
    const views = fakeViews({}, { waitFor: (...args) => Promise.resolve(void waited.push(args)) });
    await open(views);
    const { errors } = await edge.ask(
      '{ base(id: "base-1", atLeast: "00000000000000ff") { id } statistics(atLeast: "00000000000000ff") { total } }',
    );
    expect(errors).toEqual([]);
    expect(waited).toEqual([
      ['00000000000000ff', 5_000],
      ['00000000000000ff', 5_000],
    ]);
  });

  it('says so when the views do not get there in time', async () => {
    await open(fakeViews({}, { waitFor: (position) => Promise.reject(new ViewsBehind(position)) }));
    const { errors } = await edge.ask('{ base(id: "base-1", atLeast: "00000000000000ff") { id } }');
    const position = '00000000000000ff';
    expect(errors).toMatchObject([{ path: ['base'], extensions: { code: 'VIEWS_BEHIND', position } }]);
  });

  it('refuses at once, without waiting, a position that no mutation gave', async () => {
    const waited: unknown[] = [];
    await open(fakeViews({}, { waitFor: (...args) => Promise.resolve(void waited.push(args)) }));
    const query = 'query ($at: Position) { base(id: "base-1", atLeast: $at) { id } }';
    for (const at of ['nonsense', 'ff', '00000000000000FF', '']) {
      const { errors } = await edge.ask(query, { at });
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'at', rule: 'Position' }] } },
      ]);
    }
    expect(waited).toEqual([]);
  });

  it('about what is not there, or may not be seen, is answered with null', async () => {
    await open();
    const { data, errors } = await edge.ask(
      '{ base(id: "base-9") { id } organisation(id: "") { id } entry(id: "x") { id } node(id: "division-999999") { id } measures { id } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ base: null, organisation: null, entry: null, node: null, measures: null });
  });
});

describe('a base', () => {
  it('says its status in the language asked for, and in both', async () => {
    await open();
    const query = '{ base(id: "base-1") { statusLabel { text zh en } } }';
    const answers = await Promise.all(
      ['zh-CN', 'en', 'fr', 'fr, en;q=0.4'].map((language) =>
        edge.ask(query, undefined, { 'accept-language': language }),
      ),
    );
    expect(answers.map(({ data }) => data.base.statusLabel.text)).toEqual([
      '已公布',
      'announced',
      '已公布',
      'announced',
    ]);
  });

  it('belongs to a division on a day', async () => {
    const { questions } = await open();
    const { data } = await edge.ask('{ base(id: "base-1") { division(on: "2012-01-04") { id name } } }');
    expect(data.base.division).toEqual({ id: 'division-320404', name: '钟楼区' });
    expect(questions('divisionOf')[0]?.args[1]).toBe('2012-01-04');
  });

  it('shows its parts, and no more than it has', async () => {
    const rectification = {
      items: [{ finding: '通道堵塞', article: 'Art.5(4)' }],
      orderedOn: legalDate('2013-02-18'),
      servedOn: legalDate('2013-02-20'),
      dueOn: legalDate('2013-05-20'),
      extended: false,
      state: 'RUNNING' as const,
    };
    await open(fakeViews({ bases: [aBase(1, { rectification, successorId: 'base-2' }), aBase(2)] }));
    const { data } = await edge.ask(`{ base(id: "base-1") {
      rectification { dueOn state items { finding } closedOn } plaque { serialNo } successor { id } departmentId place { gb6 town since } } }`);
    expect(data.base).toEqual({
      rectification: { dueOn: '2013-05-20', state: 'RUNNING', items: [{ finding: '通道堵塞' }], closedOn: null },
      plaque: null,
      successor: { id: 'base-2' },
      departmentId: null,
      place: { gb6: '320404', town: null, since: '2012-01-04' },
    });
  });
});

describe('node(id)', () => {
  it.each([
    ['base-1', 'Base'],
    ['organisation-2', 'Organisation'],
    ['division-320404', 'Division'],
  ])('of %s is a %s', async (id, type) => {
    await open();
    const { data, errors } = await edge.ask(`{ node(id: "${id}") { __typename id } }`);
    expect(errors).toEqual([]);
    expect(data.node).toEqual({ __typename: type, id });
  });
});

describe('viewer', () => {
  const query = '{ viewer { anonymous id role bureau roleLabel { zh } mayDo { command article { code } } } }';

  it('may do nothing without a token', async () => {
    await open();
    const { data } = await edge.ask(query);
    expect(data.viewer).toEqual({
      anonymous: true,
      id: null,
      role: 'PUBLIC',
      bureau: null,
      roleLabel: { zh: '公众' },
      mayDo: [],
    });
  });

  it('may do what the role may, each by its clause', async () => {
    await open();
    const { data } = await edge.ask(query, undefined, bearer(await edge.token()));
    expect(data.viewer).toMatchObject({ anonymous: false, id: 'city-lu', role: 'CITY', bureau: '320400' });
    expect(data.viewer.mayDo).toContainEqual({ command: 'assignNumber', article: { code: 'Art.8(3)' } });
    expect(data.viewer.mayDo.map(({ command }: { command: string }) => command)).not.toContain('submitApplication');
  });
});
