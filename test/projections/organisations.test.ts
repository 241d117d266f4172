import { describe, expect, test } from 'vitest';
import { organisationEvent } from '../../src/aggregates/organisation/index.js';
import { legalDate } from '../../src/kernel/index.js';
import type { Viewer } from '../../src/projections/index.js';
import { viewed } from './support/views.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const uscc = '12320400466000002Y';
const college = 'organisation-466000002';
const licence = { kind: 'PRIVATE_SCHOOL', no: '132040070000123', validTo: legalDate('2014-12-31') } as const;

const register = async () => {
  const built = await viewed();
  const { record } = built;
  await record(college, '2012-01-10', [
    organisationEvent('OrganisationRegistered', {
      name: '常州云溪学院',
      orgCode: '46600000-2',
      type: 'HIGHER_VOCATIONAL',
      licence,
    }),
  ]);
  await record('organisation-legacy-1', '2012-01-10', [
    organisationEvent('LegacyInstitutionRegistered', { name: '市职工培训中心', oldRef: '2009-17' }),
  ]);
  await record('organisation-D21435690', '2012-01-11', [
    organisationEvent('OrganisationRegistered', { name: '常州云海医院', orgCode: 'D2143569-0', type: 'HOSPITAL' }),
  ]);
  return built;
};

describe('an organisation', () => {
  test('is shown as it was registered, and as it became', async () => {
    const { record, queries } = await register();
    const { organisation } = await queries();
    const registered = {
      id: college,
      legacy: false,
      name: '常州云溪学院',
      orgCode: '46600000-2',
      type: 'HIGHER_VOCATIONAL',
      licences: [licence],
      revision: 1,
    };
    expect(await organisation(college, CITY)).toEqual(registered);
    const renewed = { ...licence, validFrom: legalDate('2015-01-01'), validTo: legalDate('2018-12-31') };
    await record(college, '2015-01-10', [
      organisationEvent('OrganisationRenamed', { name: '云溪大学' }),
      organisationEvent('UnifiedCreditCodeRecorded', { uscc }),
      organisationEvent('AffiliationChanged', { affiliation: '江苏省教育厅' }),
      organisationEvent('LicenceRecorded', { licence: renewed }),
    ]);
    expect(await (await queries()).organisation(college, CITY)).toEqual({
      ...registered,
      name: '云溪大学',
      uscc,
      affiliation: '江苏省教育厅',
      licences: [licence, renewed],
      revision: 5,
    });
  });

  test('of the old list is shown as that', async () => {
    const { queries } = await register();
    const shown = await (await queries()).organisation('organisation-legacy-1', CITY);
    const name = '市职工培训中心';
    expect(shown).toEqual({
      id: 'organisation-legacy-1',
      legacy: true,
      name,
      oldRef: '2009-17',
      licences: [],
      revision: 1,
    });
  });

  test('comes in its place when several are asked for', async () => {
    const { queries } = await register();
    const { organisationsByIds } = await queries();
    const ids = ['organisation-legacy-1', 'organisation-none', college];
    expect((await organisationsByIds(ids, CITY)).map((view) => view?.id)).toEqual([ids[0], undefined, college]);
    expect(await organisationsByIds([], CITY)).toEqual([]);
  });
});

describe('organisations', () => {
  test.each([
    ['part of the name', { name: '云' }, ['organisation-D21435690', college]],
    ['legacy', { legacy: true }, ['organisation-legacy-1']],
    ['not legacy', { legacy: false }, ['organisation-D21435690', college]],
    ['type', { type: 'HOSPITAL' as const }, ['organisation-D21435690']],
    ['organisation code', { code: '46600000-2' }, [college]],
    ['organisation code, typed in haste', { code: ' 466000002' }, [college]],
    ['unified code, though another was registered', { code: uscc.toLowerCase() }, [college]],
    ['what is no code', { code: '46600000-3' }, []],
  ])('are found by %s', async (_, filter, expected) => {
    const { queries } = await register();
    const { edges } = await (await queries()).organisations({ first: 10, filter }, CITY);
    expect(edges.map(({ node }) => node.id)).toEqual(expected);
  });

  test('come in pages by name', async () => {
    const { queries } = await register();
    const { organisations } = await queries();
    const whole = (await organisations({ first: 10 }, CITY)).edges;
    const first = await organisations({ first: 2 }, CITY);
    const rest = await organisations({ first: 2, after: first.edges[1]?.cursor ?? '' }, CITY);
    expect([...first.edges, ...rest.edges]).toEqual(whole);
    expect([first.hasNextPage, rest.hasNextPage, await rest.totalCount()]).toEqual([true, false, 3]);
  });
});
