import { EntryTooLarge, MAX_ENTRY_BYTES } from './ledger.js';

/**
 * An event's canonical text with a hole for the revision, which a writer that assigns revisions fills in: RFC 8785
 * sorts `revision` between `meta` and `stream`.
 */
export type EncodedEvent = {
  readonly id: string;
  readonly type: string;
  readonly before: string;
  readonly after: string;
  /** UTF-8 bytes of both parts. */
  readonly bytes: number;
};

/** @throws EntryTooLarge */
export const textAt = (event: EncodedEvent, revision: number): string => {
  const digits = String(revision);
  const bytes = event.bytes + digits.length;
  if (bytes > MAX_ENTRY_BYTES) throw new EntryTooLarge(event.id, bytes);
  // One text, and not three that are kept as a sum.
  return [event.before, digits, event.after].join('');
};
