import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import type { Actor } from '../../src/kernel/index.js';
import { type Clerk, clerkOf, codes } from '../support/clerk.js';
import {
  applicantOf,
  cityOfficer,
  countyOfficer,
  education,
  organisationIdNo,
  wujin,
  xinbei,
} from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';
import { baseOfficer, departmentOfficer, idNumberOf } from '../support/teaching.js';

/** People whom one finds again wherever they turn up. */
const LEARNERS = 1_000;
const nameOf = (n: number): string => `端木子涵${String(n).padStart(4, '0')}`;
const PLANTED = /端木子涵|端木|32040219\d{9}|\\u7aef\\u6728/i;

const base = baseOfficer(1);
const other = baseOfficer(2);
const auditor: Actor = { id: 'auditor-he', role: 'AUDITOR' };
const analyst: Actor = { id: 'analyst-su', role: 'ANALYST' };

let register: ServedRegister;
let clerk: Clerk;
let baseId: string;
let classId: string;
let learnerIds: string[];

/** Twenty people a request, as an importer would send them. */
const registerTwenty = async (first: number): Promise<readonly string[]> => {
  const people = Array.from({ length: 20 }, (_, i) => first + i);
  const declared = people.map((n) => `$p${n}: RegisterLearnerInput!`).join(', ');
  const fields = people.map((n) => `r${n}: registerLearner(input: $p${n}) { learnerId userErrors { code } }`).join(' ');
  const variables = Object.fromEntries(
    people.map((n) => [
      `p${n}`,
      {
        idempotencyKey: `person ${n}`,
        name: nameOf(n),
        idNumber: idNumberOf(n),
        titleLevel: 'MIDDLE',
        gb6: wujin,
        on: '2012-03-15',
      },
    ]),
  );
  const response = await register.post(
    { query: `mutation(${declared}) { ${fields} }`, variables },
    { as: cityOfficer },
  );
  const { data, errors } = JSON.parse(await response.text());
  expect(errors).toBeUndefined();
  return people.map((n) => {
    expect(data[`r${n}`].userErrors).toEqual([]);
    return data[`r${n}`].learnerId;
  });
};

beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  baseId = await clerk.recognise(1, { level: 'COUNTY', gb6: wujin });
  await clerk.recognise(2, { level: 'MUNICIPAL', gb6: wujin });
  const batches = Array.from({ length: LEARNERS / 20 }, (_, i) => 1 + 20 * i);
  learnerIds = (await Promise.all(batches.map(registerTwenty))).flat();
}, 60_000);
afterAll(() => register.close());

describe('a class of a thousand', () => {
  it('is opened, enrolled, attended, assessed, completed and registered in under two seconds', async () => {
    const on = '2012-05-11';
    const started = performance.now();
    const opened = await clerk.done(base, ops.OpenClassDocument, {
      baseId,
      basis: 'IMPORTED',
      category: 'PROFESSIONAL',
      subject: '机电工程',
      course: '数控机床维修',
      computer: false,
      mode: 'FULL_RELEASE',
      plannedHours: 12,
      venue: { kind: 'REGISTERED' },
      sessions: ['2012-05-10', '2012-05-11'].map((date) => ({ date, hours: 6 })),
      on,
    });
    classId = opened.class?.id ?? '';
    await clerk.done(base, ops.EnrolLearnersDocument, { classId, learnerIds, on });
    for (const session of [1, 2]) {
      const learners = learnerIds.map((learnerId) => ({ learnerId, hours: 6 }));
      await clerk.done(base, ops.RecordAttendanceDocument, { classId, session, learners, on });
    }
    const results = learnerIds.map((learnerId) => ({ learnerId, passed: true }));
    await clerk.done(base, ops.AssessLearnersDocument, { classId, results, on });
    await clerk.done(base, ops.CompleteClassDocument, { classId, on });
    await clerk.done(base, ops.RegisterRecordsDocument, { classId, archiveNo: '档-1', on });
    const seconds = (performance.now() - started) / 1_000;
    const position = (await register.ledger.head())?.position ?? null;
    const { data } = await register.ask(
      ops.ClassWithLearnersDocument,
      { id: classId, first: 100, atLeast: position },
      { as: base },
    );
    expect(data?.class).toMatchObject({ status: 'COMPLETED', participations: { totalCount: LEARNERS } });
    expect(data?.class?.participations.edges.every(({ node }) => node.recognised === 12)).toBe(true);
    expect(seconds).toBeLessThan(2);
  });
});

