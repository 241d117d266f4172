import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 32 * 1_048_576;
const MOST_MS = 2_000;

/**
 * Reads and drops what is left of a request that is refused for its size: a client that is still writing when the
 * connection closes is told of a broken pipe, and never reads the answer. Gives up on what is endless or slow.
 */
export const drained = (body: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    if (body.readableEnded || body.destroyed) {
      resolve();
      return;
    }
    let bytes = 0;
    const done = (): void => {
      clearTimeout(timer);
      body.removeListener('data', count);
      resolve();
    };
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) done();
    };
    const timer = setTimeout(done, MOST_MS);
    body.on('data', count).once('end', done).once('error', done).once('close', done);
    body.resume();
  });
