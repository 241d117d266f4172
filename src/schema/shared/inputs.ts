import { getMetadataStorage } from 'type-graphql';

type Class = ReturnType<typeof getMetadataStorage>['inputTypes'][number]['target'];
type Members = { readonly [name: string]: unknown };

/** An input class and its members; those that are inputs themselves with the shape of theirs. */
type Shape = { readonly type: Class; readonly members: readonly Member[] };
type Member = { readonly name: string; readonly shape: Shape | undefined };

const shapes = new Map<unknown, Shape | undefined>();

/** The shape of an input class, with what it inherits; `undefined` for scalars and enums. Once the schema is built. */
export const shapeOf = (type: unknown): Shape | undefined => {
  if (shapes.has(type)) return shapes.get(type);
  const input = getMetadataStorage().inputTypes.find(({ target }) => target === type);
  const members: Member[] = [];
  const shape = input && { type: input.target, members };
  // Before its members: an input may hold itself.
  shapes.set(type, shape);
  for (const { name, getType } of fieldsOf(input?.target)) members.push({ name, shape: shapeOf(getType()) });
  return shape;
};

type FieldOf = { readonly name: string; getType(): unknown };

const fieldsOf = (type: Class | undefined): readonly FieldOf[] => {
  const named = new Map<string, FieldOf>();
  for (let at: unknown = type; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    const fields = getMetadataStorage().inputTypes.find(({ target }) => target === at)?.fields ?? [];
    for (const field of fields) if (!named.has(field.name)) named.set(field.name, field);
  }
  return [...named.values()];
};

/** A coerced value as instances of its input classes, at every depth, so that the rules of these can be asked. */
export const filled = (shape: Shape | undefined, value: unknown): unknown => {
  if (shape === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => filled(shape, item));
  const given = value as Members;
  const input: Record<string, unknown> = Reflect.construct(shape.type, []);
  for (const { name, shape: inner } of shape.members) {
    const member = given[name];
    if (member !== undefined) input[name] = inner === undefined ? member : filled(inner, member);
  }
  return input;
};
