import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSpill } from '../../src/cli/bundle/spill.js';

const KB = 1024;

let spill: ReturnType<typeof openSpill>;
beforeEach(() => {
  spill = openSpill();
});
afterEach(() => spill.close());

describe('what does not fit in memory', () => {
  it('is given back as it was put, whenever it is asked for and however large it is', () => {
    const sizes = fc.oneof(fc.nat(KB), fc.integer({ min: 300 * KB, max: 1_100 * KB }), fc.constant(1_024 * KB));
    const acts = fc.array(fc.record({ size: sizes, read: fc.nat() }), { maxLength: 12 });
    const put: { readonly ref: number; readonly bytes: Buffer }[] = [];
    fc.assert(
      fc.property(acts, (all) => {
        for (const { size, read } of all) {
          const bytes = Buffer.alloc(size, put.length % 251);
          put.push({ ref: spill.put(bytes), bytes: Buffer.from(bytes) });
          // It is the spill's own from then on.
          bytes.fill(255);
          const earlier = put[read % put.length];
          expect(earlier?.bytes.equals(spill.get(earlier.ref))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
    for (const { ref, bytes } of put) expect(bytes.equals(spill.get(ref))).toBe(true);
  });

  it('is not there when it was not put', () => {
    spill.put(Buffer.of(1));
    expect(() => spill.get(1)).toThrow(RangeError);
  });
});
