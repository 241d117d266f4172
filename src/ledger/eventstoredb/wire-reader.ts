/** Kinds of a field in the protocol-buffer encoding: https://protobuf.dev/programming-guides/encoding/#structure */
export const VARINT = 0;
const FIXED_64 = 1;
export const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** Reads one message of the wire, field by field. @throws Error where it is cut off */
export class WireReader {
  /** The number of the present field. */
  field = 0;
  #kind = 0;
  #low = 0;
  #high = 0;

  constructor(
    private readonly bytes: Buffer,
    private at = 0,
    private readonly end = bytes.length,
  ) {}

  /** Goes to the next field, whose content is to be read or skipped. */
  next(): boolean {
    if (this.at >= this.end) return false;
    this.#read();
    this.field = this.#low >>> 3;
    this.#kind = this.#low & 7;
    return true;
  }

  /** @throws Error where it is no safe integer */
  integer(): number {
    this.#expect(VARINT);
    this.#read();
    const value = this.#high * 0x1_0000_0000 + this.#low;
    if (!Number.isSafeInteger(value)) throw new Error('a number of the wire is too large');
    return value;
  }

  /** All 64 bits in 16 hexadecimal digits. */
  hex(): string {
    this.#expect(VARINT);
    this.#read();
    return this.#high.toString(16).padStart(8, '0') + this.#low.toString(16).padStart(8, '0');
  }

  text(): string {
    const end = this.#content();
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end;
    return text;
  }

  message(): WireReader {
    const end = this.#content();
    const reader = new WireReader(this.bytes, this.at, end);
    this.at = end;
    return reader;
  }

  skip(): void {
    switch (this.#kind) {
      case VARINT:
        this.#read();
        break;
      case FIXED_64:
        this.#move(8);
        break;
      case LENGTH_DELIMITED:
        this.at = this.#content();
        break;
      case FIXED_32:
        this.#move(4);
        break;
      default:
        throw new Error(`a field of the wire has the unknown kind ${this.#kind}`);
    }
  }

  #expect(kind: number): void {
    if (this.#kind !== kind) throw new Error(`field ${this.field} of the wire is of another kind`);
  }

  /** Where the content ends that begins here. */
  #content(): number {
    this.#expect(LENGTH_DELIMITED);
    this.#read();
    const { at } = this;
    this.#move(this.#high === 0 ? this.#low : Number.POSITIVE_INFINITY);
    const end = this.at;
    this.at = at;
    return end;
  }

  #move(count: number): void {
    this.at += count;
    if (this.at > this.end) throw new Error('a message of the wire is cut off');
  }

  #read(): void {
    let [low, high] = [0, 0];
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.bytes[this.at];
      this.#move(1);
      if (byte === undefined) break;
      const bits = byte & 0x7f;
      if (shift < 32) low |= bits << shift;
      if (shift === 28) high |= bits >> 4;
      else if (shift > 28) high |= bits << (shift - 32);
      if (byte < 0x80) {
        this.#low = low >>> 0;
        this.#high = high >>> 0;
        return;
      }
    }
    throw new Error('a number of the wire has no end');
  }
}
