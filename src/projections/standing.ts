import { readRegistry } from './registry.js';
import type { ViewStore } from './store.js';

/** How far a live view had come when it was last written. */
export type Standing = {
  readonly ledgerId: string;
  readonly standing: readonly { readonly name: string; readonly sequence: number; readonly error?: string }[];
};

/** What a view store says of its views, without leading them on; `undefined` where none is live. */
export const standingOf = async ({ db }: ViewStore): Promise<Standing | undefined> => {
  const live = (await readRegistry(db)).filter(({ state }) => state === 'LIVE');
  const [first] = live;
  if (first === undefined) return undefined;
  return {
    ledgerId: first.ledger_id,
    standing: live.map(({ name, sequence, error }) => ({ name, sequence, ...(error === null ? {} : { error }) })),
  };
};
