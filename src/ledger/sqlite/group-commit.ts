import { LRUCache } from 'lru-cache';
import { admit, type StreamHistory } from '../admission.js';
import { type EncodedEvent, textAt } from '../encoded-event.js';
import { EntryTooLarge } from '../ledger.js';
import { type Connection, reasonOf } from './file.js';
import type { AppendAnswer, AppendRequest, Group, StoredText } from './protocol.js';

/** One answer for each request of a group, in order. `head` is the ledger's last sequence. */
export type Committed = { readonly answers: readonly AppendAnswer[]; readonly head: number };

type Head = { key: number; revision: number };

/** Streams whose heads are remembered; the others are looked up. */
const HEADS = 20_000;

/**
 * Carries out groups of appends, those that are there at once in one transaction: every request is accepted or refused on its own against
 * what the ones before it wrote, and no answer is given before the commit is on the disk.
 */
export class GroupCommit {
  readonly #statements;
  readonly #heads = new LRUCache<string, Head>({ max: HEADS });
  #last: number;

  constructor(private readonly connection: Connection) {
    const prepare = <Params extends unknown[], Row>(sql: string) => connection.prepare<Params, Row>(sql);
    this.#statements = {
      begin: prepare<[], never>('BEGIN IMMEDIATE'),
      commit: prepare<[], never>('COMMIT'),
      rollback: prepare<[], never>('ROLLBACK'),
      last: prepare<[], { last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM entry'),
      head: prepare<[string], Head>(
        `SELECT key, (SELECT coalesce(max(revision), 0) FROM entry WHERE stream = key) AS revision
         FROM stream WHERE name = ?`,
      ),
      newStream: prepare<[string], never>('INSERT INTO stream (name) VALUES (?)'),
      insert: prepare<[number, number, number, string, string, string], never>(
        'INSERT INTO entry (sequence, stream, revision, id, type, text) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      idAt: prepare<[number, number], { id: string }>('SELECT id FROM entry WHERE stream = ? AND revision = ?'),
      // Reads the stream: an append with `any` costs what its stream is long.
      revisionOf: prepare<[number, string], { revision: number }>(
        'SELECT revision FROM entry WHERE stream = ? AND id = ? ORDER BY revision DESC LIMIT 1',
      ),
      stored: prepare<[number, number, number], StoredText>(
        'SELECT sequence, text FROM entry WHERE stream = ? AND revision > ? AND revision <= ? ORDER BY revision',
      ),
    };
    this.#last = this.#statements.last.get()?.last ?? 0;
  }

  /** The answers to each group, and where the ledger ends with it. What was written is durable. */
  commit(groups: readonly Group[]): readonly Committed[] {
    let committing = false;
    try {
      this.#statements.begin.run();
      const committed = groups.map((group) => {
        const answers = group.map((request) => this.#append(request));
        return { answers, head: this.#last };
      });
      committing = true;
      this.#statements.commit.run();
      return committed;
    } catch (error) {
      this.#forget();
      // A full disk leaves no commit record behind; after any other failure of the commit one may be there.
      const outcome = committing && codeOf(error) !== 'SQLITE_FULL' ? 'UNKNOWN' : 'NOT_WRITTEN';
      const failed = { kind: 'failed', outcome, reason: reasonOf(error) } as const;
      return groups.map((group) => ({ answers: group.map(() => failed), head: this.#last }));
    }
  }

  #append({ stream, expected, events }: AppendRequest): AppendAnswer {
    const head = this.#head(stream);
    const ids = events.map((event) => event.id);
    const admission = admit(expected, ids, this.#history(head));
    switch (admission.kind) {
      case 'conflict':
        return admission;
      case 'stored':
        return {
          kind: 'stored',
          entries: this.#statements.stored.all(head?.key ?? 0, admission.at, admission.at + ids.length),
        };
      case 'write':
        return this.#write(stream, head, events);
      default:
        return admission satisfies never;
    }
  }

  #write(stream: string, known: Head | undefined, events: readonly EncodedEvent[]): AppendAnswer {
    const revision = (known?.revision ?? 0) + 1;
    const sequence = this.#last + 1;
    try {
      // All texts before the first write: a batch is stored whole or not at all.
      const texts = events.map((event, i) => textAt(event, revision + i));
      if (events.length === 0) return { kind: 'written', revision, sequence };
      const head = known ?? this.#newStream(stream);
      for (const [i, { id, type }] of events.entries())
        this.#statements.insert.run(sequence + i, head.key, revision + i, id, type, texts[i] ?? '');
      head.revision += events.length;
      this.#last += events.length;
      return { kind: 'written', revision, sequence };
    } catch (error) {
      if (error instanceof EntryTooLarge) return { kind: 'tooLarge', eventId: error.eventId, bytes: error.bytes };
      throw error;
    }
  }

  #head(stream: string): Head | undefined {
    const cached = this.#heads.get(stream);
    if (cached !== undefined) return cached;
    const head = this.#statements.head.get(stream);
    if (head !== undefined) this.#heads.set(stream, head);
    return head;
  }

  #newStream(name: string): Head {
    const head = { key: Number(this.#statements.newStream.run(name).lastInsertRowid), revision: 0 };
    this.#heads.set(name, head);
    return head;
  }

  #history(head: Head | undefined): StreamHistory {
    if (head === undefined) return { revision: 0, idAt: () => undefined, revisionOf: () => undefined };
    const { idAt, revisionOf } = this.#statements;
    return {
      revision: head.revision,
      idAt: (revision) => idAt.get(head.key, revision)?.id,
      revisionOf: (id) => revisionOf.get(head.key, id)?.revision,
    };
  }

  /** What is remembered came from a transaction that is gone. */
  #forget(): void {
    if (this.connection.inTransaction) this.#statements.rollback.run();
    this.#heads.clear();
    this.#last = this.#statements.last.get()?.last ?? 0;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
