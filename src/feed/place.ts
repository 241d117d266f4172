import type { Entry, Position } from '../ledger/index.js';

/** A place between two entries of the ledger: `sequence` entries lie before it. The beginning has no position. */
export type Place = { readonly position?: Position; readonly sequence: number };

export const beginning: Place = { sequence: 0 };

/** The place behind an entry. */
export const behind = ({ position, sequence }: Pick<Entry, 'position' | 'sequence'>): Place => ({ position, sequence });
