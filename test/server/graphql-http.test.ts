import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edge, serveEdge } from '../support/edge.js';

/**
 * GraphQL over HTTP, every audit of graphql-http, with the prevention of cross-site requests on. It asks every client to
 * show by a header that it is no form or link of another site; the audits' GET requests do so too.
 */
let edge: Edge;
beforeAll(async () => {
  edge = await serveEdge();
});
afterAll(() => edge.close());

const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'audit' } });
const audits = serverAudits({ url: () => edge.url, fetchFn });

describe('GraphQL over HTTP', () => {
  it('is audited in 61 ways', () => {
    expect(audits).toHaveLength(61);
  });

  it('turns a request away that another site could have made', async () => {
    const response = await fetch(`${edge.url}?query=%7B__typename%7D`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('跨站请求伪造');
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
