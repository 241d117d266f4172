import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, type Edge, serveEdge } from '../support/edge.js';
import { accepting, fakeApplication } from '../support/fake-application.js';

/** A name or an ID number that was sent in the wrong place does not come back in an error, nor does it go into the log. */
const NAME = '欧阳晓明';
const ID_NUMBER = '110101199003070011';

let edge: Edge;
let token: Record<string, string>;
beforeAll(async () => {
  edge = await serveEdge({ application: fakeApplication(() => accepting('learner-1')).application });
  token = bearer(await edge.token());
});
afterAll(() => edge.close());

const isSilent = async (response: Response): Promise<string> => {
  const text = await response.text();
  expect(response.status).toBeLessThan(500);
  expect(text).toMatch(/"(userE|e)rrors":\[\{/);
  expect(text).not.toContain(NAME);
  expect(text).not.toContain(ID_NUMBER);
  expect(edge.logged.join('')).not.toMatch(new RegExp(`${NAME}|${ID_NUMBER}`));
  return text;
};

const register = (input: string) => `mutation { registerLearner(input: ${input}) { learnerId userErrors { code } } }`;
const good = `idempotencyKey: "k", gb6: "320404"`;

describe('a document with a person in it', () => {
  it.each([
    ['a name for a title', register(`{ ${good}, name: "x", idNumber: "y", titleLevel: "${NAME}" }`)],
    ['a number for a text', register(`{ ${good}, name: ${ID_NUMBER}, idNumber: "y", titleLevel: SENIOR }`)],
    ['a list for a text', register(`{ ${good}, name: ["${NAME}"], idNumber: "y", titleLevel: SENIOR }`)],
    ['an object for a text', register(`{ ${good}, name: { first: "${NAME}" }, idNumber: "y", titleLevel: SENIOR }`)],
    [
      'a name for a division',
      register(`{ idempotencyKey: "k", gb6: "${NAME}", name: "x", idNumber: "y", titleLevel: SENIOR }`),
    ],
    ['a number for a date', register(`{ ${good}, on: ${ID_NUMBER}, name: "x", idNumber: "y", titleLevel: SENIOR }`)],
    [
      'a number for a revision',
      register(`{ ${good}, expectedRevision: ${ID_NUMBER}, name: "x", idNumber: "y", titleLevel: SENIOR }`),
    ],
    [
      'a name for a revision',
      register(`{ ${good}, expectedRevision: "${NAME}", name: "x", idNumber: "y", titleLevel: SENIOR }`),
    ],
    ['a name for an object', register(`"${NAME}"`)],
    ['a name where none can be', `mutation { registerLearner "${NAME}" }`],
    ['a number where none can be', `mutation { registerLearner ${ID_NUMBER} }`],
    ['a block of text where none can be', `mutation { registerLearner """${NAME} ${ID_NUMBER}""" }`],
    ['a number with a letter', register(`{ name: ${ID_NUMBER}X }`)],
    ['text without an end', register(`{ name: "${NAME}`)],
    ['a default of the wrong type', `query($first: Int = "${NAME}") { bases(first: $first) { totalCount } }`],
    ['a learner for a number', `{ bases(first: "${NAME}") { totalCount } }`],
    ['a category that is none', `{ hoursCheck(base: "b", on: "2012-01-01", category: "${NAME}") { counts } }`],
  ])('says nothing of it back: %s', async (_what, query) => {
    await isSilent(await edge.post({ query }, token));
  });

  it('still says what is wrong and where', async () => {
    const text = await isSilent(
      await edge.post(
        { query: register(`{ ${good}, name: "x", idNumber: 12345678, titleLevel: SENIOR }`) },
        { ...token, 'accept-language': 'en' },
      ),
    );
    expect(JSON.parse(text).errors).toMatchObject([
      {
        message: 'String cannot represent a non string value',
        locations: [{ line: 1, column: expect.any(Number) }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });
});

describe('variables with a person in them', () => {
  const query =
    'mutation R($input: RegisterLearnerInput!) { registerLearner(input: $input) { learnerId userErrors { code field message } } }';
  const whole = { idempotencyKey: 'k', name: 'x', idNumber: 'y', titleLevel: 'SENIOR', gb6: '320404' };

  it.each([
    ['a name for a title', { ...whole, titleLevel: NAME }],
    ['a number for a name', { ...whole, name: Number(ID_NUMBER) }],
    ['a name for a division', { ...whole, gb6: NAME }],
    ['a person for a field', { ...whole, [NAME]: 1 }],
    ['a number for a field', { ...whole, [ID_NUMBER]: NAME }],
    ['a field in a field', { ...whole, document: { [ID_NUMBER]: NAME } }],
    ['a person for an input', NAME],
    ['people for an input', [NAME, ID_NUMBER]],
    ['a text too long', { ...whole, name: NAME.repeat(50), idNumber: ID_NUMBER.repeat(50) }],
  ])('say nothing of it back: %s', async (_what, input) => {
    await isSilent(await edge.post({ query, variables: { input } }, token));
  });

  it('say nothing of it back, whatever is sent', async () => {
    const planted = fc.constantFrom(NAME, ID_NUMBER, Number(ID_NUMBER.slice(0, 15)), [NAME], { [NAME]: ID_NUMBER });
    const input = fc.record(
      {
        idempotencyKey: fc.oneof(planted, fc.constant('k')),
        name: fc.oneof(planted, fc.constant(null)),
        idNumber: fc.oneof(planted, fc.constant('')),
        titleLevel: planted,
        employer: planted,
        gb6: planted,
        on: planted,
        expectedRevision: planted,
        document: planted,
      },
      { requiredKeys: ['titleLevel'] },
    );
    await fc.assert(
      fc.asyncProperty(input, async (given) => {
        await isSilent(await edge.post({ query, variables: { input: given } }, token));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a body that is no JSON', () => {
  it.each([`{"query": "${NAME}`, NAME, `{"query": ${ID_NUMBER}}`, `[${ID_NUMBER}]`])(
    'says nothing of it back: %j',
    async (body) => {
      await isSilent(await edge.post(body, token));
    },
  );
});
