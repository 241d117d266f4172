import { LedgerUnavailable, OutcomeUnknown } from '../ledger.js';
import { reasonOf } from './file.js';
import type { AppendAnswer, AppendRequest } from './protocol.js';
import type { WriterThread } from './writer-thread.js';

type Waiting = {
  readonly request: AppendRequest;
  answered(answer: AppendAnswer): void;
  reject(error: Error): void;
};

/** Requests in one commit: enough to share an fsync, few enough that nobody waits long for the others. */
const GROUP = 512;

/**
 * Gathers the appends that arrive while a commit is under way; they share the next one. When the writer ends unasked,
 * what it was at has an unknown outcome, what was still waiting goes to a new writer.
 */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #writer: WriterThread | undefined;
  #closed = false;

  /** `onCommit` hears the ledger's last sequence after every commit, once all of its answers are read. */
  constructor(
    private readonly startWriter: () => Promise<WriterThread>,
    private readonly onCommit: (head: number) => void,
  ) {}

  /** Starts the writer ahead of the first append. @throws LedgerUnavailable */
  async start(): Promise<void> {
    this.#writer = await this.startWriter();
  }

  /** `read` makes the result of the answer, at once and in the order of writing; what it throws rejects. */
  append<Result>(request: AppendRequest, read: (answer: AppendAnswer) => Result): Promise<Result> {
    if (this.#closed) return Promise.reject(new LedgerUnavailable('the ledger is closed'));
    return new Promise((resolve, reject) => {
      const answered = (answer: AppendAnswer) => {
        try {
          resolve(read(answer));
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting.push({ request, answered, reject });
      this.#running ??= this.#run();
    });
  }

  /** Takes no more, and resolves when everything that was accepted is answered. */
  async drain(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  /** Ends the writer of a drained queue. */
  async end(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.close();
  }

  async #run(): Promise<void> {
    // Appends of the same turn of the event loop belong together.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, GROUP));
    this.#running = undefined;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const fail = (error: Error) => {
      for (const { reject } of group) reject(error);
    };
    let writer: WriterThread;
    try {
      writer = await this.#liveWriter();
    } catch (error) {
      return fail(new LedgerUnavailable(reasonOf(error), { cause: error }));
    }
    let answered: Awaited<ReturnType<WriterThread['commit']>>;
    try {
      answered = await writer.commit(group.map(({ request }) => request));
    } catch (error) {
      return fail(new OutcomeUnknown(reasonOf(error), { cause: error }));
    }
    for (const [i, one] of group.entries()) {
      const answer = answered.answers[i];
      if (answer === undefined) one.reject(new OutcomeUnknown('the writer gave no answer'));
      else one.answered(answer);
    }
    this.onCommit(answered.head);
  }

  async #liveWriter(): Promise<WriterThread> {
    if (this.#writer === undefined || this.#writer.ended) this.#writer = await this.startWriter();
    return this.#writer;
  }
}
