import {
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
import { type FieldFault, inputRules, type Language, worded } from '../../schema/index.js';

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

/** Every rule of GraphQL's own that a value breaks, by path. It walks as graphql-js does, but says what it found in data. */
const faultsIn = (value: unknown, type: GraphQLInputType, field: string, language: Language): readonly FieldFault[] => {
  if (isNonNullType(type)) {
    if (value == null) return [fault(field, 'REQUIRED', inputRules.REQUIRED, language)];
    return faultsIn(value, type.ofType, field, language);
  }
  if (value == null) return [];
  if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) => faultsIn(item, type.ofType, `${field}.${index}`, language));
  }
  if (!isInputObjectType(type)) return accepts(type, value) ? [] : [leafFault(type, field, language)];
  if (typeof value !== 'object' || Array.isArray(value))
    return [fault(field, 'NOT_AN_OBJECT', inputRules.NOT_AN_OBJECT, language)];
  const members: { readonly [name: string]: unknown } = { ...value };
  const known = type.getFields();
  const unknown = Object.keys(members)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => fault(`${field}.${name}`, 'UNKNOWN_FIELD', inputRules.UNKNOWN_FIELD, language));
  const wrong = Object.values(known).flatMap((member) => {
    const path = `${field}.${member.name}`;
    if (Object.hasOwn(members, member.name)) return faultsIn(members[member.name], member.type, path, language);
    return isRequiredInputField(member) ? [fault(path, 'REQUIRED', inputRules.REQUIRED, language)] : [];
  });
  return [...unknown, ...wrong];
};

/** Why the variables of a request do not fit the operation's declarations, all reasons, without repeating the values. */
export const variableFaults = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: { readonly [name: string]: unknown },
  language: Language,
): readonly FieldFault[] =>
  (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const declared = typeFromAST(schema, type);
    if (!isInputType(declared)) return [];
    if (!Object.hasOwn(variables, name)) {
      const needed = isNonNullType(declared) && defaultValue === undefined;
      return needed ? [fault(name, 'REQUIRED', inputRules.REQUIRED, language)] : [];
    }
    return faultsIn(variables[name], declared, name, language);
  });
