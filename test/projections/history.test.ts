import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import type { Viewer } from '../../src/projections/index.js';
import { officer } from './support/record.js';
import { viewed } from './support/views.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };

describe('the history of a base', () => {
  test('shows each entry as it was recorded', async () => {
    const { base, record, queries, ledger } = await viewed();
    await base('base-a', {}, 'APPLIED');
    const document = { ref: '武人社发〔2012〕3号', sha256: 'd'.repeat(64) };
    const [entry] = await record('base-a', '2012-04-02', [baseEvent('ApplicationReturned', { reason: '材料不齐' })], {
      document,
    });
    const { history } = await queries();
    const { edges } = await history('base-a', { last: 1 }, CITY);
    expect(edges[0]?.node).toEqual({
      id: entry?.envelope.id,
      sequence: 2,
      position: (await ledger.head())?.position,
      stream: 'base-a',
      revision: 2,
      type: 'ApplicationReturned',
      v: 1,
      occurredOn: '2012-04-02',
      recordedAt: entry?.envelope.meta.recordedAt,
      actor: officer,
      measures: 1,
      articles: ['Art.6(1)'],
      document,
      data: { reason: '材料不齐' },
      canonical: entry?.bytes,
      corrections: [],
      pending: false,
    });
  });

  test('is its own, in order, in pages from either end, and of the types asked for', async () => {
    const { base, queries } = await viewed();
    await base('base-a', { serial: 1 });
    await base('base-b', { serial: 2 });
    const { history } = await queries();
    const whole = await history('base-b', { first: 50 }, CITY);
    expect(whole.edges.map(({ node }) => node.revision)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(whole.edges.map(({ node }) => node.stream))).toEqual(new Set(['base-b']));
    expect(await whole.totalCount()).toBe(7);

    const first = await history('base-b', { first: 3 }, CITY);
    const rest = await history('base-b', { first: 50, after: first.edges[2]?.cursor ?? '' }, CITY);
    expect([...first.edges, ...rest.edges]).toEqual(whole.edges);
    expect((await history('base-b', { last: 2 }, CITY)).edges).toEqual(whole.edges.slice(-2));

    const some = await history('base-b', { first: 50, types: ['BaseNumbered', 'BaseAnnounced'] }, CITY);
    expect(some.edges.map(({ node }) => node.type)).toEqual(['BaseNumbered', 'BaseAnnounced']);
    expect(await some.totalCount()).toBe(2);
    expect((await history('base-b', { first: 50, types: [] }, CITY)).edges).toEqual([]);
  });

  test('does not show the public a type that it asks for and may not see', async () => {
    const { base, queries } = await viewed();
    await base('base-a', {});
    const { history } = await queries();
    const asked = await history(
      'base-a',
      { first: 50, types: ['ApplicationSubmitted', 'BaseNumbered'] },
      { role: 'PUBLIC' },
    );
    expect(asked.edges.map(({ node }) => node.type)).toEqual(['BaseNumbered']);
  });
});
