const WHOLE_TEXT = 0x81;
/** Lengths from here on are written behind the first two bytes, in two bytes or in eight. */
const SHORT = 126;
const LONG = 65_536;

const headerOf = (length: number): number => (length < SHORT ? 2 : length < LONG ? 4 : 10);

/** The header of an unmasked text frame whose message has so many bytes (RFC 6455 §5.2). */
const putHeader = (bytes: Buffer, at: number, length: number): void => {
  bytes[at] = WHOLE_TEXT;
  if (length < SHORT) bytes[at + 1] = length;
  else if (length < LONG) {
    bytes[at + 1] = 126;
    bytes.writeUInt16BE(length, at + 2);
  } else {
    bytes[at + 1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), at + 2);
  }
};

/** The header of a frame and the first bytes of its message, which `rest` more follow. */
export const frameStart = (own: Buffer, rest: number): Buffer => {
  const length = own.length + rest;
  const header = headerOf(length);
  const start = Buffer.allocUnsafe(header + own.length);
  putHeader(start, 0, length);
  own.copy(start, header);
  return start;
};

/**
 * A place in memory where a message is framed for one subscriber after another: its shared bytes are copied there once, and
 * only what is a subscriber's own is written before them each time.
 */
export class FrameRoom {
  #rest: Buffer | undefined;
  #bytes = Buffer.alloc(0);

  /** A whole frame, which is only that until the next is asked for, unless it is left. */
  frame(own: Buffer, rest: Buffer): Buffer {
    const length = own.length + rest.length;
    const size = headerOf(length) + length;
    if (this.#rest !== rest || size > this.#bytes.length) {
      this.#bytes = Buffer.allocUnsafeSlow(size);
      this.#rest = rest;
      rest.copy(this.#bytes, size - rest.length);
    }
    const at = this.#bytes.length - size;
    putHeader(this.#bytes, at, length);
    own.copy(this.#bytes, this.#bytes.length - length);
    return at === 0 ? this.#bytes : this.#bytes.subarray(at);
  }

  /** Leaves the last frame to who has it: the next one gets another place. */
  leave(): void {
    this.#rest = undefined;
  }
}
