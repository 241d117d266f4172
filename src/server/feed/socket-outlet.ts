import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { drainOf, type Outlet } from './outlet.js';
import { type FrameRoom, frameStart } from './socket-frame.js';

/** Messages that were sent, of all sockets together. */
export type Deliveries = { websocket: number };

/** What all sockets of a server share. */
export type Sending = { readonly deliveries: Deliveries; readonly room: FrameRoom };

/**
 * Up to here a frame is one piece: that costs the system less than two. Longer messages are shared, so that who is slow
 * keeps no copy of them.
 */
const IN_ONE_PIECE = 4_096;

/**
 * The way to one subscriber of a socket: the few bytes that are its own, and those that it shares with all others, in one
 * frame that goes past `ws`. That holds nothing back while no message is compressed, so its frames and these keep their
 * order.
 */
export const socketOutlet = (socket: WebSocket, stream: Duplex, id: string, { deliveries, room }: Sending): Outlet => {
  const own = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  return {
    send: ({ ending }) => {
      if (socket.readyState !== socket.OPEN) return;
      deliveries.websocket += 1;
      if (ending.length <= IN_ONE_PIECE) {
        stream.write(room.frame(own, ending));
        // The system has not taken it: it is read from where it is later.
        if (stream.writableLength > 0) room.leave();
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
