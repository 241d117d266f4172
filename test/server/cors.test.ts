import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edge, serveEdge } from '../support/edge.js';

const dashboard = 'https://dashboard.example';
const elsewhere = 'https://elsewhere.example';
let open: Edge;
let closed: Edge;
beforeAll(async () => {
  open = await serveEdge({ origins: [dashboard] });
  closed = await serveEdge();
});
afterAll(() => Promise.all([open.close(), closed.close()]));

const preflight = (edge: Edge, origin: string) =>
  fetch(edge.url, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  });
const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

describe('a page of another origin', () => {
  it('that is listed may ask with a token and read the answer, without cookies', async () => {
    const first = await preflight(open, dashboard);
    expect(first.status).toBe(204);
    expect(allowed(first)).toBe(dashboard);
    expect(first.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(first.headers.has('access-control-allow-credentials')).toBe(false);
    const answer = await open.post({ query: '{ viewer { role } }' }, { origin: dashboard });
    expect(allowed(answer)).toBe(dashboard);
    expect(answer.headers.get('vary')).toBe('origin');
    expect(await answer.json()).toEqual({ data: { viewer: { role: 'PUBLIC' } } });
  });

  it('that is listed also reads why its token is refused', async () => {
    const answer = await open.post({ query: '{ __typename }' }, { origin: dashboard, authorization: 'Bearer x' });
    expect(answer.status).toBe(401);
    expect(allowed(answer)).toBe(dashboard);
  });

  it.each([
    ['that is not listed', () => open, elsewhere],
    ['whose name only begins like a listed one', () => open, `${dashboard}.elsewhere.example`],
    ['where none is listed', () => closed, dashboard],
  ])('%s is told nothing that would let it', async (_, edge, origin) => {
    for (const response of [
      await preflight(edge(), origin),
      await edge().post({ query: '{ __typename }' }, { origin }),
    ])
      expect(allowed(response)).toBeNull();
  });
});
