import { storable } from './text.js';

/** Text as short as most is copied by character: to call the encoder takes longer. */
const SHORT = 48;
const UINT32 = 2 ** 32;

/** Values as PostgreSQL sends and receives them in binary, one after another. */
export class BinaryFields {
  readonly #pieces: Buffer[] = [];
  #piece: Buffer;
  #at = 0;

  /** `room`: how many bytes are taken at a time. */
  constructor(private readonly room: number) {
    this.#piece = Buffer.allocUnsafe(room);
  }

  raw(bytes: Buffer): void {
    this.#room(bytes.length);
    this.#at += bytes.copy(this.#piece, this.#at);
  }

  int16(value: number): void {
    this.#room(2);
    this.#at = this.#piece.writeInt16BE(value, this.#at);
  }

  int32(value: number): void {
    this.#room(4);
    this.#length(this.#at, value);
    this.#at += 4;
  }

  /** `null`. */
  none(): void {
    this.int32(-1);
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
    this.#room(4 + value.length * 3 + 1);
    const start = this.#at + 4;
    const end = (value.length <= SHORT ? this.#ascii(value, start) : undefined) ?? this.#utf8(value, start);
    this.#length(this.#at, end - start);
    this.#at = end;
  }

  /** `text` or a `bigint`, or null. @throws RangeError as {@link integer} */
  value(value: string | number | null, isText: boolean): void {
    if (value === null) this.none();
    else if (isText) this.text(String(value));
    else this.integer(Number(value));
  }

  /** All that was given. */
  pieces(): readonly Buffer[] {
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

  /** Where it ends. U+0000 is looked for in the bytes: in a text that is not Latin that takes several times as long. */
  #utf8(value: string, start: number): number {
    const piece = this.#piece;
    const end = start + piece.write(value, start);
    // One of our own, so that there is no end to look out for.
    piece[end] = 0;
    return piece.indexOf(0, start) === end ? end : start + piece.write(storable(value), start);
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
    this.#piece = Buffer.allocUnsafe(Math.max(this.room, bytes));
    this.#at = 0;
  }
}
