import { BinaryFields } from './binary-fields.js';

const ROOM = 128 * 1024;
const SIGNATURE = 'PGCOPY\n\xff\r\n\0';
/** Flags, and the length of an extension: none. */
const HEADER = Buffer.from(`${SIGNATURE}${'\0'.repeat(8)}`, 'latin1');

/** Rows as `COPY … FROM STDIN (FORMAT binary)` reads them: each begun, and then given its fields in order. */
export class BinaryRows extends BinaryFields {
  constructor() {
    super(ROOM);
    this.raw(HEADER);
  }

  row(fields: number): void {
    this.int16(fields);
  }

  /** All of them. */
  end(): readonly Buffer[] {
    this.int16(-1);
    return this.pieces();
  }
}
