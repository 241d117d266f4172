import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { type Actor, instant } from '../../src/kernel/index.js';
import { type Clerk, clerkOf } from '../support/clerk.js';
import { cityOfficer, education, wujin } from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';
import { baseOfficer } from '../support/teaching.js';

const INSTITUTIONS = 230;
const analyst: Actor = { id: 'analyst-su', role: 'ANALYST' };
const auditor: Actor = { id: 'auditor-he', role: 'AUDITOR' };

let register: ServedRegister;
let clerk: Clerk;
let baseId: string;
let keys = 0;

type Job = {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly jsonlUrl: string;
  readonly csvUrl: string;
};
type Faults = readonly { readonly code: string; readonly field: string | null; readonly message: string }[];

const send = async (query: string, variables: object, as?: Actor, headers: Record<string, string> = {}) => {
  const response = await register.post({ query, variables }, { ...(as && { as }), headers });
  return JSON.parse(await response.text());
};

const FIELDS =
  'id state rows bytes jsonlUrl csvUrl expiresAt fromSequence toSequence stateLabel { zh } error { code message }';

const ask = async (
  as: Actor,
  query: string,
  variables: object = {},
  idempotencyKey = `export ${++keys}`,
  headers: Record<string, string> = {},
): Promise<{ readonly export: Job | null; readonly userErrors: Faults }> => {
  const input = { idempotencyKey, query, variables };
  const { data, errors } = await send(
    `mutation($input: StartExportInput!) { startExport(input: $input) { export { ${FIELDS} } userErrors { code field message } } }`,
    { input },
    as,
    headers,
  );
  expect(errors).toBeUndefined();
  return data.startExport;
};

const look = async (as: Actor, id: string): Promise<Job> => {
  const { data } = await send(`query($id: ID!) { export(id: $id) { ${FIELDS} } }`, { id }, as);
  return data.export;
};

/** Asks until it has ended; the test's own time-out bounds it. */
const ended = async (as: Actor, id: string): Promise<Job> => {
  for (;;) {
    const job = await look(as, id);
    if (job.state !== 'QUEUED' && job.state !== 'RUNNING') return job;
    await delay(10);
  }
};

const exported = async (as: Actor, query: string, variables: object = {}): Promise<Job> => {
  const started = await ask(as, query, variables);
  expect(started.userErrors).toEqual([]);
  return ended(as, started.export?.id ?? '');
};

const download = async (url: string, as?: Actor): Promise<Response> => register.get(url, as);
const linesOf = async (job: Job, as: Actor): Promise<readonly { readonly [field: string]: unknown }[]> => {
  const response = await download(job.jsonlUrl, as);
  expect(response.status).toBe(200);
  return (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
};

beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  baseId = await clerk.recognise(1, { level: 'COUNTY', gb6: wujin });
  await clerk.approve(2, { level: 'MUNICIPAL', gb6: wujin });
  for (let n = 3; n <= INSTITUTIONS; n += 1) await clerk.enter(n);
}, 60_000);
afterAll(() => register.close());

const institutions =
  'query($type: OrganisationType) { organisations(filter: { type: $type }) { edges { node { id name type licences { kind } } } } }';

