import { storable } from './text.js';

const SIGNATURE = 'PGCOPY\n\xff\r\n\0';
/** Flags, and the length of an extension: none. */
const HEADER = Buffer.from(`${SIGNATURE}${'\0'.repeat(8)}`, 'latin1');
const PIECE = 128 * 1024;
/** Text as short as most is copied by character: to call the encoder takes longer. */
const SHORT = 48;
const UINT32 = 2 ** 32;

/** Rows as `COPY … FROM STDIN (FORMAT binary)` reads them: each begun, and then given its fields in order. */
export class BinaryRows {
  readonly #pieces: Buffer[] = [];
  #piece = Buffer.allocUnsafe(PIECE);
  #at = HEADER.copy(this.#piece);

  row(fields: number): void {
    this.#room(2);
    this.#at = this.#piece.writeInt16BE(fields, this.#at);
  }

  none(): void {
    this.#room(4);
    this.#length(this.#at, -1);
    this.#at += 4;
  }

  /** A `bigint`. @throws RangeError for what is none that a number holds */
  integer(value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not an integer`);
    this.#room(12);
    this.#length(this.#at, 8);
    const high = Math.floor(value / UINT32);
    this.#length(this.#at + 4, high);
    this.#length(this.#at + 8, value - high * UINT32);
    this.#at += 12;
  }

  /** `text`. */
  text(value: string): void {
    this.#room(4 + value.length * 3);
    const start = this.#at + 4;
    const end = (value.length <= SHORT ? this.#ascii(value, start) : undefined) ?? start + this.#utf8(value, start);
    this.#length(this.#at, end - start);
    this.#at = end;
  }

  /** All of them. */
  end(): readonly Buffer[] {
    this.#room(2);
    this.#at = this.#piece.writeInt16BE(-1, this.#at);
    return [...this.#pieces, this.#piece.subarray(0, this.#at)];
  }

  /** Where it ends; `undefined` where it is not ASCII, or holds U+0000. */
  #ascii(value: string, start: number): number | undefined {
    const piece = this.#piece;
    for (let i = 0; i < value.length; i += 1) {
      const code = value.charCodeAt(i);
      if (code === 0 || code > 0x7f) return undefined;
      piece[start + i] = code;
    }
    return start + value.length;
  }

  /** How many bytes it takes. U+0000 is looked for in these: in a text that is not Latin that takes several times as long. */
  #utf8(value: string, start: number): number {
    const bytes = this.#piece.write(value, start);
    return this.#piece.subarray(start, start + bytes).includes(0) ? this.#piece.write(storable(value), start) : bytes;
  }

  #length(at: number, value: number): void {
    const piece = this.#piece;
    piece[at] = value >>> 24;
    piece[at + 1] = value >>> 16;
    piece[at + 2] = value >>> 8;
    piece[at + 3] = value;
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#piece.length) return;
    this.#pieces.push(this.#piece.subarray(0, this.#at));
    this.#piece = Buffer.allocUnsafe(Math.max(PIECE, bytes));
    this.#at = 0;
  }
}
