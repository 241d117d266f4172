import { expect } from 'vitest';
import type { Entry } from '../../../src/ledger/index.js';
import { Frontier, leafHash, openCheckpoint, parseVerifierKey, toBase64 } from '../../../src/transparency/index.js';
import { ORIGIN } from './cluster.js';

/** Checkpoints as nodes served them. */
export type SeenHeads = { readonly note: string; readonly node: string }[];

/** Takes down what a node serves as the log's head, where it is up and has one. */
export const lookAtHead = async (address: string, into: SeenHeads): Promise<void> => {
  try {
    const response = await fetch(`${address}/checkpoint`);
    if (response.ok) into.push({ note: await response.text(), node: address });
  } catch {
    // Killed meanwhile.
  }
};

/** Every head that any node ever served is the root over so many first entries of the ledger as it is in the end. */
export const expectHeadsOf = (entries: readonly Entry[], heads: SeenHeads, vkey: string): void => {
  const frontier = new Frontier();
  const roots = [toBase64(frontier.root())];
  for (const { bytes } of entries) {
    frontier.add(leafHash(bytes));
    roots.push(toBase64(frontier.root()));
  }
  const known = [parseVerifierKey(vkey)];
  const seen = heads.map(({ note }) => openCheckpoint(note, ORIGIN, known));
  expect(seen.filter(({ size, root }) => roots[size] !== toBase64(root))).toEqual([]);
};