describe('an export', () => {
  it('has every row of a list that is longer than a page, as the list gives them', async () => {
    const job = await exported(analyst, institutions, { type: 'HIGHER_VOCATIONAL' });
    expect(job).toMatchObject({ state: 'COMPLETED', rows: INSTITUTIONS, stateLabel: { zh: '已完成' }, error: null });
    const rows = await linesOf(job, analyst);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(INSTITUTIONS);
    expect(rows[0]).toEqual({
      id: expect.any(String),
      name: expect.any(String),
      type: 'HIGHER_VOCATIONAL',
      licences: [],
    });
  });

  it('is empty, and well-formed, where the list is', async () => {
    const job = await exported(analyst, institutions, { type: 'HIGHER_EDUCATION' });
    expect(job).toMatchObject({ state: 'COMPLETED', rows: 0, bytes: 0 });
    expect(await linesOf(job, analyst)).toEqual([]);
    const csv = Buffer.from(await (await download(job.csvUrl, analyst)).arrayBuffer());
    expect(csv.toString()).toBe('\uFEFFid,name,type,licences\r\n');
  });

  it('shows its owner what the owner may see, and no more', async () => {
    const query = '{ bases { edges { node { id status } } } }';
    expect((await exported(auditor, query)).rows).toBe(2);
    expect((await exported(baseOfficer(1), query)).rows).toBe(1);
  });

  it('may be of a list within a single thing, and of one without pages', async () => {
    const history = `query($id: ID!) { base(id: $id) { history { edges { node { sequence type occurredOn actor { id } } } } } }`;
    const whole = await linesOf(await exported(auditor, history, { id: baseId }), auditor);
    expect(whole.map(({ type }) => type)).toEqual(expect.arrayContaining(['ApplicationSubmitted', 'PlaqueAwarded']));
    expect((await exported(auditor, history, { id: 'base-unknown' })).rows).toBe(0);
    const divisions = await exported(analyst, '{ divisions(on: "2014-06-01") { gb6 name } }');
    expect((await linesOf(divisions, analyst)).map(({ gb6 }) => gb6)).toContain('320405');
  });

  it('is a table that a spreadsheet opens, too', async () => {
    const query = `{ bases { edges { node { no: id organisation { name } scope { subjects { name } computer } ... on Base { plaque { serialNo } } } } } }`;
    const job = await exported(analyst, query);
    const response = await download(job.csvUrl, analyst);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${job.id}.csv"`);
    const rows: unknown[] = parse(Buffer.from(await response.arrayBuffer()), { bom: true, columns: true });
    expect(rows).toContainEqual({
      no: baseId,
      'organisation.name': '第1学院',
      'scope.subjects': '[{"name":"机电工程"}]',
      'scope.computer': 'false',
      'plaque.serialNo': 'P-1',
    });
  });

  it('keeps a spreadsheet from calculating what somebody gave as a name', async () => {
    await clerk.done(cityOfficer, ops.RenameOrganisationDocument, {
      organisationId: (await linesOf(await exported(analyst, institutions), analyst))[0]?.id as string,
      name: '=HYPERLINK("http://example.com")',
      on: '2012-03-15',
    });
    const csv = await (await download((await exported(analyst, institutions)).csvUrl, analyst)).text();
    expect(csv).toContain(`'=HYPERLINK`);
  });

  it('is the same one when it is asked for again, and another query needs another key', async () => {
    const first = await ask(analyst, institutions, {}, 'once');
    expect((await ask(analyst, institutions, {}, 'once')).export?.id).toBe(first.export?.id);
    expect((await ask(analyst, institutions, { type: 'HIGHER_EDUCATION' }, 'once')).userErrors).toMatchObject([
      { code: 'EXPORT_KEY_REUSED', field: 'idempotencyKey' },
    ]);
    expect((await ask(auditor, institutions, {}, 'once')).export?.id).not.toBe(first.export?.id);
    await ended(analyst, first.export?.id ?? '');
  });

  it('is there for its owner alone', async () => {
    const job = await exported(analyst, institutions);
    expect(await look(auditor, job.id)).toBeNull();
    expect(
      (await send(`mutation { cancelExport(id: "${job.id}") { userErrors { code field } } }`, {}, auditor)).data,
    ).toEqual({
      cancelExport: { userErrors: [{ code: 'EXPORT_UNKNOWN', field: 'id' }] },
    });
    for (const stranger of [auditor, { ...analyst, id: 'another' }, undefined])
      expect((await download(job.jsonlUrl, stranger)).status).toBe(404);
    expect((await download('/exports/export-1.jsonl', analyst)).status).toBe(404);
    expect((await download(`/exports/${job.id}.xml`, analyst)).status).toBe(404);
    const { data } = await send('{ exports { id } }', {}, analyst);
    expect(data.exports.map(({ id }: Job) => id)).toContain(job.id);
  });

  it('cannot be had before it is complete, nor once it was cancelled or has expired', async () => {
    const job = await exported(analyst, institutions);
    register.setClock(instant('2016-01-08T01:00:00Z'));
    await ended(analyst, (await ask(analyst, institutions)).export?.id ?? '');
    expect((await look(analyst, job.id)).state).toBe('EXPIRED');
    const gone = await download(job.jsonlUrl, analyst);
    expect([gone.status, JSON.parse(await gone.text()).errors[0].extensions.code]).toEqual([410, 'EXPORT_GONE']);
  });

  it.each([
    ['no GraphQL', '{ bases', 'EXPORT_NOT_A_QUERY'],
    ['no field of the schema', '{ bases { edges { node { nothing } } } }', 'EXPORT_INVALID'],
    ['a mutation', 'mutation { cancelExport(id: "1") { export { id } } }', 'EXPORT_ONE_QUERY'],
    ['two operations', 'query a { bases { totalCount } } query b { bases { totalCount } }', 'EXPORT_ONE_QUERY'],
    ['two lists', '{ bases { edges { node { id } } } organisations { edges { node { id } } } }', 'EXPORT_ONE_LIST'],
    [
      'a fragment on the way',
      '{ ...all } fragment all on Query { bases { edges { node { id } } } }',
      'EXPORT_ONE_LIST',
    ],
    ['no list', '{ statistics(on: "2014-01-01") { total } }', 'EXPORT_NO_LIST'],
    ['a list without its rows', '{ bases { totalCount } }', 'EXPORT_EDGES'],
    ['rows under another name', '{ bases { rows: edges { node { id } } } }', 'EXPORT_EDGES'],
    ['a page of its own', '{ bases(first: 5) { edges { node { id } } } }', 'EXPORT_PAGES_ITSELF'],
    [
      'persons',
      `{ class(id: "class-1") { participations { edges { node { learner { person(purpose: SUBJECT_REQUEST) { name } } } } } } }`,
      'EXPORT_PERSONAL',
    ],
    [
      'its own variable',
      'query($jidiExportAfter: String) { bases(filter: { name: $jidiExportAfter }) { edges { node { id } } } }',
      'EXPORT_VARIABLE_TAKEN',
    ],
  ])('of %s is refused at once, in both languages', async (_, query, code) => {
    for (const language of ['zh', 'en']) {
      const answer = await ask(analyst, query, {}, undefined, { 'accept-language': language });
      expect(answer).toMatchObject({ export: null, userErrors: [{ code, field: 'query' }] });
      expect(/[\u4e00-\u9fff]/.test(answer.userErrors[0]?.message ?? '')).toBe(language === 'zh');
    }
  });

  it('is for who is signed in', async () => {
    const { errors } = await send('{ exports { id } }', {});
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
