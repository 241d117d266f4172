import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, type Edge, serveEdge } from '../support/edge.js';
import { accepting, fakeApplication } from '../support/fake-application.js';

/** Whatever comes in, it is never our fault: no answer is a 5xx, and the server goes on. */
let edge: Edge;
let token: string;
beforeAll(async () => {
  edge = await serveEdge({ application: fakeApplication(() => accepting('base-1')).application });
  token = await edge.token();
});
afterAll(() => edge.close());

const runs = { numRuns: 300 };
const isOurs = async (response: Response): Promise<void> => {
  const text = await response.text();
  expect(response.status).toBeLessThan(500);
  expect(text).not.toMatch(/INTERNAL|node_modules|\bat \S+:\d+/);
};

const word = fc.constantFrom(
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment',
    'on',
    'Base',
    'bases',
    'base',
    'id',
    'first',
    'edges',
    'node',
    '__schema',
    '__typename',
  ],
  ...[
    '{',
    '}',
    '(',
    ')',
    ':',
    '!',
    '$',
    '@skip',
    '...',
    '"x"',
    '"""',
    '1',
    '-1',
    '1e999',
    'null',
    'true',
    '[',
    ']',
    '=',
    '|',
    '&',
    '#',
    ',',
  ],
);
const words = fc.array(word, { maxLength: 60 }).map((parts) => parts.join(' '));
const json = fc.jsonValue({ maxDepth: 4 });
const headerText = fc.string({ unit: fc.constantFrom(...'abcXYZ019.,;=*/+-_ "()<>{}'), maxLength: 60 });

describe('whatever is sent', () => {
  it('as a body', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          json.map((value) => JSON.stringify(value)),
          fc.string(),
          fc.string({ unit: 'binary' }),
        ),
        async (body) => isOurs(await edge.post(body)),
      ),
      runs,
    );
  });

  it('as a query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(words, fc.string()), async (query) =>
        isOurs(await edge.post({ query }, bearer(token))),
      ),
      runs,
    );
  });

  it('as variables of a command', async () => {
    const query = `mutation S($input: SubmitApplicationInput!) { submitApplication(input: $input) { base { id } userErrors { field code } } }`;
    const shape = {
      idempotencyKey: fc.oneof(fc.string(), json),
      organisationId: fc.oneof(fc.string({ unit: 'binary' }), json),
      level: fc.oneof(fc.constant('COUNTY'), json),
      name: fc.oneof(fc.string({ unit: 'binary' }), json),
      scope: fc.oneof(
        fc.record({
          computer: fc.boolean(),
          subjects: fc.array(fc.record({ category: fc.constant('PUBLIC'), name: fc.string() })),
        }),
        json,
      ),
      place: fc.oneof(fc.constant({ gb6: '320404' }), json),
      formHash: fc.oneof(fc.constant('a'.repeat(64)), json),
      formCopies: fc.oneof(fc.integer(), fc.double(), json),
      evidence: fc.oneof(fc.constant([]), json),
      on: fc.oneof(fc.constant('2012-01-04'), json),
      expectedRevision: json,
    };
    const input = fc.oneof(fc.record(shape, { requiredKeys: [] }), fc.record(shape), json);
    await fc.assert(
      fc.asyncProperty(input, async (given) =>
        isOurs(await edge.post({ query, variables: { input: given } }, bearer(token))),
      ),
      runs,
    );
  });

  it('as headers', async () => {
    const names = [
      'authorization',
      'accept',
      'accept-language',
      'content-type',
      'x-request-id',
      'apollo-require-preflight',
      'accept-encoding',
    ];
    const headers = fc.dictionary(fc.constantFrom(...names), headerText, { maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(headers, async (given) => isOurs(await edge.post({ query: '{ bases { totalCount } }' }, given))),
      runs,
    );
  });

  it('as a token', async () => {
    const part = fc.oneof(
      json.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
      fc.base64String(),
    );
    const pieces = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.'));
    await fc.assert(
      fc.asyncProperty(pieces, async (given) => {
        const response = await edge.post({ query: '{ __typename }' }, bearer(given));
        expect(response.status).toBe(401);
        await isOurs(response);
      }),
      runs,
    );
  });

  it('as an address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (path, query) =>
        isOurs(
          await fetch(`${edge.address}/graphql${path}?${query}`, { headers: { 'apollo-require-preflight': 'x' } }),
        ),
      ),
      runs,
    );
  });

  it('leaves the server alive, with nothing to tell the operator', async () => {
    expect(edge.logged.filter((line) => line.includes('a request failed'))).toEqual([]);
    expect((await edge.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});
