import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as ops from '../../../examples/generated/graphql.js';
import { changes, FeedRefused, MustRefetch } from '../../../src/client/index.js';
import { issueToken } from '../../../src/server/index.js';
import { clerkOf } from '../../support/clerk.js';
import { CHANGES, socketTo, type Told, until } from '../../support/feed-client.js';
import { cityOfficer, education, usccOf } from '../../support/register.js';
import { type ServedRegister, serveRegister } from '../../support/served-register.js';

let register: ServedRegister;
let token: string;
beforeAll(async () => {
  register = await serveRegister();
  token = await register.tokenOf(cityOfficer);
});
afterAll(() => register.close());

let institutions = 0;
const registerOne = async (): Promise<void> => {
  institutions += 1;
  await clerkOf(register).done(cityOfficer, ops.RegisterOrganisationDocument, {
    idempotencyKey: `institution ${institutions}`,
    name: `第${institutions}学院`,
    uscc: usccOf(institutions),
    type: 'HIGHER_VOCATIONAL',
    on: '2015-12-01',
  });
};
const head = async () => (await register.ledger.head())?.sequence ?? 0;

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${register.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
  });

it("is read by graphql-sse's own client, in distinct connections", async () => {
  const client = createClient({
    url: `${register.address}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const sequences: number[] = [];
  for await (const { data } of client.iterate<{ changes: Told }>({ query: CHANGES, variables: { batchSize: 4 } })) {
    sequences.push(...(data?.changes.changes ?? []).map(({ entry }) => entry.sequence));
    if (data?.changes.__typename === 'CaughtUp') await registerOne();
    if (sequences.length === (await head())) break;
  }
  expect(sequences).toEqual(Array.from({ length: await head() }, (_, i) => i + 1));
  client.dispose();
});

it('tells what is wrong as an event, and completes', async () => {
  const text = await (await post({ query: CHANGES, variables: { after: 'nonsense' } })).text();
  expect(text).toMatch(/^:\n\nevent: next\ndata: \{"errors":\[.*"field":"after".*\n\nevent: complete\ndata:\n\n$/s);
  expect(await (await post({ query: '{ viewer { role } }' })).text()).toContain('NOT_A_SUBSCRIPTION');
  expect((await post({ query: CHANGES }, { authorization: 'Bearer no.token.here' })).status).toBe(401);
});

it('is what a client gets that takes it beside others, as GraphiQL does', async () => {
  const accept = 'application/graphql-response+json, application/json, multipart/mixed, text/event-stream';
  const stream = await post({ query: CHANGES, variables: { after: 'nonsense' } }, { accept });
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(await stream.text()).toContain('event: complete');
  const query = await post({ query: '{ __typename }' }, { accept });
  expect(JSON.parse(await query.text())).toEqual({ data: { __typename: 'Query' } });
});

it('a subscription that is sent as a plain POST is told which ways there are', async () => {
  const response = await post({ query: CHANGES }, { accept: 'application/json', 'accept-language': 'en' });
  expect(JSON.parse(await response.text()).errors[0]).toMatchObject({
    message: expect.stringContaining('text/event-stream'),
    extensions: { code: 'NOT_A_QUERY_OR_MUTATION' },
  });
});

it('ends when the token expires, and says so', async () => {
  const request = { role: 'CITY', bureau: '320400', subject: 'city-lu', expiresIn: '2s' } as const;
  const short = await issueToken(register.issuer, request);
  const text = await (await post({ query: CHANGES }, { authorization: `Bearer ${short}` })).text();
  expect(text).toMatch(/"rule":"TOKEN_EXPIRED".*event: complete/s);
});

it('tells of a base again whenever it has changed', async () => {
  const clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  const baseId = await clerk.approve(90, { level: 'MUNICIPAL', gb6: '320412' });
  const client = createClient({
    url: `${register.address}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const query = 'subscription ($id: ID!) { baseChanged(id: $id) { id status number } }';
  const results = client.iterate<{ baseChanged: { status: string } }>({ query, variables: { id: baseId } });
  const statuses: string[] = [];
  const listening = (async () => {
    for await (const { data } of results) {
      if (data != null) statuses.push(data.baseChanged.status);
      if (data?.baseChanged.status === 'ANNOUNCED') return;
    }
  })();
  while (!(await metric('jidi_feed_subscribers{transport="sse"}')).startsWith('1'))
    await new Promise((resolve) => setImmediate(resolve));
  await clerk.announce(baseId, cityOfficer);
  await listening;
  expect(statuses.at(-1)).toBe('ANNOUNCED');
  client.dispose();
});

const metric = async (name: string): Promise<string> => {
  const text = await (await fetch(`${register.address}/metrics`)).text();
  return (
    text
      .split('\n')
      .find((line) => line.startsWith(name))
      ?.slice(name.length + 1) ?? ''
  );
};

it('is encoded once for all who want the same', async () => {
  const stop = new AbortController();
  const counts = Array.from({ length: 12 }, () => 0);
  const end = (await head()) + 5;
  const readers = counts.map(async (_, i) => {
    for await (const { entry } of changes({ url: register.address, token, signal: stop.signal })) {
      counts[i] = (counts[i] ?? 0) + 1;
      if (entry.sequence === end) return;
    }
  });
  const before = Number(await metric('jidi_feed_encodings_total'));
  for (let i = 0; i < 5; i += 1) await registerOne();
  await Promise.all(readers);
  expect(counts).toEqual(counts.map(() => end));
  expect(Number(await metric('jidi_feed_encodings_total')) - before).toBeLessThan(5 * 12);
  stop.abort();
});

it('is given by the client as changes, from a cursor on, and what cannot be gone on from as errors', async () => {
  const all: string[] = [];
  for await (const { cursor } of changes({ url: register.address, token, follow: false })) all.push(cursor);
  const some: number[] = [];
  const options = { url: `${register.address}/graphql`, token, follow: false, batchSize: 2 };
  for await (const { entry } of changes({ ...options, after: all[4] ?? '' })) some.push(entry.sequence);
  expect(some).toEqual(Array.from({ length: all.length - 5 }, (_, i) => i + 6));
  const read = async (more: object) => {
    for await (const _ of changes({ ...options, ...more })) return;
  };
  await expect(read({ after: all[4], filter: { level: 'COUNTY' } })).rejects.toEqual(new MustRefetch('OTHER_FILTER'));
  await expect(read({ after: 'nonsense' })).rejects.toBeInstanceOf(FeedRefused);
  await expect(read({ token: 'no.token.here' })).rejects.toMatchObject({ status: 401 });
});

it('a server that is closed lets its subscribers go at once, and without an end that they would take for one', async () => {
  const other = await serveRegister();
  const response = await fetch(`${other.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: CHANGES }),
  });
  const socket = socketTo(other.address);
  await until(socket.changes(), 'CaughtUp');
  const waiting = fetch(`${other.address}/feed?wait=60&type=BaseRevoked`);
  const text = response.text();
  const begun = performance.now();
  await other.close();
  expect(performance.now() - begun).toBeLessThan(8_000);
  expect(await text).not.toContain('event: complete');
  expect((await waiting.catch(() => undefined))?.status ?? 200).toBe(200);
  expect(socket.closed.at(-1)).toMatchObject({ code: 1001 });
});
