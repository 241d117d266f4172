/** Not a cursor of this list: malformed, or of a list in another order. Not a fault of ours. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  constructor(
    readonly argument: 'after' | 'before',
    readonly cursor: string,
  ) {
    super(`${argument}: not a cursor of this list`);
  }
}

/** A page is asked for with exactly one of `first` and `last`, from 1 to {@link MAX_PAGE}. */
export class InvalidPage extends Error {
  override readonly name = 'InvalidPage';
  constructor(readonly argument: 'first' | 'last') {
    super(`${argument}: exactly one of first and last, from 1 to ${MAX_PAGE}`);
  }
}

export const MAX_PAGE = 100;
