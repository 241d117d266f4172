import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Spill } from '../../transparency/audit/index.js';

/** States that do not fit in memory, in a file that goes with the work. */
export const openSpill = (): Spill & { close(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'jidi-verify-'));
  const file = openSync(join(folder, 'states'), 'wx+', 0o600);
  const places: { readonly at: number; readonly length: number }[] = [];
  let end = 0;
  return {
    put(bytes) {
      writeSync(file, bytes, 0, bytes.length, end);
      places.push({ at: end, length: bytes.length });
      end += bytes.length;
      return places.length - 1;
    },
    get(ref) {
      const place = places[ref];
      if (place === undefined) throw new RangeError(`nothing was put as ${ref}`);
      const bytes = Buffer.alloc(place.length);
      readSync(file, bytes, 0, place.length, place.at);
      return bytes;
    },
    close() {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
