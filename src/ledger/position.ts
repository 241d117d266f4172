import { InvalidPosition, type Position } from './ledger.js';

const POSITION = /^[0-9a-f]{16}$/;

/**
 * The position of ledgers that number their entries themselves: the sequence in 16 lower-case hexadecimal digits, so
 * that text order is ledger order. Only adapters look inside.
 */
export const positionAt = (sequence: number): Position => sequence.toString(16).padStart(16, '0') as Position;

/** The sequence of a {@link positionAt}, 0 for the place before the first entry. @throws InvalidPosition */
export const sequenceAt = (position: Position | undefined): number => {
  if (position === undefined) return 0;
  const sequence = POSITION.test(position) ? Number.parseInt(position, 16) : Number.NaN;
  if (!Number.isSafeInteger(sequence)) throw new InvalidPosition(position);
  return sequence;
};
