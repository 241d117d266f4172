import { afterEach, describe, expect, it } from 'vitest';
import * as ops from '../../../examples/generated/graphql.js';
import type { LearnersRead, PersonalReads, PersonRead } from '../../../src/application/index.js';
import { refusal } from '../../../src/application/refusals.js';
import { VaultUnavailable } from '../../../src/application/vault/index.js';
import { bearer, type Edge, serveEdge } from '../../support/edge.js';
import { learnerIdNo } from '../../support/fake-training.js';
import { fakeViews } from '../../support/fake-views.js';

const NAME = '陈晓明';
const ID_NUMBER = '110101199003070011';
const person = (learnerId: string): PersonRead => ({ learnerId, erased: false, name: NAME, idNumber: ID_NUMBER });
const forbidden = refusal('FORBIDDEN', 'Art.4(4)', { params: { role: 'COUNTY', command: 'readLearner' } });

let edge: Edge;
afterEach(() => edge.close());

const open = async (changes: Partial<PersonalReads> = {}) => {
  const reads: LearnersRead[] = [];
  const personal: PersonalReads = {
    readLearners: async (read) => {
      reads.push(read);
      return { ok: true, people: read.learnerIds.map(person) };
    },
    readLearner: async ({ learnerId }) => ({ ok: true, person: person(learnerId) }),
    learnerIdOf: async () => ({ ok: true, learnerId: learnerIdNo(1) }),
    ...changes,
  };
  edge = await serveEdge({ personal, views: fakeViews() });
  const token = bearer(await edge.token({ role: 'COUNTY', bureau: '320404', subject: 'zhonglou-wu' }));
  return { reads, token };
};
const one = `{ learner(id: "${learnerIdNo(1)}") { id person(purpose: HOURS) { erased name idNumber } } }`;

describe('who a learner is', () => {
  it('is read for a purpose by who asks, and that is told to the application', async () => {
    const { reads, token } = await open();
    const { data, errors } = await edge.ask(one, undefined, { ...token, 'x-request-id': 'request-0001' });
    expect(errors).toEqual([]);
    expect(data.learner.person).toEqual({ erased: false, name: NAME, idNumber: ID_NUMBER });
    expect(reads).toEqual([
      {
        learnerIds: [learnerIdNo(1)],
        viewer: { id: 'zhonglou-wu', role: 'COUNTY', bureau: '320404' },
        purpose: 'HOURS',
        correlationId: 'request-0001',
      },
    ]);
  });

  it('is not read where it is not asked for', async () => {
    const { reads, token } = await open();
    const query = `{ learner(id: "${learnerIdNo(1)}") { id titleLevel titleLabel { zh } employer gb6 division { name } account(year: 2012) { missing { total } } } }`;
    const { data, errors } = await edge.ask(query, undefined, token);
    expect(errors).toEqual([]);
    expect(data.learner).toMatchObject({
      titleLabel: { zh: '高级职称' },
      division: { name: '钟楼区' },
      account: { missing: { total: 61 } },
    });
    expect(reads).toEqual([]);
  });

  it('is read in one go for a page, once for each purpose', async () => {
    const { reads, token } = await open();
    const query = `{ class(id: "class-1") { participations { edges { node { learner { a: person(purpose: TEACHING) { name } b: person(purpose: TEACHING) { idNumber } c: person(purpose: SUPERVISION) { name } } } } } } }`;
    const { errors } = await edge.ask(query, undefined, token);
    expect(errors).toEqual([]);
    const both = [learnerIdNo(1), learnerIdNo(2)];
    expect(reads.map(({ purpose, learnerIds }) => [purpose, learnerIds])).toEqual([
      ['TEACHING', both],
      ['SUPERVISION', both],
    ]);
  });

  it('is refused for one learner without hiding the others', async () => {
    const { token } = await open({
      readLearners: async () => ({ ok: false, refusals: [forbidden] }),
      readLearner: async ({ learnerId }) =>
        learnerId === learnerIdNo(2) ? { ok: false, refusals: [forbidden] } : { ok: true, person: person(learnerId) },
    });
    const query =
      '{ class(id: "class-1") { participations { edges { node { learner { person(purpose: TEACHING) { name } } } } } } }';
    const { data, errors } = await edge.ask(query, undefined, { ...token, 'accept-language': 'en' });
    const people = data.class.participations.edges.map(
      ({ node }: { node: { learner: { person: object | null } } }) => node.learner.person,
    );
    expect(people).toEqual([{ name: NAME }, null]);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', article: 'Art.4(4)' } }]);
    expect(errors[0]?.path?.slice(-3)).toEqual(['node', 'learner', 'person']);
  });

  it('is not there any more where it was erased', async () => {
    const { token } = await open({
      readLearners: async ({ learnerIds }) => ({
        ok: true,
        people: learnerIds.map((learnerId) => ({ learnerId, erased: true })),
      }),
    });
    const { data } = await edge.ask(one, undefined, token);
    expect(data.learner.person).toEqual({ erased: true, name: null, idNumber: null });
  });

  it('is not told without a token, and not told to the public at all', async () => {
    const { reads } = await open();
    const { data, errors } = await edge.ask(one);
    expect(data.learner).toBeNull();
    expect(errors).toEqual([]);
    const year = await edge.ask(
      `{ learnerAccount(learner: "${learnerIdNo(1)}", year: 2012) { recognised { total } } }`,
    );
    expect(year.data.learnerAccount).toBeNull();
    const learners = await edge.ask(
      '{ class(id: "class-1") { participations { totalCount edges { node { learnerId } } } } }',
    );
    expect(learners.data.class.participations).toEqual({ totalCount: 0, edges: [] });
    expect(reads).toEqual([]);
  });

  it('has to wait where the vault cannot be reached, and nothing of the fault is said', async () => {
    const { token } = await open({ readLearners: () => Promise.reject(new VaultUnavailable(`keys.sqlite ${NAME}`)) });
    const { data, errors } = await edge.ask(one, undefined, token);
    expect(data.learner.person).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/sqlite|陈/);
  });
});

