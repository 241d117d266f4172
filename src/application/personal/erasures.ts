import { type Learner, learnerEvents } from '../../aggregates/learner/index.js';
import { InvalidPosition, type Ledger, type Position } from '../../ledger/ledger.js';
import type { Vault } from '../vault/index.js';

/** Leaves a tombstone for every key of an erased learner; of anybody else none. Once or often, it is the same. */
export const destroyKeysOf = async (vault: Pick<Vault, 'destroy'>, learner: Learner): Promise<void> => {
  if (learner.status !== 'ERASED') return;
  for (const keyId of learner.keyIds) await vault.destroy(keyId);
};

/** Entries looked at for one page. */
const PAGE = 5_000;
const erasures = { streamPrefixes: ['learner-'], types: ['LearnerErased'] };

/**
 * Carries out in a vault every erasure that the ledger has, from the place up to which the vault knows that it has. The
 * place is kept with the keys, so a vault that is restored from before an erasure begins before it and destroys the key
 * again; and a crash between the event and the key ends here. Answers with how many erasures it met.
 * @throws VaultUnavailable, LedgerUnavailable
 */
export const honourErasures = async (
  vault: Pick<Vault, 'destroy' | 'honouredTo' | 'honoured'>,
  ledger: Pick<Ledger, 'id' | 'readAll'>,
): Promise<number> => {
  const from = await knownPlace(ledger, await vault.honouredTo(ledger.id));
  let after: Position | undefined = from;
  let met = 0;
  for (;;) {
    const page = await ledger.readAll({ limit: PAGE, filter: erasures, ...(after !== undefined && { after }) });
    for (const { envelope } of page.entries) {
      const { keyIds } = learnerEvents.LearnerErased.data.parse(envelope.data);
      for (const keyId of keyIds) await vault.destroy(keyId);
      met += 1;
    }
    after = page.scannedTo ?? after;
    if (page.atEnd) break;
  }
  if (after !== undefined && after !== from) await vault.honoured(ledger.id, after);
  return met;
};

/** A ledger that was put back or moved to another store has no such place any more: what it erased is honoured from its beginning. */
const knownPlace = async (
  ledger: Pick<Ledger, 'readAll'>,
  place: Position | undefined,
): Promise<Position | undefined> => {
  if (place === undefined) return undefined;
  try {
    await ledger.readAll({ limit: 1, filter: erasures, after: place });
    return place;
  } catch (error) {
    if (error instanceof InvalidPosition) return undefined;
    throw error;
  }
};
