import { toBase64 } from '../base64.js';
import { type Hash, sameHash } from '../merkle/hash.js';
import { type Checkpoint, parseCheckpoint, signCheckpoint } from '../note/checkpoint.js';
import { formatNote, type NoteSignature, parseNote } from '../note/signed-note.js';
import { LogDiverged } from './divergence.js';
import { assertOwnKeys } from './foreign-keys.js';
import type { HeadStore, StoredHead } from './head-store.js';
import type { LogKeys } from './log-keys.js';

/** The tree as the ledger has it now. */
export type TreeNow = {
  readonly size: number;
  rootAt(size: number): Promise<Hash>;
  /** Whether everything in the ledger has been hashed. */
  isCaughtUp(): Promise<boolean>;
  /** Everything hashed so far is on disk. */
  flush(): Promise<void>;
};

/** Who is shown what was signed before it is published. */
export type Cosigners = {
  /** Whether it is worth asking for cosignatures that a published checkpoint has not. */
  isLacking(published: string): boolean;
  /** Whether a checkpoint would have the cosignatures that it needs, if everybody who is to be asked now gave theirs. */
  maySuffice(): boolean;
  /** Whether a note of this checkpoint has the cosignatures without which it is not published. */
  suffices(note: string, checkpoint: Checkpoint): boolean;
  /** Shows a signed checkpoint to the witnesses, and waits a bounded time for their cosignatures. */
  cosign(checkpoint: Checkpoint, signed: string): Promise<readonly NoteSignature[]>;
};

export type SigningOptions = {
  readonly origin: string;
  readonly heads: HeadStore;
  readonly keys: LogKeys;
  readonly tree: TreeNow;
  /** None: what is signed is published at once. */
  readonly cosigners?: Cosigners;
  /** Names this process among those that may sign. */
  readonly holder: string;
};

/** A signer that is gone is replaced after this time. */
const LEASE_MS = 15_000;

/**
 * One turn of the log: sees that what was signed still holds, signs what is new, has it cosigned and publishes it.
 * Answers with the head as it is stored then. Only one process signs at a time; the others see what it has signed.
 * @throws LogDiverged, ForeignLogKeys, HeadStoreUnavailable, UnusableKeyFile
 */
export const signingTurn = async (options: SigningOptions): Promise<StoredHead | undefined> => {
  const { heads, tree, holder, origin, keys } = options;
  const stored = await heads.load();
  if (!(await stillHolds(tree, stored))) return stored;
  // Before the lease, which whoever may not sign would keep from who may.
  assertOwnKeys(origin, stored, await keys.current());
  if (!(await isNews(options, stored))) return stored;
  if (!(await heads.takeLease(holder, LEASE_MS))) return stored;
  // Another process may have signed while this one did not hold the lease.
  const last = await heads.load();
  if (!(await stillHolds(tree, last))) return last;
  const signed = await sign(options, last);
  if (!(await heads.save(signed))) return heads.load();
  return options.cosigners === undefined ? signed : publish(heads, options.cosigners, signed);
};

/** False while the tree is not as large as what was signed, because it is still being hashed. @throws LogDiverged */
const stillHolds = async (tree: TreeNow, stored: StoredHead | undefined): Promise<boolean> => {
  if (stored === undefined || isOnlyBegun(stored)) return tree.isCaughtUp();
  if (tree.size < stored.size) {
    if (!(await tree.isCaughtUp())) return false;
    if (tree.size < stored.size) throw new LogDiverged('LEDGER_SHORTER_THAN_SIGNED', stored.size, tree.size);
  }
  const root = await tree.rootAt(stored.size);
  if (!sameHash(root, Buffer.from(stored.root, 'base64')))
    throw new LogDiverged('ENTRIES_CHANGED_AFTER_SIGNING', stored.size, tree.size);
  return true;
};

/** The first checkpoint that is shown is one of all there is. */
const isOnlyBegun = ({ size, published }: StoredHead): boolean => size === 0 && published === undefined;

/** Whether there is something to sign or to publish: entries, another key, cosignatures, or what a crash left. */
const isNews = async ({ tree, keys, cosigners }: SigningOptions, stored: StoredHead | undefined): Promise<boolean> => {
  if (cosigners?.maySuffice() === false) return false;
  if (stored?.published === undefined || tree.size > stored.size) return true;
  if (parseCheckpoint(stored.published).size < stored.size || cosigners?.isLacking(stored.published)) return true;
  const { signers } = await keys.current();
  const current = signers.map(({ verifier }) => verifier.keyId);
  const signedBy = parseNote(stored.signed).signatures.map(({ keyId }) => keyId);
  return signedBy.join() !== current.join();
};

/** Without witnesses what is signed is published in the same step. */
const sign = async (options: SigningOptions, last: StoredHead | undefined): Promise<StoredHead> => {
  const { origin, tree, keys, cosigners } = options;
  const { size } = tree;
  const root = await tree.rootAt(size);
  const ring = await keys.current();
  assertOwnKeys(origin, last, ring);
  await tree.flush();
  const signed = signCheckpoint({ origin, size, root }, ring.signers);
  const published = cosigners === undefined ? signed : last?.published;
  return {
    version: (last?.version ?? 0) + 1,
    size,
    root: toBase64(root),
    signed,
    ...(published !== undefined && { published }),
  };
};

/** With too few cosignatures what was published before stays. */
const publish = async (heads: HeadStore, cosigners: Cosigners, head: StoredHead): Promise<StoredHead | undefined> => {
  const { body, signatures } = parseNote(head.signed);
  const checkpoint = parseCheckpoint(head.signed);
  const cosignatures = await cosigners.cosign(checkpoint, head.signed);
  const all = [...signatures, ...cosignatures, ...cosignaturesOf(head, body)];
  const firstOfKey = all.filter(({ keyId }, i) => all.findIndex((other) => other.keyId === keyId) === i);
  const note = formatNote({ body, signatures: firstOfKey });
  if (!cosigners.suffices(note, checkpoint)) return head;
  const published = { ...head, version: head.version + 1, published: note };
  return (await heads.save(published)) ? published : heads.load();
};

/** What witnesses have said before of the same tree. */
const cosignaturesOf = ({ published }: StoredHead, body: string): readonly NoteSignature[] => {
  if (published === undefined) return [];
  const before = parseNote(published);
  const { origin } = parseCheckpoint(published);
  return before.body === body ? before.signatures.filter(({ name }) => name !== origin) : [];
};
