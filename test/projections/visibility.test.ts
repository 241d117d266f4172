import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import { numberRegisterEvent } from '../../src/aggregates/number-register/index.js';
import { organisationEvent } from '../../src/aggregates/organisation/index.js';
import { legalDate } from '../../src/kernel/index.js';
import type { Viewer } from '../../src/projections/index.js';
import { viewed } from './support/views.js';

const organisation = (n: number) => `organisation-10000000${n}`;
const education = 'dept-education';

/**
 * base-1 municipal, announced · base-2 county in 武进 under 市教育局, rectifying · base-3 county in 武进, applied for ·
 * base-4 county in 新北, overdue · base-5 numbered and closed before it was announced, in 溧阳.
 */
const register = async () => {
  const built = await viewed('2014-06-01');
  const { record, base, found } = built;
  await found();
  for (const n of [1, 2, 3, 4, 5]) {
    const registered = organisationEvent('OrganisationRegistered', { name: `单位${n}`, type: 'HIGHER_VOCATIONAL' });
    await record(organisation(n), '2012-01-10', [registered]);
  }
  await base('base-1', { serial: 1, level: 'MUNICIPAL', gb6: '320411', organisationId: organisation(1) });
  await base('base-2', { serial: 2, department: education, organisationId: organisation(2) });
  await base('base-3', { serial: 3, organisationId: organisation(3) }, 'APPLIED');
  await base('base-4', { serial: 4, gb6: '320411', organisationId: organisation(4) });
  await base('base-5', { serial: 5, gb6: '320481', organisationId: organisation(5) }, 'NUMBERED');
  const [servedOn, dueOn] = [legalDate('2014-03-03'), legalDate('2014-06-03')];
  const items = [{ finding: '台账不全', article: 'Art.8(1)' }];
  for (const id of ['base-2', 'base-4']) {
    await record(id, '2014-03-03', [baseEvent('RectificationOrdered', { items, servedOn, dueOn })]);
  }
  await record('base-4', '2014-06-04', [baseEvent('RectificationLapsed', { dueOn })]);
  await record('base-5', '2012-06-01', [baseEvent('BaseClosed', { reasonCode: 'OWN_REQUEST', reason: '停办' })]);
  return built;
};

const viewers = {
  CITY: { role: 'CITY', bureau: '320400' },
  AUDITOR: { role: 'AUDITOR' },
  ANALYST: { role: 'ANALYST' },
  SYSTEM: { role: 'SYSTEM' },
  'COUNTY 武进': { role: 'COUNTY', bureau: '320412' },
  'COUNTY 新北': { role: 'COUNTY', bureau: '320411' },
  'COUNTY 溧阳': { role: 'COUNTY', bureau: '320481' },
  'DEPT 市教育局': { role: 'DEPT', bureau: education },
  'BASE 单位4': { role: 'BASE', bureau: organisation(4) },
  'APPL 单位3': { role: 'APPL', bureau: organisation(3) },
  'COUNTY without a bureau': { role: 'COUNTY' },
  'CITY of another city': { role: 'CITY', bureau: '320500' },
  PUBLIC: { role: 'PUBLIC' },
} as const satisfies { readonly [name: string]: Viewer };
type Name = keyof typeof viewers;
const names = Object.keys(viewers) as readonly Name[];

const asPublic = { 'base-1': 'ANNOUNCED', 'base-2': 'ANNOUNCED', 'base-4': 'ANNOUNCED' };
const everything = {
  'base-1': 'ANNOUNCED',
  'base-2': 'RECTIFYING with its order',
  'base-3': 'APPLIED',
  'base-4': 'OVERDUE with its order',
  'base-5': 'CLOSED',
};
const shown: { readonly [Viewer in Name]: { readonly [base: string]: string } } = {
  CITY: everything,
  AUDITOR: everything,
  ANALYST: everything,
  SYSTEM: everything,
  'COUNTY 武进': { ...asPublic, 'base-2': 'RECTIFYING with its order', 'base-3': 'APPLIED' },
  'COUNTY 新北': { ...asPublic, 'base-4': 'OVERDUE with its order' },
  'COUNTY 溧阳': { ...asPublic, 'base-5': 'CLOSED' },
  'DEPT 市教育局': { ...asPublic, 'base-2': 'RECTIFYING with its order' },
  'BASE 单位4': { ...asPublic, 'base-4': 'OVERDUE with its order' },
  'APPL 单位3': { ...asPublic, 'base-3': 'APPLIED' },
  'COUNTY without a bureau': asPublic,
  'CITY of another city': asPublic,
  PUBLIC: asPublic,
};

