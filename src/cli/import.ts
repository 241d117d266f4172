import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineCommand } from './command-line.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { type Field, type MappedList, mapColumns, parseMapping } from './import/columns.js';
import { importList } from './import/import-list.js';
import { listKindNames, listKinds } from './import/kinds.js';
import { reportText } from './import/report.js';
import { readTable } from './import/table.js';
import { progress } from './terminal.js';

const fieldHelp = (kind: (typeof listKindNames)[number]): string =>
  listKinds[kind].fields
    .map(({ name, headers, required, zh, en }) => {
      const known = headers.slice(0, 3).join('、');
      return `  ${required ? '*' : ' '} ${name.padEnd(12)} ${zh} · ${en}（${known}）`;
    })
    .join('\n');

/** The same list is the same import; of a list of people nothing may say what stood in it. */
const correlationOf = ({ lines }: MappedList, fields: readonly Field[]): string => {
  if (fields.some(({ personal }) => personal)) return `import-${randomUUID()}`;
  return `import-${createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 32)}`;
};

const collect = (pair: string, pairs: readonly string[]): readonly string[] => [...pairs, pair];

export const importCommand = defineCommand({
  name: 'import',
  usage: '<file>',
  zh: '导入名单：旧机构、申报、班次、学员、签到（CSV、XLSX）',
  en: 'import lists of institutions, applications, classes, learners, attendance (CSV, XLSX)',
  declare: (command) =>
    command
      .requiredOption(
        '--as <kind>',
        'legacy 旧机构备查 · applications 申报 · classes 以往班次 · learners 学员 · attendance 签到和考核',
      )
      .option('--map <field=header>', '字段=表头，可多次 · FIELD=HEADER, repeatable', collect, [])
      .option('--dry-run', '只检查，不记录 · check only, record nothing', false)
      .option('--skip-invalid', '有误的行跳过，其余照记 · record the good lines although others are refused', false)
      .option('--encoding <name>', '文件编码，如 gbk；默认自动识别 · encoding of a CSV; found out by default')
      .option('--sheet <name>', 'XLSX 工作表；默认第一张 · sheet of an XLSX; the first by default')
      .option('--list <name>', '名单名称；默认文件名 · what the list is called; the file name by default')
      .option('--subject <subject>', '导入人标识 · who imports, as recorded', 'jidi-import')
      .option('--json', '报告用 JSON · the report as JSON', false),
  read: z.object({
    as: z.enum(listKindNames),
    map: z.array(z.string()),
    dryRun: z.boolean(),
    skipInvalid: z.boolean(),
    encoding: z.string().optional(),
    sheet: z.string().optional(),
    list: z.string().min(1).max(100).optional(),
    subject: z.string().min(1).max(200),
    json: z.boolean(),
  }),
  notes: () =>
    [
      '先逐行检查，全部无误才记录；中断后重新运行即可续传，已记录的行不会重复。',
      'Every line is checked first and nothing is recorded unless all are good; run it again to finish one that was stopped.',
      '',
      '* 必填 · required',
      ...listKindNames.flatMap((kind) => ['', `--as ${kind}:\n${fieldHelp(kind)}`]),
    ].join('\n'),
  action: async ({ composition, config, terminal }, options, [file]) => {
    if (file === undefined) throw new CommandFailed(exitCodes.usage, '缺少文件', 'no file is given');
    const kind = listKinds[options.as];
    const table = await readTable(file, options);
    const list = mapColumns(table, kind.fields, parseMapping(options.map, kind.fields));
    const bars = { check: progress(terminal, '检查 · checking'), record: progress(terminal, '记录 · recording') };
    const report = await composition.withRegister(
      config(),
      { readOnly: options.dryRun },
      ({ city, rehearsal, register }) =>
        importList(list, {
          rehearsal,
          ...(options.dryRun ? {} : { register }),
          kind,
          context: {
            list: options.list ?? table.name,
            city,
            subject: options.subject,
            correlationId: correlationOf(list, kind.fields),
          },
          skipInvalid: options.skipInvalid,
          onProgress: (stage, done, total) => bars[stage].to(done, total),
        }),
    );
    bars.check.end();
    bars.record.end();
    terminal.out(
      options.json ? `${JSON.stringify({ file, encoding: table.encoding, ...report }, null, 2)}\n` : reportText(report),
    );
    return report.error > 0 ? exitCodes.findings : exitCodes.ok;
  },
});