describe('a person', () => {
  const one = 7;
  const whoIs = (as: Actor | undefined, n = one) =>
    register.ask(ops.WhoIsDocument, { idNumber: idNumberOf(n), purpose: 'HOURS' }, as === undefined ? {} : { as });

  it.each([
    ['the city', cityOfficer],
    ['the county of the base', countyOfficer(wujin)],
    ['the base that taught', base],
  ])('is told to %s', async (_who, as) => {
    const { data, errors } = await whoIs(as);
    expect(errors).toEqual([]);
    expect(data?.learnerByIdNumber).toMatchObject({
      id: learnerIds[one - 1],
      person: { erased: false, name: nameOf(one), idNumber: idNumberOf(one) },
    });
  });

  it.each([
    ['nobody in particular', undefined],
    ['another base', other],
    ['another county', countyOfficer(xinbei)],
    ['an applicant', applicantOf(organisationIdNo(1))],
    ['a department', departmentOfficer(education)],
    ['an analyst', analyst],
    ['an auditor', auditor],
  ])('is not told to %s', async (_who, as) => {
    const { data } = await whoIs(as);
    expect(data?.learnerByIdNumber?.person ?? null).toBeNull();
    expect(JSON.stringify(data)).not.toMatch(PLANTED);
  });

  it('cannot be told from one who was never registered, by who may see neither', async () => {
    const [registered, unknown] = await Promise.all([whoIs(other), whoIs(other, 4_321)]);
    expect(registered).toEqual(unknown);
  });

  it('is the same person when registered again, and the same for every base', async () => {
    const person = {
      name: nameOf(one),
      idNumber: idNumberOf(one).toLowerCase(),
      titleLevel: 'MIDDLE' as const,
      gb6: wujin,
    };
    const again = await clerk.done(other, ops.RegisterLearnerDocument, { ...person, on: '2012-03-15' });
    expect(again).toMatchObject({ learnerId: learnerIds[one - 1], entries: [] });
  });

  it('with a number that is none is refused by the rule alone', async () => {
    const wrong = `${idNumberOf(one).slice(0, 17)}${idNumberOf(one).endsWith('1') ? '2' : '1'}`;
    const person = { name: nameOf(one), idNumber: wrong, titleLevel: 'MIDDLE' as const, gb6: wujin };
    const payload = await clerk.give(base, ops.RegisterLearnerDocument, person);
    expect(codes(payload)).toEqual(['ID_NUMBER_INVALID']);
    expect(JSON.stringify(payload)).not.toMatch(PLANTED);
  });
});

