/** Numbers that look random and are the same in every run: mulberry32, seeded by a text. */
export type Random = {
  /** An integer from `low` to `high`, both inclusive. */
  readonly between: (low: number, high: number) => number;
  /** True `percent` times in a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
};

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
};

export const randomFrom = (seed: string): Random => {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (low: number, high: number): number => low + (next() % (high - low + 1));
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
  };
};
