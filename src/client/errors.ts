/** Why a cursor cannot be gone on from. */
export type RefetchReason = 'OTHER_LEDGER' | 'OTHER_FILTER' | 'RESTORED';

/** The cursor cannot be gone on from: begin again without one, and replace what was gathered. */
export class MustRefetch extends Error {
  override readonly name = 'MustRefetch';
  constructor(readonly reason: RefetchReason) {
    super(`the cursor cannot be gone on from: ${reason}`);
  }
}

/** The server refuses, and will again: the token, the filter or the cursor is wrong. */
export class FeedRefused extends Error {
  override readonly name = 'FeedRefused';
  constructor(
    message: string,
    /** The server's code, such as `BAD_USER_INPUT`. */
    readonly code: string,
    /** Of the HTTP answer, where it is that which refused. */
    readonly status?: number,
  ) {
    super(message);
  }
}

/** No answer, or none that can be used, for now: it is tried again. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(
    message: string,
    /** When the server asked to be left alone for so long. */
    readonly afterMs?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
