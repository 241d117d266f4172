import type { TokenRequest } from '../../server/auth/index.js';
import type { Serving } from '../composition.js';

const CITY = '320400';
const COUNTY = '320412';

type Guest = Omit<TokenRequest, 'expiresIn'> & { readonly who: string };

/** One of every role; the city twice, since who drafts may not decide. */
const guests = (department: string | undefined, organisation: string | undefined): readonly Guest[] => [
  { who: '市人社局经办 · city, drafts', role: 'CITY', bureau: CITY, subject: 'demo-city-1' },
  { who: '市人社局决定 · city, decides', role: 'CITY', bureau: CITY, subject: 'demo-city-2' },
  { who: '武进区人社局 · county bureau', role: 'COUNTY', bureau: COUNTY, subject: 'demo-county-1' },
  ...(department === undefined
    ? []
    : [
        {
          who: '业务主管部门 · competent department',
          role: 'DEPT',
          bureau: department,
          subject: 'demo-dept-1',
        } as const,
      ]),
  ...(organisation === undefined
    ? []
    : [
        { who: '基地 · a base', role: 'BASE', bureau: organisation, subject: 'demo-base-1' } as const,
        { who: '申请单位 · an applicant', role: 'APPL', bureau: organisation, subject: 'demo-appl-1' } as const,
      ]),
  { who: '审计 · auditor', role: 'AUDITOR', subject: 'demo-auditor-1' },
  { who: '分析 · analyst', role: 'ANALYST', subject: 'demo-analyst-1' },
  { who: '公众 · public (or no token at all)', role: 'PUBLIC', subject: 'demo-public-1' },
];

const curl = (address: string, query: string, token?: string): string =>
  [
    `curl -s ${address}/graphql -H 'content-type: application/json'`,
    ...(token === undefined ? [] : [`-H 'authorization: Bearer ${token}'`]),
    `-d '${JSON.stringify({ query })}'`,
  ].join(' ');

/** What a guest of the demo needs: the address, a token for each role, and three queries to try. */
export const welcome = async ({ address, views, signToken }: Serving): Promise<string> => {
  const { edges } = await views.queries.bases(
    { first: 1, filter: { status: ['ANNOUNCED'] } },
    { role: 'CITY', bureau: CITY },
  );
  const base = edges[0]?.node;
  const tokens = await Promise.all(
    guests(base?.department, base?.organisationId).map(async ({ who, ...request }) => ({
      who,
      role: request.role,
      token: await signToken({ ...request, expiresIn: '24h' }),
    })),
  );
  const city = tokens[0]?.token;
  return [
    `示例登记册 · the example register: ${address}/graphql`,
    '',
    '令牌（24 小时） · tokens, good for 24 hours:',
    ...tokens.map(({ who, role, token }) => `  ${role}  ${who}\n    ${token}`),
    '',
    '三个查询 · three queries to try:',
    '',
    '# 已公布的基地，无需令牌 · the announced register, open to all',
    curl(address, '{ bases(first: 3) { totalCount edges { node { name number status } } } }'),
    '',
    '# 市局待办，带法定期限 · what the city has to do, with legal due dates',
    curl(address, '{ worklist(first: 5) { totalCount edges { node { kind dueOn overdue base { name } } } } }', city),
    '',
    '# 一个基地的全部记录 · everything recorded of one base',
    curl(
      address,
      `{ base(id: "${base?.id ?? ''}") { name history(first: 50) { edges { node { sequence occurredOn label { zh en } } } } } }`,
      city,
    ),
    '',
    'Ctrl-C 结束，数据随即删除 · ends it, and the data with it',
    '',
  ].join('\n');
};
