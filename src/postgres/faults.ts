import { DatabaseError } from 'pg';

/** Why PostgreSQL does not do what it is asked, where the statement is not to blame. */
export type Unavailable = { readonly zh: string; readonly en: string };

const byState: readonly (readonly [RegExp, Unavailable])[] = [
  [/^28/, { zh: '用户名或密码不对，或不允许此用户登录', en: 'wrong user or password, or this user may not log in' }],
  [/^3D000$/, { zh: '没有此数据库，请先建立', en: 'there is no such database: create it first' }],
  [/^42501$/, { zh: '此用户权限不足', en: 'this user lacks a privilege' }],
  [/^53100$/, { zh: '数据库服务器的磁盘已满', en: "the database server's disk is full" }],
  [/^53300$/, { zh: '数据库连接数已满', en: 'the database server has no connection left' }],
  [/^53/, { zh: '数据库服务器资源不足', en: 'the database server lacks resources' }],
  [/^(25006|57P04)$/, { zh: '数据库只读（可能是备机）', en: 'the database is read-only: it may be a standby' }],
  [/^57P0/, { zh: '数据库服务器正在停机或启动', en: 'the database server is shutting down or starting' }],
  [/^57014$/, { zh: '数据库未能及时答复', en: 'the database did not answer in time' }],
  [/^(40001|40P01)$/, { zh: '与另一事务冲突', en: 'it collided with another transaction' }],
  [/^55P03$/, { zh: '另一进程占用过久', en: 'another process held it for too long' }],
  [/^25P0[34]$/, { zh: '事务闲置过久，已被数据库终止', en: 'the transaction idled for too long' }],
  [/^08/, { zh: '与数据库的连接中断', en: 'the connection to the database broke' }],
  [/^(58|XX00[12])/, { zh: '数据库服务器的文件有误', en: 'the database server cannot use its files' }],
];

const CERTIFICATE: Unavailable = {
  zh: '数据库服务器的证书不可信',
  en: "the database server's certificate is not to be trusted",
};
const byCode: readonly (readonly [RegExp, Unavailable])[] = [
  [/^ENOTFOUND$|^EAI_/, { zh: '找不到数据库主机', en: 'there is no such database host' }],
  [/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH/, CERTIFICATE],
];
const UNREACHABLE: Unavailable = { zh: '数据库连接不上', en: 'the database cannot be reached' };
const NO_TLS: Unavailable = { zh: '数据库服务器不支持 TLS', en: 'the database server does not speak TLS' };

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

const namedIn = (table: readonly (readonly [RegExp, Unavailable])[], code: string): Unavailable | undefined =>
  table.find(([pattern]) => pattern.test(code))?.[1];

/** What is wrong with the database or the way to it; `undefined` for a fault of the statement, or of the program. */
export const unavailability = (error: unknown): Unavailable | undefined => {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) return undefined;
  if (error instanceof DatabaseError) return namedIn(byState, error.code ?? '');
  // The driver's own errors, which have no state, are all of the connection.
  if (/does not support SSL/.test(error.message)) return NO_TLS;
  return namedIn(byCode, codeOf(error)) ?? UNREACHABLE;
};

/** In both languages, with what the database or the driver itself says of it. */
export const describeFault = (shown: string, { zh, en }: Unavailable, error: unknown): string => {
  const code = error instanceof Error ? codeOf(error) : '';
  const said = error instanceof Error ? error.message || code : String(error);
  return `PostgreSQL ${shown}：${zh} · ${en} (${code === '' || said.includes(code) ? said : `${code}: ${said}`})`;
};

/** The transaction was undone for another one's sake: it is tried again. */
export const isCollision = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01');

/** What was prepared gives other columns by now. */
export const isOutdatedPlan = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '0A000' && /cached plan/.test(error.message);