describe.each(names)('%s', (name) => {
  const viewer = viewers[name];

  test('sees these bases, one by one and in the list, and counts no others', async () => {
    const { queries } = await register();
    const { bases, base, statistics } = await queries();
    const list = await bases({ first: 10 }, viewer);
    const seen = list.edges.map(({ node }) => [
      node.id,
      node.rectification === undefined ? node.status : `${node.status} with its order`,
    ]);
    expect(Object.fromEntries(seen)).toEqual(shown[name]);
    expect(await list.totalCount()).toBe(seen.length);
    for (const id of Object.keys(everything)) {
      expect((await base(id, viewer))?.id).toBe(id in shown[name] ? id : undefined);
    }
    const { total, byStatus } = await statistics({ on: legalDate('2014-06-01') }, viewer);
    expect(total).toBe(seen.length);
    const tallied = byStatus.flatMap(({ key, count }) => Array<string>(count).fill(key));
    expect(tallied.sort()).toEqual(list.edges.map(({ node }) => String(node.status)).sort());
  });

  test('finds a base by the status that is shown, not by the one that is hidden', async () => {
    const { queries } = await register();
    const { bases } = await queries();
    for (const status of ['ANNOUNCED', 'RECTIFYING', 'OVERDUE', 'CLOSED'] as const) {
      const { edges } = await bases({ first: 10, filter: { status: [status] } }, viewer);
      const expected = Object.entries(shown[name]).flatMap(([id, text]) => (text.startsWith(status) ? [id] : []));
      expect(edges.map(({ node }) => node.id)).toEqual(expected);
    }
  });
});

