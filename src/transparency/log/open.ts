import { randomUUID } from 'node:crypto';
import type { Ledger } from '../../ledger/index.js';
import { toBase64 } from '../base64.js';
import { emptyRoot } from '../merkle/hash.js';
import { TILE_WIDTH } from '../merkle/prove.js';
import { signCheckpoint } from '../note/checkpoint.js';
import type { LogDiverged } from './divergence.js';
import { assertOwnKeys } from './foreign-keys.js';
import { GrowingTree } from './growing-tree.js';
import type { HashCache } from './hash-cache.js';
import type { HeadStore, StoredHead } from './head-store.js';
import type { LogKeys } from './log-keys.js';
import { RunningLog } from './running-log.js';
import type { Cosigners } from './signing.js';
import type { TransparencyLog } from './transparency-log.js';

export type LogOptions = {
  readonly origin: string;
  readonly ledger: Ledger;
  /** Closed with the log. */
  readonly heads: HeadStore;
  /** Closed with the log. */
  readonly cache: HashCache;
  readonly keys: LogKeys;
  readonly cosigners?: (read: HashCache['read']) => Cosigners;
  /** The least time between two checkpoints that nobody waits for; a second where absent. */
  readonly intervalMs?: number;
  /** What was signed is not what the ledger holds. Said once, until it is so again. */
  readonly onDivergence?: (fault: LogDiverged) => void;
  /** Something cannot be used now, and is tried again. */
  readonly onTrouble?: (error: unknown) => void;
};

const INTERVAL_MS = 1_000;

/**
 * The last head; where there is none, one of the empty tree. So of nodes that begin a log together one is first, and the
 * others see by whose keys it goes on before they serve.
 */
const begun = async ({ origin, heads, keys }: LogOptions): Promise<StoredHead | undefined> => {
  const head = await heads.load();
  if (head !== undefined) return head;
  const { signers } = await keys.current();
  const signed = signCheckpoint({ origin, size: 0, root: emptyRoot }, signers);
  const first: StoredHead = { version: 1, size: 0, root: toBase64(emptyRoot), signed };
  return (await heads.save(first)) ? first : heads.load();
};

/** Opens the log over a ledger, and keeps it up with it. Resolves before it has caught up. @throws HeadStoreUnavailable, ForeignLogKeys */
export const openLog = async (options: LogOptions): Promise<TransparencyLog> => {
  const { origin, cache, ledger, keys, cosigners } = options;
  const head = await begun(options);
  // After the head: keys that are rotated meanwhile are newer than what they are held against.
  assertOwnKeys(origin, head, await keys.current());
  // A ledger that was rolled back is shorter than what is kept of it.
  const length = (await ledger.head())?.sequence ?? 0;
  if (cache.size > length) cache.cutTo(Math.floor(length / TILE_WIDTH) * TILE_WIDTH);
  return new RunningLog({
    onDivergence: () => undefined,
    onTrouble: () => undefined,
    intervalMs: INTERVAL_MS,
    ...options,
    cosigners: cosigners?.((...at) => cache.read(...at)),
    tree: await GrowingTree.over(cache),
    holder: randomUUID(),
    head,
  });
};
