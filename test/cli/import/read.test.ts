import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applicationFields, readApplication } from '../../../src/cli/import/applications.js';
import { mapColumns, parseMapping } from '../../../src/cli/import/columns.js';
import { legacyFields, readLegacy, splitRemark } from '../../../src/cli/import/legacy.js';
import { readTable } from '../../../src/cli/import/table.js';

const folder = mkdtempSync(join(tmpdir(), 'jidi-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures', name);
const fileOf = (name: string, bytes: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
/** 序号,名称 / 1,市一院 in GBK. */
const GBK = Uint8Array.of(
  ...[0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a],
  ...[0x31, 0x2c, 0xca, 0xd0, 0xd2, 0xbb, 0xd4, 0xba, 0x0d, 0x0a],
);

describe('a list as a bureau publishes it', () => {
  it('the real one of Linyi: twelve institutions, the remarks taken from the names', async () => {
    const table = await readTable(fixture('linyi-bases-2025-08-01.csv'));
    const list = mapColumns(table, legacyFields, new Map());
    expect(list.columns).toEqual({ name: '基地名称', oldRef: '序号' });
    const read = list.lines.map((line) => readLegacy(line, table.name));
    expect(read.every(({ ok }) => ok)).toBe(true);
    expect(read).toHaveLength(12);
    expect(read[7]).toEqual({
      ok: true,
      value: { name: '临沂市农业学校', oldRef: 'linyi-bases-2025-08-01#8', remark: '乡村振兴' },
    });
    expect(read[0]).toEqual({
      ok: true,
      value: { name: '天元建设集团有限公司', oldRef: 'linyi-bases-2025-08-01#1' },
    });
  });

  it('is read in GBK, in UTF-8 with a mark and in UTF-16 without being told', async () => {
    const rows = [
      { line: 1, cells: ['序号', '名称'] },
      { line: 2, cells: ['1', '市一院'] },
    ];
    const text = '序号,名称\r\n1,市一院\r\n';
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(await readTable(fileOf('gbk.csv', GBK))).toMatchObject({ encoding: 'gb18030', rows });
    expect(await readTable(fileOf('mark.csv', `\uFEFF${text}`))).toMatchObject({ encoding: 'utf-8', rows });
    expect(await readTable(fileOf('utf16.csv', utf16))).toMatchObject({ encoding: 'utf-16le', rows });
  });

  it('in an encoding that it is not in is refused, and so is an encoding that nobody knows', async () => {
    await expect(readTable(fileOf('gbk2.csv', GBK), { encoding: 'utf-8' })).rejects.toThrow('not text in utf-8');
    await expect(readTable(fileOf('gbk3.csv', GBK), { encoding: 'klingon' })).rejects.toThrow('unknown encoding');
  });

  it('is read line by line whatever each line ends with', async () => {
    const { rows } = await readTable(fileOf('mixed.csv', '序号,名称\r\n1,甲\n2,乙\r3,"丙\n丁"\r\n4,戊'));
    expect(rows).toEqual([
      { line: 1, cells: ['序号', '名称'] },
      { line: 2, cells: ['1', '甲'] },
      { line: 3, cells: ['2', '乙'] },
      { line: 4, cells: ['3', '丙\n丁'] },
      { line: 6, cells: ['4', '戊'] },
    ]);
  });

  it('with a zero byte in it is refused: it is damaged, or no text', async () => {
    await expect(readTable(fileOf('zero.csv', '序号,名称\n1,\0\0甲\n'))).rejects.toThrow('not text');
  });

  it('gives the line on which a record starts, over quoted line ends and empty lines', async () => {
    const { rows } = await readTable(fileOf('quoted.csv', '名称,备注\n甲,"一\n二"\n\n乙,三\n'));
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, '名称'],
      [2, '甲'],
      [5, '乙'],
    ]);
  });

  it('separated by semicolons or tabs is read as such', async () => {
    expect((await readTable(fileOf('semi.csv', '序号;名称\n1;甲,乙\n'))).rows[1]?.cells).toEqual(['1', '甲,乙']);
    expect((await readTable(fileOf('tab.tsv', '序号\t名称\n1\t甲\n'))).rows[1]?.cells).toEqual(['1', '甲']);
  });

  it('is separated as its lines are, whatever marks its title has', async () => {
    const title = '常州市继续教育基地名单，2012年，按公布先后';
    const commas = await readTable(fileOf('title.csv', `${title}\n序号,名称\n1,甲，乙分部\n`));
    expect(commas.rows.map(({ cells }) => cells)).toEqual([[title], ['序号', '名称'], ['1', '甲，乙分部']]);
    const tabs = await readTable(fileOf('title.tsv', 'List, of 2012\n序号\t名称\n1\t甲\n'));
    expect(tabs.rows.map(({ cells }) => cells)).toEqual([['List, of 2012'], ['序号', '名称'], ['1', '甲']]);
  });

  it('that is no list is refused with what to do', async () => {
    await expect(readTable(fileOf('old.xls', ''))).rejects.toThrow('save an .xls as .xlsx');
    await expect(readTable(fileOf('not.xlsx', 'plain'))).rejects.toThrow('not a valid XLSX');
    await expect(readTable(fileOf('open.csv', '名称\n"甲\n'))).rejects.toThrow('not well-formed CSV');
    await expect(readTable(join(folder, 'nowhere.csv'))).rejects.toThrow('nowhere.csv');
  });
});

