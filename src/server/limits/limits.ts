/** How much one request may ask of the server. */
export type Limits = {
  /** Of a request's body. */
  readonly bodyBytes: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Fields within fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Selections after fragments are unfolded. */
  readonly selections: number;
  /** Fields that may be answered: a list counts as often as its page is long. */
  readonly cost: number;
  /** Values in the variables: members of objects and items of lists. A command names a thousand learners at most. */
  readonly values: number;
  /** Errors reported for one request. */
  readonly errors: number;
  /** Exports of one caller that may wait or run at once. */
  readonly exports: number;
  /** Of one export's JSON Lines. */
  readonly exportBytes: number;
  /** For a whole request to come in. */
  readonly requestMs: number;
  /** For requests under way when the server is closed. */
  readonly shutdownMs: number;
};

export const defaultLimits: Limits = {
  bodyBytes: 1_048_576,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  directives: 20,
  selections: 2_000,
  cost: 20_000,
  values: 20_000,
  errors: 20,
  exports: 5,
  exportBytes: 268_435_456,
  requestMs: 30_000,
  shutdownMs: 10_000,
};
