import { describe, expect, test } from 'vitest';
import type { ExportTaken } from '../../../src/application/index.js';
import { type Actor, instant } from '../../../src/kernel/index.js';
import {
  cityOfficer,
  countyOfficer,
  newLedger,
  openRegister,
  organisationIdNo,
  wujin,
} from '../../support/register.js';

const auditor: Actor = { id: 'auditor-01', role: 'AUDITOR' };
const bundle: ExportTaken = {
  by: auditor,
  exportId: 'bundle 2016-01',
  form: 'BUNDLE',
  purpose: 'AUDIT',
  sequenceFrom: 1,
  sequenceTo: 40,
  treeSize: 40,
};
const founded = async () => {
  const register = openRegister();
  await register.found();
  return {
    register,
    take: (changes: Partial<ExportTaken> = {}) => register.application.recordExport({ ...bundle, ...changes }),
  };
};

describe('an export for an audit', () => {
  test('is an entry of the month: what left, for what, by whom and when', async () => {
    const { register, take } = await founded();
    register.setClock(instant('2016-01-31T16:30:00Z'));
    const recorded = await take({ correlationId: 'request-7' });
    const [entry] = await register.stream('access-2016-02');
    expect(recorded).toEqual({ ok: true, position: entry?.position });
    expect(entry?.envelope).toMatchObject({
      type: 'AuditExported',
      data: { form: 'BUNDLE', purpose: 'AUDIT', sequenceFrom: 1, sequenceTo: 40, treeSize: 40 },
      meta: { occurredOn: '2016-02-01', actor: auditor, measures: 1, correlationId: 'request-7' },
    });
  });

  test('of a list names the list', async () => {
    const { register, take } = await founded();
    const { treeSize: _, ...list } = { ...bundle, form: 'LIST', list: 'bases' } as const;
    expect(await register.application.recordExport(list)).toMatchObject({ ok: true });
    expect(await take({ form: 'LIST', list: 'bases' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID_DATA', field: 'treeSize' }],
    });
  });

  test('that is resumed is recorded once, of another extent once more', async () => {
    const { register, take } = await founded();
    const first = await take();
    expect(await take()).toEqual(first);
    expect(await register.stream('access-2016-01')).toHaveLength(1);
    await take({ sequenceTo: 30 });
    expect(await register.stream('access-2016-01')).toHaveLength(2);
  });

  test('is also for the city and for the register’s own machine', async () => {
    const { take } = await founded();
    for (const by of [cityOfficer, { id: 'system', role: 'SYSTEM' }] as const) {
      expect(await take({ by })).toMatchObject({ ok: true });
    }
  });

  test.each<[string, Actor]>([
    ['another city', { id: 'x', role: 'CITY', bureau: '320500' }],
    ['a county', countyOfficer(wujin)],
    ['a department', { id: 'x', role: 'DEPT', bureau: 'city-education' }],
    ['a base', { id: 'x', role: 'BASE', bureau: organisationIdNo(1) }],
    ['an applicant', { id: 'x', role: 'APPL', bureau: organisationIdNo(1) }],
    ['an analyst', { id: 'x', role: 'ANALYST' }],
    ['the public', { id: 'x', role: 'PUBLIC' }],
  ])('is not for %s, and leaves no entry', async (_, by) => {
    const { register, take } = await founded();
    expect(await take({ by })).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expect(await register.stream('access-2016-01')).toEqual([]);
  });

  test.each<[string, Partial<ExportTaken>, string]>([
    ['no id', { exportId: '' }, 'exportId'],
    ['an end before its beginning', { sequenceFrom: 41 }, 'sequenceTo'],
    ['a beginning before the first entry', { sequenceFrom: 0 }, 'sequenceFrom'],
    ['a tree that does not hold it', { treeSize: 39 }, 'treeSize'],
    ['a list that is a bundle', { list: 'bases' }, 'list'],
    ['a purpose that there is not', { purpose: JSON.parse('"FUN"') }, 'purpose'],
  ])('with %s is refused by field', async (_, changes, field) => {
    const { register, take } = await founded();
    expect(await take(changes)).toMatchObject({ ok: false, refusals: [{ code: 'INVALID_DATA', field }] });
    expect(await register.stream('access-2016-01')).toEqual([]);
  });

  test('is recorded by whichever node takes it', async () => {
    const ledger = newLedger();
    const [a, b] = [openRegister({ ledger }), openRegister({ ledger })];
    await a.found();
    expect(await b.application.recordExport(bundle)).toEqual(await a.application.recordExport(bundle));
    expect(await a.stream('access-2016-01')).toHaveLength(1);
  });
});
