import { describe, expect, test } from 'vitest';
import { jurisdictionEvent } from '../../src/aggregates/jurisdiction/index.js';
import { measuresEvent } from '../../src/aggregates/measures/index.js';
import { legalDate } from '../../src/kernel/index.js';
import { policy2011, policy2015 } from '../support/shipped.js';
import { city } from './support/record.js';
import { viewed } from './support/views.js';

const founded = async () => {
  const built = await viewed();
  await built.found();
  return built;
};

describe('the divisions', () => {
  test('are those in force on the day', async () => {
    const { queries } = await founded();
    const { divisions, division } = await queries();
    const codes = async (on: string) => (await divisions(legalDate(on))).map(({ gb6 }) => gb6);
    expect(await codes('2014-06-01')).toEqual([
      '320400',
      '320402',
      '320404',
      '320405',
      '320411',
      '320412',
      '320481',
      '320482',
    ]);
    expect(await codes('2015-04-28')).toEqual(['320400', '320402', '320404', '320411', '320412', '320413', '320481']);
    expect(await division('320405')).toEqual({
      id: 'division-320405',
      gb6: '320405',
      name: '戚墅堰区',
      level: 'COUNTY',
      from: '1983-01-01',
      to: '2015-04-28',
      successor: '320412',
    });
    expect(await division('999999')).toBeUndefined();
  });

  test('change with the ledger', async () => {
    const { queries, record } = await founded();
    const { divisions } = await queries();
    const before = await divisions(legalDate('2030-01-01'));
    const event = jurisdictionEvent('DivisionEstablished', {
      gb6: '320414',
      name: '新设区',
      level: 'COUNTY',
      from: legalDate('2025-01-01'),
    });
    await record(`jurisdiction-${city}`, '2021-12-01', [event]);
    expect(await (await queries()).divisions(legalDate('2030-01-01'))).toHaveLength(before.length + 1);
  });

  test('have departments for as long as these exist', async () => {
    const { queries, record } = await founded();
    await record(`jurisdiction-${city}`, '2012-01-01', [
      jurisdictionEvent('AuthorityEstablished', {
        authority: 'dept-b',
        name: '市卫生局',
        gb6: city,
        from: legalDate('2001-01-01'),
      }),
      jurisdictionEvent('AuthorityEstablished', {
        authority: 'dept-a',
        name: '市教育局',
        gb6: city,
        from: legalDate('2001-01-01'),
      }),
      jurisdictionEvent('AuthorityEnded', { authority: 'dept-b', on: legalDate('2014-03-01') }),
    ]);
    const { departments } = await queries();
    const names = async (on: string) => (await departments(legalDate(on))).map(({ name }) => name);
    expect(await names('2014-02-28')).toEqual(['市教育局', '市卫生局']);
    expect(await names('2014-03-01')).toEqual(['市教育局']);
  });
});

describe('the measures', () => {
  const ruling = (interpretationId: string, effectiveOn: string) =>
    measuresEvent('InterpretationIssued', {
      interpretationId,
      clause: 'Art.5(1)',
      text: '医院可否',
      ruling: '可以',
      moreFavourable: true,
      effectiveOn: legalDate(effectiveOn),
      admits: ['HOSPITAL'],
    });

  test('are the version in force on the day, with the interpretations that hold on it', async () => {
    const { queries, record } = await founded();
    await record(`measures-${city}`, '2012-05-02', [ruling('i-1', '2012-05-02'), ruling('i-2', '2016-01-01')]);
    const { measures } = await queries();
    expect(await measures(legalDate('2011-08-31'))).toBeUndefined();
    const first = await measures(legalDate('2012-05-01'));
    expect(first).toEqual({
      id: `measures-${city}:1`,
      version: 1,
      title: policy2011.measures.title,
      effectiveFrom: '2011-09-01',
      params: policy2011.measures.params,
      interpretations: [],
    });
    const ids = async (on: string) => (await measures(legalDate(on)))?.interpretations.map(({ id }) => id);
    expect(await ids('2012-05-02')).toEqual(['i-1']);
    expect(await ids('2016-01-01')).toEqual(['i-1', 'i-2']);
    expect((await measures(legalDate('2016-01-01')))?.version).toBe(policy2015.measures.version);
  });

  test('are all there, each with the interpretations of its time', async () => {
    const { queries, record } = await founded();
    await record(`measures-${city}`, '2012-05-02', [ruling('i-1', '2012-05-02'), ruling('i-2', '2016-01-01')]);
    const versions = await (await queries()).measuresVersions();
    expect(versions.map(({ version, interpretations }) => [version, interpretations.map(({ id }) => id)])).toEqual([
      [1, ['i-1']],
      [2, ['i-1', 'i-2']],
    ]);
    expect(versions[0]?.interpretations[0]).toEqual({
      id: 'i-1',
      clause: 'Art.5(1)',
      text: '医院可否',
      ruling: '可以',
      effectiveOn: '2012-05-02',
      admits: ['HOSPITAL'],
    });
  });
});
