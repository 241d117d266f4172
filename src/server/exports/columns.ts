import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../limits/shape.js';
import type { ExportPlan } from './plan.js';

/** A column of the CSV: the response keys from the row to a leaf, or to a list that is written as JSON. */
export type Column = readonly string[];

/** The columns that a plan's rows have, in the order of the query; known before there is a row. */
export const columnsOf = (schema: GraphQLSchema, { document, list }: ExportPlan): readonly Column[] => {
  const fragments = fragmentsOf(document);
  const columns = new Map<string, Column>();

  const walk = (set: SelectionSetNode, typeName: string, path: Column): void => {
    const type = schema.getType(typeName);
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FRAGMENT_SPREAD: {
          const fragment: FragmentDefinitionNode | undefined = fragments.get(selection.name.value);
          if (fragment !== undefined) walk(fragment.selectionSet, fragment.typeCondition.name.value, path);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          walk(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, path);
          break;
        case Kind.FIELD: {
          const here = [...path, selection.alias?.value ?? selection.name.value];
          const fields = isCompositeType(type) && 'getFields' in type ? type.getFields() : {};
          const definition = fields[selection.name.value];
          const inner = definition === undefined ? undefined : getNamedType(definition.type);
          const isList = definition !== undefined && isListType(getNullableType(definition.type));
          const isConnection = inner !== undefined && 'getFields' in inner && 'pageInfo' in inner.getFields();
          if (selection.selectionSet === undefined || inner === undefined || isList || isConnection)
            columns.set(here.join('.'), here);
          else walk(selection.selectionSet, inner.name, here);
          break;
        }
        default:
          selection satisfies never;
      }
    }
  };

  walk(list.selection, list.typeName, []);
  return [...columns.values()];
};

const valueAt = (row: unknown, path: Column): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    row,
  );

/** What a cell holds: nothing for null, JSON for what is no single value. */
export const cellOf = (row: unknown, path: Column): string | number | boolean | undefined => {
  const value = valueAt(row, path);
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
};
