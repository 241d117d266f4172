import { BinaryRows } from '../../postgres/index.js';
import type { AddedRows } from '../fold.js';
import type { Row, TableDefinition } from '../table.js';

/** Rows in one statement. */
const CHUNK = 5_000;

/** Rows that are only added, encoded as they come: so each is read while it is at hand, and need not be kept. */
export class CopiedRows implements AddedRows {
  readonly #columns: readonly { readonly name: string; readonly isText: boolean }[];
  readonly #full: (readonly Buffer[])[] = [];
  #filling: BinaryRows | undefined;
  #rows = 0;
  #fault: { readonly thrown: unknown } | undefined;

  constructor({ columns }: TableDefinition) {
    this.#columns = Object.entries(columns).map(([name, { type }]) => ({ name, isText: type === 'text' }));
  }

  add(row: Row): void {
    try {
      this.#filling ??= new BinaryRows();
      this.#encode(row, this.#filling);
    } catch (thrown) {
      this.#fault ??= { thrown };
    }
    this.#rows += 1;
    if (this.#rows === CHUNK) this.#turn();
  }

  /** What each statement is to read. @throws what was wrong with a row */
  copies(): readonly (readonly Buffer[])[] {
    if (this.#fault !== undefined) throw this.#fault.thrown;
    this.#turn();
    return this.#full;
  }

  #encode(row: Row, filling: BinaryRows): void {
    filling.row(this.#columns.length);
    for (const { name, isText } of this.#columns) filling.value(row[name] ?? null, isText);
  }

  #turn(): void {
    if (this.#filling !== undefined) this.#full.push(this.#filling.end());
    this.#filling = undefined;
    this.#rows = 0;
  }
}
