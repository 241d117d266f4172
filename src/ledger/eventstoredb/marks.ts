import { z } from 'zod';
import { CorruptEntry, type Position } from '../ledger.js';
import { BLOCK } from './blocks.js';
import type { Connection } from './connection.js';
import { faultOf } from './faults.js';
import { type Names, uuidOf } from './names.js';

const PAGE = 1_000;
const markSchema = z.object({ sequence: z.number().int().positive(), position: z.string().regex(/^[0-9a-f]{32}$/) });

/** The positions of entries {@link BLOCK}, 2·{@link BLOCK}, … as they were written down. @throws LedgerUnavailable, CorruptEntry */
export const readMarks = async (connection: Connection, names: Names, signal: AbortSignal): Promise<Position[]> => {
  const ends: Position[] = [];
  for (;;) {
    const rows = await connection.readStream(names.marks, { from: ends.length + 1, count: PAGE }, signal);
    for (const { data } of rows) {
      const mark = markSchema.safeParse(data);
      const where = `mark ${ends.length + 1} of ${names.marks}`;
      if (!mark.success) throw new CorruptEntry(where, z.prettifyError(mark.error));
      const position = mark.data.position as Position;
      if (mark.data.sequence !== (ends.length + 1) * BLOCK || position <= (ends.at(-1) ?? ''))
        throw new CorruptEntry(where, 'it is out of order');
      ends.push(position);
    }
    if (rows.length < PAGE) return ends;
  }
};

/**
 * Writes down every {@link BLOCK}th entry's position, so that no start has to count from the beginning. Every node does:
 * mark `n` has the same id, revision and words whoever writes it, so the first stands and the others find it there.
 */
export class MarksWriter {
  #written: number;
  #writing: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly names: Names,
    private readonly ends: () => readonly Position[],
    private readonly signal: AbortSignal,
  ) {
    this.#written = ends().length;
  }

  /** A block is complete. */
  wake(): void {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
  }

  async idle(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#written < this.ends().length && !this.signal.aborted) {
      const position = this.ends()[this.#written];
      const sequence = (this.#written + 1) * BLOCK;
      const id = uuidOf(`${this.names.marks} ${sequence} ${position}`);
      try {
        await this.connection.append(this.names.marks, this.#written, [
          { id, type: 'Marked', text: JSON.stringify({ sequence, position }) },
        ]);
      } catch (error) {
        // A conflict says that the mark is there; anything else is tried again with the next block.
        if (faultOf(error).kind !== 'conflict') {
          this.connection.onIncident('mark-not-written');
          return;
        }
      }
      this.#written += 1;
    }
  }
}
