import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, type Edge, serveEdge } from '../support/edge.js';

let edge: Edge;
beforeAll(async () => {
  edge = await serveEdge();
});
afterAll(() => edge.close());

const ask = (authorization: string, headers: Record<string, string> = {}) =>
  edge.ask('{ viewer { role } }', undefined, { authorization, ...headers });

describe('a bearer token', () => {
  it('that is good lets its holder in', async () => {
    const { data } = await ask(`Bearer ${await edge.token({ role: 'AUDITOR', bureau: undefined })}`);
    expect(data.viewer.role).toBe('AUDITOR');
  });

  it.each([
    ['Bearer', 'TOKEN_MALFORMED'],
    ['Bearer x', 'TOKEN_MALFORMED'],
    ['Bearer a.b.c', 'TOKEN_MALFORMED'],
    ['Bearer a b', 'TOKEN_MALFORMED'],
    ['Basic dXNlcjpwYXNz', 'TOKEN_MALFORMED'],
    ['Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJqaWRpIn0.', 'TOKEN_NOT_VALID'],
    [`Bearer ${'a'.repeat(8_000)}`, 'TOKEN_MALFORMED'],
  ])('%.30s is turned away with 401 and what is wrong', async (authorization, rule) => {
    const { status, headers, errors } = await ask(authorization, { 'accept-language': 'en' });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer realm="jidi", error="invalid_token"/);
    expect(headers.get('content-type')).toContain('application/json');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(['TOKEN_MALFORMED', 'TOKEN_NOT_VALID']).toContain(errors[0]?.extensions.rule);
    if (rule === 'TOKEN_MALFORMED') expect(errors[0]?.message).toContain('malformed');
  });

  it.each([
    ['SUBJECT_NOT_ALLOWED', { sub: 'system', role: 'AUDITOR' }],
    ['SUBJECT_NOT_ALLOWED', { sub: 'a\nb', role: 'AUDITOR' }],
    ['SUBJECT_NOT_ALLOWED', { sub: 'x'.repeat(201), role: 'AUDITOR' }],
    ['ROLE_UNKNOWN', { role: 'SYSTEM' }],
    ['ROLE_UNKNOWN', { role: ['CITY'], bureau: '320400' }],
    ['BUREAU_MISSING', { role: 'CITY' }],
    ['BUREAU_MALFORMED', { role: 'CITY', bureau: 320400 }],
    ['BUREAU_NOT_ALLOWED', { role: 'AUDITOR', bureau: '320400' }],
  ])('whose claims break %s is answered like any other, in words and in the challenge', async (rule, claims) => {
    const { status, headers, errors } = await ask(`Bearer ${await edge.signed(claims)}`);
    expect(status).toBe(401);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', rule } }]);
    expect(headers.get('www-authenticate')).toMatch(/error_description="[ !#-~]+"$/);
  });

  it('that has expired is turned away, in Chinese where nothing else is asked for', async () => {
    const { status, errors } = await ask(`Bearer ${await edge.token({ expiresIn: '-1h' })}`);
    expect(status).toBe(401);
    expect(errors).toMatchObject([{ message: '令牌已过期，请重新获取', extensions: { rule: 'TOKEN_EXPIRED' } }]);
  });

  it('is asked for before the body is read', async () => {
    const response = await fetch(edge.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer('x') },
      body: '{ this is no JSON',
    });
    expect(response.status).toBe(401);
  });

  it('is asked for before ten megabytes are taken in, and the client still reads why', async () => {
    const response = await edge.post('x'.repeat(10 * 1_048_576), bearer('x'));
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('UNAUTHENTICATED');
  });

  it('is never written to the log', async () => {
    const token = await edge.token();
    await ask(`Bearer ${token}`);
    await ask(`Bearer ${token}x`);
    expect(edge.logged.length).toBeGreaterThan(0);
    expect(edge.logged.join('')).not.toContain(token.slice(-40));
  });
});
