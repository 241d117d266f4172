import { createHash } from 'node:crypto';

/**
 * Streams of a ledger are `<prefix>:<stream>`. A prefix has no colon, so no ledger's streams begin like another's. The
 * adapter's own begin with a dot, as no aggregate's does, and are not entries.
 */
export class Names {
  readonly all: string;
  constructor(readonly prefix: string) {
    this.all = `${prefix}:`;
  }

  stored = (stream: string): string => this.all + stream;

  /** Whose identity this is, once for ever. */
  get identity(): string {
    return this.stored('.ledger');
  }

  /** Where every {@link BLOCK}th entry is. */
  get marks(): string {
    return this.stored('.marks');
  }

  /** One event each time that a process opens the ledger. */
  get openings(): string {
    return this.stored('.openings');
  }

  /** The stream of an entry; `undefined` for what belongs to the adapter, the server or somebody else. */
  streamOf(stored: string, type: string): string | undefined {
    if (!stored.startsWith(this.all) || type.startsWith('$')) return undefined;
    const stream = stored.slice(this.all.length);
    return stream.startsWith('.') ? undefined : stream;
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The server takes nothing else for an event's id. */
export const isUuid = (id: string): boolean => UUID.test(id);

/** The same id for the same words, wherever they are said: a second writer of a mark repeats the first. */
export const uuidOf = (words: string): string => {
  const hex = createHash('sha256').update(words).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};
