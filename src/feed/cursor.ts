import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isPosition } from '../ledger/index.js';
import type { Place } from './place.js';

/** Why a cursor that was given once cannot be gone on from. */
export const refetchReasons = ['OTHER_LEDGER', 'OTHER_FILTER', 'RESTORED'] as const;
export type RefetchReason = (typeof refetchReasons)[number];

/** A text that no feed gave out: made up, damaged, or cut off. */
export class ForgedCursor extends Error {
  override readonly name = 'ForgedCursor';
}

/** A cursor behind the last entry of the ledger: there is no such place yet. */
export class CursorBeyondTip extends Error {
  override readonly name = 'CursorBeyondTip';
}

export type ReadCursor = { readonly place: Place } | { readonly refetch: RefetchReason };

/** Makes cursors of one ledger and reads them. */
export type Cursors = {
  of(place: Place, filterTag: string): string;
  /** @throws ForgedCursor */
  read(text: string, filterTag: string): ReadCursor;
};

const VERSION = 1;
/** version, ledger, filter, epoch, sequence; then the position as text, then the seal. */
const HEAD = 1 + 8 + 8 + 6 + 6;
const SEAL = 12;
const FORM = /^[A-Za-z0-9_-]{40,120}$/;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const sealed = (body: Buffer, key: Buffer): Buffer => createHmac('sha256', key).update(body).digest().subarray(0, SEAL);

/** What is told apart by its name; eight bytes of it are enough where nothing secret hangs on it. */
export const tagOf = (text: string): string => digest(text).toString('hex', 0, 8);

/**
 * Cursors are sealed with a key that derives from the ledger's id: every node on the same ledger reads what another one
 * gave out, and nobody else makes one. `epoch` tells the ledger's life from the one before a restore.
 */
export const createCursors = (ledger: { readonly id: string; readonly epoch?: number }): Cursors => {
  const key = digest(`jidi feed cursor ${ledger.id}`);
  const ledgerTag = Buffer.from(tagOf(`ledger ${ledger.id}`), 'hex');
  const epoch = ledger.epoch ?? 1;

  const bodyOf = ({ position: at, sequence }: Place, filterTag: string): Buffer => {
    const position: string = at ?? '';
    const body = Buffer.alloc(HEAD + position.length);
    body.writeUInt8(VERSION, 0);
    ledgerTag.copy(body, 1);
    body.write(filterTag, 9, 'hex');
    body.writeUIntBE(epoch, 17, 6);
    body.writeUIntBE(sequence, 23, 6);
    body.write(position, HEAD, 'latin1');
    return body;
  };

  return {
    of: (place, filterTag) => {
      const body = bodyOf(place, filterTag);
      return Buffer.concat([body, sealed(body, key)]).toString('base64url');
    },
    read: (text, filterTag) => {
      const bytes = FORM.test(text) ? Buffer.from(text, 'base64url') : Buffer.alloc(0);
      if (bytes.length < HEAD + SEAL || bytes.readUInt8(0) !== VERSION || bytes.toString('base64url') !== text)
        throw new ForgedCursor();
      const body = bytes.subarray(0, -SEAL);
      const written = body.toString('latin1', HEAD);
      const position = isPosition(written) ? written : undefined;
      if (position === undefined && written !== '') throw new ForgedCursor();
      // Another ledger's seal cannot be looked at here; it is not gone on from either way.
      if (!body.subarray(1, 9).equals(ledgerTag)) return { refetch: 'OTHER_LEDGER' };
      if (!timingSafeEqual(bytes.subarray(-SEAL), sealed(body, key))) throw new ForgedCursor();
      if (body.readUIntBE(17, 6) !== epoch) return { refetch: 'RESTORED' };
      if (body.toString('hex', 9, 17) !== filterTag) return { refetch: 'OTHER_FILTER' };
      const sequence = body.readUIntBE(23, 6);
      return { place: position === undefined ? { sequence } : { sequence, position } };
    },
  };
};
