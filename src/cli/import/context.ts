export type ImportContext = {
  /** What the list is called: an institution of the old list is known by it and its serial. */
  readonly list: string;
  readonly city: string;
  /** Who imports, as it is recorded. */
  readonly subject: string;
  /** Joins everything that one import records; never worked out from personal data. */
  readonly correlationId: string;
};
