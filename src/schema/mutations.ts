import type { GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { filled, shapeOf } from './shared/inputs.js';

type Mutation = ReturnType<typeof getMetadataStorage>['mutations'][number];
type Param = NonNullable<Mutation['params']>[number];
/** Reads what a method takes at one place from what its field is given. */
type Read = (args: { readonly [name: string]: unknown }, context: unknown) => unknown;

const readOf = (param: Param): Read | undefined => {
  if (param.kind === 'context' && param.propertyName === undefined) return (_, context) => context;
  if (param.kind !== 'arg') return undefined;
  const { name } = param;
  const shape = shapeOf(param.getType());
  return (args) => filled(shape, args[name]);
};

const isPlain = ({ roles, middlewares = [] }: Mutation): boolean => roles === undefined && middlewares.length === 0;

/**
 * Has mutations that take arguments and the context call their methods themselves. type-graphql sorts a method's
 * parameters and looks for the class of each member of an input among all input classes for every request.
 */
export const callMethods = (schema: GraphQLSchema): GraphQLSchema => {
  const fields = schema.getMutationType()?.getFields() ?? {};
  const resolvers = new Map<Mutation['target'], object>();
  for (const mutation of getMetadataStorage().mutations) {
    const { schemaName, methodName, target, params = [] } = mutation;
    const field = fields[schemaName];
    const reads = [...params].sort((a, b) => a.index - b.index).map(readOf);
    if (field === undefined || !isPlain(mutation) || !reads.every((read) => read !== undefined)) continue;
    const resolver: object = resolvers.get(target) ?? Reflect.construct(target, []);
    resolvers.set(target, resolver);
    const method: (...given: readonly unknown[]) => unknown = Reflect.get(resolver, methodName);
    field.resolve = (_, args, context) =>
      method.apply(
        resolver,
        reads.map((read) => read(args, context)),
      );
  }
  return schema;
};
