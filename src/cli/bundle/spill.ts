import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Spill } from '../../transparency/audit/index.js';

/** What is gathered before it is written. */
const GATHERED_BYTES = 1024 * 1024;

/** States that do not fit in memory, in a file that goes with the work. */
export const openSpill = (): Spill & { close(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'jidi-verify-'));
  const file = openSync(join(folder, 'states'), 'wx+', 0o600);
  /** Where each of them ends, and the next one begins. */
  const ends: number[] = [];
  const gathered = Buffer.alloc(GATHERED_BYTES);
  let written = 0;
  let waiting = 0;
  const write = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, written + done);
    written += bytes.length;
  };
  const writeGathered = (): void => {
    write(gathered.subarray(0, waiting));
    waiting = 0;
  };
  return {
    put(bytes) {
      if (waiting + bytes.length > gathered.length) writeGathered();
      if (bytes.length > gathered.length) write(bytes);
      else {
        gathered.set(bytes, waiting);
        waiting += bytes.length;
      }
      ends.push(written + waiting);
      return ends.length - 1;
    },
    get(ref) {
      const end = ends[ref];
      if (end === undefined) throw new RangeError(`nothing was put as ${ref}`);
      const from = ref === 0 ? 0 : (ends[ref - 1] ?? 0);
      if (from >= written) return Buffer.from(gathered.subarray(from - written, end - written));
      const bytes = Buffer.alloc(end - from);
      if (readSync(file, bytes, 0, bytes.length, from) !== bytes.length) throw new RangeError(`${ref} was cut`);
      return bytes;
    },
    close() {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