describe('columns', () => {
  const table = (...rows: string[][]) => ({
    name: 'list',
    encoding: 'utf-8',
    rows: rows.map((cells, index) => ({ line: index + 1, cells })),
  });

  it('are found below a title, whatever the width and the brackets of their headers', () => {
    const list = mapColumns(
      table(['全市名单'], ['序　号', '单位名称（全称）', '联系人'], ['1', '甲', '某']),
      legacyFields,
      new Map(),
    );
    expect(list).toEqual({
      columns: { name: '单位名称（全称）', oldRef: '序　号' },
      unused: ['联系人'],
      lines: [{ line: 3, values: { name: '甲', oldRef: '1' } }],
    });
  });

  it('are what --map says', () => {
    const told = parseMapping(['name=承办方'], legacyFields);
    expect(mapColumns(table(['名称', '承办方'], ['甲', '乙']), legacyFields, told).lines[0]?.values).toEqual({
      name: '乙',
    });
  });

  it('that are not there, or not known, are refused by name', () => {
    expect(() => mapColumns(table(['序号', '地址']), legacyFields, new Map())).toThrow('name（基地名称）');
    expect(() => parseMapping(['nome=名称'], legacyFields)).toThrow('name, oldRef, remark');
    expect(() => parseMapping(['name'], legacyFields)).toThrow('--map name');
  });
});

describe('a remark in brackets', () => {
  it.each([
    ['临沂市工业学校（乡村振兴）', { name: '临沂市工业学校', remark: '乡村振兴' }],
    ['某校(试点)', { name: '某校', remark: '试点' }],
    ['江苏（常州）学院', { name: '江苏（常州）学院' }],
    ['（乡村振兴）', { name: '（乡村振兴）' }],
  ])('%s', (cell, split) => {
    expect(splitRemark(cell)).toEqual(split);
  });
});

describe('a list of applications', () => {
  const line = (values: Record<string, string | undefined>) => ({ line: 2, values });
  const whole = {
    name: '常州兰陵职业学院',
    uscc: '12320400466000002Y',
    type: '高职院校',
    level: '市级',
    division: '320400',
    professional: '机械制造；电气工程',
    formHash: 'a'.repeat(64),
  };

  it('is read from a spreadsheet, its dates and long codes as they are', async () => {
    const list = mapColumns(await readTable(fixture('applications-2012.xlsx')), applicationFields, new Map());
    const [first] = list.lines.map(readApplication);
    expect(first).toEqual({
      ok: true,
      value: {
        organisationId: 'organisation-466000002',
        organisation: { name: '常州兰陵职业学院', uscc: '12320400466000002Y', type: 'HIGHER_VOCATIONAL' },
        application: {
          organisationId: 'organisation-466000002',
          level: 'MUNICIPAL',
          name: '常州兰陵职业学院',
          scope: {
            subjects: [
              { category: 'PROFESSIONAL', name: '机械制造' },
              { category: 'PROFESSIONAL', name: '电气工程' },
            ],
            computer: true,
          },
          place: { gb6: '320400' },
          formHash: 'a'.repeat(64),
          formCopies: 3,
          evidence: [],
        },
        on: '2012-03-15',
      },
    });
  });

  it('tells every fault of a line at once, each with its field', () => {
    const read = readApplication(
      line({
        ...whole,
        uscc: '12320400466000002X',
        level: '省级',
        on: '2012-02-30',
        professional: undefined,
        formHash: 'abc',
      }),
    );
    expect(read.ok ? [] : read.faults.map(({ field, code }) => [field, code])).toEqual([
      ['level', 'MALFORMED'],
      ['formHash', 'MALFORMED'],
      ['professional', 'MISSING'],
      ['on', 'MALFORMED'],
      ['uscc', 'USCC_INVALID'],
    ]);
  });

  it('asks for the day on which a licence ends', () => {
    const read = readApplication(line({ ...whole, licenceNo: '1320400000001' }));
    expect(read).toMatchObject({ ok: false, faults: [{ field: 'licenceTo', code: 'MISSING' }] });
  });

  it.each(['2012年3月5日', '2012-3-5', '2012/03/05', '2012.3.5', '20120305'])('reads the date %s', (on) => {
    expect(readApplication(line({ ...whole, on }))).toMatchObject({ ok: true, value: { on: '2012-03-05' } });
  });
});
