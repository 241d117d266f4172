import type { Database, Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

/** Statements prepared once by their text: preparing costs more than most of them take to run. */
export class Statements {
  readonly #prepared: LRUCache<string, Statement>;

  constructor(
    private readonly database: Database,
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
