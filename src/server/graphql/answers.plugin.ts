import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { type EdgeContext, edgeError } from '../../schema/index.js';
import { variableFaults } from './coercion.js';
import { presented } from './faults.js';

/** Requests that were understood as HTTP but not as GraphQL: 200 for clients that know GraphQL only as JSON (GraphQL over HTTP). */
const REQUEST_ERRORS: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
]);

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

type Answer = GraphQLRequestContext<EdgeContext>;

/** The variables' faults by path and rule, instead of graphql-js's sentences that repeat what the client sent. */
const inputErrors = ({ schema, operation, request, contextValue }: Answer): readonly GraphQLFormattedError[] => {
  if (operation === undefined) return [];
  const fields = variableFaults(schema, operation, request.variables ?? {}, contextValue.language);
  if (fields.length === 0) return [];
  const listed = fields.map(({ field, message }) => `${field} ${message}`).join('; ');
  const error = edgeError('BAD_USER_INPUT', contextValue.language, { fields: listed });
  return [{ message: error.message, extensions: { code: 'BAD_USER_INPUT', fields } }];
};

/** Errors of a request's variables have no path; the one that says that there are more of them has no code either. */
const mayBeAboutVariables = (errors: readonly GraphQLError[]): boolean =>
  errors.every(
    ({ path, extensions: { code } }) =>
      path === undefined && (code === undefined || code === ApolloServerErrorCode.BAD_USER_INPUT),
  );

/** Puts errors into words that a client may see, and chooses the status that the client's `Accept` asks for. */
export const answersPlugin = (log: Logger, maxErrors: number): ApolloServerPlugin<EdgeContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (answer) => {
        const { response, errors = [], request, contextValue } = answer;
        if (response.body.kind !== 'single' || errors.length === 0) return Promise.resolve();
        const { singleResult } = response.body;
        const formatted = singleResult.errors ?? [];
        const hasData = 'data' in singleResult && singleResult.data !== undefined;
        const { language, correlationId } = contextValue;
        const aboutVariables = !hasData && mayBeAboutVariables(errors) ? inputErrors(answer) : [];
        const present = (one: GraphQLFormattedError, index: number): GraphQLFormattedError => {
          const error = errors[index];
          return error === undefined ? one : presented(error, one, language, log.child({ requestId: correlationId }));
        };
        const shown = aboutVariables.length > 0 ? aboutVariables : formatted.map(present);
        singleResult.errors = shown.slice(0, maxErrors);
        const asksForStatus = request.http?.headers.get('accept')?.includes(GRAPHQL_RESPONSE) === true;
        if (!hasData && !asksForStatus && shown.every(({ extensions }) => REQUEST_ERRORS.has(extensions?.code)))
          response.http.status = 200;
        return Promise.resolve();
      },
    }),
});
