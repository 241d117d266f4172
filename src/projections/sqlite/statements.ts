import { LRUCache } from 'lru-cache';
import type { Connection, Statement } from '../../sqlite/index.js';

/** Statements prepared once by their text: preparing costs more than most of them take to run. */
export class Statements {
  readonly #prepared: LRUCache<string, Statement>;

  constructor(
    private readonly database: Connection,
    max = 500,
  ) {
    this.#prepared = new LRUCache({ max });
  }

  prepare(sql: string): Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
