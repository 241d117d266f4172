import { Client, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-sse';

const CHANGES = gql`
  subscription Changes($after: String, $filter: ChangeFilter) {
    changes(after: $after, filter: $filter) {
      __typename
      ... on ChangeBatch { cursor changes { cursor entry { id sequence type occurredOn } } }
      ... on Progress { cursor }
      ... on CaughtUp { cursor }
      ... on Lagged { cursor }
      ... on MustRefetch { reason }
    }
  }
`;

type Told = {
  readonly changes: {
    readonly __typename: string;
    readonly changes?: readonly { readonly entry: { readonly sequence: number; readonly type: string } }[];
  };
};

/** urql on the change feed, as server-sent events. Queries go by POST: the register takes no GET without its preflight header. */
export const changesWithUrql = (options: {
  readonly url: string;
  readonly token?: string;
  readonly after?: string;
}) => {
  const { url, token, after } = options;
  const events = createClient({
    url: `${url}/graphql`,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
  const client = new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: events.subscribe({ query, ...(variables && { variables }) }, sink) }),
        }),
      }),
    ],
  });
  return {
    results: client.subscription<Told>(CHANGES, { after }),
    stop: () => events.dispose(),
  };
};
