import type { Entry, Ledger, Position } from '../ledger/index.js';
import type { Place } from './track.js';

/** Entries that are read in one go: whoever else is there waits meanwhile. */
const PAGE = 1_000;

/** Entries that are read where they are asked for, and the place that they lead to. */
export type Span = { readonly end: Place; readonly entries: () => Promise<readonly Entry[]> };

/** The entries from a place (exclusive) to another, read once at most. */
export const spanOf = (ledger: Ledger, from: Partial<Place>, end: Place): Span => {
  let entries: Promise<readonly Entry[]> | undefined;
  return {
    end,
    entries: () => {
      entries ??= between(ledger, from, end.sequence);
      return entries;
    },
  };
};

/** The entries from a place (exclusive) to a sequence. Fewer where the ledger ends earlier. */
export const between = async (
  ledger: Ledger,
  { position, sequence = 0 }: { readonly position?: Position | undefined; readonly sequence?: number },
  until: number,
): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let after = position;
  for (let at = sequence; at < until; at = entries.at(-1)?.sequence ?? until) {
    const page = await ledger.readAll({ limit: Math.min(PAGE, until - at), ...(after !== undefined && { after }) });
    if (page.entries.length === 0) break;
    entries.push(...page.entries);
    after = page.scannedTo;
  }
  return entries;
};
