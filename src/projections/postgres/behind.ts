import type { Run } from './write.js';

/**
 * Statements whose result nobody waits for, one on its way at a time: while the server carries one out, the next is
 * made. The fault of one shows at the next, or at the end of the transaction.
 */
export class Behind {
  #last: Promise<unknown> = Promise.resolve();
  #faults: unknown[] = [];

  constructor(private readonly ask: Run) {}

  readonly run: Run = async (sql, parameters) => {
    const before = this.#last;
    const asked = this.ask(sql, parameters);
    asked.catch((fault: unknown) => this.#faults.push(fault));
    this.#last = asked;
    await before;
  };

  /** All are carried out. @throws the first fault since it was asked last: those after it may only follow from it */
  async done(): Promise<void> {
    await this.#last.catch(() => undefined);
    this.#last = Promise.resolve();
    const [fault] = this.#faults.splice(0);
    if (fault !== undefined) throw fault;
  }
}
