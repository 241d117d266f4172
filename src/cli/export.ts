import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { z } from 'zod';
import { exportPurposes } from '../aggregates/access-log/index.js';
import { formats } from '../aggregates/registry.js';
import { instantFromMillis, markerEvents } from '../kernel/index.js';
import { bundlePaths, ExportDiffers, ExportStopped, unfinishedIn } from '../transparency/bundle/index.js';
import { formatPolicy, parseCheckpoint } from '../transparency/index.js';
import { assembleBundle, mirrored, type Range } from './bundle/assemble.js';
import { openStateAudit } from './bundle/audit.js';
import { openFolder } from './bundle/folder.js';
import { eventSchemas } from './bundle/schemas.js';
import { serverLog } from './bundle/subject.js';
import { isTarball, packTarball } from './bundle/tarball.js';
import { defineCommand, type Surroundings } from './command-line.js';
import type { ExportSource } from './composition.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { stopSignal } from './signals.js';
import { progress } from './terminal.js';
import { programVersion } from './version.js';

const optionsSchema = z.object({
  url: z.string().optional(),
  token: z.string().optional(),
  from: z.coerce.number().int().positive().optional(),
  to: z.coerce.number().int().positive().optional(),
  purpose: z.enum(exportPurposes),
});
type Options = z.output<typeof optionsSchema>;

const usage = (zh: string, en: string): CommandFailed => new CommandFailed(exitCodes.usage, zh, en);

/** A folder of its own: empty, new, or with an export that is not finished. */
const assertFree = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  const names = await readdir(folder);
  if (names.includes(bundlePaths.manifest))
    throw usage(`${folder} 中已有导出包`, `${folder} holds a finished bundle: choose another folder`);
  if (names.length > 0 && !names.includes(bundlePaths.unfinished))
    throw usage(`${folder} 不是空目录`, `${folder} is not empty`);
};

const rangeOf = ({ from, to }: Options, size: number): Range | undefined => {
  if (from === undefined && to === undefined) return undefined;
  const range = { from: from ?? 1, to: to ?? size };
  if (range.from > range.to || range.to > size)
    throw usage(`--from、--to 须在 1 至 ${size} 之间`, `--from and --to lie from 1 to ${size}, in this order`);
  return range;
};

/** The register's own log, or that of a server. */
const withSource = async <T>(
  { composition, config }: Surroundings,
  { url, token, purpose }: Options,
  signal: AbortSignal,
  work: (source: ExportSource) => Promise<T>,
): Promise<T> => {
  const settings = config();
  if (url === undefined) return composition.withLog(settings, { purpose }, work);
  const given = token ?? settings.token;
  const log = await serverLog(url, { ...(given !== undefined && { token: given }), signal });
  return work({
    ...log,
    entries: (size) => mirrored(log.files, size),
    // The server keeps the record of who fetches entries.
    record: async () => undefined,
  });
};

export const exportCommand = defineCommand({
  name: 'export',
  usage: '<folder|file.tar.gz>',
  zh: '导出台账及其证明，供离线验证',
  en: 'export the ledger with its proofs, to be verified offline',
  declare: (command) =>
    command
      .option('--url <address>', '从运行中的服务导出 · from a running server')
      .option('--token <token>', '审计人员令牌 · the auditor’s bearer token [JIDI_TOKEN]')
      .option('--from <sequence>', '起始序号 · first entry of a range')
      .option('--to <sequence>', '截止序号 · last entry of a range')
      .option(
        '--purpose <purpose>',
        `${exportPurposes.join(' | ')}，记入查阅记录 · recorded in the access log`,
        'AUDIT',
      ),
  read: optionsSchema,
  notes: () =>
    [
      '不带 --url 时直接读取数据目录，此时服务须已停止；服务运行中请用 --url 与审计人员令牌。',
      'Without --url it reads the data folder, which no server may have open; beside a running one use --url and an auditor’s token.',
      '中断后再次运行同一命令即可续传 · stopped or killed, it goes on when it is run again.',
      '部分导出取整 256 条一组，不含状态 · a range is widened to whole groups of 256 and states no state.',
    ].join('\n'),
  action: async (around, options, [target = '']) => {
    const { terminal } = around;
    const signal = stopSignal(terminal);
    const tarball = isTarball(target);
    const path = tarball ? `${target}.partial` : target;
    if (tarball && existsSync(target)) throw usage(`${target} 已存在`, `${target} is there already`);
    await assertFree(path);
    const folder = openFolder(path);
    const bar = progress(terminal, '导出 · exporting');
    const derived = openStateAudit();
    try {
      const manifest = await withSource(around, options, signal, async (source) => {
        const checkpoint = (await unfinishedIn(folder))?.checkpoint ?? source.checkpoint;
        const { size, origin, root } = parseCheckpoint(checkpoint);
        const range = rangeOf(options, size);
        await source.record({
          exportId: `bundle ${origin} ${Buffer.from(root).toString('hex')}`,
          sequenceFrom: range?.from ?? 1,
          sequenceTo: range?.to ?? size,
          treeSize: size,
        });
        return assembleBundle({
          folder,
          checkpoint,
          entries: source.entries(size),
          policy: formatPolicy(source.policy),
          ledgerId: source.ledgerId,
          schemas: eventSchemas([...formats, { events: markerEvents, upcasters: [] }]),
          state: derived.state,
          program: programVersion(),
          exportedAt: instantFromMillis(Date.now()),
          ...(range && { range }),
          signal,
          onProgress: (done, total) => bar.to(done, total),
        });
      });
      bar.end();
      if (tarball) {
        await packTarball(path, target);
        await rm(path, { recursive: true });
      }
      const { size } = manifest.tree;
      terminal.out(`已导出 · exported ${manifest.origin}: ${size} 条记录 · entries → ${target}\n`);
      return exitCodes.ok;
    } catch (error) {
      bar.end();
      if (error instanceof ExportStopped) {
        terminal.err(`已停止，再次运行即可续传 · stopped; run it again to go on: ${path}\n`);
        return exitCodes.failure;
      }
      if (error instanceof ExportDiffers)
        throw new CommandFailed(
          exitCodes.findings,
          '台账与签名不符，未导出',
          `the ledger is not what was signed: ${error.message}`,
        );
      throw error;
    } finally {
      derived.close();
    }
  },
});
