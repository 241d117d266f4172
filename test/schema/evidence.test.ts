import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildRegisterSchema } from '../../src/schema/index.js';

/** What rests on no entry of a record: who asks, the log itself, and the work of making a file. */
const WITHOUT = ['Viewer', 'Checkpoint', 'ConsistencyProof', 'Export'];

const answersOf = (schema: GraphQLSchema): readonly GraphQLObjectType[] => {
  const answers = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ type }) => {
    const named = getNamedType(type);
    if (isInterfaceType(named)) return schema.getPossibleTypes(named);
    return isObjectType(named) ? [named] : [];
  });
  return [...new Set(answers)].filter(({ name }) => !WITHOUT.includes(name));
};

describe('every answer', () => {
  const answers = answersOf(buildRegisterSchema());

  it('is of a type that is looked at here', () => {
    expect(answers.length).toBeGreaterThan(20);
  });

  it.each(answers.map((type) => [type.name, type] as const))('has evidence: %s', (_, type) => {
    expect(type.getFields().evidence?.type.toString()).toBe('Evidence');
  });
});
