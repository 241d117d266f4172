import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

export type Load = { readonly perSecond: number; readonly millis: readonly number[]; readonly failed: number };

const HEADERS_END = '\r\n\r\n';

/** One kept-alive connection that has one request under way at a time. Reads just enough HTTP for answers with a length. */
class Lane {
  #received: Buffer = Buffer.alloc(0);
  #answered: ((body: string) => void) | undefined;
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#read(chunk));
  }

  static open(port: number): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Lane(socket)));
    });
  }

  send(request: string): Promise<string> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf(HEADERS_END);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    const start = end + HEADERS_END.length;
    if (this.#received.length < start + length) return;
    const body = this.#received.toString('utf8', start, start + length);
    this.#received = this.#received.subarray(start + length);
    this.#answered?.(head.startsWith('HTTP/1.1 200') ? body : head);
  }
}

const requestOf = (port: number, token: string, body: string): string =>
  [
    'POST /graphql HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    'accept: application/json',
    `authorization: Bearer ${token}`,
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');

export type LoadOptions = {
  readonly port: number;
  readonly token: string;
  readonly connections: number;
  readonly bodies: readonly string[];
  /** What an answer must contain to count as one. */
  readonly expects: string;
};

/** Sends every body once, over so many connections, and says how fast the answers came. */
export const load = async ({ port, token, connections, bodies, expects }: LoadOptions): Promise<Load> => {
  const requests = bodies.map((body) => requestOf(port, token, body));
  const lanes = await Promise.all(Array.from({ length: connections }, () => Lane.open(port)));
  const millis: number[] = [];
  let next = 0;
  let failed = 0;
  const start = performance.now();
  const run = async (lane: Lane): Promise<void> => {
    for (let request = requests[next]; request !== undefined; request = requests[next]) {
      next += 1;
      const begun = performance.now();
      const answer = await lane.send(request);
      millis.push(performance.now() - begun);
      if (!answer.includes(expects)) failed += 1;
    }
  };
  await Promise.all(lanes.map(run));
  const perSecond = (bodies.length / (performance.now() - start)) * 1_000;
  for (const lane of lanes) lane.close();
  return { perSecond, millis, failed };
};