describe('nothing else has a name or an ID number in it', () => {
  const readers: readonly (Actor | undefined)[] = [
    undefined,
    cityOfficer,
    countyOfficer(wujin),
    base,
    other,
    departmentOfficer(education),
    auditor,
    analyst,
  ];
  const learner = () => learnerIds[0] ?? '';

  it('no answer to any reader, and no cursor', async () => {
    const asked = `query Everything($class: ID!, $learner: ID!, $base: ID!) {
      class(id: $class) { id content { course } participations(first: 100) { pageInfo { endCursor } edges { cursor node { learnerId learner { id titleLevel employer gb6 } } } } }
      learner(id: $learner) { id employer account(year: 2012) { items { course } } }
      learnerAccount(learner: $learner, year: 2012) { learnerId items { classId course } }
      base(id: $base) { history(first: 100) { edges { cursor node { data } } } classes { edges { cursor node { id } } } year(year: 2012) { findings { text } } }
      classes { edges { cursor node { id } } } worklist { edges { cursor node { id } } } viewer { mayDo { command } } }`;
    for (const as of readers) {
      const variables = { class: classId, learner: learner(), base: baseId };
      const response = await register.post({ query: asked, variables }, as === undefined ? {} : { as });
      const text = await response.text();
      expect(JSON.parse(text).data).toBeDefined();
      expect(text).not.toMatch(PLANTED);
      const cursors = [...text.matchAll(/"(?:cursor|endCursor)":"([^"]+)"/g)].map(([, cursor = '']) => cursor);
      for (const cursor of cursors) expect(Buffer.from(cursor, 'base64url').toString()).not.toMatch(PLANTED);
    }
  });

  it('no entry of the ledger, whoever reads it', async () => {
    const { entries } = await register.ledger.readAll({ limit: 5_000 });
    const registered = entries.find(({ envelope: { type } }) => type === 'LearnerRegistered')?.envelope.id ?? '';
    const seen: boolean[] = [];
    for (const as of readers) {
      const query = '{ entry(id: "ID") { type data } }'.replace('ID', registered);
      const text = await (await register.post({ query }, as === undefined ? {} : { as })).text();
      expect(text).not.toMatch(PLANTED);
      seen.push(text.includes('LearnerRegistered'));
    }
    expect(seen[0]).toBe(false);
    expect(JSON.stringify(entries)).not.toMatch(PLANTED);
  });

  it('no line of the log, no metric', async () => {
    const metrics = await (await fetch(`${register.address}/metrics`)).text();
    expect(metrics).toContain('registerLearner');
    expect(metrics).not.toMatch(PLANTED);
    expect(register.logged.length).toBeGreaterThan(LEARNERS / 20);
    expect(register.logged.join('')).not.toMatch(PLANTED);
  });

  it('no file of ledger and views', async () => {
    const files = await readdir(register.folder, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) expect((await readFile(path)).toString('utf8')).not.toMatch(PLANTED);
  });

  it('and every read of a person is on record, with who and why', async () => {
    const reads = [];
    for await (const { envelope } of register.ledger.readStream('access-2016-01'))
      reads.push([envelope.meta.actor.id, envelope.data]);
    expect(reads).toEqual(
      [cityOfficer, countyOfficer(wujin), base].map(({ id }) => [id, { learnerId: learnerIds[6], purpose: 'HOURS' }]),
    );
  });
});

describe('the access log', () => {
  const log = (as: Actor | undefined, filter: ops.AccessLogFilter = {}) =>
    register.ask(ops.AccessLogDocument, { first: 20, filter }, as === undefined ? {} : { as });
  const readers = async (as: Actor | undefined, filter?: ops.AccessLogFilter) => {
    const { data, errors } = await log(as, filter);
    expect(errors).toEqual([]);
    return data?.accessLog.edges.map(({ node }) => node.reader.id);
  };

  it('tells the auditor who read whose data, for what, and names nobody', async () => {
    const { data } = await log(auditor, { learner: learnerIds[6] ?? null });
    expect(data?.accessLog.totalCount).toBe(3);
    expect(data?.accessLog.edges[0]?.node).toMatchObject({
      kind: 'PERSON_READ',
      label: { zh: '查阅个人信息', en: 'personal data read' },
      purposeLabel: { zh: '学时认定', en: 'recognition of hours' },
      reader: { id: base.id, role: 'BASE', bureau: base.bureau },
      learnerId: learnerIds[6],
      learner: { status: 'REGISTERED' },
    });
    expect(JSON.stringify(data)).not.toMatch(PLANTED);
  });

  it('is for the city too, for a body what its own people read, and for nobody else', async () => {
    expect(await readers(cityOfficer)).toEqual([base.id, countyOfficer(wujin).id, cityOfficer.id]);
    expect(await readers(base)).toEqual([base.id]);
    expect(await readers(countyOfficer(wujin))).toEqual([countyOfficer(wujin).id]);
    for (const as of [undefined, other, analyst, countyOfficer(xinbei), departmentOfficer(education)])
      expect(await readers(as)).toEqual([]);
  });

  it('is filtered by reader, capacity, body, day and kind', async () => {
    expect(await readers(auditor, { reader: base.id })).toEqual([base.id]);
    expect(await readers(auditor, { role: 'CITY' })).toEqual([cityOfficer.id]);
    expect(await readers(auditor, { bureau: wujin })).toEqual([countyOfficer(wujin).id]);
    expect(await readers(auditor, { from: '2099-01-01' })).toEqual([]);
    expect(await readers(auditor, { kind: 'AUDIT_EXPORT' })).toEqual([]);
  });
});

