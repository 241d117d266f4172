import { ApolloClient, gql, InMemoryCache } from '@apollo/client/core';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import type { Observable } from 'rxjs';

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
    readonly cursor?: string;
    readonly changes?: readonly {
      readonly cursor: string;
      readonly entry: { readonly sequence: number; readonly type: string };
    }[];
  };
};

/** Apollo Client on the change feed, over WebSocket. `webSocketImpl` is needed where the platform has no WebSocket. */
export const changesWithApollo = (options: {
  readonly url: string;
  readonly token?: string;
  readonly after?: string;
  readonly webSocketImpl?: unknown;
}): { readonly results: Observable<{ readonly data?: Told | null | undefined }>; stop(): void } => {
  const { url, token, after, webSocketImpl } = options;
  const socket = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl,
    ...(token !== undefined && { connectionParams: { authorization: `Bearer ${token}` } }),
  });
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  return {
    // Every message is new: nothing of a feed belongs in a cache.
    results: client.subscribe<Told>({ query: CHANGES, variables: { after }, fetchPolicy: 'no-cache' }),
    stop: () => {
      client.stop();
      void socket.dispose();
    },
  };
};
