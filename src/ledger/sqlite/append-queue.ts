import { LedgerUnavailable, OutcomeUnknown } from '../ledger.js';
import { reasonOf } from './file.js';
import type { AppendAnswer, AppendRequest } from './protocol.js';
import type { WriterThread } from './writer-thread.js';

type Waiting = {
  readonly request: AppendRequest;
  answered(answer: AppendAnswer): void;
  reject(error: Error): void;
};

/**
 * Requests that are sent while others are under way. Fewer cost more journeys than they save; with more the writer stands
 * still while they are decided, and who decides stands still while they are written.
 */
const GROUP = 32;

/**
 * Gathers the appends of a turn of the event loop, and those that arrive while others are under way; they are sent to the
 * writer together. When it ends unasked, what it was sent has an unknown outcome, what was still waiting goes to a new one.
 */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #turn: NodeJS.Immediate | undefined;
  readonly #underWay = new Set<Promise<void>>();
  #writer: WriterThread | undefined;
  #starting: Promise<WriterThread> | undefined;
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
      if (this.#waiting.length >= GROUP) this.#send();
      else if (this.#underWay.size === 0) this.#turn ??= setImmediate(() => this.#send());
    });
  }

  /** Takes no more, and resolves when everything that was accepted is answered. */
  async drain(): Promise<void> {
    this.#closed = true;
    if (this.#waiting.length > 0) this.#send();
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Ends the writer of a drained queue. */
  async end(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.close();
  }

  #send(): void {
    if (this.#turn !== undefined) clearImmediate(this.#turn);
    this.#turn = undefined;
    const group = this.#waiting;
    this.#waiting = [];
    const journey = this.#commit(group).then(() => {
      this.#underWay.delete(journey);
      if (this.#waiting.length > 0 && this.#underWay.size === 0) this.#send();
    });
    this.#underWay.add(journey);
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

  /** Never two at a time: each would number what it writes by itself. */
  #liveWriter(): Promise<WriterThread> {
    if (this.#writer !== undefined && !this.#writer.ended) return Promise.resolve(this.#writer);
    this.#starting ??= this.startWriter()
      .then((writer) => {
        this.#writer = writer;
        return writer;
      })
      .finally(() => {
        this.#starting = undefined;
      });
    return this.#starting;
  }
}