describe('a list of persons', () => {
  const person = (n: number, changes: Partial<ops.ListedLearnerInput> = {}): ops.ListedLearnerInput => ({
    name: nameOf(n),
    idNumber: idNumberOf(n),
    titleLevel: 'MIDDLE',
    gb6: wujin,
    ...changes,
  });

  it('is registered line by line, and the answer repeats no name and no number', async () => {
    const people = [person(1), person(2_001), person(2_002, { name: ' ', idNumber: '123' })];
    const input = { idempotencyKey: 'a list', people, on: '2012-03-15' };
    const { data, errors } = await register.ask(ops.RegisterLearnersDocument, { input }, { as: cityOfficer });
    expect(errors).toEqual([]);
    expect(data?.registerLearners).toMatchObject({
      registered: 1,
      viewsCaughtUp: true,
      userErrors: [],
      results: [
        { line: 1, learnerId: learnerIds[0], registered: false, userErrors: [] },
        { line: 2, registered: true, userErrors: [] },
        {
          line: 3,
          learnerId: null,
          registered: false,
          userErrors: [
            { code: 'NAME_INVALID', field: 'people.2.name' },
            { code: 'ID_NUMBER_INVALID', field: 'people.2.idNumber' },
          ],
        },
      ],
    });
    expect(JSON.stringify(data)).not.toMatch(PLANTED);
    const again = await register.ask(ops.RegisterLearnersDocument, { input }, { as: cityOfficer });
    expect(again.data?.registerLearners.results[1]).toEqual(data?.registerLearners.results[1]);
  });

  it('is refused whole where it is no list, or not for who asks', async () => {
    const ask = (as: Actor, people: readonly ops.ListedLearnerInput[]) =>
      register.ask(
        ops.RegisterLearnersDocument,
        { input: { idempotencyKey: `list of ${as.id}`, people: [...people] } },
        { as },
      );
    const empty = await ask(cityOfficer, []);
    expect(empty.data?.registerLearners.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'people' }]);
    const denied = await ask(analyst, [person(3_001)]);
    expect(denied.data?.registerLearners).toMatchObject({ results: [], userErrors: [{ code: 'FORBIDDEN' }] });
  });
});

describe('a person who is erased', () => {
  const n = 3;
  const document = { ref: '常人社信息删除〔2016〕1号' };
  const learnerId = (): string => learnerIds[n - 1] ?? '';

  it('is shown as erased wherever the learner is, with the hours', async () => {
    const corrected = await clerk.done(cityOfficer, ops.CorrectLearnerNameDocument, {
      ...{ learnerId: learnerId(), name: `${nameOf(n)}改`, reason: 'NAME_CHANGED' },
    });
    expect(corrected.learnerId).toBe(learnerId());
    const refused = await clerk.give(cityOfficer, ops.EraseLearnerDocument, {
      ...{ learnerId: learnerId(), reason: 'CONSENT_WITHDRAWN' },
    });
    expect(refused.userErrors).toMatchObject([{ code: 'ERASURE_DOCUMENT_MISSING', field: 'document' }]);
    await clerk.done(cityOfficer, ops.EraseLearnerDocument, {
      ...{ learnerId: learnerId(), reason: 'CONSENT_WITHDRAWN', document },
    });
    const query = `{ learner(id: "${learnerId()}") {
      status statusLabel { zh en } erasedOn employer titleLevel account(year: 2012) { learnerStatus recognised { total } }
      person(purpose: SUPERVISION) { erased status statusLabel { zh en } name idNumber } } }`;
    const response = await register.post({ query }, { as: cityOfficer });
    const { data, errors } = JSON.parse(await response.text());
    expect(errors).toBeUndefined();
    const erased = { status: 'ERASED', statusLabel: { zh: '个人信息已删除', en: 'personal data erased' } };
    expect(data.learner).toEqual({
      ...erased,
      erasedOn: '2016-01-04',
      employer: null,
      titleLevel: 'MIDDLE',
      account: { learnerStatus: 'ERASED', recognised: { total: 12 } },
      person: { erased: true, ...erased, name: null, idNumber: null },
    });
  });

  it('is not found by the number any more', async () => {
    const asked = { idNumber: idNumberOf(n), purpose: 'HOURS' } as const;
    const { data, errors } = await register.ask(ops.WhoIsDocument, asked, { as: cityOfficer });
    expect(errors).toEqual([]);
    expect(data?.learnerByIdNumber).toBeNull();
  });
});
