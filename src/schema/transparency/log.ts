import type { GraphQLError } from 'graphql';
import { NotCoveredYet, type Published, type TransparencyLog } from '../../transparency/log/index.js';
import { CATCH_UP_MS } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { badArgument, edgeError } from '../shared/errors.js';

/** The log of this server. @throws GraphQLError NO_LOG */
export const logOf = ({ log, language }: Pick<EdgeContext, 'log' | 'language'>): TransparencyLog => {
  if (log === undefined) throw edgeError('NO_LOG', language);
  return log;
};

/** What the log answers; where it has not come that far, when to ask again. @throws GraphQLError LOG_BEHIND */
export const orBehind = async <Answer>(
  { language }: Pick<EdgeContext, 'language'>,
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NotCoveredYet) throw edgeError('LOG_BEHIND', language, { sequence: error.size });
    throw error;
  }
};

/** The latest checkpoint, once it covers the entry of this sequence. @throws GraphQLError NO_LOG, LOG_BEHIND */
export const covering = (context: EdgeContext, sequence: number): Promise<Published> => {
  const log = logOf(context);
  return orBehind(context, () => log.covering(sequence, CATCH_UP_MS));
};

/** @throws GraphQLError TREE_SIZE unless least ≤ size ≤ most */
export const assertSize = (
  { language }: Pick<EdgeContext, 'language'>,
  field: string,
  size: number,
  { min, max }: { readonly min: number; readonly max: number },
): void => {
  const fault: GraphQLError | undefined =
    size < min || size > max ? badArgument('TREE_SIZE', field, language, { min, max }) : undefined;
  if (fault !== undefined) throw fault;
};
