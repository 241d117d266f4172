import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formats } from '../../../src/aggregates/registry.js';
import { mapColumns } from '../../../src/cli/import/columns.js';
import { importList } from '../../../src/cli/import/import-list.js';
import { type ListKindName, listKinds } from '../../../src/cli/import/kinds.js';
import { reportText } from '../../../src/cli/import/report.js';
import { readTable, type Table } from '../../../src/cli/import/table.js';
import { createCodec } from '../../../src/ledger/index.js';
import { RehearsalLedger } from '../../../src/ledger/rehearsal.js';
import { blindIndex } from '../../support/derived-ports.js';
import { city, newLedger, openRegister } from '../../support/register.js';
import { hoursOf, idNumberOf } from '../../support/teaching.js';
import { reach } from '../../support/way.js';

const codec = createCodec(formats);
const folder = mkdtempSync(join(tmpdir(), 'jidi-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures', name);

/** The people of the fixtures: names and ID numbers that no report may repeat. */
const planted = ['温岚', '项知远', '骆禾', '990000197503120014', '990000198106060024', '990000199011300034'];
const echoes = (text: string): readonly string[] => planted.filter((secret) => text.includes(secret));

type Options = { readonly dryRun?: boolean; readonly skipInvalid?: boolean; readonly run?: string };

/** A register with a municipal base that was numbered CZJX-1-320400-0001-6 on 2012-03-14, and a way to import lists. */
const bureau = async () => {
  const ledger = newLedger();
  const register = openRegister({ ledger, index: blindIndex });
  await register.found();
  const baseId = await reach(register, 'ANNOUNCED', { on: '2012-03-14' });
  let runs = 0;
  const importTable = (as: ListKindName, table: Table, { dryRun = false, skipInvalid = false }: Options = {}) => {
    runs += 1;
    const kind = listKinds[as];
    const rehearsal = new RehearsalLedger(ledger, codec);
    return importList(mapColumns(table, kind.fields, new Map()), {
      rehearsal: { ledger: rehearsal, application: openRegister({ ledger: rehearsal, index: blindIndex }).application },
      ...(dryRun ? {} : { register: { ledger, application: register.application } }),
      kind,
      context: { list: table.name, city, subject: 'importer', correlationId: `import-${runs}` },
      skipInvalid,
      onProgress: () => undefined,
    });
  };
  const importFile = async (as: ListKindName, file: string, options?: Options) =>
    importTable(as, await readTable(file), options);
  const importRows = (as: ListKindName, rows: readonly (readonly string[])[], options?: Options) =>
    importTable(
      as,
      { name: '名单', encoding: 'utf-8', rows: rows.map((cells, i) => ({ line: i + 1, cells })) },
      options,
    );
  const count = async (type: string) => (await register.events()).filter((event) => event.type === type).length;
  return { register, baseId, importFile, importRows, count };
};

const learners = fixture('learners-gb18030.csv');
const classes = fixture('classes-2012.xlsx');
const attendance = fixture('attendance-2012.csv');

describe('Art.4(4) a list of learners', () => {
  it('in GB 18030, below its title, registers everybody; again it registers nobody', async () => {
    const { importFile, count } = await bureau();
    expect((await readTable(learners)).encoding).toBe('gb18030');
    const report = await importFile('learners', learners);
    expect(report).toMatchObject({ ok: 3, duplicate: 0, error: 0, recorded: true });
    expect(report.lines.map(({ line, name }) => [line, name])).toEqual([
      [3, '温＊'],
      [4, '项＊＊'],
      [5, '骆＊'],
    ]);
    expect(await count('LearnerRegistered')).toBe(3);
    expect(await importFile('learners', learners)).toMatchObject({ ok: 0, duplicate: 3, error: 0 });
    expect(await count('LearnerRegistered')).toBe(3);
  });

  it('in a dry run decides everything and registers nobody', async () => {
    const { importFile, count } = await bureau();
    expect(await importFile('learners', learners, { dryRun: true })).toMatchObject({ ok: 3, recorded: false });
    expect(await count('LearnerRegistered')).toBe(0);
  });

  const header = ['姓名', '身份证号', '职称级别', '区划代码'];
  const bad = [
    header,
    ['温岚', '990000197503120014', '高级', '320404'],
    ['项知远', '990000198106060025', '中级', '320411'],
    ['骆禾', '990000199011300034', '专家', '3204'],
    ['项知远', '990000197503120014', '高级', '320404'],
  ];

  it('with bad lines registers nobody, and says line by line why, in both languages', async () => {
    const { importRows, count } = await bureau();
    const report = await importRows('learners', bad);
    expect(report).toMatchObject({ ok: 1, error: 3, recorded: false });
    expect(report.lines.map(({ line, faults }) => [line, faults.map(({ field, code }) => `${field} ${code}`)])).toEqual(
      [
        [2, []],
        [3, ['idNumber ID_NUMBER_INVALID']],
        [4, ['titleLevel MALFORMED', 'division MALFORMED']],
        [5, ['name LEARNER_NAME_DIFFERS']],
      ],
    );
    for (const { faults } of report.lines) for (const { zh, en } of faults) expect([zh, en]).not.toContain('');
    expect(await count('LearnerRegistered')).toBe(0);
  });

  it('with bad lines registers the others where those may be left out', async () => {
    const { importRows, count } = await bureau();
    expect(await importRows('learners', bad, { skipInvalid: true })).toMatchObject({ ok: 1, error: 3, recorded: true });
    expect(await count('LearnerRegistered')).toBe(1);
  });

  it('repeats nobody’s name or number: not in its report, not in what is recorded, not in an error', async () => {
    const { importRows, importFile, register } = await bureau();
    const report = await importRows('learners', bad, { skipInvalid: true });
    await importFile('learners', learners);
    expect(echoes(reportText(report) + JSON.stringify(report))).toEqual([]);
    expect(echoes(JSON.stringify(await register.events()))).toEqual([]);
    const headless = async () => importRows('learners', bad.slice(1));
    await expect(headless).rejects.toThrow('--map');
    await expect(headless).rejects.not.toThrow(new RegExp(planted.join('|')));
    const broken = join(folder, 'broken.csv');
    writeFileSync(broken, `姓名,身份证号\n温岚"x,990000197503120014\n"项知远\n`);
    const reading = await readTable(broken).catch((error: Error) => `${error.message} ${JSON.stringify(error)}`);
    expect(typeof reading === 'string' ? echoes(reading) : ['it was read']).toEqual([]);
  });
});

describe('Art.4 a list of past classes', () => {
  it('from a spreadsheet records each with its days and hours; again it records none', async () => {
    const { importFile, register, baseId } = await bureau();
    const report = await importFile('classes', classes);
    expect(report).toMatchObject({ ok: 2, error: 0, recorded: true, unused: ['备注'] });
    const [first, second] = await Promise.all(report.lines.map(({ id }) => register.stream(id ?? '')));
    const days = ['12', '13', '14', '15', '16'].map((day) => ({ date: `2012-03-${day}`, hours: 6 }));
    expect(first?.[0]?.envelope.data).toMatchObject({
      baseId,
      basis: 'IMPORTED',
      category: 'PROFESSIONAL',
      mode: 'FULL_RELEASE',
      plannedHours: 30,
      sessions: days,
      venue: { kind: 'REGISTERED' },
    });
    expect(second?.[0]?.envelope.data).toMatchObject({ mode: 'SPARE_TIME', plannedHours: 8 });
    expect(await importFile('classes', classes)).toMatchObject({ ok: 0, duplicate: 2, error: 0 });
  });

  const header = ['班次编号', '基地编号', '班次名称', '科目', '培训方式', '上课日期', '计划学时'];
  const line = (reference: string, base: string, days: string) => [
    reference,
    base,
    '数控机床维修',
    '机电工程',
    '脱产',
    days,
    '12',
  ];

  it('refuses an unknown base, days that are none, and a class whose days are not over', async () => {
    const { importRows, baseId, count } = await bureau();
    const report = await importRows('classes', [
      header,
      line('a', 'CZJX-1-320400-9999-9', '2012-04-02*6'),
      line('b', baseId, '2012-02-30*6'),
      line('c', baseId, '2012-04-02'),
      line('d', baseId, '2016-12-01*6'),
      line('e', baseId, '2012-04-02*6、2012-04-03*6'),
    ]);
    expect(report.lines.map(({ name, faults }) => [name, faults[0]?.field, faults[0]?.code])).toEqual([
      ['a', 'base', 'NOT_FOUND'],
      ['b', 'sessions', 'MALFORMED'],
      ['c', 'sessions', 'MALFORMED'],
      ['d', 'sessions.0.date', 'SESSION_IN_FUTURE'],
      ['e', undefined, undefined],
    ]);
    expect(await count('ClassOpened')).toBe(0);
  });

  it('does not take one reference for two classes', async () => {
    const { importRows, baseId } = await bureau();
    const report = await importRows('classes', [
      header,
      line('a', baseId, '2012-04-02*6'),
      line('a', baseId, '2012-05-02*6'),
    ]);
    expect(report.lines.map(({ status, faults }) => [status, faults[0]?.code])).toEqual([
      ['ok', undefined],
      ['error', 'IDEMPOTENCY_KEY_REUSED'],
    ]);
  });
});

describe('Art.9 a list of attendance', () => {
  it('of a class that the base’s number overtook gives 18 hours of 30, and none to who failed', async () => {
    const { importFile, register } = await bureau();
    await importFile('learners', learners);
    const [opened] = (await importFile('classes', classes)).lines;
    const report = await importFile('attendance', attendance);
    expect(report).toMatchObject({ ok: 15, duplicate: 0, error: 0, recorded: true });
    expect(echoes(reportText(report) + JSON.stringify(report))).toEqual([]);
    const hours = await hoursOf(register, opened?.id ?? '');
    expect(hours.map(({ recognised, rejected }) => [recognised, rejected])).toEqual([
      [18, [{ reason: 'NOT_NUMBERED', hours: 12 }]],
      [18, [{ reason: 'NOT_NUMBERED', hours: 12 }]],
      [
        0,
        [
          { reason: 'NOT_NUMBERED', hours: 12 },
          { reason: 'NOT_PASSED', hours: 18 },
        ],
      ],
    ]);
  });

  it('is put together by class: five days of a class are five attendances, not fifteen', async () => {
    const { importFile, count } = await bureau();
    for (const [as, file] of [
      ['learners', learners],
      ['classes', classes],
      ['attendance', attendance],
    ] as const) {
      await importFile(as, file);
    }
    expect(await count('LearnersEnrolled')).toBe(1);
    expect(await count('SessionAttended')).toBe(5);
    expect(await count('LearnersAssessed')).toBe(1);
    expect(await importFile('attendance', attendance)).toMatchObject({ ok: 0, duplicate: 15, error: 0 });
    expect(await count('SessionAttended')).toBe(5);
  });

  it('names nobody who is not registered, no class that is not there, and no day that it was not taught', async () => {
    const { importFile, importRows, count, baseId } = await bureau();
    await importFile('learners', learners);
    await importFile('classes', classes);
    const header = ['班次编号', '基地编号', '身份证号', '上课日期', '学时', '考核结果'];
    const row = (idNumber: string, day: string, hours: string, reference = '2012-01') => [
      reference,
      baseId,
      idNumber,
      day,
      hours,
      '合格',
    ];
    const [first = '', second = ''] = planted.slice(3);
    const rows = [
      header,
      row(first, '2012-03-14', '6'),
      row(idNumberOf(7), '2012-03-14', '6'),
      row(second, '2012-03-14', '7'),
      row(second, '2012-03-18', '6'),
      row(second, '2012-03-15', '6', '2012-09'),
      row('123', '2012-03-15', '6'),
      [...row(second, '', '6').slice(0, 5), '优秀'],
    ];
    const report = await importRows('attendance', rows, { skipInvalid: true });
    expect(report.lines.map(({ line, faults }) => [line, faults.map(({ field, code }) => `${field} ${code}`)])).toEqual(
      [
        [2, []],
        [3, ['idNumber LEARNER_UNKNOWN']],
        [4, ['hours HOURS_OUT_OF_RANGE']],
        [5, ['session SESSION_UNKNOWN']],
        [6, ['reference NOT_FOUND']],
        [7, ['idNumber ID_NUMBER_INVALID']],
        [8, ['result MALFORMED', 'session MISSING']],
      ],
    );
    expect(await count('SessionAttended')).toBe(1);
    expect(echoes(reportText(report))).toEqual([]);
  });

  it('of a thousand learners of one class is a few commands', async () => {
    const { importRows, baseId, count } = await bureau();
    const size = 1_000;
    const ids = Array.from({ length: size }, (_, n) => idNumberOf(n + 1));
    const people = ids.map((id, n) => [`学员${n}`, id, '中级', '320404']);
    await importRows('learners', [['姓名', '身份证号', '职称级别', '区划代码'], ...people]);
    const days = '2012-04-02*6、2012-04-03*6';
    const cls = ['1', baseId, '数控机床维修', '机电工程', '脱产', days];
    await importRows('classes', [['班次编号', '基地编号', '班次名称', '科目', '培训方式', '上课日期'], cls]);
    const rows = ids.flatMap((id) => ['1', '2'].map((session) => ['1', baseId, id, session, '6', '合格', '档1']));
    const report = await importRows('attendance', [
      ['班次编号', '基地编号', '身份证号', '课次', '学时', '考核结果', '档案号'],
      ...rows,
    ]);
    expect(report).toMatchObject({ ok: 2 * size, error: 0, recorded: true });
    expect(await count('SessionAttended')).toBe(8);
    expect(await count('HoursRecognised')).toBe(4);
  });
});

it('the fixtures hold what the tests look for', () => {
  const text = new TextDecoder('gb18030').decode(readFileSync(learners));
  expect(planted.filter((secret) => !text.includes(secret))).toEqual([]);
});
