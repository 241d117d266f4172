import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

export type Shape = {
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
};

export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );

/** How deep fields lie within fields. Introspection is as deep as types are wrapped and has a rule of its own in graphql-js. */
const depthIn = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const depth = fragment === undefined ? 0 : depthOf(fragment.selectionSet);
    known.set(name, depth);
    return depth;
  };
  const depthOf = ({ selections }: SelectionSetNode): number =>
    Math.max(
      0,
      ...selections.map((selection) => {
        switch (selection.kind) {
          case Kind.FIELD:
            if (selection.name.value.startsWith('__')) return 1;
            return 1 + (selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet));
          case Kind.INLINE_FRAGMENT:
            return depthOf(selection.selectionSet);
          case Kind.FRAGMENT_SPREAD:
            return ofFragment(selection.name.value);
          default:
            return selection satisfies never;
        }
      }),
    );
  return depthOf;
};

const rootFieldsIn = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const count = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      return sum + (fragment === undefined ? 0 : count(fragment.selectionSet));
    }, 0);
  return count;
};

const shapes = new WeakMap<OperationDefinitionNode, Shape>();

/** What a valid operation looks like, counted once for a document that is asked again and again. */
export const shapeOf = (document: DocumentNode, operation: OperationDefinitionNode): Shape => {
  const before = shapes.get(operation);
  if (before !== undefined) return before;
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias !== undefined) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  const fragments = fragmentsOf(document);
  const depth = depthIn(fragments)(operation.selectionSet);
  const shape = { depth, rootFields: rootFieldsIn(fragments)(operation.selectionSet), aliases, directives };
  shapes.set(operation, shape);
  return shape;
};
