import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { type EdgeContext, worded } from '../../schema/index.js';
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
    zh: '订阅不能通过 HTTP POST 执行',
    en: 'A subscription cannot be carried out over HTTP POST',
  },
} as const;
type LimitCode = keyof typeof messages;

const refused = (code: LimitCode, context: EdgeContext, params: { actual: number; limit: number }): GraphQLError =>
  new GraphQLError(worded(messages[code], context.language, params), {
    extensions: { code, ...params, http: { status: 400 } },
  });

/** Refuses what asks for too much before anything of it is carried out. */
export const limitsPlugin = (limits: Limits): ApolloServerPlugin<EdgeContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        if (operation === undefined) return Promise.resolve();
        if (operation.operation === OperationTypeNode.SUBSCRIPTION)
          throw refused('NOT_A_QUERY_OR_MUTATION', contextValue, { actual: 1, limit: 0 });
        const shape = shapeOf(document, operation);
        const bounds: readonly (readonly [LimitCode, number, number])[] = [
          ['TOO_DEEP', shape.depth, limits.depth],
          ['TOO_MANY_ROOT_FIELDS', shape.rootFields, limits.rootFields],
          ['TOO_MANY_ALIASES', shape.aliases, limits.aliases],
          ['TOO_MANY_DIRECTIVES', shape.directives, limits.directives],
          ['TOO_MANY_VALUES', valuesIn(request.variables, limits.values), limits.values],
          ['TOO_COSTLY', costOf(schema, document, operation, request.variables ?? {}), limits.cost],
        ];
        for (const [code, actual, limit] of bounds)
          if (actual > limit) throw refused(code, contextValue, { actual, limit });
        return Promise.resolve();
      },
    }),
});
