import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { z } from 'zod';

export type Proposed = { readonly id: string; readonly type: string; readonly json: boolean; readonly data: Buffer };
export type Recorded = Proposed & {
  readonly stream: string;
  readonly revision: bigint;
  readonly commit: bigint;
  readonly prepare: bigint;
};
/** -1: the stream must not exist. */
export type Expected = bigint | 'any' | 'exists';
export type Outcome =
  | { readonly kind: 'stored'; readonly last: Recorded; readonly idempotent: boolean }
  | { readonly kind: 'wrongExpectedVersion'; readonly current: bigint };

const lineSchema = z.array(
  z.object({ id: z.string(), type: z.string(), json: z.boolean(), data: z.string(), stream: z.string() }),
);

/** Bytes that the server's own records take before and between events: positions have gaps. */
const OVERHEAD = 120n;

/**
 * What a server keeps: one log in order, an index of streams, and the rules by which it takes an append. With a file, an
 * append is on the disk before it is answered, and another process goes on from there.
 */
export class Log {
  readonly events: Recorded[] = [];
  readonly listeners = new Set<(events: readonly Recorded[]) => void>();
  readonly #streams = new Map<string, Recorded[]>();
  #end = 1_000n;
  #file: number | undefined;

  constructor(file?: string) {
    if (file === undefined) return;
    if (existsSync(file)) this.#restore(file);
    this.#file = openSync(file, 'a');
  }

  stream(name: string): readonly Recorded[] {
    return this.#streams.get(name) ?? [];
  }

  /** As the server's index writer checks a commit. */
  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome {
    const stored = this.stream(stream);
    const current = BigInt(stored.length) - 1n;
    if (typeof expected === 'bigint' && expected < current) {
      const from = Number(expected) + 1;
      const same = proposed.every(({ id }, i) => stored[from + i]?.id === id);
      const last = stored[from + proposed.length - 1];
      if (same && last !== undefined) return { kind: 'stored', last, idempotent: true };
    }
    const refused = expected === 'exists' ? current < 0n : expected !== 'any' && expected !== current;
    if (refused) return { kind: 'wrongExpectedVersion', current };
    this.#persist(stream, proposed);
    const written = this.#write(stream, proposed);
    for (const listener of [...this.listeners]) listener(written);
    const last = written.at(-1);
    if (last === undefined) throw new Error('an append of nothing');
    return { kind: 'stored', last, idempotent: false };
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  /** Events of one append share the commit position, which is that of the last of them. */
  #write(stream: string, proposed: readonly Proposed[]): readonly Recorded[] {
    const stored = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, stored);
    const prepares = proposed.map(({ data }) => {
      const prepare = this.#end;
      this.#end += BigInt(data.length) + OVERHEAD;
      return prepare;
    });
    const commit = prepares.at(-1) ?? this.#end;
    const written = proposed.map((event, i) => ({
      ...event,
      stream,
      revision: BigInt(stored.length + i),
      commit,
      prepare: prepares[i] ?? commit,
    }));
    stored.push(...written);
    for (const event of written) this.events.push(event);
    return written;
  }

  #persist(stream: string, proposed: readonly Proposed[]): void {
    if (this.#file === undefined) return;
    const lines = proposed.map(({ data, ...rest }) => ({ ...rest, stream, data: data.toString('base64') }));
    writeSync(this.#file, `${JSON.stringify(lines)}\n`);
    fsyncSync(this.#file);
  }

  /** A line that a kill cut off was never answered. */
  #restore(file: string): void {
    const text = readFileSync(file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
    for (const line of whole.split('\n')) {
      if (line === '') continue;
      const events = lineSchema.parse(JSON.parse(line));
      const stream = events[0]?.stream;
      if (stream === undefined) continue;
      this.#write(
        stream,
        events.map(({ id, type, json, data }) => ({ id, type, json, data: Buffer.from(data, 'base64') })),
      );
    }
  }
}
