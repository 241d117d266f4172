import type { TypedDocumentString } from '../../../examples/generated/graphql.js';
import type { Actor } from '../../../src/kernel/index.js';

export type Answer<Result> = {
  readonly status: number;
  readonly data: Result | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
};

type UserError = { readonly code: string; readonly message: string; readonly field: string | null };
/** What every mutation answers with. */
export type Payload = {
  readonly entries: readonly { readonly id: string; readonly sequence: number; readonly type: string }[];
  readonly position: string | null;
  readonly userErrors: readonly UserError[];
};
export type Mutation<Result, Variables> = TypedDocumentString<Result, Variables>;
export type Input = { readonly idempotencyKey: string };
type WithoutKey<Variables extends { readonly input: Input }> = Omit<Variables['input'], 'idempotencyKey'>;

/** The server could not be reached, or was gone before it had answered: what became of the request is not known. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const post = async (
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number; text: string }> => {
  try {
    const response = await fetch(url, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new NoAnswer('no answer', { cause: error });
  }
};

/** What a client is told to ask again. */
const UNANSWERED: ReadonlySet<string> = new Set(['SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'TOO_MANY_CONFLICTS']);

export type Client = ReturnType<typeof createClient>;

/** A GraphQL client; `tokenOf` gives a person's token, and whoever has none asks as the public. */
export const createClient = (addressOf: () => string, tokenOf: (actor: Actor) => Promise<string>) => {
  const ask = async <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    as?: Actor,
  ): Promise<Answer<Result>> => {
    const authorization: Record<string, string> =
      as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` };
    const headers = { 'content-type': 'application/json', 'accept-language': 'en', ...authorization };
    const { status, text } = await post(
      `${addressOf()}/graphql`,
      headers,
      JSON.stringify({ query: `${document}`, variables }),
    );
    if (status === 503) throw new NoAnswer(text);
    const { data = null, errors = [] } = JSON.parse(text);
    return { status, data, errors };
  };

  /** Carries a command out once under a key; what it answered. @throws NoAnswer */
  const send = async <
    Result extends { readonly [field: string]: Payload | string | undefined },
    Variables extends { readonly input: Input },
  >(
    as: Actor,
    document: Mutation<Result, Variables>,
    idempotencyKey: string,
    input: WithoutKey<Variables>,
  ): Promise<Extract<Result[keyof Result], Payload>> => {
    const variables = { input: { ...input, idempotencyKey } } as unknown as Variables;
    const { data, errors } = await ask(document, variables, as);
    const unanswered = errors.find(({ extensions }) => UNANSWERED.has(extensions?.code ?? ''));
    if (unanswered !== undefined) throw new NoAnswer(unanswered.message);
    const payload = Object.values(data ?? {}).find((field) => typeof field === 'object');
    if (errors.length > 0 || payload === undefined) throw new Error(`${idempotencyKey}: ${JSON.stringify(errors)}`);
    return payload as Extract<Result[keyof Result], Payload>;
  };

  return { ask, send };
};
