import fc from 'fast-check';
import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { buildRegisterSchema } from '../../src/schema/index.js';
import { filled, shapeOf } from '../../src/schema/shared/inputs.js';

/** What type-graphql itself makes of an argument, which it does not export. */
const CONVERTING = new URL('../../node_modules/type-graphql/build/esm/resolvers/convert-args.js', import.meta.url);
type Converting = { convertArgToInstance(param: unknown, args: object): unknown };
const { convertArgToInstance }: Converting = await import(CONVERTING.href);

const mutations = buildRegisterSchema().getMutationType()?.getFields() ?? {};

/** Values as GraphQL coerces them to a type; what a scalar holds does not matter here. */
const coerced = (type: GraphQLInputType): fc.Arbitrary<unknown> => {
  if (isNonNullType(type)) return coerced(type.ofType);
  if (isListType(type)) return fc.array(coerced(type.ofType), { maxLength: 3 });
  if (!isInputObjectType(type)) return fc.constantFrom('云溪', 7, true);
  const members = Object.values(type.getFields()).map((member) => {
    const value = coerced(member.type);
    return [member.name, isNonNullType(member.type) ? value : fc.option(value, { nil: null })] as const;
  });
  const requiredKeys = Object.values(type.getFields()).flatMap(({ name, type }) => (isNonNullType(type) ? [name] : []));
  return fc.record(Object.fromEntries(members), { requiredKeys });
};

const inputs = getMetadataStorage().mutations.flatMap(({ schemaName, params = [] }) =>
  params.flatMap((param) => (param.kind === 'arg' ? [[schemaName, param] as const] : [])),
);

describe('the inputs of mutations', () => {
  it.each(inputs)('of %s become what type-graphql makes of them', (mutation, param) => {
    const type = mutations[mutation]?.args.find(({ name }) => name === param.name)?.type;
    if (type === undefined) throw new Error(`${mutation} has no ${param.name}`);
    fc.assert(
      fc.property(coerced(type), (value) => {
        const expected = convertArgToInstance(param, { [param.name]: value });
        expect(filled(shapeOf(param.getType()), value)).toStrictEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
