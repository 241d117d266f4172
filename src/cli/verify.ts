import { z } from 'zod';
import type { LogReport } from '../transparency/audit/index.js';
import type { Manifest } from '../transparency/bundle/index.js';
import { Malformed } from '../transparency/index.js';
import { auditSubject, declareKnown, knownOptions } from './bundle/audit.js';
import { openDataFolder } from './bundle/data-folder.js';
import { openSubject } from './bundle/subject.js';
import { type Trust, tellFindings } from './bundle/trust.js';
import { findingWords } from './bundle/words.js';
import { defineCommand } from './command-line.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { stopSignal } from './signals.js';
import type { Terminal } from './terminal.js';

const optionsSchema = z.object({
  ...knownOptions,
  hashes: z.boolean(),
  token: z.string().optional(),
  json: z.boolean(),
});

type Range = Manifest['range'];

const tell = (terminal: Terminal, report: LogReport, { policy, isOwn }: Trust, range: Range): void => {
  const { findings, checkpoint, streams } = report;
  tellFindings(terminal, findings);
  if (checkpoint !== undefined && findings.length === 0) {
    const { origin, size, signedBy } = checkpoint;
    const witnesses = signedBy.filter(({ kind }) => kind === 'witness').map(({ name }) => name);
    terminal.out(`✓ ${origin}：${size} 条记录与签名一致 · ${size} entries are those that were signed\n`);
    if (range !== undefined)
      terminal.out(
        `! 部分导出：只含第 ${range.from} 至 ${range.to} 条，其余只有哈希 · a range: only entries ${range.from} to ${range.to} are in it, of the others their hashes\n`,
      );
    if (witnesses.length > 0) terminal.out(`✓ 见证 · witnessed by ${witnesses.join(', ')}\n`);
    terminal.out(
      streams === undefined
        ? '! 未推导状态 · the state was not derived\n'
        : `✓ 由记录推导的状态相符（${streams} 个流） · the state follows from the entries (${streams} streams)\n`,
    );
  }
  if (!isOwn)
    terminal.out(
      `! 使用被验证内容自带的密钥，请另行核对 · trusted the keys that it names itself; compare them with those you know:\n${policy.logs
        .map(({ vkey }) => `    ${vkey}\n`)
        .join('')}`,
    );
};

const asJson = (report: LogReport, isOwn: boolean, range: Range): string => {
  const { findings, checkpoint, streams } = report;
  return JSON.stringify(
    {
      verified: findings.length === 0,
      ...(checkpoint && {
        origin: checkpoint.origin,
        size: checkpoint.size,
        root: Buffer.from(checkpoint.root).toString('base64'),
        signedBy: checkpoint.signedBy.map(({ vkey }) => vkey),
      }),
      ...(range && { range }),
      ...(streams !== undefined && { streams }),
      keys: isOwn ? 'given' : 'its own',
      findings: findings.map((finding) => ({
        ...finding,
        ...('index' in finding && { sequence: finding.index + 1 }),
        ...findingWords(finding),
      })),
    },
    null,
    2,
  );
};

export const verifyCommand = defineCommand({
  name: 'verify',
  usage: '<bundle|url>',
  zh: '验证导出包、数据目录或服务：签名、每条记录、状态',
  en: 'verify a bundle, a data folder or a server: signatures, every entry, the state',
  declare: (command) =>
    declareKnown(command)
      .option('--hashes', '只验证哈希与签名，不推导状态 · hashes and signatures only', false)
      .option('--token <token>', '访问服务所需令牌 · the bearer token for a server [JIDI_TOKEN]')
      .option('--json', '用 JSON 输出 · as JSON', false),
  read: optionsSchema,
  notes: () =>
    [
      '导出包的验证不需要网络和数据目录。有任何不符时退出码为 4，并指出第一条有问题的记录。',
      'A bundle needs no network and no data folder. Exits with 4 when anything differs, and names the first bad entry.',
      '',
      '  jidi verify bundle.tar.gz --vkey register.example+5d1c…+AY… --checkpoint kept.txt',
    ].join('\n'),
  action: async ({ config, terminal }, options, [path = '']) => {
    const signal = stopSignal(terminal);
    const { token: known, origin } = config();
    const token = options.token ?? known;
    try {
      const open = { ...(token !== undefined && { token }), signal };
      const subject = (await openDataFolder(path, { origin })) ?? (await openSubject(path, open));
      try {
        const { report, trust } = await auditSubject(subject, options, terminal);
        const range = subject.manifest?.range;
        if (options.json) terminal.out(`${asJson(report, trust.isOwn, range)}\n`);
        else tell(terminal, report, trust, range);
        return report.findings.length === 0 ? exitCodes.ok : exitCodes.findings;
      } finally {
        await subject.close();
      }
    } catch (error) {
      if (error instanceof Malformed)
        throw new CommandFailed(exitCodes.findings, `${path} 不合格式：${error.message}`, `${path}: ${error.message}`);
      throw error;
    }
  },
});
