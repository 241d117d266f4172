import { randomUUID } from 'node:crypto';
import type { HeadStore, StoredHead } from './head-store.js';

/** How long nobody signs in the source while its head is moved. */
const LEASE_MS = 30_000;

/** The target has signed something else. It was not changed. */
export class TargetHasAnotherHead extends Error {
  override readonly name = 'TargetHasAnotherHead';
}

/** Somebody signs in the source, or did a moment ago. */
export class HeadInUse extends Error {
  override readonly name = 'HeadInUse';
}

export type HeadMove = {
  readonly source: HeadStore;
  /** None where nothing is there yet and it is only rehearsed. */
  readonly target: HeadStore | undefined;
  /** Compares, and writes nothing. */
  readonly dryRun?: boolean;
};

export type HeadMoved = { readonly head: StoredHead; readonly wasThere: boolean };

const isSame = (one: StoredHead, other: StoredHead): boolean =>
  one.size === other.size &&
  one.root === other.root &&
  one.signed === other.signed &&
  one.published === other.published;

/**
 * Moves the signed head of one origin, with the cosignatures of what is served, to where none is; nobody signs in the
 * source meanwhile. A head that may stand after the target's is refused as well: that both are of one tree shows only
 * in the ledger. Answers `undefined` where nothing was signed.
 * @throws HeadInUse, TargetHasAnotherHead, HeadStoreUnavailable
 */
export const moveHead = async ({ source, target, dryRun = false }: HeadMove): Promise<HeadMoved | undefined> => {
  if (dryRun) return compared(source, target);
  const holder = `move ${randomUUID()}`;
  if (!(await source.takeLease(holder, LEASE_MS))) throw new HeadInUse('a signer holds the lease of the source');
  try {
    const found = await compared(source, target);
    if (found === undefined || found.wasThere || target === undefined) return found;
    // Versions count what this store has saved.
    const saved = await target.save({ ...found.head, version: 1 });
    const kept = await target.load();
    if (!saved || kept === undefined || !isSame(kept, found.head))
      throw new TargetHasAnotherHead('a head was signed in the target meanwhile');
    return found;
  } finally {
    await source.releaseLease(holder);
  }
};

const compared = async (source: HeadStore, target: HeadStore | undefined): Promise<HeadMoved | undefined> => {
  const head = await source.load();
  if (head === undefined) return undefined;
  const there = await target?.load();
  if (there !== undefined && !isSame(there, head))
    throw new TargetHasAnotherHead(
      `the target has a head of size ${there.size}, root ${there.root}; the source one of ${head.size}, ${head.root}`,
    );
  return { head, wasThere: there !== undefined };
};
