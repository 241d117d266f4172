import { ApolloServer } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { EdgeContext } from '../../schema/index.js';
import type { Limits } from '../limits/limits.js';
import { limitsPlugin } from '../limits/plugin.js';
import { answersPlugin } from './answers.plugin.js';

/** The last gate: what reaches the client unnamed says nothing of the inside. */
const withoutInternals = (formatted: GraphQLFormattedError): GraphQLFormattedError =>
  formatted.extensions?.code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR
    ? { ...formatted, message: 'Something went wrong here (系统内部错误)', extensions: { code: 'INTERNAL' } }
    : formatted;

/** GraphQL without its transport. Cache hints are off (they halve the rate of lists), so is the landing page (it loads from the internet). */
export const createApollo = (schema: GraphQLSchema, limits: Limits, log: Logger): ApolloServer<EdgeContext> =>
  new ApolloServer<EdgeContext>({
    schema,
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors },
    executionOptions: { maxCoercionErrors: limits.errors },
    maxRecursiveSelections: limits.selections,
    formatError: withoutInternals,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(limits),
      answersPlugin(log, limits.errors),
    ],
  });
