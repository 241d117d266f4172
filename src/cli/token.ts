import { z } from 'zod';
import { roles as allRoles } from '../kernel/index.js';
import { defineCommand } from './command-line.js';
import { CommandFailed, exitCodes } from './exit-codes.js';

const roles = allRoles.filter((role) => role !== 'SYSTEM');

/** What the issuer refuses, in words. */
const rules: { readonly [rule: string]: readonly [zh: string, en: string] } = {
  SUBJECT_NOT_ALLOWED: [
    '--subject 须为 1 至 200 个可见字符，且不能是 system',
    'the subject must be 1 to 200 visible characters, and not system',
  ],
  BUREAU_MISSING: ['该角色须用 --bureau 指明单位', 'this role needs --bureau'],
  BUREAU_MALFORMED: [
    '--bureau 格式不对：CITY、COUNTY 为六位区划代码，BASE、APPL 为 organisation-…',
    'the bureau has another form: six digits for CITY and COUNTY, organisation-… for BASE and APPL',
  ],
  BUREAU_NOT_ALLOWED: ['该角色不属于任何单位，不要给 --bureau', 'this role acts for no bureau: leave --bureau out'],
};

export const tokenCommand = defineCommand({
  name: 'token',
  zh: '用数据目录中的密钥签发令牌',
  en: 'sign a bearer token with the key of the data folder',
  declare: (command) =>
    command
      .requiredOption('--role <role>', `角色 · role: ${roles.join(', ')}`)
      .option(
        '--bureau <bureau>',
        '单位：区划代码、部门标识或单位 id · division code, department id or organisation id',
      )
      .option(
        '--subject <subject>',
        '记入台账的办事人标识，用工号而非姓名 · who acts, as recorded: a staff number, not a name',
      )
      .option('--expires <span>', '有效期 · how long it is good for', '8h'),
  read: z.object({
    role: z.enum(roles),
    bureau: z.string().optional(),
    subject: z.string().min(1).optional(),
    expires: z
      .string()
      .regex(/^\d{1,6} ?(s|m|h|d|w|min|minutes?|hours?|days?|weeks?)$/, '例如 for example: 30m, 8h, 7d'),
  }),
  notes: () =>
    [
      'CITY 市人社局、COUNTY 辖市区人社局：--bureau 为六位区划代码；DEPT 业务主管部门：部门标识；BASE 基地、APPL 申请单位：organisation-…',
      'jidi token --role CITY --bureau 320400 --subject officer-12',
      '初审与决定须由两人办理：为两人各签一个 --subject 不同的令牌 · who drafts may not decide: give two people two subjects',
    ].join('\n'),
  action: async ({ composition, config, terminal }, { role, bureau, subject, expires }) => {
    const who = subject ?? [role.toLowerCase(), bureau].filter((part) => part !== undefined).join('-');
    const { UnusableTokenRequest } = await import('../server/auth/index.js');
    const request = { role, subject: who, expiresIn: expires, ...(bureau === undefined ? {} : { bureau }) };
    const token = await composition.signToken(config(), request).catch((error: unknown) => {
      if (!(error instanceof UnusableTokenRequest)) throw error;
      const [zh, en] = rules[error.rule] ?? [error.rule, error.rule];
      throw new CommandFailed(exitCodes.usage, zh, en);
    });
    terminal.out(`${token}\n`);
    return exitCodes.ok;
  },
});
