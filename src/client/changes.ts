import { Attempts, ask, errorIn, jsonOf } from './attempts.js';
import { FeedRefused, Interrupted, MustRefetch, type RefetchReason } from './errors.js';
import { eventsOf } from './event-stream.js';
import { addressOf, type FeedClientOptions, headersOf } from './options.js';

export type Label = { readonly text: string; readonly zh: string; readonly en: string };
/** An entry of the ledger, as GraphQL's `Entry` has it. */
export type Entry = {
  readonly id: string;
  readonly sequence: number;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly version: number;
  readonly label: Label;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actor: { readonly id: string; readonly role: string; readonly bureau: string | null } | null;
  readonly measures: number;
  readonly articles: readonly { readonly code: string; readonly citation: Label; readonly title: Label | null }[];
  readonly document: { readonly ref: string; readonly sha256: string | null } | null;
  readonly data: unknown;
};
/** An entry, and the cursor to go on from when it has been dealt with. */
export type Change = { readonly cursor: string; readonly entry: Entry };

type Message =
  | { readonly __typename: 'ChangeBatch'; readonly cursor: string; readonly changes: readonly Change[] }
  | { readonly __typename: 'Progress' | 'CaughtUp' | 'Lagged'; readonly cursor: string }
  | { readonly __typename: 'MustRefetch'; readonly reason: RefetchReason };

/** The server pings every twelve seconds. */
const SILENCE_MS = 40_000;
/** Answers that another attempt may not get. */
const PASSING: readonly string[] = ['SERVICE_UNAVAILABLE', 'INTERNAL', 'VIEWS_BEHIND', 'TOO_MANY_SUBSCRIPTIONS'];

const label = '{ text zh en }';
export const CHANGES = `subscription Changes($after: String, $filter: ChangeFilter, $batchSize: Int) {
  changes(after: $after, filter: $filter, batchSize: $batchSize) {
    __typename
    ... on ChangeBatch { cursor changes { cursor entry {
      id sequence position stream revision type version label ${label} occurredOn recordedAt
      actor { id role bureau } measures articles { code citation ${label} title ${label} } document { ref sha256 } data
    } } }
    ... on Progress { cursor }
    ... on CaughtUp { cursor }
    ... on Lagged { cursor }
    ... on MustRefetch { reason }
  }
}`;

/** What the server sent: the selection is this module's own, so the answer has its shape. */
const messageIn = (data: string, options: FeedClientOptions): Message => {
  const result = jsonOf(data);
  const refused = errorIn(result);
  if (refused !== undefined) {
    const mayPass = PASSING.includes(refused.code) || isExpired(refused.code, options);
    throw mayPass ? new Interrupted(refused.message) : new FeedRefused(refused.message, refused.code);
  }
  return (result as { readonly data: { readonly changes: Message } }).data.changes;
};

const isExpired = (code: string, { token }: FeedClientOptions): boolean =>
  code === 'UNAUTHENTICATED' && typeof token === 'function';

async function* messages(options: FeedClientOptions, after: string | undefined): AsyncGenerator<Message, undefined> {
  const { filter, batchSize, signal } = options;
  const body = JSON.stringify({ query: CHANGES, variables: { after, filter, batchSize } });
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...(await headersOf(options)) };
  const init = { method: 'POST', headers, body, ...(signal && { signal }) };
  const response = await ask(addressOf(options.url, '/graphql'), init, options);
  if (response.body === null) throw new Interrupted('the answer has no body');
  let told = false;
  for await (const { event, data } of eventsOf(response.body, SILENCE_MS)) {
    // A subscription that ends has said why; one that has not is not to be begun again at once.
    if (event === 'complete' && told) return undefined;
    if (event === 'next') yield messageIn(data, options);
    told = true;
  }
  throw new Interrupted('the server has ended the stream');
}

/**
 * Every change after a cursor, each once and in the order of the ledger; then live. A connection that is lost is made
 * again from the last cursor, after a pause that grows. Ends when the signal aborts, or with `follow: false` when all
 * that is there has been told.
 * @throws MustRefetch, FeedRefused
 */
export async function* changes(options: FeedClientOptions): AsyncGenerator<Change, undefined> {
  const attempts = new Attempts(options);
  let cursor = options.after;
  const reached = (to: string): void => {
    cursor = to;
    options.onCursor?.(to);
  };
  while (options.signal?.aborted !== true) {
    try {
      for await (const message of messages(options, cursor)) {
        attempts.succeeded();
        switch (message.__typename) {
          case 'ChangeBatch':
            for (const change of message.changes) {
              yield change;
              cursor = change.cursor;
            }
            reached(message.cursor);
            break;
          case 'CaughtUp':
            reached(message.cursor);
            if (options.follow === false) return undefined;
            break;
          case 'Progress':
          case 'Lagged':
            reached(message.cursor);
            break;
          case 'MustRefetch':
            throw new MustRefetch(message.reason);
          default:
            message satisfies never;
        }
      }
    } catch (error) {
      await attempts.after(error);
    }
  }
  return undefined;
}