describe('a learner by ID number', () => {
  it('is found by POST, and read on record', async () => {
    const { reads, token } = await open();
    const { data, errors } = await edge.ask(
      ops.WhoIsDocument.toString(),
      { idNumber: ID_NUMBER, purpose: 'SUBJECT_REQUEST' },
      token,
    );
    expect(errors).toEqual([]);
    expect(data.learnerByIdNumber).toMatchObject({ id: learnerIdNo(1), person: { name: NAME } });
    expect(reads).toMatchObject([{ purpose: 'SUBJECT_REQUEST' }]);
  });

  it('is not looked for in an address', async () => {
    let asked = 0;
    const { token } = await open({
      learnerIdOf: async () => {
        asked += 1;
        return { ok: true, learnerId: learnerIdNo(1) };
      },
    });
    const query = `{ learnerByIdNumber(idNumber: "${ID_NUMBER}") { id } }`;
    const response = await fetch(`${edge.url}?query=${encodeURIComponent(query)}`, {
      headers: { ...token, 'apollo-require-preflight': 'yes', 'accept-language': 'en' },
    });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      data: { learnerByIdNumber: null },
      errors: [{ message: expect.stringContaining('POST'), extensions: { code: 'NOT_IN_ADDRESS' } }],
    });
    expect(text).not.toContain(ID_NUMBER);
    expect(edge.logged.join('')).not.toContain(ID_NUMBER);
    expect(asked).toBe(0);
  });

  it('is not looked for without a token', async () => {
    await open();
    const { errors } = await edge.ask(ops.WhoIsDocument.toString(), { idNumber: ID_NUMBER, purpose: 'HOURS' });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('says which rule a number breaks, and not the number', async () => {
    const { token } = await open({
      learnerIdOf: async () => ({
        ok: false,
        refusals: [refusal('ID_NUMBER_INVALID', 'Art.4(4)', { field: 'idNumber', params: { rule: 'CHECK_DIGIT' } })],
      }),
    });
    const answer = await edge.ask(
      ops.WhoIsDocument.toString(),
      { idNumber: '110101199003070012', purpose: 'HOURS' },
      token,
    );
    expect(answer.data.learnerByIdNumber).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'ID_NUMBER_INVALID' } }]);
    expect(JSON.stringify(answer.errors)).not.toContain('110101199003070012');
  });
});
