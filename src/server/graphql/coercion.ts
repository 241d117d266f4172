import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { Label } from '../../aggregates/labels.js';
import { type FieldFault, inputRules, type Language, MOST_FAULTS, worded } from '../../schema/index.js';

type Faults = Generator<FieldFault, void>;

const fault = (field: string, rule: string, label: Label, language: Language, params = {}): FieldFault => ({
  field,
  rule,
  message: worded(label, language, params),
});

const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

const accepts = (type: GraphQLLeafType, value: unknown): boolean => {
  try {
    return type.parseValue(value) !== undefined;
  } catch {
    return false;
  }
};

const leafFault = (type: GraphQLLeafType, field: string, language: Language): FieldFault => {
  if (isEnumType(type)) {
    const values = type
      .getValues()
      .map(({ name }) => name)
      .join(', ');
    return fault(field, 'ONE_OF', inputRules.ONE_OF, language, { values });
  }
  const { rule } = type.extensions;
  return isLabel(rule)
    ? fault(field, type.name, rule, language)
    : fault(field, 'TYPE', inputRules.TYPE, language, { type: type.name });
};

/** A member’s name as it is told. What cannot be the name of a field may be data that was put in the wrong place. */
const told = (name: string): string => (/^[A-Za-z_]\w{0,59}$/.test(name) ? name : '?');

function* memberFaults(
  members: { readonly [name: string]: unknown },
  type: GraphQLInputObjectType,
  field: string,
  language: Language,
): Faults {
  const known = type.getFields();
  for (const name of Object.keys(members))
    if (!Object.hasOwn(known, name))
      yield fault(`${field}.${told(name)}`, 'UNKNOWN_FIELD', inputRules.UNKNOWN_FIELD, language);
  for (const member of Object.values(known)) {
    const path = `${field}.${member.name}`;
    if (Object.hasOwn(members, member.name)) yield* faultsIn(members[member.name], member.type, path, language);
    else if (isRequiredInputField(member)) yield fault(path, 'REQUIRED', inputRules.REQUIRED, language);
  }
}

/** Every rule of GraphQL's own that a value breaks, by path. It walks as graphql-js does, but says what it found in data. */
function* faultsIn(value: unknown, type: GraphQLInputType, field: string, language: Language): Faults {
  if (isNonNullType(type)) {
    if (value == null) yield fault(field, 'REQUIRED', inputRules.REQUIRED, language);
    else yield* faultsIn(value, type.ofType, field, language);
  } else if (value == null) {
    return;
  } else if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, item] of items.entries()) yield* faultsIn(item, type.ofType, `${field}.${index}`, language);
  } else if (!isInputObjectType(type)) {
    if (!accepts(type, value)) yield leafFault(type, field, language);
  } else if (typeof value !== 'object' || Array.isArray(value)) {
    yield fault(field, 'NOT_AN_OBJECT', inputRules.NOT_AN_OBJECT, language);
  } else {
    yield* memberFaults({ ...value }, type, field, language);
  }
}

function* operationFaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: { readonly [name: string]: unknown },
  language: Language,
): Faults {
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const declared = typeFromAST(schema, type);
    if (!isInputType(declared)) continue;
    if (Object.hasOwn(variables, name)) yield* faultsIn(variables[name], declared, name, language);
    else if (isNonNullType(declared) && defaultValue === undefined)
      yield fault(name, 'REQUIRED', inputRules.REQUIRED, language);
  }
}

/** Why the variables of a request do not fit the operation's declarations, without repeating the values; the first {@link MOST_FAULTS}. */
export const variableFaults = (...asked: Parameters<typeof operationFaults>): readonly FieldFault[] => {
  const found: FieldFault[] = [];
  for (const one of operationFaults(...asked)) {
    found.push(one);
    if (found.length === MOST_FAULTS) break;
  }
  return found;
};