describe('the history of a base', () => {
  const history = async (baseId: string, name: Name) => {
    const { queries } = await register();
    const { edges } = await (await queries()).history(baseId, { first: 50 }, viewers[name]);
    return edges.map(({ node }) => node);
  };
  const document = { ref: '武人社发〔2012〕3号', sha256: 'd'.repeat(64) };

  test.each(['PUBLIC', 'COUNTY 武进', 'APPL 单位3', 'CITY of another city'] as const)(
    'is to %s, who sees base-4 as the public does, what was announced, without who and without files',
    async (name) => {
      const nodes = await history('base-4', name);
      expect(nodes.map(({ type }) => type)).toEqual([
        'BaseApproved',
        'TrainingScopeGranted',
        'BaseNumbered',
        'BaseAnnounced',
      ]);
      expect(nodes.every((node) => node.actor === undefined)).toBe(true);
    },
  );

  test.each(['CITY', 'AUDITOR', 'COUNTY 新北', 'BASE 单位4'] as const)('is whole to %s', async (name) => {
    const nodes = await history('base-4', name);
    expect(nodes.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(nodes.every(({ actor }) => actor?.id === 'officer-lu')).toBe(true);
  });

  test('is whole to an analyst, but for who acted', async () => {
    const nodes = await history('base-4', 'ANALYST');
    expect(nodes).toHaveLength(9);
    expect(nodes.every((node) => node.actor === undefined)).toBe(true);
  });

  test.each(['base-3', 'base-5', 'base-none'])(
    'of %s, which was never announced, is empty to the public',
    async (id) => {
      expect(await history(id, 'PUBLIC')).toEqual([]);
    },
  );

  test('names a document to all, and its file only to those who see the base whole', async () => {
    const { record, queries } = await register();
    await record('base-1', '2012-09-03', [baseEvent('BaseRenamed', { name: '新名', reason: '更名' })], { document });
    const { history: of } = await queries();
    const last = async (name: Name) => (await of('base-1', { last: 1 }, viewers[name])).edges[0]?.node.document;
    expect(await last('CITY')).toEqual(document);
    expect(await last('PUBLIC')).toEqual({ ref: document.ref });
  });
});

describe('a single entry', () => {
  test('is shown to whom it is shown in its base’s history', async () => {
    const { queries, ledger } = await register();
    const { entry, history } = await queries();
    const { entries } = await ledger.readAll({ limit: 1_000 });
    for (const name of names) {
      const inHistories = new Set<string>();
      for (const id of Object.keys(everything)) {
        const { edges } = await history(id, { first: 50 }, viewers[name]);
        for (const { node } of edges) inHistories.add(node.id);
      }
      for (const { envelope } of entries.filter((each) => each.envelope.stream.startsWith('base-'))) {
        const seen = await entry(envelope.id, viewers[name]);
        expect(seen !== undefined).toBe(inHistories.has(envelope.id));
      }
    }
  });

  test('of measures and divisions is public, without who acted', async () => {
    const { queries, ledger } = await register();
    const { entry } = await queries();
    const { entries } = await ledger.readAll({ limit: 1_000 });
    const published = entries.find(({ envelope }) => envelope.type === 'PolicyVersionPublished')?.envelope.id ?? '';
    expect(await entry(published, viewers.PUBLIC)).toMatchObject({ type: 'PolicyVersionPublished' });
    expect(await entry(published, viewers.PUBLIC)).not.toHaveProperty('actor');
    expect(await entry(published, viewers.CITY)).toHaveProperty('actor');
  });

  test('of a reservation is shown with the base that it was made for, and never to the public', async () => {
    const { record, queries } = await register();
    const allocated = { baseId: 'base-2', serial: 2, number: 'N', level: 'COUNTY', gb6: '320412' } as const;
    const [stored] = await record('numberRegister-320400', '2012-03-15', [
      numberRegisterEvent('NumberAllocated', { ...allocated, idempotencyKey: 'k' }),
    ]);
    const { entry } = await queries();
    const id = stored?.envelope.id ?? '';
    const seeing: readonly Name[] = ['CITY', 'AUDITOR', 'ANALYST', 'SYSTEM', 'COUNTY 武进', 'DEPT 市教育局'];
    for (const name of names) expect((await entry(id, viewers[name])) !== undefined).toBe(seeing.includes(name));
  });

  test('of an organisation is shown to its own people and to those who see all', async () => {
    const { queries, ledger } = await register();
    const { entry } = await queries();
    const { entries } = await ledger.readAll({ limit: 1_000 });
    const id = entries.find(({ envelope }) => envelope.stream === organisation(4))?.envelope.id ?? '';
    const seeing: readonly Name[] = ['CITY', 'AUDITOR', 'ANALYST', 'SYSTEM', 'BASE 单位4'];
    for (const name of names) expect((await entry(id, viewers[name])) !== undefined).toBe(seeing.includes(name));
    expect(await entry('no such entry', viewers.CITY)).toBeUndefined();
  });
});

describe('organisations', () => {
  const all = [1, 2, 3, 4, 5];
  test.each<readonly [Name, readonly number[]]>([
    ['CITY', all],
    ['COUNTY 武进', all],
    ['DEPT 市教育局', all],
    ['ANALYST', all],
    ['APPL 单位3', [1, 2, 3, 4]],
    ['BASE 单位4', [1, 2, 4]],
    ['PUBLIC', [1, 2, 4]],
  ])('are seen by %s: those with an announced base, their own, all', async (name, expected) => {
    const { queries } = await register();
    const { organisations, organisation: one } = await queries();
    const list = await organisations({ first: 10 }, viewers[name]);
    expect(list.edges.map(({ node }) => node.id)).toEqual(expected.map(organisation));
    expect(await list.totalCount()).toBe(expected.length);
    for (const n of all) {
      expect((await one(organisation(n), viewers[name])) !== undefined).toBe(expected.includes(n));
    }
  });
});
