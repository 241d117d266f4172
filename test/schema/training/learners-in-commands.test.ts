import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../../examples/generated/graphql.js';
import type { CommandRequest } from '../../../src/application/index.js';
import { bearer, type Edge, serveEdge } from '../../support/edge.js';
import { accepting, fakeApplication } from '../../support/fake-application.js';
import { learnerIdNo } from '../../support/fake-training.js';

let edge: Edge;
let requests: readonly CommandRequest[];
let token: string;
beforeAll(async () => {
  const fake = fakeApplication(() => accepting('class-1'));
  requests = fake.requests;
  edge = await serveEdge({ application: fake.application });
  token = await edge.token();
});
afterAll(() => edge.close());

const give = (operation: { toString(): string }, input: object, headers: Record<string, string> = {}) =>
  edge.ask(operation.toString(), { input: { idempotencyKey: 'k', ...input } }, { ...bearer(token), ...headers });

const one = learnerIdNo(1);
const classId = 'class-1';
const reason = '补登';

describe('learners in a command', () => {
  const ids = (n: number) => Array.from({ length: n }, (_, i) => learnerIdNo(i + 1));

  it('are up to 1 000, all handed on', async () => {
    const before = requests.length;
    const { errors, data } = await give(ops.EnrolLearnersDocument, { classId, learnerIds: ids(1_000) });
    expect(errors).toEqual([]);
    expect(data.enrolLearners.userErrors).toEqual([]);
    expect(requests[before]?.data).toEqual({ learnerIds: ids(1_000) });
    const learners = ids(1_000).map((learnerId) => ({ learnerId, hours: 6 }));
    const attended = await give(ops.RecordAttendanceDocument, { classId, session: 1, learners });
    expect(attended.data.recordAttendance.userErrors).toEqual([]);
    const results = ids(1_000).map((learnerId) => ({ learnerId, passed: true }));
    const assessed = await give(ops.AssessLearnersDocument, { classId, results });
    expect(assessed.data.assessLearners.userErrors).toEqual([]);
    expect(requests).toHaveLength(before + 3);
  });

  it.each([
    ['none', []],
    ['1 001', ids(1_001)],
  ])('are not %s', async (_what, learnerIds) => {
    const before = requests.length;
    const { data } = await give(ops.EnrolLearnersDocument, { classId, learnerIds }, { 'accept-language': 'en' });
    expect(data.enrolLearners.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'learnerIds', message: 'must have 1 to 1000 items' },
    ]);
    expect(requests).toHaveLength(before);
  });

  it.each(['11010119900307001X', '陈晓', 'learner-陈晓', 'learner-11010119900307001X', '', 'base-1'])(
    'are not named %s, and that is not said back',
    async (learnerId) => {
      const before = requests.length;
      const answers = await Promise.all([
        give(ops.EnrolLearnersDocument, { classId, learnerIds: [one, learnerId] }),
        give(ops.AssessLearnersDocument, { classId, results: [{ learnerId, passed: true }] }),
        give(ops.CorrectHoursDocument, { classId, learnerId, year: 2012, delta: 1, reason }),
        give(ops.ChangeEmployerDocument, { learnerId, gb6: '320404' }),
      ]);
      for (const { data } of answers) {
        const [{ userErrors }] = Object.values<{ userErrors: readonly object[] }>(data) as [
          { userErrors: readonly object[] },
        ];
        expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', message: '须为学员编号 learner-<uuid>' }]);
        if (learnerId !== '') expect(JSON.stringify(userErrors)).not.toContain(learnerId);
      }
      expect(requests).toHaveLength(before);
    },
  );

  it('are named wrongly a hundred times at most', async () => {
    const learnerIds = Array.from({ length: 1_000 }, (_, i) => `x${i}`);
    const results = learnerIds.map((learnerId) => ({ learnerId, passed: true }));
    const { data } = await give(ops.AssessLearnersDocument, { classId, results });
    expect(data.assessLearners.userErrors).toHaveLength(100);
    const { errors } = await give(ops.AssessLearnersDocument, { classId, results: learnerIds.map(() => ({})) });
    expect(errors[0]?.extensions.fields).toHaveLength(100);
  });
});
