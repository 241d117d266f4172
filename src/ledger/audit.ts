import type { Instant } from '../kernel/index.js';
import type { Entry, Ledger, Position } from './ledger.js';

/** What a reading of the whole ledger found. `fault` says what is wrong after `entries` good ones; absent where all is well. */
export type Audit = {
  readonly entries: number;
  readonly streams: number;
  readonly lastRecordedAt?: Instant;
  readonly fault?: string;
};

const PAGE = 1_000;

/**
 * Reads every entry as the program does, its shape checked, and sees that the sequence is 1, 2, 3… and every stream's
 * revisions too, and shows each that is as it must be. Remembers a number a stream, and no entries.
 */
export const auditLedger = async (
  ledger: Ledger,
  onProgress: (done: number, total: number) => void = () => undefined,
  onEntry: (entry: Entry) => void = () => undefined,
): Promise<Audit> => {
  const total = (await ledger.head())?.sequence ?? 0;
  const revisions = new Map<string, number>();
  let entries = 0;
  let lastRecordedAt: Instant | undefined;
  const auditOf = (fault?: string): Audit => ({
    entries,
    streams: revisions.size,
    ...(lastRecordedAt === undefined ? {} : { lastRecordedAt }),
    ...(fault === undefined ? {} : { fault }),
  });
  const faultOf = ({ sequence, envelope: { stream, revision } }: Entry): string | undefined => {
    if (sequence !== entries + 1) return `sequence ${sequence} follows ${entries}`;
    const last = revisions.get(stream) ?? 0;
    return revision === last + 1 ? undefined : `${stream} goes from revision ${last} to ${revision}`;
  };
  try {
    for (let after: Position | undefined; ; ) {
      const page = await ledger.readAll({ ...(after === undefined ? {} : { after }), limit: PAGE });
      for (const entry of page.entries) {
        const fault = faultOf(entry);
        if (fault !== undefined) return auditOf(fault);
        const { stream, revision, meta } = entry.envelope;
        revisions.set(stream, revision);
        entries = entry.sequence;
        lastRecordedAt = meta.recordedAt;
        onEntry(entry);
      }
      onProgress(entries, Math.max(total, entries));
      if (page.atEnd) return auditOf();
      after = page.scannedTo;
    }
  } catch (error) {
    return auditOf(error instanceof Error ? error.message : String(error));
  }
};
