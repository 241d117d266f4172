import { type Connection, Query } from 'pg';

const headOf = (bytes: Buffer): Buffer => {
  const head = Buffer.from('d\0\0\0\0', 'latin1');
  head.writeInt32BE(bytes.length + 4, 1);
  return head;
};
const DONE = Buffer.from('c\0\0\0\x04', 'latin1');

/**
 * `COPY … FROM STDIN`, which tells `ended` how it ended. What it reads follows the statement at once: where the server
 * refuses that, it passes over it.
 */
export class CopyIn extends Query {
  readonly #statement: string;
  readonly #pieces: readonly Buffer[];

  constructor(statement: string, pieces: readonly Buffer[], ended: (error?: Error | null) => void) {
    super(statement, ended);
    this.#statement = statement;
    this.#pieces = pieces;
  }

  override readonly submit = (connection: Connection): void => {
    const { stream } = connection;
    stream.cork();
    connection.query(this.#statement);
    for (const piece of this.#pieces) {
      stream.write(headOf(piece));
      stream.write(piece);
    }
    stream.write(DONE);
    stream.uncork();
  };

  /** The server asks for what is on its way. */
  handleCopyInResponse(): void {}
}
