/** What a verification found. `index` is the leaf's, from 0: the entry of sequence `index` + 1. */
export type Finding =
  /** The signed checkpoint is missing, not in its format, or not signed by a key of the log. */
  | { readonly code: 'CHECKPOINT'; readonly path: string; readonly detail: string }
  /** Fewer witnesses than the policy asks for have signed it. */
  | { readonly code: 'QUORUM'; readonly path: string; readonly detail: string }
  /** Two checkpoints are not of one log: the smaller one's entries are not what the larger one began with. */
  | { readonly code: 'INCONSISTENT'; readonly path: string; readonly size: number; readonly detail: string }
  /** Fewer entries than a checkpoint that was kept: the log was rolled back. */
  | { readonly code: 'ROLLED_BACK'; readonly path: string; readonly size: number; readonly kept: number }
  /** A file of the tree that is not there, or not of the width that it must have. */
  | { readonly code: 'FILE'; readonly path: string; readonly detail: string }
  /** A tile's hash is not that of the entries below it, which agree with the checkpoint. */
  | { readonly code: 'TILE'; readonly path: string; readonly place: number }
  /** The first entry that is not the one that was signed; with `to`, one from `index` to there, changed with its own hash. */
  | { readonly code: 'ENTRY'; readonly index: number; readonly to?: number; readonly entry?: EntryName }
  /** Entries and tiles agree with each other, but not with the checkpoint. */
  | {
      readonly code: 'ROOT';
      readonly path: string;
      readonly size: number;
      readonly root: string;
      readonly signed: string;
    }
  /** An entry that is not as its type and version say, not canonical, or not the next of its stream. */
  | { readonly code: 'UNREADABLE'; readonly index: number; readonly entry?: EntryName; readonly detail: string }
  /** The state that follows from the entries is not the one that the bundle states. */
  | { readonly code: 'STATE'; readonly stream: string; readonly detail: string };

/** What an entry says that it is; of a changed one, what it says now. */
export type EntryName = {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
};

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

/** Reads the name of an entry whatever else is wrong with it. */
export const entryName = (text: string): EntryName | undefined => {
  try {
    const read: unknown = JSON.parse(text);
    if (!isRecord(read)) return undefined;
    const { id, type, stream, revision } = read;
    if (typeof id !== 'string' || typeof type !== 'string' || typeof stream !== 'string') return undefined;
    return typeof revision === 'number' ? { id, type, stream, revision } : undefined;
  } catch {
    return undefined;
  }
};
