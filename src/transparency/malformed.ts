/** The open formats that are read here. */
export type Format =
  | 'hash'
  | 'note'
  | 'verifier key'
  | 'checkpoint'
  | 'tile path'
  | 'entry bundle'
  | 'proof'
  | 'policy'
  | 'bundle'
  | 'submission';

/** A text or file that is not in the format that it should be in. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  constructor(
    readonly format: Format,
    readonly rule: string,
  ) {
    super(`malformed ${format}: ${rule}`);
  }
}
