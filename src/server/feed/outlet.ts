import type { Payload } from './frame.js';

/** The way to one subscriber, in whatever transport. */
export type Outlet = {
  /** The transport puts its frame around it. */
  send(payload: Payload): void;
  /** Bytes that were sent and not yet taken. */
  readonly waiting: number;
  /** Resolves when all were taken, or when the connection is gone. */
  drained(signal: AbortSignal): Promise<void>;
};

type Stream = {
  readonly writableLength: number;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  off(event: 'drain' | 'close', listener: () => void): unknown;
  readonly destroyed: boolean;
};

/** Waits for a stream of Node's to have passed everything on. */
export const drainOf = (stream: Stream, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stream.off('close', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    if (stream.destroyed || signal.aborted || stream.writableLength === 0) return resolve();
    stream.once('drain', done);
    stream.once('close', done);
    signal.addEventListener('abort', done);
  });
