import { buildSchema, getIntrospectionQuery, isObjectType, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf } from '../../src/server/limits/cost.js';
import { type Edge, serveEdge } from '../support/edge.js';

let edge: Edge;
beforeAll(async () => {
  edge = await serveEdge();
});
afterAll(() => edge.close());

const times = (n: number, text: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => text(i)).join(' ');
const codeOf = async (query: string, variables?: object): Promise<unknown> => {
  const { errors, status } = await edge.ask(query, variables, {
    accept: 'application/graphql-response+json',
    'accept-language': 'en',
  });
  if (errors.length > 0) expect(status).toBe(400);
  return errors[0]?.extensions.code;
};

const deep = `{ base(id: "base-1") { ${'successor { '.repeat(11)} id ${'}'.repeat(11)} } }`;
const deeperByFragment = `query { base(id: "base-1") { ...A } } fragment A on Base { successor { successor { successor { successor { ...B } } } } }
  fragment B on Base { successor { successor { successor { successor { successor { successor { successor { id } } } } } } } }`;

describe('a request is turned away, and told why, when it', () => {
  it.each([
    ['is too deep', deep, 'TOO_DEEP'],
    ['is too deep by its fragments', deeperByFragment, 'TOO_DEEP'],
    ['has too many aliases', `{ base(id: "base-1") { ${times(31, (i) => `a${i}: name`)} } }`, 'TOO_MANY_ALIASES'],
  ])('%s', async (_what, query, code) => {
    expect(await codeOf(query)).toBe(code);
  });

  it('has too many root fields', async () => {
    expect(await codeOf(`{ ${times(21, (i) => `a${i}: __typename`)} }`)).toBe('TOO_MANY_ROOT_FIELDS');
    expect(await codeOf(`{ ${times(20, (i) => `a${i}: __typename`)} }`)).toBeUndefined();
  });

  it('has too many directives', async () => {
    const fields = [
      'id',
      'name',
      'level',
      'status',
      'number',
      'serial',
      'revision',
      'noticeNo',
      'noticeUrl',
      'filingNo',
      'filedOn',
    ];
    const directed = fields.map((field) => `${field} @skip(if: false) @include(if: true)`).join(' ');
    expect(await codeOf(`{ base(id: "base-1") { ${directed} } }`)).toBe('TOO_MANY_DIRECTIVES');
  });

  it('has too many tokens', async () => {
    expect(await codeOf(`{ ${times(2_001, () => '__typename')} }`)).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('asks for lists within lists within lists', async () => {
    const query =
      'query Q($n: Int!) { bases(first: $n) { edges { node { name history(first: $n) { edges { node { id type occurredOn } } } } } } }';
    expect(await codeOf(query, { n: 100 })).toBe('TOO_COSTLY');
    expect(await codeOf(query, { n: 20 })).toBeUndefined();
  });

  it('asks for lists without a page within lists', async () => {
    const query = (n: number) => `{ classes(first: ${n}) { edges { node { content { sessions { date hours } } } } } }`;
    expect(await codeOf(query(100))).toBeUndefined();
    const account =
      'account(year: 2012) { items { rejected { reason hours } class { content { sessions { date } } } } }';
    const learners = (n: number) =>
      `{ class(id: "class-1") { participations(first: ${n}) { edges { node { learner { ${account} } } } } } }`;
    expect(await codeOf(learners(20))).toBeUndefined();
    expect(await codeOf(learners(100))).toBe('TOO_COSTLY');
  });

  it('holds more values than a thousand learners have', async () => {
    const query = 'query Q { bases { totalCount } }';
    const values = (n: number) => ({
      x: 1,
      learners: Array.from({ length: n }, () => ({ learnerId: 'x', passed: true })),
    });
    expect(await codeOf(query, values(7_000))).toBe('TOO_MANY_VALUES');
    expect(await codeOf(query, values(1_000))).toBeUndefined();
    const deep = `{"query":"{ __typename }","variables":{"x":${'['.repeat(9_000)}${']'.repeat(9_000)}}}`;
    expect(await (await edge.post(deep)).json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('unfolds fragments without end', async () => {
    const fragments = times(12, (i) => `fragment F${i} on Base { ...F${i + 1} ...F${i + 1} }`);
    expect(await codeOf(`{ base(id: "base-1") { ...F0 } } ${fragments} fragment F12 on Base { name }`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('names itself in circles', async () => {
    expect(await codeOf('{ base(id: "base-1") { ...A } } fragment A on Base { successor { ...A } }')).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('is a subscription', async () => {
    const { errors } = await edge.ask('subscription { x }');
    expect(errors).not.toEqual([]);
  });
});

describe('what is always allowed', () => {
  it("is every tool's introspection", async () => {
    const query = getIntrospectionQuery({
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      oneOf: true,
    });
    const { errors, data } = await edge.ask(query);
    expect(errors).toEqual([]);
    expect(data.__schema.types.length).toBeGreaterThan(100);
  });

  it('is a document of the most tokens that are allowed, checked within a second', async () => {
    const started = performance.now();
    await edge.ask(`{ base(id: "base-1") { ${times(1_980, () => 'name')} } }`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the cost of an operation', () => {
  const schema = buildSchema(`
    type PageInfo { more: Boolean } type Edge { node: Thing } type ThingConnection { edges: [Edge] pageInfo: PageInfo }
    type Thing { name: String tags: [Tag] long: [Tag] things(first: Int, last: Int): ThingConnection } type Tag { word: String }
    type Query { things(first: Int, last: Int): ThingConnection thing: Thing }`);
  const thing = schema.getType('Thing');
  if (isObjectType(thing)) Object.assign(thing.getFields().long?.extensions ?? {}, { length: 50 });
  const cost = (query: string, variables = {}): number => {
    const document = parse(query);
    const operation = document.definitions.find(
      (one): one is OperationDefinitionNode => one.kind === 'OperationDefinition',
    );
    if (operation === undefined) throw new Error('no operation');
    return costOf(schema, document, operation, variables);
  };

  it.each([
    ['{ thing { name } }', {}, 2],
    ['{ thing { tags { word } } }', {}, 7],
    ['{ things(first: 10) { edges { node { name } } } }', {}, 31],
    ['{ things { edges { node { name } } } }', {}, 61],
    ['query($n: Int) { things(last: $n) { edges { node { name } } } }', { n: 3 }, 10],
    ['{ things(first: 10) { edges { node { things(first: 10) { edges { node { name } } } } } } }', {}, 331],
    ['{ thing { ...T ... { name } } } fragment T on Thing { name tags { word } }', {}, 9],
    ['{ thing { long { word } } }', {}, 52],
  ])('%s is counted', (query, variables, expected) => {
    expect(cost(query, variables)).toBe(expected);
  });

  it('never goes down with a size that is none', () => {
    const of = (n: number) => cost('query($n: Int) { things(first: $n) { edges { node { name } } } }', { n });
    expect(of(-5)).toBe(of(1));
    expect(of(1e9)).toBe(of(100));
  });
});
