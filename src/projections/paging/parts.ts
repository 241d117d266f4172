import type { Key, Range } from './page.js';

/** A list that is a part of another; `part` is its place among them, with which the keys of its rows begin. */
export type Part<Row> = {
  readonly part: number;
  readonly read: (range: Range) => Promise<readonly Row[]>;
  readonly count: () => Promise<number>;
};

/** A range of a list that consists of parts: what one part does not fill, the next one does. */
export const oneAfterAnother = async <Row>(parts: readonly Part<Row>[], range: Range): Promise<readonly Row[]> => {
  const found: Row[] = [];
  for (const { part, read } of range.backwards ? [...parts].reverse() : parts) {
    const after = bound(range.after, part, (at) => at < part);
    const before = bound(range.before, part, (at) => at > part);
    if (after === 'OUTSIDE' || before === 'OUTSIDE' || found.length >= range.limit) continue;
    const limit = range.limit - found.length;
    found.push(
      ...(await read({ ...(after && { after }), ...(before && { before }), limit, backwards: range.backwards })),
    );
  }
  return found;
};

/** A key as a bound of one part: its own, none where the key lies on the side that leaves the part whole. */
const bound = (
  key: Key | undefined,
  part: number,
  leavesWhole: (at: number) => boolean,
): Key | undefined | 'OUTSIDE' => {
  if (key === undefined) return undefined;
  const [at, ...rest] = key;
  if (at === part) return rest;
  return leavesWhole(Number(at)) ? undefined : 'OUTSIDE';
};
