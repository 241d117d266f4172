import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { drainOf, type Outlet } from './outlet.js';

const WHOLE_TEXT = 0x81;
/** Lengths from here on are written behind the first two bytes, in two bytes or in eight. */
const SHORT = 126;
const LONG = 65_536;

/** Messages that were sent, of all sockets together. */
export type Deliveries = { websocket: number };

/**
 * Up to here a message is copied into its frame: one piece for the system costs less than two. Longer ones are shared, so
 * that who is slow keeps no copy of them.
 */
const COPIED = 4_096;

/** The header of an unmasked text frame (RFC 6455 §5.2), the first bytes of its message, and room for `room` more of them. */
export const frameStart = (own: Buffer, rest: number, room = 0): Buffer => {
  const length = own.length + rest;
  const header = length < SHORT ? 2 : length < LONG ? 4 : 10;
  const start = Buffer.allocUnsafe(header + own.length + room);
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
 * The way to one subscriber of a socket: the few bytes that are its own, and those that it shares with all others, in one
 * frame that goes past `ws`. That holds nothing back while no message is compressed, so its frames and these keep their
 * order.
 */
export const socketOutlet = (socket: WebSocket, stream: Duplex, id: string, deliveries: Deliveries): Outlet => {
  const own = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  return {
    send: ({ ending }) => {
      if (socket.readyState !== socket.OPEN) return;
      deliveries.websocket += 1;
      if (ending.length <= COPIED) {
        const frame = frameStart(own, ending.length, ending.length);
        ending.copy(frame, frame.length - ending.length);
        stream.write(frame);
        return;
      }
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
