import type { Run } from './write.js';

/**
 * Statements whose result nobody waits for, one on its way at a time: while the server carries one out, the next is
 * made. The fault of one shows at the next, or at the end of the transaction.
 */
export class Behind {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly ask: Run) {}

  readonly run: Run = async (sql, parameters) => {
    const before = this.#last;
    const asked = this.ask(sql, parameters);
    // Its fault is thrown where it is awaited, which may be later.
    asked.catch(() => undefined);
    this.#last = asked;
    await before;
  };

  /** All are carried out. @throws the fault of the last one */
  async done(): Promise<void> {
    const last = this.#last;
    this.#last = Promise.resolve();
    await last;
  }
}
