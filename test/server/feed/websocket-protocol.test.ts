import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { issueToken } from '../../../src/server/index.js';
import { CHANGES, socketTo, until } from '../../support/feed-client.js';
import { cityOfficer } from '../../support/register.js';
import { type ServedRegister, serveRegister } from '../../support/served-register.js';

let register: ServedRegister;
let token: string;
beforeAll(async () => {
  register = await serveRegister(undefined, { limits: { subscriptions: 3, connectionsPerCaller: 4 } });
  token = await register.tokenOf(cityOfficer);
});
afterAll(() => register.close());

/** A socket that is spoken to by hand. */
const speak = async (protocol = 'graphql-transport-ws', headers: Record<string, string> = {}) => {
  const socket = new WebSocket(`${register.address.replace('http', 'ws')}/graphql`, protocol, { headers });
  socket.on('error', () => undefined);
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  const heard: { type: string; id?: string; payload?: unknown }[] = [];
  let wake: () => void = () => undefined;
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)));
    wake();
  });
  await Promise.race([new Promise((resolve) => socket.once('open', resolve)), closed]);
  return {
    closed,
    say: (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    hear: async (type: string) => {
      for (;;) {
        const found = heard.find((message) => message.type === type);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    end: () => socket.terminate(),
  };
};
const init = (payload?: object) => ({ type: 'connection_init', ...(payload && { payload }) });
const subscribe = (id: string, variables: object = {}, query = CHANGES) => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
});
const introduced = async () => {
  const socket = await speak();
  socket.say(init({ authorization: `Bearer ${token}` }));
  await socket.hear('connection_ack');
  return socket;
};

describe('a socket is closed', () => {
  it('with 4408 when nobody introduces himself', async () => {
    const socket = await speak();
    expect(await socket.closed).toMatchObject({ code: 4408 });
  });

  it('with 4429 when somebody does so twice', async () => {
    const socket = await introduced();
    socket.say(init());
    expect(await socket.closed).toMatchObject({ code: 4429 });
  });

  it('with 4401 when it subscribes first, or with a token that is none', async () => {
    const early = await speak();
    early.say(subscribe('1'));
    expect(await early.closed).toMatchObject({ code: 4401 });
    const forged = await speak();
    forged.say(init({ authorization: 'Bearer not.a.token' }));
    expect(await forged.closed).toEqual({ code: 4401, reason: '令牌无效 · the token is not valid' });
  });

  it('with 4403 when the token expires', async () => {
    const request = { role: 'CITY', bureau: '320400', subject: 'city-lu', expiresIn: '2s' } as const;
    const socket = await speak();
    socket.say(init({ authorization: `Bearer ${await issueToken(register.issuer, request)}` }));
    await socket.hear('connection_ack');
    expect(await socket.closed).toEqual({ code: 4403, reason: '令牌已过期 · the token has expired' });
  });

  it('with 4400 when the payload with which it introduces itself is oversized, or what it says is no message', async () => {
    const large = await speak();
    large.say(init({ authorization: `Bearer ${'x'.repeat(20_000)}` }));
    expect(await large.closed).toEqual({ code: 4400, reason: '连接参数过大 · the connection payload is too large' });
    const odd = await speak();
    odd.say('no JSON');
    expect(await odd.closed).toMatchObject({ code: 4400 });
  });

  it('with 1009 when a message is larger than any may be', async () => {
    const socket = await introduced();
    socket.say(subscribe('1', {}, `# ${'x'.repeat(1_100_000)}\n${CHANGES}`));
    expect(await socket.closed).toMatchObject({ code: 1009 });
  });

  it('when it speaks another protocol', async () => {
    const socket = await speak('graphql-ws');
    expect(await socket.closed).toMatchObject({ code: 1006 });
  });

  it('with 4409 when an id is used twice at once', async () => {
    const socket = await introduced();
    socket.say(subscribe('1'));
    socket.say(subscribe('1'));
    expect(await socket.closed).toMatchObject({ code: 4409 });
  });

  it('with 1013 when one caller has too many', async () => {
    const sockets = await Promise.all(Array.from({ length: 4 }, introduced));
    const another = await speak();
    another.say(init({ authorization: `Bearer ${token}` }));
    expect(await another.closed).toMatchObject({ code: 1013 });
    for (const socket of sockets) socket.end();
    await Promise.all(sockets.map(({ closed }) => closed));
  });

  it('before it is opened, to a page of another origin', async () => {
    const socket = await speak('graphql-transport-ws', { origin: 'https://elsewhere.example' });
    expect(await socket.closed).toMatchObject({ code: 1006 });
  });
});

