import type { Envelope } from '../kernel/index.js';
import type { Entry, Position } from './ledger.js';

/**
 * An entry in the process that wrote it. The codec has checked the event before it was written; read from its text, it is
 * what any later read gives. Most of what is written is not asked for its envelope there, so the text is read when it is.
 */
export class WrittenEntry implements Entry {
  #envelope: Envelope | undefined;

  /** `bytes`: the text as `textAt` gives it. */
  constructor(
    readonly position: Position,
    readonly sequence: number,
    readonly bytes: string,
  ) {}

  /** Its keys are in the order of the text. */
  get envelope(): Envelope {
    this.#envelope ??= JSON.parse(this.bytes) as Envelope;
    return this.#envelope;
  }
}
