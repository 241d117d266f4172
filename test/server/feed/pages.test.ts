import { CloudEvent } from 'cloudevents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../../examples/generated/graphql.js';
import { clerkOf } from '../../support/clerk.js';
import { cityOfficer, education, usccOf, wujin } from '../../support/register.js';
import { logOrigin, type ServedRegister, serveRegister } from '../../support/served-register.js';

let register: ServedRegister;
let headers: Record<string, string>;
let baseId: string;
beforeAll(async () => {
  register = await serveRegister();
  headers = { authorization: `Bearer ${await register.tokenOf(cityOfficer)}` };
  const clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  baseId = await clerk.recognise(1, { level: 'MUNICIPAL', gb6: wujin });
  await register.feed.hub.beyond(
    { sequence: ((await register.ledger.head())?.sequence ?? 1) - 1 },
    new AbortController().signal,
  );
});
afterAll(() => register.close());

const feed = (query: string, more: Record<string, string> = {}) =>
  fetch(`${register.address}/feed${query}`, { headers: { ...headers, ...more } });
const linesOf = async (response: Response) =>
  (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { cursor: string; sequence: number; type: string; id: string; actor?: unknown } => JSON.parse(line));

describe('GET /feed', () => {
  it('gives everything in pages of lines that lead from one to the next', async () => {
    const sequences: number[] = [];
    for (let next: string | undefined = '?limit=7'; next !== undefined; ) {
      const response: Response = await feed(next);
      expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
      sequences.push(...(await linesOf(response)).map(({ sequence }) => sequence));
      const link: string = /^<\/feed(.*)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
      next = response.headers.get('jidi-caught-up') === 'true' ? undefined : link;
    }
    const head = (await register.ledger.head())?.sequence ?? 0;
    expect(sequences).toEqual(Array.from({ length: head }, (_, i) => i + 1));
  });

  it('goes on behind the cursor of any line', async () => {
    const [first, second, third] = await linesOf(await feed('?limit=3'));
    expect((await linesOf(await feed(`?limit=1&after=${first?.cursor}`)))[0]).toEqual(second);
    expect((await linesOf(await feed(`?limit=1&after=${second?.cursor}`)))[0]).toEqual(third);
  });

  it('gives CloudEvents that the package of CloudEvents takes', async () => {
    const response = await feed(`?base=${baseId}`, { accept: 'application/cloudevents-batch+json' });
    expect(response.headers.get('content-type')).toBe('application/cloudevents-batch+json; charset=utf-8');
    const batch: Record<string, unknown>[] = JSON.parse(await response.text());
    const lines = await linesOf(await feed(`?base=${baseId}`));
    expect(batch.map(({ id }) => `entry-${id}`)).toEqual(lines.map(({ id }) => id));
    for (const sent of batch) {
      const event = new CloudEvent(sent);
      expect(event.validate()).toBe(true);
      expect(event.toJSON()).toMatchObject({ ...sent, time: new Date(String(sent.time)).toISOString() });
    }
    const announced = batch.find(({ type }) => type === 'register.jidi.base.BaseAnnounced.v1');
    expect(announced).toMatchObject({
      source: logOrigin,
      subject: expect.stringMatching(/^CZJX-/),
      time: '2012-03-15T00:00:00+08:00',
      sequence: expect.stringMatching(/^\d{20}$/),
      partitionkey: baseId,
      dataschema: 'urn:jidi:event:BaseAnnounced:v1',
    });
    expect(batch[0]).toMatchObject({ subject: baseId });
  });

  it('shows the public the announced register, and nobody who acted', async () => {
    const lines = await linesOf(await fetch(`${register.address}/feed?base=${baseId}`));
    expect(lines.map(({ type }) => type)).toEqual(['BaseAnnounced', 'PlaqueAwarded']);
    expect(lines.some(({ actor }) => actor !== undefined)).toBe(false);
  });

  it('waits for what comes, and answers empty-handed when nothing does', async () => {
    const cursor = (await feed('?limit=1000')).headers.get('jidi-cursor') ?? '';
    const waiting = feed(`?wait=30&after=${cursor}`);
    await clerkOf(register).done(cityOfficer, ops.RegisterOrganisationDocument, {
      idempotencyKey: 'while somebody waits',
      name: '新单位',
      uscc: usccOf(50),
      type: 'TRAINING_BODY',
      on: '2015-12-01',
    });
    const response = await waiting;
    expect((await linesOf(response)).map(({ type }) => type)).toEqual(['OrganisationRegistered']);
    const next = response.headers.get('jidi-cursor') ?? '';
    const empty = await feed(`?wait=1&after=${next}`);
    expect([empty.status, await empty.text(), empty.headers.get('jidi-cursor')]).toEqual([200, '', next]);
  });

  it.each([
    ['?wait=61', 'wait'],
    ['?limit=0', 'limit'],
    ['?limit=1001', 'limit'],
    ['?level=HIGHEST', 'level'],
    ['?status=GONE', 'status'],
    ['?division=32', 'division'],
    ['?sequence=5', 'sequence'],
    ['?after=a&after=b', 'after'],
    ['?after=nonsense', 'after'],
    ['?type=BaseVanished', 'type'],
    ['?type=', 'type'],
    ['?aggregate=access', 'aggregate'],
    ['?base=base-9', 'base'],
  ])('refuses %s by name, in both languages', async (query, field) => {
    for (const language of ['zh', 'en']) {
      const response = await feed(query, { 'accept-language': language });
      const { errors } = JSON.parse(await response.text());
      expect(response.status).toBe(400);
      expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
      expect(/[一-鿿]/.test(errors[0].message)).toBe(language === 'zh');
    }
  });

  it('answers a cursor that cannot be gone on from with 410, and a type that it does not have with 406', async () => {
    const cursor = (await feed('?limit=1&level=COUNTY')).headers.get('jidi-cursor');
    const gone = await feed(`?after=${cursor}`);
    expect([gone.status, JSON.parse(await gone.text()).errors[0].extensions]).toMatchObject([
      410,
      { code: 'MUST_REFETCH', reason: 'OTHER_FILTER' },
    ]);
    expect((await feed('', { accept: 'text/csv' })).status).toBe(406);
    expect(
      (await feed('', { accept: 'text/html, application/cloudevents-batch+json;q=0.9, */*;q=0.1' })).headers.get(
        'content-type',
      ),
    ).toContain('cloudevents');
    expect((await feed('', { authorization: 'Bearer no.token.here' })).status).toBe(401);
  });
});
