import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type EdgeContext, type Language, worded } from '../../schema/index.js';
import { costOf } from './cost.js';
import type { Limits } from './limits.js';
import { shapeOf } from './shape.js';
import { valuesIn } from './values.js';

const messages = {
  TOO_DEEP: {
    zh: '查询嵌套 {actual} 层，最多 {limit} 层',
    en: 'The query is {actual} fields deep; {limit} are allowed',
  },
  TOO_MANY_ROOT_FIELDS: {
    zh: '一次请求有 {actual} 个顶层字段，最多 {limit} 个',
    en: 'The request has {actual} root fields; {limit} are allowed',
  },
  TOO_MANY_ALIASES: {
    zh: '有 {actual} 个别名，最多 {limit} 个',
    en: 'There are {actual} aliases; {limit} are allowed',
  },
  TOO_MANY_DIRECTIVES: {
    zh: '有 {actual} 个指令，最多 {limit} 个',
    en: 'There are {actual} directives; {limit} are allowed',
  },
  TOO_COSTLY: {
    zh: '查询可能返回 {actual} 个字段，最多 {limit} 个：请减小分页或少选字段',
    en: 'The query may be answered with {actual} fields; {limit} are allowed: ask for a smaller page or fewer fields',
  },
  TOO_MANY_VALUES: {
    zh: '变量中的值超过 {limit} 个：请分批提交',
    en: 'The variables hold more than {limit} values: send them in several requests',
  },
  NOT_A_QUERY_OR_MUTATION: {
    zh: '订阅不能通过普通的 HTTP 请求执行：请用 WebSocket（graphql-transport-ws），或带 Accept: text/event-stream 的请求',
    en: 'A subscription cannot be carried out over plain HTTP: use WebSocket (graphql-transport-ws), or ask with Accept: text/event-stream',
  },
} as const;
type LimitCode = keyof typeof messages;

type Asked = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: { readonly [name: string]: unknown };
};

const refused = (code: LimitCode, language: Language, params: { actual: number; limit: number }): GraphQLError =>
  new GraphQLError(worded(messages[code], language, params), {
    extensions: { code, ...params, http: { status: 400 } },
  });

/** Why an operation asks for too much, if it does. */
export const tooMuch = (
  limits: Limits,
  { schema, document, operation, variables }: Asked,
  language: Language,
): GraphQLError | undefined => {
  const shape = shapeOf(document, operation);
  const bounds: readonly (readonly [LimitCode, number, number])[] = [
    ['TOO_DEEP', shape.depth, limits.depth],
    ['TOO_MANY_ROOT_FIELDS', shape.rootFields, limits.rootFields],
    ['TOO_MANY_ALIASES', shape.aliases, limits.aliases],
    ['TOO_MANY_DIRECTIVES', shape.directives, limits.directives],
    ['TOO_MANY_VALUES', valuesIn(variables, limits.values), limits.values],
    ['TOO_COSTLY', costOf(schema, document, operation, variables), limits.cost],
  ];
  const broken = bounds.find(([, actual, limit]) => actual > limit);
  return broken && refused(broken[0], language, { actual: broken[1], limit: broken[2] });
};

/** Refuses what asks for too much before anything of it is carried out. */
export const limitsPlugin = (limits: Limits): ApolloServerPlugin<EdgeContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request, contextValue: { language } }) => {
        if (operation === undefined) return Promise.resolve();
        if (operation.operation === OperationTypeNode.SUBSCRIPTION)
          throw refused('NOT_A_QUERY_OR_MUTATION', language, { actual: 1, limit: 0 });
        const refusal = tooMuch(limits, { schema, document, operation, variables: request.variables ?? {} }, language);
        if (refusal !== undefined) throw refusal;
        return Promise.resolve();
      },
    }),
});
