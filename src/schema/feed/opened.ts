import type { GraphQLError } from 'graphql';
import {
  aggregates,
  CursorBeyondTip,
  DEFAULT_BATCH,
  EmptyFilter,
  type Feed,
  type FeedFilter,
  type FeedQuery,
  ForgedCursor,
  LARGEST_BATCH,
  type Place,
  type RefetchReason,
} from '../../feed/index.js';
import type { Viewer } from '../../projections/views.js';
import { badArgument } from '../shared/errors.js';
import type { Language } from '../shared/language.js';
import { dataOf } from '../shared/plain.js';
import type { ChangesArguments } from './changes.args.js';

/** A reading of the feed that may begin. */
export type Opened = {
  readonly query: FeedQuery;
  readonly start: { readonly place: Place } | { readonly refetch: RefetchReason };
};

/** {@link ChangesArguments}, as other ways in have them. */
type Wanted = Pick<ChangesArguments, 'after' | 'batchSize'> & {
  readonly filter?: ChangesArguments['filter'] | FeedFilter;
};

type Asking = { readonly feed: Feed; readonly viewer: Viewer; readonly language: Language };

/** How the members of a filter are called where it is given. */
export type FieldNames = {
  readonly after: string;
  readonly batchSize: string;
  readonly filter: (member: string) => string;
};
const inGraphql: FieldNames = { after: 'after', batchSize: 'batchSize', filter: (member) => `filter.${member}` };

const faultOf = (error: unknown, language: Language, names: FieldNames): GraphQLError | undefined => {
  if (error instanceof EmptyFilter)
    return badArgument(error.rule, names.filter(error.field), language, { known: aggregates.join(', ') });
  if (error instanceof ForgedCursor) return badArgument('CURSOR_FORGED', names.after, language);
  if (error instanceof CursorBeyondTip) return badArgument('CURSOR_BEYOND_TIP', names.after, language);
  return undefined;
};

/** Sees that there is something to read, and from where. @throws GraphQLError BAD_USER_INPUT */
export const openChanges = async (
  { feed, viewer, language }: Asking,
  { after, filter, batchSize }: Wanted,
  names: FieldNames = inGraphql,
  largest = LARGEST_BATCH,
): Promise<Opened> => {
  const size = batchSize ?? DEFAULT_BATCH;
  if (!Number.isInteger(size) || size < 1 || size > largest)
    throw badArgument('BATCH_SIZE', names.batchSize, language, { max: largest });
  const wanted: FeedFilter = filter == null ? {} : (dataOf(filter, []) as FeedFilter);
  const { role, bureau } = viewer;
  const query = { filter: wanted, viewer: bureau === undefined ? { role } : { role, bureau }, batchSize: size };
  try {
    const start = await feed.start(wanted, after ?? undefined);
    await feed.check(query);
    return { query, start };
  } catch (error) {
    throw faultOf(error, language, names) ?? error;
  }
};
