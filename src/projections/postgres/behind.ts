/** Bytes of statements that are on their way at a time. */
const MOST = 4 * 1024 * 1024;

/**
 * Statements of one connection whose results nobody waits for: while the server carries some out, the next are made. The
 * fault of one shows at one after it, or at the end of the transaction.
 */
export class Behind {
  /** The answers to come, in the order in which they were asked for. */
  readonly #answers: Promise<void>[] = [];
  #bytes = 0;
  #faults: unknown[] = [];

  /** Asks as soon as what is on its way leaves room for so many bytes. @throws the first fault since `done` */
  async add(bytes: number, ask: () => Promise<unknown>): Promise<void> {
    while (this.#answers.length > 0 && this.#bytes + bytes > MOST) await this.#answers[0];
    if (this.#faults.length > 0) throw this.#faults[0];
    this.#bytes += bytes;
    this.#answers.push(this.#answered(bytes, ask()));
  }

  /** All are carried out. @throws the first fault since it was asked last: those after it may only follow from it */
  async done(): Promise<void> {
    await this.#answers.at(-1);
    const [fault] = this.#faults.splice(0);
    if (fault !== undefined) throw fault;
  }

  async #answered(bytes: number, answer: Promise<unknown>): Promise<void> {
    try {
      await answer;
    } catch (fault) {
      this.#faults.push(fault);
    }
    this.#bytes -= bytes;
    this.#answers.shift();
  }
}
