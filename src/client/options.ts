/** Which entries are wanted, as in GraphQL's `ChangeFilter`. */
export type ChangeFilter = {
  readonly aggregates?: readonly string[];
  readonly types?: readonly string[];
  readonly base?: string;
  readonly division?: string;
  readonly level?: 'MUNICIPAL' | 'COUNTY';
  readonly status?: readonly string[];
};

export type FeedClientOptions = {
  /** Of the server, `https://jidi.example`; a path before `/graphql` and `/feed` is kept. */
  readonly url: string;
  /** A bearer token, or where to get one: it is asked again whenever the last one has expired. The public's view without. */
  readonly token?: string | (() => string | Promise<string>);
  /** The cursor of the last change that was dealt with; from the beginning where absent. */
  readonly after?: string;
  readonly filter?: ChangeFilter;
  /** Entries in one message at most. */
  readonly batchSize?: number;
  /** `false`: ends when everything that is there has been told. */
  readonly follow?: boolean;
  /** Of labels and errors. */
  readonly language?: 'zh' | 'en';
  readonly signal?: AbortSignal;
  /** Told of every cursor, also of those behind entries that the filter leaves out. */
  readonly onCursor?: (cursor: string) => void;
  /** Told when the connection was lost, why, and how long it is waited before the next attempt. */
  readonly onInterruption?: (error: Error, waitMs: number) => void;
  /** Milliseconds before the first and the longest pause between attempts; each is drawn at random up to that. */
  readonly backoff?: { readonly first: number; readonly longest: number };
  /** In place of the platform's own. */
  readonly fetch?: typeof globalThis.fetch;
};

/** The address of a path below the server's. */
export const addressOf = (url: string, path: string): URL => {
  const base = new URL(url);
  base.pathname = base.pathname.replace(/\/(graphql|feed)?\/?$/, '') + path;
  base.search = '';
  base.hash = '';
  return base;
};

export const headersOf = async ({ token, language }: FeedClientOptions): Promise<Record<string, string>> => {
  const given = typeof token === 'function' ? await token() : token;
  return {
    ...(language && { 'accept-language': language }),
    ...(given !== undefined && { authorization: `Bearer ${given}` }),
  };
};
