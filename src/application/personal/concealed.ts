/**
 * A plain text on its way to the vault. Logs, errors, JSON and hashes of what was asked see its keyed digest alone; the
 * text shows only where it is revealed.
 */
export class Concealed {
  readonly #text: string;

  constructor(
    text: string,
    readonly digest: string,
  ) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }
}
