import { InvalidPosition, type Position } from '../ledger.js';

/** A place in the log of the cluster: byte offsets with gaps, both halves of which count. */
export type Place = { readonly commit: bigint; readonly prepare: bigint };

const TEXT = /^[0-9a-f]{32}$/;

const half = (offset: bigint): string => offset.toString(16).padStart(16, '0');

/** Commit, then prepare, in 16 hexadecimal digits each: text order is log order. */
export const positionOf = ({ commit, prepare }: Place): Position => (half(commit) + half(prepare)) as Position;

/** @throws InvalidPosition */
export const placeOf = (position: Position): Place => {
  if (!TEXT.test(position)) throw new InvalidPosition(position);
  return { commit: BigInt(`0x${position.slice(0, 16)}`), prepare: BigInt(`0x${position.slice(16)}`) };
};
