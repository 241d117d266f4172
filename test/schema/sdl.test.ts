import { readFile } from 'node:fs/promises';
import {
  type GraphQLField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { isCommandType, matrix } from '../../src/application/permissions/index.js';
import { buildRegisterSchema, printedSchema } from '../../src/schema/index.js';

const schema = buildRegisterSchema();
const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) =>
    !type.name.startsWith('__') &&
    !isSpecifiedScalarType(type) &&
    !['Query', 'Mutation', 'Subscription'].includes(type.name),
);
/** Mutations that record nothing: an export is made of what there is. */
const OF_EXPORTS = ['startExport', 'cancelExport'];
const allMutations = Object.values(schema.getMutationType()?.getFields() ?? {});
/** Lists of commands, each line of which is one. */
const OF_LISTS = ['registerLearners'];
const mutations = allMutations.filter(({ name }) => ![...OF_EXPORTS, ...OF_LISTS].includes(name));

/** Fields that say what they are by their name and type alone. */
const NEEDS_NO_WORDS = new Set([
  'edges',
  'node',
  'pageInfo',
  'hasNextPage',
  'hasPreviousPage',
  'startCursor',
  'endCursor',
]);

describe('schema.graphql', () => {
  it('is what the sources give', async () => {
    expect(await readFile('schema.graphql', 'utf8')).toBe(printedSchema());
  });

  it.each(ownTypes.map((type) => [type.name, type] as const))('describes %s', (_name, type) => {
    expect(type.description).toBeTruthy();
  });

  it('names every root field in English and Chinese', () => {
    const roots = [...Object.values(schema.getQueryType()?.getFields() ?? {}), ...allMutations];
    const described = roots.filter(({ name }) => name !== 'node');
    expect(
      described
        .filter(({ description }) => !/（|\([^)]*\p{Script=Han}/u.test(description ?? ''))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('describes every field whose type does not', () => {
    const undescribed = ownTypes.flatMap((type) => {
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields())
        .filter(
          (field) =>
            !field.description &&
            !NEEDS_NO_WORDS.has(field.name) &&
            /^(String|Int|Boolean|ID)!?$/.test(String(field.type)),
        )
        .map((field) => `${type.name}.${field.name}`);
    });
    expect(undescribed).toEqual([]);
  });

  it('has words for every enum value', () => {
    const values = ownTypes.filter(isEnumType).filter(({ name }) => name !== 'Direction');
    expect(values.flatMap((type) => type.getValues()).filter(({ description }) => !description)).toEqual([]);
  });
});

describe('mutations', () => {
  const commands = Object.keys(matrix).filter(isCommandType);

  it('are one a command', () => {
    expect(mutations.map(({ name }) => name).sort()).toEqual(commands.sort());
  });

  const inputOf = (mutation: GraphQLField<unknown, unknown>) => {
    const named = String(mutation.args[0]?.type).replace('!', '');
    const type = schema.getType(named);
    return isInputObjectType(type) ? type.getFields() : {};
  };

  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s asks for an idempotency key and answers with userErrors',
    (name, mutation) => {
      expect(mutation.args.map((arg) => String(arg.type))).toEqual([`${name[0]?.toUpperCase()}${name.slice(1)}Input!`]);
      expect(String(inputOf(mutation).idempotencyKey?.type)).toBe('String!');
      expect(Object.keys(inputOf(mutation))).toEqual(expect.arrayContaining(['expectedRevision', 'on', 'document']));
      const payload = schema.getType(String(mutation.type).replace('!', ''));
      expect(isObjectType(payload) && payload.getInterfaces().map((one) => one.name)).toEqual(['CommandPayload']);
    },
  );
});
