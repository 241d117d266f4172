import { GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRegisterSchema } from '../../src/schema/index.js';
import { Operations } from '../../src/server/feed/operation.js';
import { aboutDocument } from '../../src/server/graphql/document.js';
import { defaultLimits } from '../../src/server/limits/limits.js';
import { type Edge, serveEdge } from '../support/edge.js';

const schema = buildRegisterSchema();

const faultsIn = (query: string, rules = specifiedRules): readonly GraphQLError[] => {
  try {
    return validate(schema, parse(query, { maxTokens: 40 }), rules);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
};

/** What is wrong, and how it is told. */
const unreadable: readonly (readonly [string, string])[] = [
  ['{ bases(first: 1 { totalCount } }', '第 1 行第 18 列：此处应为 Name，而不是 "{"'],
  ['{\n  viewer {', '第 2 行第 11 列：此处应为 Name，而不是 文档结尾'],
  ['{ viewer { role } } }', '第 1 行第 21 列：此处不能有 "}"'],
  ["{ base(id: 'x') { id } }", '第 1 行第 12 列：不能用单引号，请改用双引号 (")'],
  ['query ($a: Int = $b) { viewer { role } }', '第 1 行第 18 列：常量中不能使用变量 $b'],
  ['{ viewer ？ }', '第 1 行第 10 列：此处不能有字符 U+FF1F'],
  ['{ base(id: "x) { id } }', '第 1 行第 24 列：字符串没有结束的引号'],
  ['{ bases(first: 01) { totalCount } }', '第 1 行第 17 列：数字写法不正确：不能有 "1"'],
  ['{ base(id: "\ud800") { id } }', '第 1 行第 13 列：字符串中不能有字符 U+D800'],
  ['{ base(id: "\\x") { id } }', '第 1 行第 13 列：字符串中的转义写法不正确："\\x"'],
  ['{ base(id: "\\uZZZZ") { id } }', '第 1 行第 13 列：字符串中的转义写法不正确："\\uZZZZ"'],
  ['"说明" { viewer { role } }', '第 1 行第 1 列：此处不能写说明文字'],
  [`{ ${'__typename '.repeat(50)} }`, '第 1 行第 432 列：文档超过 40 个词'],
];

const onBase = (selection: string): string => `{ base(id: "x") { ${selection} } }`;
const invalid: readonly (readonly [string, string])[] = [
  [onBase('nmae'), '类型 Base 没有字段 nmae。是否要用 name？'],
  ['{ base(uid: "x", id: "x") { id } }', 'Query.base 没有参数 uid。是否要用 id？'],
  ['{ viewer @skip(unless: true, if: true) { role } }', '@skip 没有参数 unless'],
  ['query ($a: Strin) { base(id: $a) { id } }', '没有类型 Strin。是否要用 String？'],
  ['{ viewer @hide { role } }', '没有指令 @hide'],
  ['query @skip(if: true) { viewer { role } }', '指令 @skip 不能用于 QUERY'],
  ['{ viewer @skip(if: true) @skip(if: true) { role } }', '指令 @skip 在此处只能用一次'],
  ['{ viewer { ...V } }', '没有片段 V'],
  ['{ viewer { role } } type Person { id: ID }', '文档只能由操作和片段组成，不能定义 "Person"'],
  ['query A { viewer { role } } query A { viewer { role } }', '名为 A 的操作只能有一个'],
  ['{ viewer { ...V } } fragment V on Viewer { role } fragment V on Viewer { role }', '名为 V 的片段只能有一个'],
  ['query ($a: ID!, $a: ID!) { base(id: $a) { id } }', '变量 $a 只能声明一次'],
  ['{ base(id: "x", id: "y") { id } }', '参数 id 只能给一次'],
  ['{ bases(first: 1, filter: { name: "a", name: "b" }) { totalCount } }', '输入字段 name 只能给一次'],
  ['{ viewer { role } } query A { viewer { role } }', '文档有匿名操作时，只能有这一个操作'],
  ['subscription S { a: baseChanged(id: "x") { id } b: baseChanged(id: "x") { id } }', '一个订阅只能有一个顶层字段'],
  ['subscription { __typename }', '订阅的顶层字段不能是内省字段'],
  [onBase('... on String { id }'), '片段的类型须为对象或接口，不能是 String'],
  [`${onBase('...F')} fragment F on Int { id }`, '片段的类型须为对象或接口，不能是 Int'],
  [onBase('... on Viewer { role }'), '片段不能用在此处：Base 不会是 Viewer'],
  [`${onBase('...F')} fragment F on Viewer { role }`, '片段不能用在此处：Base 不会是 Viewer'],
  [`${onBase('id')} fragment F on Base { id }`, '片段 F 没有用到'],
  [`${onBase('...F')} fragment F on Base { ...F }`, '片段 F 不能直接或间接地包含自身'],
  [`${onBase('...F')} fragment F on Base { ...G } fragment G on Base { ...F }`, '片段 F 不能直接或间接地包含自身'],
  ['query ($a: Base) { viewer { role } }', '变量 $a 须为输入类型，不能是 Base'],
  ['query Q { base(id: $a) { id } }', '变量 $a 没有声明'],
  ['{ base(id: $a) { id } }', '变量 $a 没有声明'],
  ['query Q($a: ID!) { viewer { role } }', '变量 $a 没有用到'],
  ['query ($a: Int!) { base(id: $a) { id } }', '此处须为 ID!，而变量 $a 为 Int!'],
  [onBase('id { x }'), '字段 id 的类型 ID! 没有子字段可选'],
  [onBase('id organisation'), '字段 organisation 的类型为 Organisation，须选择子字段。是否要用 organisation { ... }？'],
  [onBase('x: id x: name'), '同一处的字段 x 所指不同：请分别使用别名'],
  ['{ base { id } }', 'base 缺少必填参数 id: ID!'],
  ['{ viewer @skip { role } }', '@skip 缺少必填参数 if: Boolean!'],
  ['{ bases(first: 1, order: {}) { totalCount } }', '缺少必填字段 BaseOrder.by: BaseOrderBy!'],
  ['{ bases(first: 1, filter: { nmae: "a" }) { totalCount } }', '输入类型 BaseFilter 没有字段 nmae。是否要用 name？'],
  ['{ bases(first: 1, filter: "张三") { totalCount } }', '此处须为 BaseFilter'],
  ['{ bases(first: "张三") { totalCount } }', '此处须为 Int'],
  ['{ bases(first: 1, filter: { level: "张三" }) { totalCount } }', '此处须为 Level'],
  ['{ bases(first: 1, filter: { level: COUNTRY }) { totalCount } }', '枚举 Level 没有这个值。是否要用 COUNTY？'],
  [
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    '内省嵌套过深',
  ],
];

const inLanguage = (language: 'zh' | 'en', query: string): readonly string[] =>
  faultsIn(query).map((fault) => aboutDocument(fault, language));

describe('what is wrong with a document', () => {
  it.each(unreadable)('is told with its place where it cannot be read: %j', (query, told) => {
    expect(inLanguage('zh', query)).toEqual([`GraphQL 语法错误，${told}`]);
    const [line, column] = told.match(/\d+/g) ?? [];
    expect(inLanguage('en', query)[0]).toMatch(new RegExp(`^Syntax error at line ${line}, column ${column}: [ -~]+$`));
  });

  it.each(invalid)('is told by name where it does not fit the schema: %s', (query, told) => {
    expect(inLanguage('zh', query)).toContain(told);
    expect(inLanguage('en', query).join('')).toMatch(/^[ -~]+$/);
  });

  it.each(specifiedRules.map((rule) => [rule.name, rule] as const))('has words for %s', (_, rule) => {
    expect(invalid.some(([query]) => faultsIn(query, [rule]).length > 0)).toBe(true);
  });

  it('is told to have more of it', () => {
    const [, last] = validate(schema, parse('{ a b }'), undefined, { maxErrors: 1 });
    expect(aboutDocument(last ?? new GraphQLError(''), 'zh')).toBe('错误过多，其余未列出');
  });

  it('is told as graphql-js has it where there are no words for it', () => {
    const told = (message: string) => aboutDocument(new GraphQLError(message), 'zh');
    expect(told('Something new. Did you mean "x"?')).toBe('文档不符合 GraphQL 规则：Something new. Did you mean "x"?');
    expect(told('Syntax Error: Odd')).toBe('GraphQL 语法错误，第 1 行第 1 列：无法解析：Odd');
  });
});

describe('of a subscription, it', () => {
  const operations = new Operations(schema, defaultLimits);
  const told = (query: string, language: 'zh' | 'en') => {
    const prepared = operations.prepare({ query }, language);
    return 'errors' in prepared
      ? prepared.errors.map(({ message, locations, extensions: { code } }) => [message, locations, code])
      : [];
  };

  it('is in the language of each reader who asks with the same document', () => {
    const [unread, unknown] = ['subscription {', 'subscription { changed { sequence } }'];
    const end = [{ line: 1, column: 15 }];
    expect(told(unread, 'zh')).toEqual([
      ['GraphQL 语法错误，第 1 行第 15 列：此处应为 Name，而不是 文档结尾', end, 'GRAPHQL_PARSE_FAILED'],
    ]);
    expect(told(unread, 'en')).toEqual([
      ['Syntax error at line 1, column 15: Expected Name, found <EOF>.', end, 'GRAPHQL_PARSE_FAILED'],
    ]);
    const field = [{ line: 1, column: 16 }];
    expect(told(unknown, 'zh')).toEqual([
      ['类型 Subscription 没有字段 changed。是否要用 changes？', field, 'GRAPHQL_VALIDATION_FAILED'],
    ]);
    expect(told(unknown, 'en')).toEqual([
      [
        'Cannot query field "changed" on type "Subscription". Did you mean "changes"?',
        field,
        'GRAPHQL_VALIDATION_FAILED',
      ],
    ]);
  });
});

describe('over HTTP, it', () => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await serveEdge();
  });
  afterAll(() => edge.close());
  const messages = async (query: string, headers: Record<string, string> = {}) =>
    (await edge.ask(query, undefined, headers)).errors.map(({ message }) => message);

  it('is in the language of the reader', async () => {
    const english = { 'accept-language': 'en' };
    expect(await messages('{ viewer {')).toEqual(['GraphQL 语法错误，第 1 行第 11 列：此处应为 Name，而不是 文档结尾']);
    expect(await messages('{ viewer {', english)).toEqual([
      'Syntax error at line 1, column 11: Expected Name, found <EOF>.',
    ]);
    expect(await messages('{ viewer { roll } }')).toEqual(['类型 Viewer 没有字段 roll。是否要用 role？']);
    expect(await messages('{ viewer { roll } }', english)).toEqual([
      'Cannot query field "roll" on type "Viewer". Did you mean "role"?',
    ]);
  });

  it('is told where it unfolds too far', async () => {
    const twice = Array.from({ length: 12 }, (_, i) => `fragment F${i} on Base { ...F${i + 1} ...F${i + 1} }`);
    const query = `{ base(id: "x") { ...F0 } } ${twice.join(' ')} fragment F12 on Base { name }`;
    expect(await messages(query)).toEqual(['片段展开后选择的字段过多']);
  });
});
