import type { ExpectedRevision } from './ledger.js';

/** What an append is judged against: one stream as it is now. */
export type StreamHistory = {
  /** How many events it has. */
  readonly revision: number;
  /** The id of the event at a revision; `undefined` where there is none. */
  idAt(revision: number): string | undefined;
  /** The revision of the event with this id in this stream. */
  revisionOf(id: string): number | undefined;
};

/** `at` is the revision before the first event of the batch. */
export type Admission =
  | { readonly kind: 'write'; readonly at: number }
  | { readonly kind: 'stored'; readonly at: number }
  | { readonly kind: 'conflict'; readonly expected: number; readonly actual: number };

const isStored = (ids: readonly string[], at: number, stream: StreamHistory): boolean =>
  ids.length > 0 && ids.every((id, i) => stream.idAt(at + 1 + i) === id);

/**
 * Judges one append: it is written at the stream's end, or it is a retry of what is stored there already (the same ids
 * after the same revision), or it conflicts. An append at the stream's present revision is always new.
 */
export const admit = (expected: ExpectedRevision, ids: readonly string[], stream: StreamHistory): Admission => {
  const actual = stream.revision;
  if (expected === 'any') {
    const found = ids[0] === undefined ? undefined : stream.revisionOf(ids[0]);
    if (found === undefined) return { kind: 'write', at: actual };
    const at = found - 1;
    return isStored(ids, at, stream) ? { kind: 'stored', at } : { kind: 'conflict', expected: at, actual };
  }
  const at = expected === 'none' ? 0 : expected;
  if (at === actual) return { kind: 'write', at };
  return at < actual && isStored(ids, at, stream) ? { kind: 'stored', at } : { kind: 'conflict', expected: at, actual };
};
