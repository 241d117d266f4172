import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import type { Label } from '../../aggregates/labels.js';
import { type Instant, type LegalDate, parseInstant, parseLegalDate } from '../../kernel/index.js';
import { isPosition, type Position } from '../../ledger/ledger.js';

type Shape<Value> = {
  readonly name: string;
  readonly description: string;
  /** What a value must be; also how `extensions.rule` of the type is worded. */
  readonly rule: Label;
  readonly read: (value: unknown) => Value | undefined;
};

const broken = (shape: Shape<unknown>, node?: ValueNode): GraphQLError =>
  new GraphQLError(`${shape.name}: ${shape.rule.en}（${shape.rule.zh}）`, {
    ...(node === undefined ? {} : { nodes: [node] }),
    extensions: { rule: shape.name },
  });

const literal = (node: ValueNode): unknown => {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.INT ? Number(node.value) : undefined;
};

const scalar = <Value>(shape: Shape<Value>): GraphQLScalarType<Value, unknown> => {
  const accept = (value: unknown, node?: ValueNode): Value => {
    const read = shape.read(value);
    if (read === undefined) throw broken(shape, node);
    return read;
  };
  return new GraphQLScalarType<Value, unknown>({
    name: shape.name,
    description: shape.description,
    extensions: { rule: shape.rule },
    serialize: (value) => value,
    parseValue: (value) => accept(value),
    parseLiteral: (node) => accept(literal(node), node),
  });
};

const matching =
  <Value extends string>(form: RegExp) =>
  (value: unknown): Value | undefined =>
    typeof value === 'string' && form.test(value) ? (value as Value) : undefined;

export const LegalDateScalar = scalar<LegalDate>({
  name: 'LegalDate',
  description: 'A calendar date of Asia/Shanghai, `YYYY-MM-DD`: the date on which an act has effect (法律日期).',
  rule: { zh: '须为 YYYY-MM-DD 格式的有效日期', en: 'must be a calendar date written YYYY-MM-DD' },
  read: (value) => (typeof value === 'string' ? parseLegalDate(value) : undefined),
});

export const InstantScalar = scalar<Instant>({
  name: 'Instant',
  description: 'A UTC instant, `YYYY-MM-DDTHH:mm:ss.sssZ`: when something was recorded (记录时刻).',
  rule: { zh: '须为带时区的 ISO 8601 时刻', en: 'must be an ISO 8601 instant with its offset' },
  read: (value) => (typeof value === 'string' ? parseInstant(value) : undefined),
});

export const PositionScalar = scalar<Position>({
  name: 'Position',
  description:
    'A place in the ledger, opaque. A mutation answers with one; give it as `atLeast` to a query that must see what it wrote (账本位置).',
  rule: { zh: '须为变更操作返回的位置', en: 'must be a position that a mutation answered with' },
  read: (value) => (typeof value === 'string' && isPosition(value) ? value : undefined),
});

export const Sha256Scalar = scalar<string>({
  name: 'Sha256',
  description: 'The SHA-256 hash of a file, 64 lower-case hexadecimal digits (文件哈希).',
  rule: { zh: '须为 64 位小写十六进制的 SHA-256', en: 'must be a SHA-256 in 64 lower-case hexadecimal digits' },
  read: matching(/^[0-9a-f]{64}$/),
});

export const Gb6Scalar = scalar<string>({
  name: 'Gb6',
  description: 'The six digits of a division after GB/T 2260, such as `320481` (行政区划代码).',
  rule: { zh: '须为 6 位行政区划代码', en: 'must be the six digits of a GB/T 2260 division' },
  read: matching(/^\d{6}$/),
});

export const FenScalar = scalar<number>({
  name: 'Fen',
  description: 'An amount of money in 分, a whole number from 0 (金额，单位为分).',
  rule: { zh: '须为不小于 0 的整数（分）', en: 'must be a whole number of 分 from 0' },
  read: (value) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined),
});

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const VariablesScalar = new GraphQLScalarType<{ readonly [name: string]: unknown }, unknown>({
  name: 'Variables',
  description: 'The variables of a query, an object by name (查询变量).',
  extensions: { rule: { zh: '须为对象', en: 'must be an object' } satisfies Label },
  parseValue: (value) => {
    if (isObject(value)) return value;
    throw new GraphQLError('Variables: must be an object（须为对象）', { extensions: { rule: 'Variables' } });
  },
});

export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value as it is stored. Only ever an output (原始数据).',
});
