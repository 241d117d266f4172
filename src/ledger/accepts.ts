import { type $ZodCheck, type $ZodChecks, type $ZodLazy, type $ZodType, type $ZodTypes, safeParse } from 'zod/v4/core';
import { isPlainObject } from '../kernel/index.js';

/** Whether a schema accepts a value. */
export type Accepts = (value: unknown) => boolean;

/** What a check of a schema asks for; `undefined` where it is of a kind that is not known here. */
const checked = (check: $ZodCheck): Accepts | undefined => {
  const { def } = (check as $ZodChecks)._zod;
  switch (def.check) {
    case 'min_length':
      return (value) => lengthOf(value) >= def.minimum;
    case 'max_length':
      return (value) => lengthOf(value) <= def.maximum;
    case 'length_equals':
      return (value) => lengthOf(value) === def.length;
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : undefined;
    case 'greater_than': {
      const { value: bound, inclusive } = def;
      if (typeof bound !== 'number') return undefined;
      return (value) => typeof value === 'number' && (inclusive ? value >= bound : value > bound);
    }
    case 'less_than': {
      const { value: bound, inclusive } = def;
      if (typeof bound !== 'number') return undefined;
      return (value) => typeof value === 'number' && (inclusive ? value <= bound : value < bound);
    }
    case 'string_format': {
      const { pattern } = def;
      // One with a place of its own from which it goes on is asked in the schema's way.
      if (def.format !== 'regex' || pattern === undefined || pattern.global || pattern.sticky) return undefined;
      return (value) => typeof value === 'string' && pattern.test(value);
    }
    default:
      return undefined;
  }
};

const lengthOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : NaN);

/** What all of them ask for; `undefined` where one is not known here. */
const both = (first: Accepts, checks: readonly $ZodCheck[] = []): Accepts | undefined => {
  const all: Accepts[] = [first];
  for (const check of checks) {
    const accepts = checked(check);
    if (accepts === undefined) return undefined;
    all.push(accepts);
  }
  const [, second, ...rest] = all;
  if (second === undefined) return first;
  if (rest.length === 0) return (value) => first(value) && second(value);
  return (value) => all.every((accepts) => accepts(value));
};

/** Holes too, which `every` passes over. */
const isEach = (items: readonly unknown[], accepts: Accepts): boolean => {
  for (const item of items) if (!accepts(item)) return false;
  return true;
};

const isString: Accepts = (value) => typeof value === 'string';
const isBoolean: Accepts = (value) => typeof value === 'boolean';
const isNull: Accepts = (value) => value === null;

type Members = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member that is there and `undefined` is left to the schema: kinds of optional differ in it. */
const objectOf = (shape: { readonly [key: string]: $ZodType }): Accepts => {
  const members = Object.entries(shape).map(([key, schema]) => ({
    key,
    isOptional: (schema as $ZodTypes)._zod.def.type === 'optional',
    accepts: acceptsOf(schema),
  }));
  return (value) => {
    if (!isObject(value)) return false;
    let known = 0;
    for (const { key, isOptional, accepts } of members) {
      const member = value[key];
      if (member === undefined && isOptional && !(key in value)) continue;
      if (member === undefined || !accepts(member)) return false;
      known += 1;
    }
    for (const _ in value) known -= 1;
    return known === 0;
  };
};

/** Of keys that are any text. Symbols and `__proto__` are left to the schema, which has rules of its own for them. */
const recordOf = (accepts: Accepts): Accepts => {
  const isMember = (value: Members, key: string | symbol): boolean =>
    typeof key === 'string' && key !== '__proto__' && accepts(value[key]);
  return (value) =>
    isObject(value) && isPlainObject(value) && Reflect.ownKeys(value).every((key) => isMember(value, key));
};

/** What stands for itself inside of itself, as JSON does: made when it is first asked, and once. */
const lazies = new WeakMap<$ZodType, Accepts>();
const lazily = (schema: $ZodLazy): Accepts => {
  let made: Accepts | undefined;
  const accepts: Accepts = (value) => {
    made ??= acceptsOf(schema._zod.innerType);
    return made(value);
  };
  lazies.set(schema, accepts);
  return accepts;
};

const quick = (schema: $ZodType): Accepts | undefined => {
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return 'format' in def || def.coerce ? undefined : both(isString, def.checks);
    case 'number': {
      const isInteger = 'format' in def && def.format === 'safeint';
      if (('format' in def && !isInteger) || def.coerce) return undefined;
      return both(isInteger ? Number.isSafeInteger : Number.isFinite, def.checks);
    }
    case 'boolean':
      return def.coerce || def.checks?.length ? undefined : isBoolean;
    case 'enum': {
      const words = new Set<unknown>(Object.values(def.entries));
      const isOfWords = [...words].every((word) => typeof word === 'string');
      return isOfWords && !def.checks?.length ? (value) => words.has(value) : undefined;
    }
    case 'array': {
      const accepts = acceptsOf(def.element);
      return both((value) => Array.isArray(value) && isEach(value, accepts), def.checks);
    }
    case 'optional': {
      const accepts = acceptsOf(def.innerType);
      return def.checks?.length ? undefined : (value) => value !== undefined && accepts(value);
    }
    case 'object': {
      const isStrict = (def.catchall as $ZodTypes | undefined)?._zod.def.type === 'never';
      return isStrict && !def.checks?.length ? objectOf(def.shape) : undefined;
    }
    case 'record': {
      const isOfAnyText = quick(def.keyType) === isString && def.mode !== 'loose' && !def.partial;
      return isOfAnyText && !def.checks?.length ? recordOf(acceptsOf(def.valueType)) : undefined;
    }
    case 'union': {
      if ('discriminator' in def || def.inclusive === false || def.checks?.length) return undefined;
      const options = def.options.map(acceptsOf);
      return (value) => options.some((accepts) => accepts(value));
    }
    case 'null':
      return def.checks?.length ? undefined : isNull;
    case 'lazy':
      return def.checks?.length ? undefined : (lazies.get(schema) ?? lazily(schema as $ZodLazy));
    case 'custom':
      return def.checks?.length ? undefined : (value) => def.fn(value) === true;
    default:
      return undefined;
  }
};

/**
 * A quick look, made once of a schema of plain data: what it accepts, the schema accepts. What it does not accept the schema is to be
 * asked about, which also says why not. A part of a kind that is not known here is the schema's own to judge.
 */
export const acceptsOf = (schema: $ZodType): Accepts => quick(schema) ?? ((value) => safeParse(schema, value).success);
