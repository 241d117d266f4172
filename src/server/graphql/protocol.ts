import { ApolloServerErrorCode } from '@apollo/server/errors';
import { z } from 'zod';
import type { Label } from '../../aggregates/labels.js';
import { type Language, worded } from '../../schema/index.js';

/** Why a request is none of GraphQL over HTTP. Apollo says so in English and under one code; by its beginning, our words. */
const sayings: readonly (readonly [RegExp, Label])[] = [
  [
    /^POST body missing/,
    {
      zh: 'POST 请求须以 Content-Type: application/json 发送含 query 的 JSON 对象',
      en: 'A POST must send a JSON object with a query, as Content-Type: application/json',
    },
  ],
  [/^GraphQL operations must contain a non-empty/, { zh: '请求缺少 query', en: 'The request has no query' }],
  [/^GraphQL queries must be strings/, { zh: 'query 须为字符串', en: 'query must be a string' }],
  [/^(The |`)variables/, { zh: 'variables 须为 JSON 对象', en: 'variables must be a JSON object' }],
  [/^(The |`)extensions/, { zh: 'extensions 须为 JSON 对象', en: 'extensions must be a JSON object' }],
  [/^`operationName`/, { zh: 'operationName 须为字符串', en: 'operationName must be a string' }],
  [
    /may only be specified once/,
    { zh: '网址中的同一参数只能出现一次', en: 'A parameter of the address may be given once only' },
  ],
  [
    /^GET requests only support query/,
    { zh: 'GET 请求只能查询，变更操作请用 POST', en: 'A GET can only query: send a mutation by POST' },
  ],
  [
    /^GET requests may not have a content-type/,
    {
      zh: 'GET 请求的 Content-Type 只能是 application/json',
      en: 'A GET may have no Content-Type other than application/json',
    },
  ],
  [/supports only GET\/POST/, { zh: '只接受 GET 和 POST 请求', en: 'Only GET and POST are taken here' }],
  [
    /^An 'accept' header/,
    {
      zh: 'Accept 请求头须包含 application/json 或 application/graphql-response+json',
      en: 'The Accept header must allow application/json or application/graphql-response+json',
    },
  ],
  [
    /potential Cross-Site Request Forgery/,
    {
      zh: '为防止跨站请求伪造，请求须带 Content-Type: application/json 或 apollo-require-preflight 请求头',
      en: 'Against forged requests of other sites, send Content-Type: application/json or the header apollo-require-preflight',
    },
  ],
  [
    /^(Operation batching disabled|No operations found)/,
    { zh: '一次请求只能有一个操作', en: 'A request holds one operation' },
  ],
  [
    /^Must provide operation name/,
    {
      zh: '文档中有多个操作，须给出 operationName',
      en: 'The document has several operations: say which by operationName',
    },
  ],
  [
    /^Unknown operation named/,
    { zh: '文档中没有 operationName 所指的操作', en: 'The document has no operation of that operationName' },
  ],
  [
    /PersistedQuery/,
    { zh: '不支持持久化查询，请发送 query 全文', en: 'There are no persisted queries here: send the whole query' },
  ],
];

const anything: Label = { zh: '请求不符合 GraphQL over HTTP 规范', en: 'The request is not GraphQL over HTTP' };

/** The codes that Apollo gives to what is wrong before an operation is carried out. */
const codes: ReadonlySet<string> = new Set([
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

const answerSchema = z.looseObject({
  errors: z.array(z.looseObject({ message: z.string(), extensions: z.looseObject({ code: z.string() }).optional() })),
});

/** An answer's text with what Apollo says of the protocol in the reader's language; whatever else it holds is left. */
export const inWords = (text: string, language: Language): string => {
  const answer = answerSchema.safeParse(JSON.parse(text));
  if (!answer.success) return text;
  const errors = answer.data.errors.map((error) => {
    if (!codes.has(error.extensions?.code ?? '')) return error;
    const [, label = anything] = sayings.find(([said]) => said.test(error.message)) ?? [];
    return { ...error, message: worded(label, language) };
  });
  return `${JSON.stringify({ ...answer.data, errors })}\n`;
};
