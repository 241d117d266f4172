import { BinaryRows } from '../../postgres/index.js';
import type { AddedRows } from '../fold.js';
import type { Row, TableDefinition } from '../table.js';

/** Rows in one statement. */
const CHUNK = 5_000;

/** Rows that are only added, encoded as they come: so each is read while it is at hand, and needs not be kept. */
export class CopiedRows implements AddedRows {
  readonly #columns: readonly { readonly name: string; readonly isText: boolean }[];
  readonly #full: (readonly Buffer[])[] = [];
  #filling = new BinaryRows();
  #rows = 0;
  #fault: { readonly thrown: unknown } | undefined;

  constructor({ columns }: TableDefinition) {
    this.#columns = Object.entries(columns).map(([name, { type }]) => ({ name, isText: type === 'text' }));
  }

  add(row: Row): void {
    if (this.#rows === CHUNK) this.#turn();
    try {
      this.#encode(row);
    } catch (thrown) {
      this.#fault ??= { thrown };
    }
    this.#rows += 1;
  }

  /** What each statement is to read. @throws what was wrong with a row */
  copies(): readonly (readonly Buffer[])[] {
    if (this.#fault !== undefined) throw this.#fault.thrown;
    if (this.#rows > 0) this.#turn();
    return this.#full;
  }

  #encode(row: Row): void {
    const filling = this.#filling;
    filling.row(this.#columns.length);
    for (const { name, isText } of this.#columns) {
      const value = row[name] ?? null;
      if (value === null) filling.none();
      else if (isText) filling.text(String(value));
      else filling.integer(Number(value));
    }
  }

  #turn(): void {
    this.#full.push(this.#filling.end());
    this.#filling = new BinaryRows();
    this.#rows = 0;
  }
}
