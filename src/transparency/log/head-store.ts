/** What the log of one origin has said last, and what it shows. */
export type StoredHead = {
  /** Counts what was saved, from 1. */
  readonly version: number;
  /** Of the last checkpoint that was signed. */
  readonly size: number;
  /** Its root, in base64. */
  readonly root: string;
  /** The checkpoint as it was signed. */
  readonly signed: string;
  /** The checkpoint that is served: the last one that has the cosignatures that it needs. */
  readonly published?: string;
};

/**
 * Where a log keeps the head that it has signed, apart from the ledger, so that a ledger that was rolled back is
 * found out. Opened for one origin; nodes that serve the same register share it. One contract suite,
 * `test/contract/head-store.contract.ts`, holds for every adapter.
 */
export interface HeadStore {
  /** The last head saved; `undefined` before the first. */
  load(): Promise<StoredHead | undefined>;
  /**
   * Replaces the head of `version` − 1 (none, for version 1). Durable when it answers true; false, and nothing is
   * changed, when another one is there by now.
   * @throws HeadGoesBack when the tree would become smaller, or another one of the same size
   * @throws HeadStoreUnavailable
   */
  save(head: StoredHead): Promise<boolean>;
  /** One signer at a time: takes the lease, or prolongs it where half of it may be over. False while another has it. */
  takeLease(holder: string, milliseconds: number): Promise<boolean>;
  /** Gives the lease back where this holder has it. */
  releaseLease(holder: string): Promise<void>;
  close(): Promise<void>;
}

/** A head that takes back what was signed. It must never be signed, and is not kept. */
export class HeadGoesBack extends Error {
  override readonly name = 'HeadGoesBack';
  constructor(
    readonly stored: Pick<StoredHead, 'size' | 'root'>,
    readonly given: Pick<StoredHead, 'size' | 'root'>,
  ) {
    super(
      `a head of size ${stored.size}, root ${stored.root} was signed; one of ${given.size}, ${given.root} is not one after it`,
    );
  }
}

/** The store cannot be reached or written. */
export class HeadStoreUnavailable extends Error {
  override readonly name = 'HeadStoreUnavailable';
}

/** Whether a head may stand after another one, as far as sizes say. That the trees are consistent is the signer's to see. */
export const mayFollow = (next: StoredHead, stored: Pick<StoredHead, 'size' | 'root'>): boolean =>
  next.size > stored.size || (next.size === stored.size && next.root === stored.root);
