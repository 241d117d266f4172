import { createHash } from 'node:crypto';

/** Statements that a connection keeps prepared: those that come back first. */
const PREPARED = 500;

/** Names the statements that are asked again, to be prepared: planning them takes longer than most take to run. */
export class StatementNames {
  readonly #seen = new Map<string, string | undefined>();

  /** `undefined` the first time, and for those that come when enough are named. */
  of(sql: string): string | undefined {
    const known = this.#seen.get(sql);
    if (known !== undefined) return known;
    if (this.#seen.has(sql)) {
      const name = `jidi_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
      this.#seen.set(sql, name);
      return name;
    }
    if (this.#seen.size < PREPARED) this.#seen.set(sql, undefined);
    return undefined;
  }
}
