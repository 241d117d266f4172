import type { Actor } from '../../kernel/index.js';

/** Who is counted as one: whoever holds a token, or the address of who holds none. */
export const callerOf = (actor: Actor | undefined, address: string): string =>
  actor === undefined ? `address ${address}` : `${actor.role} ${actor.bureau ?? ''} ${actor.id}`;

/** Counts what callers have open at once. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #total = 0;

  constructor(
    private readonly each: number,
    private readonly all: number,
  ) {}

  /** Counts one more; answers with how to count it off, or with nothing where there is no room. */
  take(caller: string): (() => void) | undefined {
    const count = this.#counts.get(caller) ?? 0;
    if (count >= this.each || this.#total >= this.all) return undefined;
    this.#counts.set(caller, count + 1);
    this.#total += 1;
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      this.#total -= 1;
      const left = (this.#counts.get(caller) ?? 1) - 1;
      if (left === 0) this.#counts.delete(caller);
      else this.#counts.set(caller, left);
    };
  }
}
