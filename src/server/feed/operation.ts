import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Language, worded } from '../../schema/index.js';
import { variableFaults } from '../graphql/coercion.js';
import { aboutDocument } from '../graphql/document.js';
import type { Limits } from '../limits/limits.js';
import { tooMuch } from '../limits/plugin.js';
import { fragmentsOf } from '../limits/shape.js';
import { tokenMessages } from '../messages.js';
import { type FeedMessageCode, feedMessages } from './messages.js';

/** What a client asks to be carried out, in whatever transport. */
export const requestSchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
export type OperationRequest = z.output<typeof requestSchema>;

/** A subscription that may be begun: its one field with its arguments, and what it was asked with. */
export type Prepared = {
  readonly document: DocumentNode;
  readonly request: OperationRequest;
  readonly variables: { readonly [name: string]: unknown };
  readonly field: FieldNode;
  readonly args: { readonly [name: string]: unknown };
};

export const feedError = (
  code: FeedMessageCode,
  language: Language,
  params: { readonly [name: string]: string | number } = {},
): GraphQLError => new GraphQLError(worded(feedMessages[code], language, params), { extensions: { code, ...params } });

/** Characters of a document that is remembered. */
const REMEMBERED = 20_000;

type Unread = {
  readonly code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED';
  readonly errors: readonly GraphQLError[];
};
type Read = { readonly document: DocumentNode } | Unread;

const inWords = ({ code, errors }: Unread, language: Language): readonly GraphQLError[] =>
  errors.map((error) => {
    const { source, positions } = error;
    return new GraphQLError(aboutDocument(error, language), { source, positions, extensions: { code } });
  });

/** Prepares subscriptions over one schema. Documents are read and validated once, however many ask with the same one. */
export class Operations {
  readonly #read = new LRUCache<string, Read>({ max: 200 });

  constructor(
    readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** The operation that is meant; `undefined` where the document cannot be read or has no such operation. */
  operationOf({ query, operationName }: OperationRequest): OperationDefinitionNode | undefined {
    const read = this.#document(query);
    return 'document' in read ? (getOperationAST(read.document, operationName) ?? undefined) : undefined;
  }

  /** A document that was prepared. */
  documentOf(query: string): DocumentNode {
    const read = this.#document(query);
    if ('errors' in read) throw new Error('a document that was not prepared');
    return read.document;
  }

  prepare(request: OperationRequest, language: Language): Prepared | { readonly errors: readonly GraphQLError[] } {
    const read = this.#document(request.query);
    if ('errors' in read) return { errors: inWords(read, language) };
    const { document } = read;
    const operation = getOperationAST(document, request.operationName);
    if (operation == null) return { errors: [feedError('OPERATION_UNKNOWN', language)] };
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      return { errors: [feedError('NOT_A_SUBSCRIPTION', language)] };
    const given = request.variables ?? {};
    const refusal = tooMuch(this.limits, { schema: this.schema, document, operation, variables: given }, language);
    if (refusal !== undefined) return { errors: [refusal] };
    return this.#withArguments({ document, operation, request, given, language });
  }

  #withArguments(asked: {
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly request: OperationRequest;
    readonly given: { readonly [name: string]: unknown };
    readonly language: Language;
  }): Prepared | { readonly errors: readonly GraphQLError[] } {
    const { document, operation, request, given, language } = asked;
    const variables = getVariableValues(this.schema, operation.variableDefinitions ?? [], given, {
      maxErrors: this.limits.errors,
    });
    const field = rootField(document, operation.selectionSet);
    const definition = field && this.schema.getSubscriptionType()?.getFields()[field.name.value];
    if (variables.errors !== undefined || field === undefined || definition === undefined) {
      const fields = variableFaults(this.schema, operation, given, language);
      const message = fields.map(({ field: path, message: rule }) => `${path}: ${rule}`).join('; ');
      return { errors: [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', fields } })] };
    }
    const args = getArgumentValues(definition, field, variables.coerced);
    return { document, request, variables: given, field, args };
  }

  #document(query: string): Read {
    const known = this.#read.get(query);
    if (known !== undefined) return known;
    const read = this.#parsed(query);
    if (query.length <= REMEMBERED) this.#read.set(query, read);
    return read;
  }

  #parsed(query: string): Read {
    try {
      const document = parse(query, { maxTokens: this.limits.tokens });
      const errors = validate(this.schema, document, undefined, { maxErrors: this.limits.errors });
      return errors.length === 0 ? { document } : { code: 'GRAPHQL_VALIDATION_FAILED', errors };
    } catch (error) {
      if (error instanceof GraphQLError) return { code: 'GRAPHQL_PARSE_FAILED', errors: [error] };
      throw error;
    }
  }
}

/** A valid subscription has one field; it may stand in a fragment. */
const rootField = (document: DocumentNode, { selections }: SelectionSetNode): FieldNode | undefined => {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) return selection;
    const within =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentsOf(document).get(selection.name.value);
    const found = within && rootField(document, within.selectionSet);
    if (found !== undefined) return found;
  }
  return undefined;
};

export const tokenExpired = (language: Language): GraphQLError =>
  new GraphQLError(tokenMessages.TOKEN_EXPIRED[language], {
    extensions: { code: 'UNAUTHENTICATED', rule: 'TOKEN_EXPIRED' },
  });
