import { ArgsType, Field } from 'type-graphql';
import type { Position } from '../../ledger/ledger.js';
import { ViewsBehind } from '../../projections/views.js';
import type { EdgeContext } from './context.js';
import { edgeError } from './errors.js';
import { PageArguments } from './page.js';
import { PositionScalar } from './scalars.js';

/** How long a request waits for the views to reach a position. */
export const CATCH_UP_MS = 5_000;

const description =
  'Answer only from views that have reached this position, waiting up to 5 seconds (error `VIEWS_BEHIND` after that).';

@ArgsType()
export class AtLeast {
  @Field(() => PositionScalar, { nullable: true, description })
  atLeast?: Position | null;
}

@ArgsType()
export class PageAtLeast extends PageArguments {
  @Field(() => PositionScalar, { nullable: true, description })
  atLeast?: Position | null;
}

/** Waits until the views show what the reader knows to be there. @throws GraphQLError VIEWS_BEHIND */
export const reached = async (context: EdgeContext, { atLeast }: AtLeast): Promise<void> => {
  if (atLeast == null) return;
  try {
    await context.views.waitFor(atLeast, CATCH_UP_MS);
  } catch (error) {
    if (error instanceof ViewsBehind) throw edgeError('VIEWS_BEHIND', context.language, { position: atLeast });
    throw error;
  }
};
