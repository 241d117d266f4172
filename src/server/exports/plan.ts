import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { ExportMessageCode } from '../../schema/export/messages.js';
import { costOf } from '../limits/cost.js';
import type { Limits } from '../limits/limits.js';
import { shapeOf } from '../limits/shape.js';

/** The variable that carries the cursor; a query that has one of this name is refused. */
const AFTER = 'jidiExportAfter';
/** The response key under which a page says whether there is another. */
const PAGE = 'jidiExportPage';
const PAGES = [100, 50, 20, 10] as const;
const PAGING = ['first', 'after', 'last', 'before'];

/** How an export reads its list: the query with its page filled in, and where the rows are in its answer. */
export type ExportPlan = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Response keys from the root to the list. */
  readonly path: readonly string[];
  /** The list's own name in the schema. */
  readonly field: string;
  /** A connection is read page by page; a plain list in one go. */
  readonly paged: boolean;
  /** The list's field, whose selection gives the columns. */
  readonly list: { readonly selection: SelectionSetNode; readonly typeName: string };
};
export type Unplannable = {
  readonly code: ExportMessageCode;
  readonly params?: { readonly [name: string]: string | number };
};
export type Planned =
  | { readonly ok: true; readonly plan: ExportPlan }
  | { readonly ok: false; readonly why: Unplannable };

type Variables = { readonly [name: string]: unknown };

class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly why: Unplannable) {
    super(why.code);
  }
}
const refuse = (code: ExportMessageCode, params?: Unplannable['params']): never => {
  throw new Refused({ code, ...(params && { params }) });
};

const read = (schema: GraphQLSchema, query: string, limits: Limits): DocumentNode => {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.tokens });
  } catch {
    return refuse('EXPORT_NOT_A_QUERY');
  }
  const [error] = validate(schema, document, undefined, { maxErrors: 1 });
  // graphql-js's sentence may repeat a value of the document; where it stands says enough.
  if (error !== undefined) {
    const [at] = error.locations ?? [];
    return refuse('EXPORT_INVALID', { line: at?.line ?? 1, column: at?.column ?? 1 });
  }
  return document;
};

const operationOf = (document: DocumentNode): OperationDefinitionNode => {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) return refuse('EXPORT_ONE_QUERY');
  if (operation.operation !== OperationTypeNode.QUERY) return refuse('EXPORT_ONE_QUERY');
  if (operation.variableDefinitions?.some(({ variable }) => variable.name.value === AFTER))
    return refuse('EXPORT_VARIABLE_TAKEN', { name: AFTER });
  return operation;
};

const keyOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;

type Found = {
  /** The fields from the root to the list, the list's own last. */
  readonly fields: readonly FieldNode[];
  readonly paged: boolean;
  readonly rows: SelectionSetNode;
  readonly typeName: string;
};

/** Follows the one field at each level from the root down to the list. */
const find = (schema: GraphQLSchema, operation: OperationDefinitionNode): Found => {
  const fields: FieldNode[] = [];
  let parent = schema.getQueryType();
  let selection: SelectionSetNode = operation.selectionSet;
  for (;;) {
    const [field, ...others] = selection.selections;
    if (field?.kind !== Kind.FIELD || others.length > 0) return refuse('EXPORT_ONE_LIST');
    const definition = parent?.getFields()[field.name.value];
    if (definition === undefined || field.selectionSet === undefined) return refuse('EXPORT_NO_LIST');
    fields.push(field);
    const type = getNamedType(definition.type);
    if (isListType(getNullableType(definition.type)))
      return { fields, paged: false, rows: field.selectionSet, typeName: type.name };
    if (!isObjectType(type)) return refuse('EXPORT_NO_LIST');
    if ('pageInfo' in type.getFields()) return { fields, paged: true, ...rowsOf(schema, field, type.name) };
    parent = type;
    selection = field.selectionSet;
  }
};

/** What is asked of each row of a connection: `edges { node { … } }`, neither of them under another name. */
const rowsOf = (
  schema: GraphQLSchema,
  connection: FieldNode,
  connectionName: string,
): { readonly rows: SelectionSetNode; readonly typeName: string } => {
  const paging = connection.arguments?.find(({ name }) => PAGING.includes(name.value));
  if (paging !== undefined) return refuse('EXPORT_PAGES_ITSELF', { argument: paging.name.value });
  const within = (set: SelectionSetNode | undefined, name: string): SelectionSetNode => {
    const found = set?.selections.filter(
      (one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === name && one.alias === undefined,
    );
    return (found?.length === 1 ? found[0]?.selectionSet : undefined) ?? refuse('EXPORT_EDGES');
  };
  const rows = within(within(connection.selectionSet, 'edges'), 'node');
  const nameIn = (typeName: string, field: string): string => {
    const type = schema.getType(typeName);
    const definition = isObjectType(type) ? type.getFields()[field] : undefined;
    return definition === undefined ? refuse('EXPORT_NO_LIST') : getNamedType(definition.type).name;
  };
  return { rows, typeName: nameIn(nameIn(connectionName, 'edges'), 'node') };
};

/** Names and ID numbers are read one by one, for a purpose, on record: never into a file. */
const refusePersons = (schema: GraphQLSchema, document: DocumentNode): void => {
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const type = info.getType();
        if (type != null && getNamedType(type).name === 'Person') refuse('EXPORT_PERSONAL');
      },
    }),
  );
};

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const field = (fieldName: string, selections?: readonly FieldNode[]): FieldNode => ({
  kind: Kind.FIELD,
  name: name(fieldName),
  ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
});

