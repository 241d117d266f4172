/** What the adapter had to get over. Each is counted; none of them is a fault by itself. */
export const incidents = [
  /** A call had no answer within its time. */
  'call-timed-out',
  /** The node was not the leader and said which one is. */
  'not-leader',
  /** An append was made again, identically, because its outcome was unknown. */
  'append-retried',
  /** A read after the retries showed that an append had been stored. */
  'outcome-confirmed',
  /** Neither retry nor read could say what became of an append. */
  'outcome-unknown',
  /** The client was thrown away and made anew. */
  'client-recreated',
  /** The subscription to `$all` ended and was made again. */
  'resubscribed',
  /** An event that was seen already came again. */
  'duplicate-skipped',
  /** A mark could not be written; it is tried again at the next one. */
  'mark-not-written',
] as const;
export type Incident = (typeof incidents)[number];
export type OnIncident = (incident: Incident) => void;
