import type { Label } from '../../aggregates/labels.js';

/** What keeps a subscription from being begun or ends it; what is wrong with its arguments is in `schema/shared/errors.ts`. */
export const feedMessages = {
  NOT_A_SUBSCRIPTION: {
    zh: '此连接只接受订阅：查询和变更请用 POST /graphql',
    en: 'Only subscriptions are carried out here: send queries and mutations to POST /graphql',
  },
  OPERATION_UNKNOWN: {
    zh: '无法确定要执行的操作：请用 operationName 指明',
    en: 'It is not clear which operation is meant: name it in operationName',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    zh: '同时订阅不得超过 {limit} 个',
    en: 'No more than {limit} subscriptions may be open at once',
  },
  TOO_MANY_CONNECTIONS: {
    zh: '同时连接不得超过 {limit} 个',
    en: 'No more than {limit} connections may be open at once',
  },
  NOT_ACCEPTABLE: {
    zh: '可提供：{offered}',
    en: 'What can be given: {offered}',
  },
  PARAMETER_UNKNOWN: { zh: '没有参数 {field}；可用：{known}', en: 'There is no parameter {field}; there are {known}' },
  PARAMETER_VALUE: { zh: '{field}：{rule}', en: '{field}: {rule}' },
  PARAMETER_REPEATED: { zh: '{field} 只能给一次', en: '{field} may be given once only' },
  MUST_REFETCH: {
    zh: '不能从此游标继续（{why}）：请不带 after 重新开始',
    en: 'It cannot be gone on from this cursor ({why}): begin again without after',
  },
} as const satisfies { readonly [code: string]: Label };
export type FeedMessageCode = keyof typeof feedMessages;

/** Reasons for which a socket is closed: at most 123 bytes of both languages. Codes of graphql-transport-ws where it has one. */
export const closings = {
  GOING_AWAY: { code: 1001, reason: '服务正在停止 · the server is going away' },
  PARAMS_TOO_LARGE: { code: 4400, reason: '连接参数过大 · the connection payload is too large' },
  MESSAGE_TOO_LARGE: { code: 1009, reason: '消息过大 · the message is too large' },
  TOKEN_INVALID: { code: 4401, reason: '令牌无效 · the token is not valid' },
  TOKEN_EXPIRED: { code: 4403, reason: '令牌已过期 · the token has expired' },
  TOO_MANY_CONNECTIONS: { code: 1013, reason: '连接过多，请稍后再试 · too many connections, try again later' },
  UNAVAILABLE: { code: 1013, reason: '身份服务暂不可用 · the identity provider cannot be reached' },
} as const;
