import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { TooManyConflicts } from '../../application/index.js';
import { VaultUnavailable } from '../../application/vault/index.js';
import { LedgerUnavailable, OutcomeUnknown } from '../../ledger/ledger.js';
import { InvalidCursor, ViewStoreUnavailable } from '../../projections/index.js';
import { badArgument, type EdgeErrorCode, edgeError, type Language } from '../../schema/index.js';
import { aboutDocument } from './document.js';
import { withoutValues } from './values.js';

/** What keeps data apart from this process. */
const UNAVAILABLE = [LedgerUnavailable, ViewStoreUnavailable, VaultUnavailable];

const codeOf = (fault: unknown): EdgeErrorCode => {
  if (UNAVAILABLE.some((kind) => fault instanceof kind)) return 'SERVICE_UNAVAILABLE';
  if (fault instanceof OutcomeUnknown) return 'OUTCOME_UNKNOWN';
  if (fault instanceof TooManyConflicts) return 'TOO_MANY_CONFLICTS';
  return 'INTERNAL';
};

/** An error that was made to be shown, as opposed to one that escaped. */
const isMeant = (error: GraphQLError): boolean =>
  (error.originalError === undefined || error.originalError instanceof GraphQLError) &&
  error.extensions.code !== undefined &&
  error.extensions.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR;

const isOfDocument = ({ extensions: { code } }: GraphQLError): boolean =>
  code === ApolloServerErrorCode.GRAPHQL_PARSE_FAILED || code === ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED;
const isOfVariables = ({ extensions: { code } }: GraphQLError): boolean =>
  code === ApolloServerErrorCode.BAD_USER_INPUT;

const placed = (shown: GraphQLError, at: GraphQLFormattedError): GraphQLFormattedError => ({
  message: shown.message,
  ...(at.locations === undefined ? {} : { locations: at.locations }),
  ...(at.path === undefined ? {} : { path: at.path }),
  extensions: shown.extensions,
});

/**
 * An error as the client gets it. What escaped is told apart by kind and otherwise only numbered: the log has the rest
 * under that number.
 */
export const presented = (
  error: GraphQLError,
  formatted: GraphQLFormattedError,
  language: Language,
  log: Logger,
): GraphQLFormattedError => {
  if (isMeant(error)) {
    if (isOfDocument(error)) return { ...formatted, message: aboutDocument(error, language) };
    return isOfVariables(error) ? { ...formatted, message: withoutValues(formatted.message) } : formatted;
  }
  const fault = error.originalError ?? error;
  if (fault instanceof InvalidCursor) return placed(badArgument('CURSOR_UNKNOWN', fault.argument, language), formatted);
  const code = codeOf(fault);
  const logId = randomUUID();
  log.error({ logId, code, err: fault, path: error.path?.join('.') }, 'a request failed');
  return placed(edgeError(code, language, code === 'INTERNAL' ? { logId } : {}), formatted);
};