const pagedField = (list: FieldNode, size: number): FieldNode => ({
  ...list,
  arguments: [
    ...(list.arguments ?? []),
    { kind: Kind.ARGUMENT, name: name('first'), value: { kind: Kind.INT, value: String(size) } },
    {
      kind: Kind.ARGUMENT,
      name: name('after'),
      value: { kind: Kind.VARIABLE, name: name(AFTER) },
    },
  ],
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [
      ...(list.selectionSet?.selections.filter((one) => one.kind === Kind.FIELD && one.name.value === 'edges') ?? []),
      { ...field('pageInfo', [field('hasNextPage'), field('endCursor')]), alias: name(PAGE) },
    ],
  },
});

/** The document with another list field, and the cursor among its variables. */
const rewritten = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
  list: FieldNode,
): { readonly document: DocumentNode; readonly operation: OperationDefinitionNode } => {
  const inner = fields
    .slice(0, -1)
    .reduceRight<FieldNode>(
      (child, parent) => ({ ...parent, selectionSet: { kind: Kind.SELECTION_SET, selections: [child] } }),
      list,
    );
  const paged: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []),
      {
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: name(AFTER) },
        type: { kind: Kind.NAMED_TYPE, name: name('String') },
      },
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
  };
  const definitions = document.definitions.map((one) => (one === operation ? paged : one));
  return { document: { ...document, definitions }, operation: paged };
};

const withinLimits = (
  schema: GraphQLSchema,
  { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
  variables: Variables,
  limits: Limits,
): boolean => costOf(schema, document, operation, variables) <= limits.cost;

const plan = (schema: GraphQLSchema, query: string, variables: Variables, limits: Limits): ExportPlan => {
  const document = read(schema, query, limits);
  const operation = operationOf(document);
  const found = find(schema, operation);
  refusePersons(schema, document);
  const { depth, aliases, directives } = shapeOf(document, operation);
  if (depth > limits.depth || aliases > limits.aliases || directives > limits.directives)
    return refuse('EXPORT_TOO_LARGE_A_QUERY');
  const list = found.fields.at(-1);
  if (list === undefined) return refuse('EXPORT_NO_LIST');
  const place = {
    path: found.fields.map(keyOf),
    field: list.name.value,
    paged: found.paged,
    list: { selection: found.rows, typeName: found.typeName },
  };
  if (!found.paged) {
    const whole = { document, operation };
    return withinLimits(schema, whole, variables, limits) ? { ...whole, ...place } : refuse('EXPORT_TOO_COSTLY');
  }
  for (const size of PAGES) {
    const one = rewritten(document, operation, found.fields, pagedField(list, size));
    if (withinLimits(schema, one, variables, limits)) return { ...one, ...place };
  }
  return refuse('EXPORT_TOO_COSTLY');
};

/** Reads a query as an export: one list, by itself or within single things, at the largest page that the limits allow. */
export const planExport = (schema: GraphQLSchema, query: string, variables: Variables, limits: Limits): Planned => {
  try {
    return { ok: true, plan: plan(schema, query, variables, limits) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why };
    throw error;
  }
};

export const cursorVariable = (cursor: string | undefined): Variables => ({ [AFTER]: cursor ?? null });

/** The rows of an answer, and the cursor of the next page where there is one. */
export type RowsRead = { readonly rows: readonly unknown[]; readonly next?: string };

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes the rows out of an answer; nothing where a single thing on the way is not there, or not to be seen. */
export const rowsIn = ({ path, paged }: ExportPlan, data: unknown): RowsRead => {
  const list = path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data);
  if (!paged) return { rows: Array.isArray(list) ? list : [] };
  if (!isRecord(list) || !Array.isArray(list.edges)) return { rows: [] };
  const rows = list.edges.map((edge: unknown) => (isRecord(edge) ? edge.node : null));
  const page = list[PAGE];
  const more = isRecord(page) && page.hasNextPage === true && typeof page.endCursor === 'string';
  return { rows, ...(more && typeof page.endCursor === 'string' && { next: page.endCursor }) };
};
