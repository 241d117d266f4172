import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A message of the feed as the tests ask for it. */
export type Told = {
  readonly __typename: 'ChangeBatch' | 'Progress' | 'CaughtUp' | 'Lagged' | 'MustRefetch';
  readonly cursor?: string;
  readonly sequence?: number;
  readonly reason?: string;
  readonly changes?: readonly {
    readonly cursor: string;
    readonly entry: {
      readonly id: string;
      readonly sequence: number;
      readonly type: string;
      readonly stream: string;
      readonly actor: { readonly id: string } | null;
      readonly label: { readonly text: string };
    };
  }[];
};

export const CHANGES = `subscription Changes($after: String, $filter: ChangeFilter, $batchSize: Int) {
  changes(after: $after, filter: $filter, batchSize: $batchSize) {
    __typename
    ... on ChangeBatch { cursor sequence changes { cursor entry { id sequence type stream actor { id } label { text } } } }
    ... on Progress { cursor sequence }
    ... on CaughtUp { cursor sequence }
    ... on Lagged { cursor sequence }
    ... on MustRefetch { reason }
  }
}`;

type Variables = { readonly after?: string; readonly filter?: object; readonly batchSize?: number };

/** graphql-ws's own client on a register, each subscription to be iterated. */
export const socketTo = (address: string, token?: string, headers: Record<string, string> = {}) => {
  class WithHeaders extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers });
    }
  }
  const closed: { code: number; reason: string }[] = [];
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithHeaders,
    retryAttempts: 0,
    ...(token === undefined ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
    on: {
      closed: (event) => {
        if (event instanceof Object && 'code' in event && 'reason' in event)
          closed.push({ code: Number(event.code), reason: String(event.reason) });
      },
    },
  });
  return {
    client,
    closed,
    async *changes(variables: Variables = {}): AsyncGenerator<Told, undefined> {
      const results = client.iterate<{ changes: Told }>({ query: CHANGES, variables });
      for await (const { data, errors } of results) {
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        if (data != null) yield data.changes;
      }
      return undefined;
    },
    close: () => client.dispose(),
  };
};

/** Everything up to and with the first message of a kind. */
export const until = async (messages: AsyncIterator<Told>, kind: Told['__typename']): Promise<readonly Told[]> => {
  const told: Told[] = [];
  for (;;) {
    const next = await messages.next();
    if (next.done === true) return told;
    told.push(next.value);
    if (next.value.__typename === kind) return told;
  }
};

export const sequencesOf = (told: readonly Told[]): readonly number[] =>
  told.flatMap(({ changes = [] }) => changes.map(({ entry }) => entry.sequence));
