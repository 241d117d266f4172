import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { drainOf, type Outlet } from './outlet.js';

const WHOLE_TEXT = 0x81;
/** Lengths from here on are written behind the first two bytes, in two bytes or in eight. */
const SHORT = 126;
const LONG = 65_536;

/** The header of an unmasked text frame (RFC 6455 §5.2), and behind it the first bytes of its message. */
export const frameStart = (own: Buffer, rest: number): Buffer => {
  const length = own.length + rest;
  const header = length < SHORT ? 2 : length < LONG ? 4 : 10;
  const start = Buffer.allocUnsafe(header + own.length);
  start[0] = WHOLE_TEXT;
  if (header === 2) start[1] = length;
  else if (header === 4) {
    start[1] = 126;
    start.writeUInt16BE(length, 2);
  } else {
    start[1] = 127;
    start.writeBigUInt64BE(BigInt(length), 2);
  }
  own.copy(start, header);
  return start;
};

/**
 * The way to one subscriber of a socket. The few bytes that are its own are written before those that it shares, which
 * are never copied: a frame of its own through `ws` takes a tenth more processor time, and memory for each who is slow.
 * `ws` holds nothing back while no message is compressed, so its frames and these keep their order.
 */
export const socketOutlet = (socket: WebSocket, stream: Duplex, id: string): Outlet => {
  const own = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  return {
    send: ({ ending }) => {
      if (socket.readyState !== socket.OPEN) return;
      stream.cork();
      stream.write(frameStart(own, ending.length));
      stream.write(ending);
      stream.uncork();
    },
    get waiting() {
      return stream.writableLength;
    },
    drained: (signal) => drainOf(stream, signal),
  };
};
