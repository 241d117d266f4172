import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Point } from '../../projections/as-of/index.js';
import type { Connection, PageArgs } from '../../projections/views.js';
import { badArgument } from './errors.js';
import type { Language } from './language.js';

export const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100; 20 where neither first nor last is given.',
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'After this cursor (exclusive).' })
  after?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100.' })
  last?: number | null;
  @Field(() => String, { nullable: true, description: 'Before this cursor (exclusive).' })
  before?: string | null;
}

/** The page that is asked for. @throws GraphQLError BAD_USER_INPUT */
export const pageOf = (args: PageArguments, language: Language): PageArgs => {
  const { first, last } = args;
  for (const [field, size] of [['first', first] as const, ['last', last] as const]) {
    if (size != null && (size < 1 || size > MAX_PAGE))
      throw badArgument('PAGE_SIZE', field, language, { max: MAX_PAGE });
  }
  if (first != null && last != null) throw badArgument('PAGE_SIZE', 'last', language, { max: MAX_PAGE });
  return {
    ...(last == null ? { first: first ?? DEFAULT_PAGE } : { last }),
    ...(args.after == null ? {} : { after: args.after }),
    ...(args.before == null ? {} : { before: args.before }),
  };
};

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where a page lies in its list, after the Relay specification.',
})
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;
  @Field(() => Boolean)
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true })
  startCursor?: string | undefined;
  @Field(() => String, { nullable: true })
  endCursor?: string | undefined;
}

/** A page as it is answered; `totalCount` is a function so that it is only counted when it is selected. */
export type Page<Node> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
  /** The point that the list is as of, also where nothing is on it; absent where it is as the register stands. */
  readonly asOf?: Point;
};

export const pageFrom = <Node>(connection: Connection<Node>, asOf?: Point): Page<Node> => ({
  edges: connection.edges,
  pageInfo: {
    hasNextPage: connection.hasNextPage,
    hasPreviousPage: connection.hasPreviousPage,
    startCursor: connection.edges[0]?.cursor,
    endCursor: connection.edges.at(-1)?.cursor,
  },
  totalCount: connection.totalCount,
  ...(asOf !== undefined && { asOf }),
});

/** The Relay connection type of a node type: `BaseConnection`, `BaseEdge`. */
export const connectionOf = (name: string, node: () => ClassType<object>): ClassType<object> => {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A ${name} and its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; for `after` and `before`.' })
    cursor: string;
    @Field(() => node())
    node: object;
  }
  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${name}, after the Relay specification.`,
  })
  class PageOf {
    @Field(() => [Edge])
    edges: readonly Edge[];
    @Field(() => PageInfo)
    pageInfo: PageInfo;
    @Field(() => Int, { description: 'How many the whole list has; counted only when it is selected.' })
    totalCount: number;
  }
  return PageOf;
};
