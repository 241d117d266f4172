import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { baseStatuses, levels } from '../aggregates/vocabulary.js';
import { type ChangeFilter, type FeedPage, FeedRefused, MustRefetch, type PageFormat, pages } from '../client/index.js';
import { defineCommand } from './command-line.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { stopSignal } from './signals.js';
import type { Terminal } from './terminal.js';

const formats: { readonly [name in 'ndjson' | 'cloudevents']: PageFormat } = {
  ndjson: 'application/x-ndjson',
  cloudevents: 'application/cloudevents-batch+json',
};

const list = z.string().transform((text) => text.split(',').map((one) => one.trim()));
const optionsSchema = z.object({
  url: z.url({ protocol: /^https?$/, error: '须为 http(s) 地址 · must be an http(s) address' }).optional(),
  token: z.string().min(1).optional(),
  tokenFile: z.string().min(1).optional(),
  after: z.string().min(1).optional(),
  state: z.string().min(1).optional(),
  follow: z.boolean().default(false),
  format: z.enum(['ndjson', 'cloudevents']),
  aggregate: list.optional(),
  type: list.optional(),
  base: z.string().optional(),
  division: z
    .string()
    .regex(/^\d{6}$/, '须为 6 位区划代码 · must be the six digits of a division')
    .optional(),
  level: z.enum(levels).optional(),
  status: list.pipe(z.array(z.enum(baseStatuses))).optional(),
});
type Options = z.output<typeof optionsSchema>;

const filterOf = ({ aggregate, type, base, division, level, status }: Options): ChangeFilter => ({
  ...(aggregate && { aggregates: aggregate }),
  ...(type && { types: type }),
  ...(base && { base }),
  ...(division && { division }),
  ...(level && { level }),
  ...(status && { status }),
});

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The cursor that the last run left, if there was one. */
const cursorIn = async (file: string): Promise<string | undefined> => {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** Whole or not at all, so that a run that is killed leaves the last cursor. */
const keep = async (file: string, cursor: string): Promise<void> => {
  await writeFile(`${file}.new`, `${cursor}\n`);
  await rename(`${file}.new`, file);
};

const textOf = (page: FeedPage, format: Options['format']): string => {
  if (format === 'ndjson') return page.text;
  const events: unknown = JSON.parse(page.text);
  return Array.isArray(events) ? events.map((event) => `${JSON.stringify(event)}\n`).join('') : '';
};

/** Whoever reads may be slower than the feed, and may have seen enough. */
const written = async (terminal: Terminal, text: string): Promise<void> => {
  terminal.out(text);
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain').catch(() => undefined);
};

const refused = (error: unknown): CommandFailed | undefined => {
  if (error instanceof MustRefetch)
    return new CommandFailed(
      exitCodes.failure,
      `不能从此游标继续（${error.reason}）：请去掉 --after 或删除 --state 文件，重新开始`,
      `it cannot be gone on from this cursor (${error.reason}): leave --after out or delete the --state file`,
    );
  if (error instanceof FeedRefused)
    return new CommandFailed(exitCodes.failure, `服务器拒绝：${error.message}`, `the server refuses: ${error.code}`);
  return undefined;
};

export const tailCommand = defineCommand({
  name: 'tail',
  zh: '输出变更流，一行一条',
  en: 'print the change feed, a line an entry',
  declare: (command) =>
    command
      .option('--url <url>', '登记册地址，默认本机 PORT · address of the register; this machine and PORT by default')
      .option('--token <token>', '令牌，不给则为公众视角 · bearer token; the public’s view without')
      .option('--token-file <file>', '从文件读令牌，每次连接重读 · read the token from a file, anew at every request')
      .option('--after <cursor>', '从此游标之后开始 · begin behind this cursor')
      .option(
        '--state <file>',
        '在文件中保存游标，下次接着输出 · keep the cursor in a file and go on from it next time',
      )
      .option('--follow', '追上后继续等待新变更 · go on with what comes')
      .option('--format <format>', 'ndjson, cloudevents', 'ndjson')
      .option('--aggregate <names>', '聚合，逗号分隔 · aggregates, with commas between')
      .option('--type <names>', '事件类型 · event types, such as BaseApproved,BaseNumbered')
      .option('--base <id>', '基地 · what concerns one base')
      .option('--division <code>', '区划 · what concerns the bases of a division')
      .option('--level <level>', `基地类别 · ${levels.join(', ')}`)
      .option('--status <names>', '基地状态 · statuses of the base after the entry'),
  read: optionsSchema,
  notes: () =>
    [
      '每行带 cursor，可作下一次的 --after；连接中断会自动重连，不重复、不遗漏。',
      'Every line has its cursor, which --after takes; a lost connection is made again, with nothing repeated or left out.',
      'jidi tail --follow --token-file token.txt --state cursor.txt --aggregate base',
    ].join('\n'),
  action: async ({ config, terminal }, options) => {
    const { format, state, follow, token, tokenFile } = options;
    const stopped = stopSignal(terminal);
    const enough = new AbortController();
    process.stdout.on('error', () => enough.abort());
    const signal = AbortSignal.any([stopped, enough.signal]);
    const after = options.after ?? (state === undefined ? undefined : await cursorIn(state));
    const fileToken = tokenFile && (async () => (await readFile(tokenFile, 'utf8')).trim());
    const feed = pages(
      {
        url: options.url ?? `http://127.0.0.1:${config().port}`,
        filter: filterOf(options),
        follow,
        signal,
        ...(after && { after }),
        ...(fileToken ? { token: fileToken } : token && { token }),
        onInterruption: (error, waitMs) =>
          terminal.err(
            `连接中断，${Math.ceil(waitMs / 1_000)} 秒后重试 · interrupted, trying again in ${Math.ceil(waitMs / 1_000)} s: ${error.message}\n`,
          ),
      },
      formats[format],
    );
    try {
      for await (const page of feed) {
        await written(terminal, textOf(page, format));
        if (enough.signal.aborted) break;
        if (state !== undefined) await keep(state, page.cursor);
      }
    } catch (error) {
      throw refused(error) ?? error;
    }
    return exitCodes.ok;
  },
});
