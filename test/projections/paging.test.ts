import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaseOrder, Connection, PageArgs, Viewer } from '../../src/projections/index.js';
import { baseOrders, InvalidCursor, InvalidPage } from '../../src/projections/index.js';
import { steps } from './support/record.js';
import { viewed } from './support/views.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const PUBLIC: Viewer = { role: 'PUBLIC' };
const COUNT = 23;

/** Bases with many ties: few names, few dates, and several without a number or an announcement. */
const tied = async () => {
  const built = await viewed();
  for (let n = 1; n <= COUNT; n += 1) {
    const step = steps[n % steps.length] ?? 'ANNOUNCED';
    const id = `base-${(n * 7919) % 1000}`;
    await built.base(id, { serial: n, name: `基地${n % 3}`, on: `2012-0${(n % 4) + 1}-15` }, step);
  }
  return { ...built, queries: await built.queries() };
};

const walk = async <Node>(
  page: (args: PageArgs) => Promise<Connection<Node>>,
  sizes: readonly number[],
  direction: 'forwards' | 'backwards',
): Promise<readonly Node[]> => {
  const pages: Node[][] = [];
  let cursor: string | undefined;
  for (let turn = 0; ; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const connection =
      direction === 'forwards'
        ? await page({ first: size, ...(cursor && { after: cursor }) })
        : await page({ last: size, ...(cursor && { before: cursor }) });
    const nodes = connection.edges.map(({ node }) => node);
    pages.push(nodes);
    const edge = direction === 'forwards' ? connection.edges.at(-1) : connection.edges[0];
    cursor = edge?.cursor;
    const more = direction === 'forwards' ? connection.hasNextPage : connection.hasPreviousPage;
    expect(direction === 'forwards' ? connection.hasPreviousPage : connection.hasNextPage).toBe(turn > 0);
    if (!more) break;
  }
  return (direction === 'forwards' ? pages : pages.reverse()).flat();
};

describe('pages by key', () => {
  test('put together are the whole list, in any order and size, from either end', async () => {
    const { queries } = await tied();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...baseOrders),
        fc.constantFrom('ASC' as const, 'DESC' as const),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('forwards' as const, 'backwards' as const),
        fc.constantFrom(CITY, PUBLIC),
        async (by, direction, sizes, way, viewer) => {
          const order: BaseOrder = { by, direction };
          const whole = await queries.bases({ first: 100, order }, viewer);
          const nodes = whole.edges.map(({ node }) => node);
          const paged = await walk((args) => queries.bases({ ...args, order }, viewer), sizes, way);
          expect(paged).toEqual(nodes);
          expect(await whole.totalCount()).toBe(nodes.length);
          if (viewer === CITY) expect(nodes).toHaveLength(COUNT);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are sorted by what was asked for; to have none is to be after all that have one', async () => {
    const { queries } = await tied();
    const values = async (by: BaseOrder['by'], direction: 'ASC' | 'DESC') => {
      const { edges } = await queries.bases({ first: 100, order: { by, direction } }, CITY);
      return edges.map(({ node }) => ({
        NUMBER: node.serial,
        NAME: node.name,
        SUBMITTED_ON: node.submittedOn,
        ANNOUNCED_ON: node.announcedOn,
        UPDATED: 0,
      }));
    };
    const last = '\uffff';
    for (const by of ['NAME', 'SUBMITTED_ON', 'ANNOUNCED_ON'] as const) {
      const rising = (await values(by, 'ASC')).map((value) => String(value[by] ?? last));
      expect(rising).toEqual([...rising].sort());
      const falling = (await values(by, 'DESC')).map((value) => String(value[by] ?? last));
      expect(falling).toEqual([...rising].reverse());
    }
    const serials = (await values('NUMBER', 'ASC')).map((value) => value.NUMBER ?? Number.POSITIVE_INFINITY);
    expect(serials).toEqual([...serials].sort((a, b) => a - b));
  });

  test('go on where they stopped while rows come and go', async () => {
    const { queries, base, views, ledger } = await tied();
    const order: BaseOrder = { by: 'NUMBER', direction: 'ASC' };
    const first = await queries.bases({ first: 5, order }, PUBLIC);
    const after = first.edges.at(-1)?.cursor;
    await base('base-new', { serial: 1_000, on: '2012-01-15' });
    const head = await ledger.head();
    if (head === undefined || after === undefined) throw new Error('nothing recorded');
    await views.waitFor(head.position, 5_000);
    const rest = await queries.bases({ first: 100, after, order }, PUBLIC);
    const ids = [...first.edges, ...rest.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe('base-new');
  });

  test('may be bounded on both sides', async () => {
    const { queries } = await tied();
    const { edges } = await queries.bases({ first: 10 }, CITY);
    const [from, to] = [edges[2]?.cursor, edges[7]?.cursor];
    if (from === undefined || to === undefined) throw new Error('a short list');
    const between = await queries.bases({ first: 3, after: from, before: to }, CITY);
    expect(between.edges).toEqual(edges.slice(3, 6));
    expect(between.hasNextPage).toBe(true);
  });
});

describe('what is not a page', () => {
  test.each<readonly [string, PageArgs]>([
    ['no size', {}],
    ['both ends', { first: 1, last: 1 }],
    ['zero', { first: 0 }],
    ['more than a hundred', { last: 101 }],
    ['a fraction', { first: 1.5 }],
  ])('is refused: %s', async (_, args) => {
    const { queries } = await viewed();
    await expect((await queries()).bases(args, CITY)).rejects.toThrow(InvalidPage);
  });

  test('is refused also where there is nothing to show', async () => {
    const { queries } = await viewed();
    await expect((await queries()).history('base-none', { first: 0 }, CITY)).rejects.toThrow(InvalidPage);
  });

  test('is a cursor that was tampered with, or is of another list', async () => {
    const { queries } = await tied();
    const { edges } = await queries.bases({ first: 1, order: { by: 'NAME', direction: 'ASC' } }, CITY);
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const strangers = [
      edges[0]?.cursor ?? '',
      '',
      'not base64 at all',
      encode({}),
      encode([]),
      encode(['bases:NUMBER:ASC']),
      encode(['bases:NUMBER:ASC', 'a', 'b']),
      encode(['bases:NUMBER:ASC', 1, null]),
      encode(['bases:NUMBER:ASC', 1, 'x', 'y']),
    ];
    for (const after of strangers) {
      await expect(queries.bases({ first: 1, after }, CITY)).rejects.toThrow(InvalidCursor);
    }
    await expect(queries.bases({ first: 1, before: '!' }, CITY)).rejects.toMatchObject({ argument: 'before' });
  });
});
