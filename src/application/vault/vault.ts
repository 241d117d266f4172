import type { Sealed } from '../../aggregates/learner/index.js';
import type { Position } from '../../ledger/ledger.js';

/** The personal fields of a learner, in plain text: only the vault and who may read them ever hold these. */
export type PersonalFields = { readonly name: string; readonly idNumber: string };
/** The same fields as events carry them. */
export type SealedFields = { readonly [Field in keyof PersonalFields]: Sealed };

/** What sealed fields turn out to be when their key was destroyed. Never a blank, and never mistaken for a text. */
export const ERASED: unique symbol = Symbol('ERASED');

/**
 * Keeps personal data apart from ledger and views: AES-256-GCM under a key per person, which is wrapped by a master key.
 * Whoever has the ledger, but not the vault, has nothing but references.
 */
export interface Vault {
  /** Keyed look-up of an ID number, 64 hex digits: the same for the same number as long as the master key is. */
  lookUp(idNumber: string): string;
  /** A keyed digest, 64 hex digits, that tells two texts apart where neither may be kept. Not the look-up's. */
  digest(text: string): string;
  /**
   * Seals the fields for a person, under the key that the person has or under a new one, which is durable when this
   * resolves. The ciphertext is bound to the person and to its field: it opens as nothing else.
   * @throws VaultUnavailable
   */
  seal(person: string, fields: PersonalFields): Promise<SealedFields>;
  /** As `seal`, of the name alone. @throws VaultUnavailable */
  sealName(person: string, name: string): Promise<Sealed>;
  /** @throws CannotOpen, VaultUnavailable */
  open(person: string, fields: SealedFields): Promise<PersonalFields | typeof ERASED>;
  /** Destroys a key for ever and leaves a tombstone, also for a key that is not here (yet). Once or often, it is the same. */
  destroy(keyId: string): Promise<void>;
  /** The place in a ledger, by its id, up to which its erasures are carried out in this vault. */
  honouredTo(ledgerId: string): Promise<Position | undefined>;
  honoured(ledgerId: string, to: Position): Promise<void>;
  close(): Promise<void>;
}

/** A sealed field did not open: another person's, changed, or of a key that is lost. Which of them, it does not say. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  constructor() {
    super('a sealed field cannot be opened');
  }
}

/** The keys cannot be read or written; nothing was sealed. */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable';
}

/** The vault's keys are wrapped by another master key than the one given. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
  constructor() {
    super('the master key is not the one that this vault was made with');
  }
}
