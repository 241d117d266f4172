import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edge, serveEdge } from '../support/edge.js';

let edge: Edge;
beforeAll(async () => {
  edge = await serveEdge();
});
afterAll(() => edge.close());

const english = { 'accept-language': 'en' };
const read = async (response: Response) => ({ status: response.status, ...JSON.parse(await response.text()) });

describe('a request that is not one', () => {
  it.each([
    ['no JSON', '{', 400, 'MALFORMED_JSON'],
    ['an empty body', '', 400, 'MALFORMED_JSON'],
    ['a prototype', '{"__proto__": {"x": 1}, "query": "{ __typename }"}', 400, 'MALFORMED_JSON'],
    ['a batch', '[{"query":"{ __typename }"}]', 400, 'BAD_REQUEST'],
    ['a number', '1', 400, 'BAD_REQUEST'],
    ['no query', '{"variables":{}}', 400, 'BAD_REQUEST'],
  ])('%s is answered with %s', async (_what, body, status, code) => {
    const answer = await read(await edge.post(body, english));
    expect(answer.status).toBe(status);
    expect(answer.errors[0].extensions.code).toBe(code);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'nonsense',
  ])('of %s is not understood', async (contentType) => {
    const answer = await read(
      await edge.post('{"query":"{ __typename }"}', { ...english, 'content-type': contentType }),
    );
    expect(answer).toMatchObject({ status: 415, errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
  });

  it.each([1.1, 10])('of %d MB is turned away with the limit', async (megabytes) => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'a'.repeat(megabytes * 1_048_576) } });
    const answer = await read(await edge.post(body, english));
    expect(answer).toMatchObject({
      status: 413,
      errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE', limit: 1_048_576 } }],
    });
  });

  it('of unknown length is turned away where it gets too long', async () => {
    const chunk = new TextEncoder().encode('a'.repeat(65_536));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 160) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
    const answer = await read(await fetch(edge.url, init));
    expect(answer.status).toBe(413);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('by %s is not allowed', async (method) => {
    const response = await fetch(edge.url, { method, headers: { 'apollo-require-preflight': 'x' } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  it('for another address finds nothing', async () => {
    expect(await read(await fetch(`${edge.address}/nowhere?name=%E5%BC%A0`))).toMatchObject({
      status: 404,
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('for a field that is not there says which', async () => {
    const { errors } = await edge.ask('{ bases { edges { node { nmae } } } }');
    expect(errors[0]?.message).toBe('类型 Base 没有字段 nmae。是否要用 name？');
  });

  it('with a literal that breaks a scalar names the scalar and its rule, not the value', async () => {
    const { errors } = await edge.ask('{ measures(on: "2011-13-45") { id } }');
    expect(errors[0]?.message).toBe(
      'LegalDate: must be a calendar date written YYYY-MM-DD（须为 YYYY-MM-DD 格式的有效日期）',
    );
  });
});

describe('every answer', () => {
  it('carries the headers that keep it where it belongs', async () => {
    const { headers } = await edge.ask('{ __typename }');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    ['0f0e-caller.1', true],
    ['short', false],
    ['with spaces in it', false],
    ['x'.repeat(200), false],
  ])('repeats the request id %.20s: %s', async (id, kept) => {
    const { headers } = await edge.ask('{ __typename }', undefined, { 'x-request-id': id });
    const given = headers.get('x-request-id');
    expect(given === id).toBe(kept);
    if (!kept) expect(given).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leaves a line in the log without what the request held', async () => {
    await fetch(`${edge.url}?query=%7B__typename%7D&who=%E5%BC%A0%E4%B8%89`, {
      headers: { 'apollo-require-preflight': 'x' },
    });
    const line = edge.logged.map((text) => JSON.parse(text)).findLast(({ msg }) => msg === 'request');
    expect(Object.keys(line).sort()).toEqual([
      'hostname',
      'level',
      'method',
      'milliseconds',
      'msg',
      'pid',
      'requestId',
      'route',
      'status',
      'time',
    ]);
  });
});

describe('a browser', () => {
  it('gets GraphiQL, which loads nothing from elsewhere', async () => {
    const response = await fetch(edge.url, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(page).toContain('renderYogaGraphiQL');
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//);
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
  });

  it('gets it also from a link that holds a query, as GraphiQL writes into its address', async () => {
    const link = `${edge.url}?query=${encodeURIComponent('{ viewer { role } }')}`;
    const page = await fetch(link, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const program = await fetch(link, { headers: { accept: 'application/json', 'apollo-require-preflight': 'true' } });
    expect(await program.json()).toEqual({ data: { viewer: { role: 'PUBLIC' } } });
  });
});

describe('what is not GraphQL over HTTP', () => {
  const post = (body: object) => (headers: Record<string, string>) => edge.post(JSON.stringify(body), headers);
  const get =
    (search: string, own: Record<string, string> = { 'apollo-require-preflight': '1' }, method = 'GET') =>
    (headers: Record<string, string>) =>
      fetch(`${edge.url}?${search}`, { method, headers: { ...own, ...headers } });
  const query = '{ __typename }';

  it.each<readonly [string, (headers: Record<string, string>) => Promise<Response>, number, string]>([
    ['nothing', post({}), 400, 'A POST must send a JSON object'],
    ['no query', post({ variables: {} }), 400, 'The request has no query'],
    ['a query that is no text', post({ query: 1 }), 400, 'query must be a string'],
    ['variables that are none', post({ query, variables: '{}' }), 400, 'variables must be a JSON object'],
    ['variables that are a list', get('query={__typename}&variables=['), 400, 'variables must be a JSON object'],
    ['extensions that are none', post({ query, extensions: 'x' }), 400, 'extensions must be a JSON object'],
    ['an operation name that is none', post({ query, operationName: 1 }), 400, 'operationName must be a string'],
    ['one parameter twice', get('query=a&query=b'), 400, 'A parameter of the address may be given once only'],
    ['a mutation by GET', get('query=mutation{__typename}'), 405, 'A GET can only query'],
    ['PUT', get('query={__typename}', { 'apollo-require-preflight': '1' }, 'PUT'), 405, 'Only GET and POST are taken'],
    ['what another site could forge', get('query={__typename}', {}), 400, 'Against forged requests'],
    [
      'several operations, none named',
      post({ query: 'query A { __typename } query B { __typename }' }),
      400,
      'several',
    ],
    ['an operation that is not there', post({ query, operationName: 'B' }), 400, 'The document has no operation'],
    ['several at once', (headers) => edge.post(JSON.stringify([{ query }, { query }]), headers), 400, 'one operation'],
    [
      'an answer that it cannot take',
      (headers) => edge.post(JSON.stringify({ query }), { ...headers, accept: 'image/png' }),
      406,
      'The Accept header must allow',
    ],
  ])('%s is refused in both languages', async (_what, ask, status, words) => {
    const [inEnglish, inChinese] = await Promise.all([read(await ask(english)), read(await ask({}))]);
    expect(inEnglish.status).toBe(status);
    expect(inEnglish.errors[0].message).toContain(words);
    expect(inEnglish.errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
    expect(inChinese.errors[0].message).toMatch(/[\u4e00-\u9fff]/);
    expect(inChinese.errors[0].extensions).toEqual(inEnglish.errors[0].extensions);
  });

  it('such as an address that cannot be decoded, has our shape and headers', async () => {
    const { origin } = new URL(edge.url);
    const response = await fetch(`${origin}/%ff`, { headers: english });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await read(response)).toEqual({
      status: 400,
      errors: [{ message: 'The request cannot be understood', extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});
