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
  /** Of the payload with which a socket introduces itself. */
  readonly connectionBytes: number;
  /** Sockets and event streams open at once: of one caller, and of all. A caller is who holds a token, or an address. */
  readonly connectionsPerCaller: number;
  readonly connections: number;
  /** Subscriptions at once of one caller. */
  readonly subscriptions: number;
  /** Bytes that may wait for a subscriber; with more it is not sent anything until it has taken them. */
  readonly waitingBytes: number;
  /** A subscriber that takes nothing for so long, or falls so many entries behind once it had caught up, has lagged. */
  readonly stallMs: number;
  readonly lagEntries: number;
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
  connectionBytes: 16_384,
  connectionsPerCaller: 100,
  connections: 10_000,
  subscriptions: 200,
  waitingBytes: 262_144,
  stallMs: 10_000,
  lagEntries: 20_000,
};
