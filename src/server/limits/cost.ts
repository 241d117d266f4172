import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql';
import { fragmentsOf } from './shape.js';

type Variables = { readonly [name: string]: unknown };

/** Lists without a page (articles, licences, divisions) are short; this is how long they are taken to be, unless the field says. */
const SHORT_LIST = 5;
const LONGEST_PAGE = 100;
const DEFAULT_PAGE = 20;

/** A page whose size a variable gives makes the cost depend on the variables. */
const sizedBy = (field: FieldNode): readonly ValueNode[] =>
  field.arguments?.filter(({ name }) => name.value === 'first' || name.value === 'last').map(({ value }) => value) ??
  [];

const pageSize = (field: FieldNode, variables: Variables): number => {
  const sizes = sizedBy(field).flatMap((value) => {
    if (value.kind === Kind.INT) return [Number(value.value)];
    const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    return typeof given === 'number' ? [given] : [];
  });
  return sizes.length === 0 ? DEFAULT_PAGE : Math.min(Math.max(1, ...sizes), LONGEST_PAGE);
};

const isConnection = (type: GraphQLCompositeType): boolean => isObjectType(type) && 'pageInfo' in type.getFields();

const lengthOf = ({ extensions }: GraphQLField<unknown, unknown>): number =>
  typeof extensions.length === 'number' ? extensions.length : SHORT_LIST;

/** How many times the fields within a field may be answered. */
const times = (
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  within: GraphQLCompositeType,
  variables: Variables,
): number => {
  if (isConnection(within)) return pageSize(field, variables);
  return isListType(getNullableType(definition.type)) ? lengthOf(definition) : 1;
};

/**
 * How many fields an operation may be answered with at most: what is within a connection counts as often as its page is
 * long. `pageInfo` and `totalCount` are counted as often too, which errs on the safe side.
 */
const count = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number => {
  const fragments = fragmentsOf(document);
  const ofFragments = new Map<string, number>();

  const ofFragment = (fragment: FragmentDefinitionNode | undefined): number => {
    if (fragment === undefined) return 0;
    const name = fragment.name.value;
    const before = ofFragments.get(name);
    if (before !== undefined) return before;
    const cost = of(fragment.selectionSet, compositeNamed(fragment.typeCondition.name.value));
    ofFragments.set(name, cost);
    return cost;
  };
  const compositeNamed = (name: string): GraphQLCompositeType | undefined => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };
  const ofField = (field: FieldNode, parent: GraphQLCompositeType | undefined): number => {
    if (field.selectionSet === undefined || field.name.value.startsWith('__')) return 1;
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 1;
    const definition = parent.getFields()[field.name.value];
    const within = definition === undefined ? undefined : getNamedType(definition.type);
    if (definition === undefined || !isCompositeType(within)) return 1;
    const inEdges = isConnection(parent) && field.name.value === 'edges';
    return 1 + of(field.selectionSet, within) * (inEdges ? 1 : times(field, definition, within, variables));
  };
  const of = ({ selections }: SelectionSetNode, parent: GraphQLCompositeType | undefined): number =>
    selections.reduce((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return sum + ofField(selection, parent);
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          return sum + of(selection.selectionSet, condition === undefined ? parent : compositeNamed(condition));
        }
        case Kind.FRAGMENT_SPREAD:
          return sum + ofFragment(fragments.get(selection.name.value));
        default:
          return selection satisfies never;
      }
    }, 0);

  return of(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
};

const dependsOnVariables = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Field: (field) => {
      found ||= sizedBy(field).some(({ kind }) => kind === Kind.VARIABLE);
    },
  });
  return found;
};

const known = new WeakMap<OperationDefinitionNode, number | 'BY_VARIABLES'>();

/** As {@link count}, counted once for a document that is asked again and again, unless its pages are sized by variables. */
export const costOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number => {
  const before = known.get(operation);
  if (typeof before === 'number') return before;
  const cost = count(schema, document, operation, variables);
  if (before === undefined) known.set(operation, dependsOnVariables(document) ? 'BY_VARIABLES' : cost);
  return cost;
};
