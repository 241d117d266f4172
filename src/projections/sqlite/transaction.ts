import { setTimeout as delay } from 'node:timers/promises';
import { SqliteError } from '../../sqlite/index.js';
import { Overtaken } from '../store.js';
import { OVERTAKEN, type Step, type StepAnswer, type StepResult, type Writer } from './steps.js';

/** How long another process may hold the file before a write gives up: it may be building indexes. */
const PATIENCE_MS = 120_000;

const faultOf = (code: string, message: string): Error => {
  if (code === OVERTAKEN) return new Overtaken(message);
  return code === '' ? new Error(message) : new SqliteError(message, code);
};

/**
 * One transaction's steps on their way to the writer. Those whose result nobody waits for go with the next whose result
 * somebody does, so that a transaction takes few journeys; their faults show there.
 */
export class Steps {
  #gathered: Step[] = [{ kind: 'begin' }];
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly writer: Writer) {}

  add(step: Step): void {
    this.#gathered.push(step);
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<StepResult> {
    this.add({ kind: 'query', sql, parameters });
    const { results } = await this.#send();
    const result = results.at(-1);
    if (result === undefined) throw new Error('the writer of the views gave no answer');
    return result;
  }

  async commit(): Promise<void> {
    this.add({ kind: 'commit' });
    await this.#send();
  }

  /** Undoes what was done; for a transaction that failed. */
  async rollback(): Promise<void> {
    await this.writer.carryOut([{ kind: 'rollback' }]);
  }

  /** One list at a time: what follows a step that failed must not be done outside the transaction. */
  #send(): Promise<StepAnswer> {
    const steps = this.#gathered;
    this.#gathered = [];
    const mine = this.#last.then(() => this.#carryOut(steps));
    this.#last = mine;
    mine.catch(() => undefined);
    return mine;
  }

  async #carryOut(steps: readonly Step[]): Promise<StepAnswer> {
    const started = performance.now();
    for (let wait = 2; ; wait = Math.min(wait * 2, 100)) {
      const answer = await this.writer.carryOut(steps);
      if (answer.fault === undefined) return answer;
      const { code, message, at } = answer.fault;
      const waits = steps[at]?.kind === 'begin' && code === 'SQLITE_BUSY';
      if (!waits || performance.now() - started > PATIENCE_MS) throw faultOf(code, message);
      await delay(wait);
    }
  }
}
