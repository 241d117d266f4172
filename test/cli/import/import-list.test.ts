import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/aggregates/registry.js';
import { mapColumns } from '../../../src/cli/import/columns.js';
import { importList } from '../../../src/cli/import/import-list.js';
import { type ListKindName, listKinds } from '../../../src/cli/import/kinds.js';
import { createCodec } from '../../../src/ledger/index.js';
import { RehearsalLedger } from '../../../src/ledger/rehearsal.js';
import { city, newLedger, openRegister, usccOf } from '../../support/register.js';

const codec = createCodec(formats);

type Options = { readonly as?: ListKindName; readonly dryRun?: boolean; readonly skipInvalid?: boolean };

/** A founded register, and a way to import rows into it. */
const bureau = async () => {
  const ledger = newLedger();
  const register = openRegister({ ledger });
  await register.found();
  const recorded = async () => (await register.events()).filter(({ stream }) => stream.startsWith('organisation-'));
  const importRows = (
    rows: readonly string[][],
    { as = 'legacy', dryRun = false, skipInvalid = false }: Options = {},
  ) => {
    const kind = listKinds[as];
    const table = { name: '名单', encoding: 'utf-8', rows: rows.map((cells, i) => ({ line: i + 1, cells })) };
    const rehearsal = new RehearsalLedger(ledger, codec);
    return importList(mapColumns(table, kind.fields, new Map()), {
      rehearsal: { ledger: rehearsal, application: openRegister({ ledger: rehearsal }).application },
      ...(dryRun ? {} : { register: { ledger, application: register.application } }),
      kind,
      context: { list: '名单', city, subject: 'importer', correlationId: 'import-test' },
      skipInvalid,
      onProgress: () => undefined,
    });
  };
  return { importRows, recorded, register };
};

const legacyRows = [
  ['序号', '基地名称'],
  ['1', '市农业学校（乡村振兴）'],
  ['2', '市工业学校'],
];

describe('an import', () => {
  it('records every line, with its remark and its place in the list', async () => {
    const { importRows, recorded } = await bureau();
    expect(await importRows(legacyRows)).toMatchObject({ ok: 2, duplicate: 0, error: 0, recorded: true });
    expect((await recorded()).map(({ data }) => data)).toEqual([
      { name: '市农业学校', oldRef: '名单#1', remark: '乡村振兴' },
      { name: '市工业学校', oldRef: '名单#2' },
    ]);
  });

  it('that is run again records nothing and says that the lines were there', async () => {
    const { importRows, recorded } = await bureau();
    await importRows(legacyRows);
    expect(await importRows(legacyRows)).toMatchObject({ ok: 0, duplicate: 2, error: 0 });
    expect(await recorded()).toHaveLength(2);
  });

  it('that was stopped halfway is finished by the next', async () => {
    const { importRows, recorded } = await bureau();
    await importRows(legacyRows.slice(0, 2));
    const report = await importRows(legacyRows);
    expect(report.lines.map(({ line, status }) => [line, status])).toEqual([
      [2, 'duplicate'],
      [3, 'ok'],
    ]);
    expect(await recorded()).toHaveLength(2);
  });

  it('in a dry run decides everything and records nothing', async () => {
    const { importRows, recorded } = await bureau();
    expect(await importRows(legacyRows, { dryRun: true })).toMatchObject({ ok: 2, recorded: false });
    expect(await recorded()).toEqual([]);
  });

  it('with a bad line records nothing at all, unless the bad lines are to be left out', async () => {
    const { importRows, recorded } = await bureau();
    const rows = [...legacyRows, ['3', ''], ['4', '长'.repeat(201)]];
    const refused = await importRows(rows);
    expect(refused).toMatchObject({ ok: 2, error: 2, recorded: false });
    expect(refused.lines.slice(2).map(({ line, faults }) => [line, faults[0]?.field, faults[0]?.code])).toEqual([
      [4, 'name', 'MISSING'],
      [5, 'name', 'INVALID_DATA'],
    ]);
    expect(await recorded()).toEqual([]);
    expect(await importRows(rows, { skipInvalid: true })).toMatchObject({ ok: 2, error: 2, recorded: true });
    expect(await recorded()).toHaveLength(2);
  });

  it('takes an institution that stands in the list twice once', async () => {
    const { importRows, recorded } = await bureau();
    const report = await importRows([...legacyRows, ['9', '市工业学校']]);
    expect(report.lines[2]).toMatchObject({ line: 4, status: 'duplicate', faults: [{ code: 'SAME_AS' }] });
    expect(await recorded()).toHaveLength(2);
  });
});

describe('an import of applications', () => {
  const header = [
    '单位名称',
    '统一社会信用代码',
    '单位类型',
    '申报级别',
    '区划代码',
    '专业科目',
    '申报表摘要',
    '申报日期',
  ];
  const row = (n: number, on = '2012年3月15日') => [
    `常州第${n}学院`,
    usccOf(n),
    '高等院校',
    '市级',
    city,
    '会计',
    'a'.repeat(64),
    on,
  ];

  it('registers who is new and applies for each, on the day that the list says', async () => {
    const { importRows, register } = await bureau();
    const report = await importRows([header, row(1), row(2)], { as: 'applications' });
    expect(report).toMatchObject({ ok: 2, error: 0, recorded: true });
    const [application] = await register.stream(report.lines[0]?.id ?? '');
    expect(application?.envelope).toMatchObject({
      type: 'ApplicationSubmitted',
      meta: { occurredOn: '2012-03-15', actor: { role: 'APPL' }, correlationId: 'import-test' },
    });
    expect(await importRows([header, row(1), row(2)], { as: 'applications' })).toMatchObject({ ok: 0, duplicate: 2 });
  });

  it('refuses with the regulation what the regulation refuses, line by line', async () => {
    const { importRows, recorded } = await bureau();
    const [, ...rest] = row(2);
    const report = await importRows([header, row(1), ['常州另一学院', ...rest], row(2, '2011年8月31日'), row(2)], {
      as: 'applications',
    });
    expect(report.lines.map(({ line, status, faults }) => [line, status, faults[0]?.code, faults[0]?.article])).toEqual(
      [
        [2, 'ok', undefined, undefined],
        [3, 'ok', undefined, undefined],
        [4, 'error', 'BEFORE_COMMENCEMENT', 'Art.11'],
        [5, 'error', 'RECOGNITION_EXISTS', 'Art.3'],
      ],
    );
    expect(await recorded()).toEqual([]);
  });
});
