import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { payloadOf } from '../../../src/server/feed/frame.js';
import { FrameRoom, frameStart } from '../../../src/server/feed/socket-frame.js';
import { socketOutlet } from '../../../src/server/feed/socket-outlet.js';

const http = createServer();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
let served: { readonly socket: WebSocket; readonly stream: Duplex };
let client: WebSocket;
const heard: string[] = [];
const deliveries = { websocket: 0 };
const sending = { deliveries, room: new FrameRoom() };
let wake: () => void = () => undefined;

beforeAll(async () => {
  const connected = new Promise<typeof served>((resolve) =>
    http.on('upgrade', (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) => resolve({ socket, stream })),
    ),
  );
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`, { perMessageDeflate: false });
  client.on('message', (data) => {
    heard.push(String(data));
    wake();
  });
  served = await connected;
});
afterAll(() => {
  client.terminate();
  http.close();
});

const hear = async (count: number): Promise<readonly string[]> => {
  while (heard.length < count)
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  return heard.splice(0, count);
};

/** A result whose message has so many bytes for a subscription of this id. */
const resultOf = (id: string, bytes: number) => {
  const empty = Buffer.byteLength(JSON.stringify({ id, type: 'next', payload: { data: '' } }));
  return { data: 'x'.repeat(bytes - empty) };
};

describe('a message to a subscriber of a socket', () => {
  it.each([80, 125, 126, 127, 4_150, 4_200, 65_535, 65_536, 200_000])('of %i bytes arrives whole', async (bytes) => {
    const result = resultOf('1', bytes);
    socketOutlet(served.socket, served.stream, '1', sending).send(payloadOf(result));
    const [text = ''] = await hear(1);
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(JSON.parse(text)).toEqual({ id: '1', type: 'next', payload: result });
  });

  it('bears the id as the subscriber wrote it', async () => {
    const ids = ['"', '\\', '基地', '\u{1F3EB}', 'b0e5d2c4-6f0a-4d57-8f0e-0a4a7c0f9f11'];
    const payload = payloadOf({ data: { changes: '变更' } });
    for (const id of ids) socketOutlet(served.socket, served.stream, id, sending).send(payload);
    const messages = (await hear(ids.length)).map((text) => JSON.parse(text));
    expect(messages).toEqual(ids.map((id) => ({ id, type: 'next', payload: { data: { changes: '变更' } } })));
  });

  it('stays as it was where the system takes nothing for a while', async () => {
    const ids = Array.from({ length: 4_000 }, (_, i) => `${i + 1_000}`);
    const payload = payloadOf(resultOf('1', 4_000));
    client.pause();
    for (const id of ids) socketOutlet(served.socket, served.stream, id, sending).send(payload);
    expect(served.stream.writableLength).toBeGreaterThan(0);
    client.resume();
    const messages = await hear(ids.length);
    expect(messages.map((text) => JSON.parse(text).id)).toEqual(ids);
  });

  it('keeps its place among what ws sends itself', async () => {
    const outlet = socketOutlet(served.socket, served.stream, '1', sending);
    for (let i = 0; i < 50; i += 1) {
      outlet.send(payloadOf({ data: i }));
      served.socket.send(`between ${i}`);
      served.socket.ping();
    }
    const order = (await hear(100)).map((text) => (text.startsWith('between') ? text : JSON.parse(text).payload.data));
    expect(order).toEqual(Array.from({ length: 50 }, (_, i) => [i, `between ${i}`]).flat());
  });

  it('is in the bytes of all its subscribers, and in no others', () => {
    const payload = payloadOf({ data: 'x'.repeat(10_000) });
    const written: Buffer[] = [];
    const stream = {
      cork: () => undefined,
      uncork: () => undefined,
      write: (bytes: Buffer) => written.push(bytes),
    };
    for (const id of ['1', '2'])
      socketOutlet(served.socket, Object.assign(Object.create(served.stream), stream), id, sending).send(payload);
    expect(written.filter((bytes) => bytes === payload.ending)).toHaveLength(2);
    expect(written.filter((bytes) => bytes !== payload.ending).every(({ length }) => length < 100)).toBe(true);
  });

  it('counts its length over both parts', () => {
    expect(frameStart(Buffer.from('ab'), 3)).toEqual(Buffer.from([0x81, 5, 0x61, 0x62]));
    expect(frameStart(Buffer.from('a'), 125).subarray(0, 4)).toEqual(Buffer.from([0x81, 126, 0, 126]));
    expect(frameStart(Buffer.from('a'), 65_535).subarray(0, 10)).toEqual(
      Buffer.from([0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]),
    );
  });

  // The last: it closes the socket.
  it('is not sent on a socket that is closing', async () => {
    const outlet = socketOutlet(served.socket, served.stream, '1', sending);
    const closed = once(client, 'close');
    served.socket.close(1001);
    const before = deliveries.websocket;
    outlet.send(payloadOf({ data: 'late' }));
    expect(deliveries.websocket).toBe(before);
    const [code] = await closed;
    expect(code).toBe(1001);
    expect(heard).toEqual([]);
  });
});
