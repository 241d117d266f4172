import type { Codec } from '../codec.js';
import { matches } from '../filter.js';
import { type Entry, type Filter, InvalidPosition, type Position } from '../ledger.js';
import { Tip } from '../tip.js';
import { Arrivals } from './arrivals.js';
import { BLOCK, type Blocks, type Counted, weightOf } from './blocks.js';
import type { Names } from './names.js';
import { placeOf } from './place.js';
import { entryOf, type Row } from './row.js';
import { Sent } from './sent.js';
import { StreamEnds } from './stream-ends.js';

type Placed = { readonly counted: Counted; readonly sequence: number };

/**
 * Gives entries their sequence: counts what the feed hears, and finds what was counted before by its marks. In memory
 * are the marks, the entries since the last one, and what {@link Blocks} keeps.
 */
export class Book {
  readonly tip: Tip;
  /** `ends[i]` is the position of the last entry of block `i`. */
  readonly #ends: Position[];
  #tail: Counted[] = [];
  #tailWeight = 0;
  #last: Position | undefined;
  /** By stream and revision, of the tail and the block before it. */
  #recent: [Map<string, Placed>, Map<string, Placed>] = [new Map(), new Map()];
  readonly arrivals = new Arrivals();
  readonly sent = new Sent();
  readonly streamEnds = new StreamEnds();
  blocks: Blocks;

  constructor(
    private readonly names: Names,
    private readonly codec: Codec,
    ends: readonly Position[],
    private readonly onBlock: () => void,
  ) {
    this.#ends = [...ends];
    this.#last = ends.at(-1);
    this.tip = new Tip(ends.length * BLOCK);
  }

  get ends(): readonly Position[] {
    return this.#ends;
  }

  /** How far the log was heard, entry or not. */
  get last(): Position | undefined {
    return this.#last;
  }

  /** Whether the log was heard up to there. */
  hasHeard(position: Position): boolean {
    return this.#last !== undefined && this.#last >= position;
  }

  endOf = (block: number): Position | undefined => this.#ends[block];

  hear(row: Row): void {
    this.#last = row.position;
    const of = this.names.streamOf(row.stream, row.type);
    if (of !== undefined) this.#count(row, of);
    this.arrivals.arrived(row.position);
  }

  #count(row: Row, of: string): void {
    const sequence = this.tip.sequence + 1;
    this.streamEnds.hear(of, row.revision);
    const counted = { row, of, entry: this.sent.entry(row, of, sequence) };
    this.#tail.push(counted);
    this.#recent[0].set(`${of}@${row.revision}`, { counted, sequence });
    this.#tailWeight += weightOf(row);
    if (this.#tail.length === BLOCK) {
      this.blocks.keep(this.#ends.length, this.#tail, this.#tailWeight);
      this.#ends.push(row.position);
      this.#tail = [];
      this.#tailWeight = 0;
      this.#recent = [new Map(), this.#recent[0]];
      this.onBlock();
    }
    this.tip.advance(sequence);
  }

  /** An event that was heard lately. @throws CorruptEntry */
  recent(stream: string, revision: number): Entry | undefined {
    const key = `${stream}@${revision}`;
    const placed = this.#recent[0].get(key) ?? this.#recent[1].get(key);
    return placed && this.#entryOf(placed.counted, placed.sequence);
  }

  /** Events of a stream from one revision to another that were all heard lately; `undefined` where one was not. @throws CorruptEntry */
  recentRange(stream: string, from: number, to: number): readonly Entry[] | undefined {
    if (to - from >= 2 * BLOCK) return undefined;
    const entries: Entry[] = [];
    for (let revision = from; revision <= to; revision += 1) {
      const entry = this.recent(stream, revision);
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
    return entries;
  }

  async positionAt(sequence: number): Promise<Position> {
    const block = Math.floor((sequence - 1) / BLOCK);
    const offset = (sequence - 1) % BLOCK;
    const position =
      block === this.#ends.length ? this.#tail[offset]?.row.position : (await this.blocks.positions(block))[offset];
    if (position === undefined) throw new InvalidPosition(`entry ${sequence}`);
    return position;
  }

  /** 0 before the first entry. @throws InvalidPosition where no entry is there, or none that was heard yet */
  async sequenceAt(position: Position | undefined): Promise<number> {
    if (position === undefined) return 0;
    placeOf(position);
    const block = firstAtLeast(this.#ends, position);
    const positions =
      block === this.#ends.length ? this.#tail.map(({ row }) => row.position) : await this.blocks.positions(block);
    const offset = firstAtLeast(positions, position);
    if (positions[offset] !== position) throw new InvalidPosition(position);
    return block * BLOCK + offset + 1;
  }

  /** The matching ones after a sequence, and how far it was looked. */
  async page(
    after: number,
    limit: number,
    filter?: Filter,
  ): Promise<{ readonly entries: Entry[]; readonly scanned: number }> {
    const end = this.tip.sequence;
    const entries: Entry[] = [];
    let scanned = after;
    while (scanned < end && entries.length < limit) {
      const block = Math.floor(scanned / BLOCK);
      const rows = await this.#rows(block);
      for (let offset = scanned % BLOCK; offset < rows.length && scanned < end && entries.length < limit; offset += 1) {
        scanned += 1;
        const counted = rows[offset];
        if (counted !== undefined && matches(filter, counted.of, counted.row.type))
          entries.push(this.#entryOf(counted, scanned));
      }
    }
    return { entries, scanned };
  }

  async #rows(block: number): Promise<readonly Counted[]> {
    return block === this.#ends.length ? this.#tail : this.blocks.rows(block);
  }

  #entryOf(counted: Counted, sequence: number): Entry {
    counted.entry ??= entryOf(counted.row, counted.of, sequence, this.codec);
    return counted.entry;
  }
}

/** In ascending positions the first index whose position is at or after this one; their number where none is. */
const firstAtLeast = (positions: readonly Position[], position: Position): number => {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? position) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};