describe('on a socket', () => {
  it('a ping is answered, with what it holds', async () => {
    const socket = await introduced();
    socket.say({ type: 'ping', payload: { n: 1 } });
    expect(await socket.hear('pong')).toEqual({ type: 'pong', payload: { n: 1 } });
    socket.end();
  });

  it('a subscription that is completed is not told of any more, and its id is free again', async () => {
    const socket = await introduced();
    socket.say(subscribe('a'));
    await socket.hear('next');
    socket.say({ id: 'a', type: 'complete' });
    socket.say({ type: 'ping' });
    await socket.hear('pong');
    socket.say(subscribe('a', { after: 'nonsense' }));
    expect(await socket.hear('error')).toMatchObject({ id: 'a' });
    socket.end();
  });

  it.each([
    ['a cursor that is made up', CHANGES, { after: 'A'.repeat(60) }, 'BAD_USER_INPUT', 'after'],
    ['a filter that names nothing', CHANGES, { filter: { types: ['BaseVanished'] } }, 'BAD_USER_INPUT', 'filter.types'],
    ['a batch that is too large', CHANGES, { batchSize: 201 }, 'BAD_USER_INPUT', 'batchSize'],
    ['a query', '{ viewer { role } }', {}, 'NOT_A_SUBSCRIPTION', ''],
    ['a field that is not there', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED', ''],
    ['what is no GraphQL', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED', ''],
    ['a variable of another type', CHANGES, { batchSize: 'many' }, 'BAD_USER_INPUT', 'batchSize'],
    ['an unknown base', 'subscription { baseChanged(id: "base-9") { id } }', {}, 'BAD_USER_INPUT', 'id'],
  ])('%s is refused by its own error', async (_, query, variables, code, field) => {
    const socket = await introduced();
    socket.say(subscribe('1', variables, query));
    const { payload } = await socket.hear('error');
    const [error] = payload as { message: string; extensions: { code: string; fields?: { field: string }[] } }[];
    expect(error?.extensions.code).toBe(code);
    expect(error?.extensions.fields?.[0]?.field ?? '').toBe(field);
    expect(error?.message).not.toBe('');
    socket.end();
    await socket.closed;
  });

  it('more subscriptions than one caller may have are refused', async () => {
    const socket = await introduced();
    for (const id of ['1', '2', '3', '4']) socket.say(subscribe(id));
    expect(await socket.hear('error')).toMatchObject({
      id: '4',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit: 3 } }],
    });
    socket.end();
    await socket.closed;
  });
});

describe('a cursor', () => {
  it('beyond the end of the ledger is refused in the language that is asked for', async () => {
    const place = { sequence: 99_999, position: 'f'.repeat(16) as never };
    const after = register.feed.cursor({}, place);
    const socket = socketTo(register.address, token, { 'accept-language': 'en' });
    await expect(until(socket.changes({ after }), 'CaughtUp')).rejects.toMatchObject([
      { message: 'after lies beyond the end of the ledger: there is no such place yet' },
    ]);
    await socket.close();
  });

  it('of another filter is answered with MustRefetch', async () => {
    const socket = socketTo(register.address, token);
    const after = register.feed.cursor({ level: 'COUNTY' }, register.feed.hub.tip);
    const told = await until(socket.changes({ after }), 'MustRefetch');
    expect(told).toEqual([{ __typename: 'MustRefetch', reason: 'OTHER_FILTER' }]);
    await socket.close();
  });
});
