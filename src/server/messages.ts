import type { Label } from '../aggregates/labels.js';
import { systemActor } from '../application/index.js';
import type { TokenFault } from './auth/index.js';

/** Why a request is turned away before GraphQL sees it. */
export const tokenMessages: { readonly [rule in TokenFault['rule']]: Label } = {
  TOKEN_MALFORMED: {
    zh: 'Authorization 请求头须为 “Bearer <令牌>”，令牌格式不正确',
    en: 'The Authorization header must be "Bearer <token>", and the token is malformed',
  },
  TOKEN_EXPIRED: { zh: '令牌已过期，请重新获取', en: 'The token has expired: get a new one' },
  TOKEN_NOT_VALID: {
    zh: '令牌无效：签发者、受众或签名不受本系统信任',
    en: 'The token is not valid here: its issuer, audience or signature is not trusted',
  },
  SUBJECT_MISSING: { zh: '令牌缺少持有人 (sub)', en: 'The token names no holder (sub)' },
  SUBJECT_NOT_ALLOWED: {
    zh: `令牌的持有人 (sub) 须为 1 至 200 个可见字符，且不能是“${systemActor.id}”`,
    en: `The holder of the token (sub) must be 1 to 200 visible characters and not "${systemActor.id}"`,
  },
  ROLE_UNKNOWN: { zh: '令牌中的角色不是本系统的角色', en: 'The role in the token is none of this register' },
  BUREAU_MISSING: { zh: '令牌中的角色须注明所属单位', en: 'The role in the token asks for a bureau' },
  BUREAU_MALFORMED: {
    zh: '令牌中的单位格式不正确：人社局为 6 位区划代码，基地和申请单位为 organisation-…',
    en: 'The bureau in the token is malformed: six digits for a bureau, organisation-… for a base or an applicant',
  },
  BUREAU_NOT_ALLOWED: { zh: '令牌中的角色不代表任何单位', en: 'The role in the token acts for no bureau' },
};

export const httpMessages = {
  IDENTITY_PROVIDER_UNREACHABLE: {
    zh: '身份服务暂时无法访问，请稍后重试',
    en: 'The identity provider cannot be reached: try again later',
  },
  PAYLOAD_TOO_LARGE: { zh: '请求正文超过 {limit} 字节', en: 'The request body is larger than {limit} bytes' },
  UNSUPPORTED_MEDIA_TYPE: {
    zh: 'Content-Type 须为 application/json',
    en: 'Content-Type must be application/json',
  },
  MALFORMED_JSON: { zh: '请求正文不是有效的 JSON', en: 'The request body is not valid JSON' },
  BAD_REQUEST: { zh: '请求无法识别', en: 'The request cannot be understood' },
  NO_SUCH_TILE: {
    zh: '没有这个哈希块：序号超出最新检查点，或宽度不对',
    en: 'There is no such tile: it is beyond the latest checkpoint, or not of this width',
  },
  NO_SUCH_ENTRY: {
    zh: '没有这条登记事项，或无权查看：地址为 /proof/<序号或 id>.tlog-proof',
    en: 'There is no such entry that you may see: ask for /proof/<sequence or id>.tlog-proof',
  },
  TOKEN_NEEDED: {
    zh: '此内容需要令牌：请在 Authorization 请求头中提供',
    en: 'This needs a bearer token in the Authorization header',
  },
  ENTRIES_FOR_AUDITORS: {
    zh: '登记事项原文仅供审计员 (AUDITOR) 查阅',
    en: 'The entries themselves are for auditors (AUDITOR) only',
  },
  LOG_BEHIND: {
    zh: '透明日志尚未发布包含此内容的检查点，请稍后重试',
    en: 'The log has not published a checkpoint of this yet: ask again shortly',
  },
  NOT_FOUND: { zh: '没有这个地址', en: 'There is nothing at this address' },
  SHUTTING_DOWN: { zh: '服务正在停止', en: 'The server is shutting down' },
  INTERNAL: {
    zh: '系统内部错误，请将编号 {logId} 告知管理员',
    en: 'Something went wrong here: tell the operator this number, {logId}',
  },
} as const satisfies { readonly [code: string]: Label };
export type HttpErrorCode = keyof typeof httpMessages;
