import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/aggregates/registry.js';
import { type Envelope, legalDate } from '../../../src/kernel/index.js';
import { createCodec } from '../../../src/ledger/index.js';
import { StateAudit } from '../../../src/transparency/audit/index.js';

type Counted = { readonly name: string; readonly count: number; readonly seen: ReadonlySet<number> };

/** Folds streams to how many entries they have, and tells which states were spilled, and how often one was read back. */
const counting = (keptBytes: number) => {
  const spilled: Uint8Array[] = [];
  let read = 0;
  const fold = {
    initialState: { name: '', count: 0, seen: new Set<number>() } satisfies Counted,
    evolve: (state: unknown, { stream, revision }: Envelope): Counted => {
      const { count, seen } = state as Counted;
      return { name: stream, count: count + 1, seen: new Set([...seen, revision % 3]) };
    },
  };
  const spill = {
    put: (bytes: Uint8Array) => spilled.push(Uint8Array.from(bytes)) - 1,
    get: (ref: number) => {
      read += 1;
      return spilled[ref] ?? new Uint8Array();
    },
  };
  const audit = new StateAudit(createCodec(formats), () => fold, spill, keptBytes);
  let index = 0;
  const take = (stream: string, revision: number): void => {
    const on = legalDate('2013-01-02');
    const meta = { occurredOn: on, recordedAt: `${on}T02:30:00.000Z` };
    const envelope = { id: `${index}`, stream, revision, type: 'Counted', v: 1, data: {}, meta } as unknown as Envelope;
    // Given decoded, as by a ledger.
    audit.take(index, 'x'.repeat(100), envelope);
    index += 1;
  };
  return { audit, take, spilled, read: () => read };
};

describe('states that do not all fit in memory', () => {
  it('stay where they go on being used, whatever passes by once', () => {
    const { audit, take, spilled, read } = counting(4_000);
    for (let n = 1; n <= 200; n += 1) {
      take('hot', n);
      take(`cold-${n}`, 1);
    }
    expect(audit.findings).toEqual([]);
    const spills = spilled.filter((bytes) => Buffer.from(bytes).includes('hot')).length;
    // Once at most: the first round of the hand finds all of them used.
    expect([spilled.length > 150, spills <= 1, read() <= 1]).toEqual([true, true, true]);
  });

  it('are not spilled with every entry, however much they were folded from', () => {
    const { take, spilled } = counting(1_000);
    for (let n = 1; n <= 500; n += 1) take('large', n);
    expect(spilled).toEqual([]);
  });

  it('go on from what was spilled, maps and sets too, and are the same as in any memory', () => {
    const [small, large] = [counting(400), counting(1_000_000)];
    for (let n = 1; n <= 20; n += 1)
      for (const { take } of [small, large]) for (let stream = 0; stream < 30; stream += 1) take(`one-${stream}`, n);
    expect([small.read() > 100, large.read()]).toEqual([true, 0]);
    expect([...small.audit.states(new Map())]).toEqual([...large.audit.states(new Map())]);
  });
});
