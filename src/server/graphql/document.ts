import type { GraphQLError } from 'graphql';
import { type Language, worded } from '../../schema/index.js';
import { withoutValues } from './values.js';

/** A sentence of graphql-js, and ours for it; `$1` is what the first group holds. */
type Saying = readonly [RegExp, string];

const ofSyntax: readonly Saying[] = [
  [/^Expected (.+), found (.+)\.$/, '此处应为 $1，而不是 $2'],
  [/^Unexpected single quote character .*$/, '不能用单引号，请改用双引号 (")'],
  [/^Unexpected variable "(\$\w+)" in constant value\.$/, '常量中不能使用变量 $1'],
  [/^Unexpected description, .*$/, '此处不能写说明文字'],
  [/^(?:Unexpected|Invalid) character: (.+)\.$/s, '此处不能有字符 $1'],
  [/^Unexpected (.+)\.$/, '此处不能有 $1'],
  [/^Unterminated string\.$/, '字符串没有结束的引号'],
  [/^Invalid number, .+: (.+)\.$/s, '数字写法不正确：不能有 $1'],
  [/^Invalid character within String: (.+)\.$/s, '字符串中不能有字符 $1'],
  [/^Invalid (?:Unicode|character) escape sequence: (.+)\.$/s, '字符串中的转义写法不正确：$1'],
  [/^Document contains more tha[nt] (\d+) tokens\. Parsing aborted\.$/, '文档超过 $1 个词'],
];

const ofRules: readonly Saying[] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"\.$/, '类型 $2 没有字段 $1'],
  [/^Unknown argument "(\w+)" on (?:field|directive) "([@\w.]+)"\.$/, '$2 没有参数 $1'],
  [/^Unknown type "(\w+)"\.$/, '没有类型 $1'],
  [/^Unknown directive "(@\w+)"\.$/, '没有指令 $1'],
  [/^Unknown fragment "(\w+)"\.$/, '没有片段 $1'],
  [/^Directive "(@\w+)" may not be used on (\w+)\.$/, '指令 $1 不能用于 $2'],
  [/^The directive "(@\w+)" can only be used once at this location\.$/, '指令 $1 在此处只能用一次'],
  [/^The (.+) definition is not executable\.$/, '文档只能由操作和片段组成，不能定义 $1'],
  [/^There can be only one operation named "(\w+)"\.$/, '名为 $1 的操作只能有一个'],
  [/^There can be only one fragment named "(\w+)"\.$/, '名为 $1 的片段只能有一个'],
  [/^There can be only one variable named "(\$\w+)"\.$/, '变量 $1 只能声明一次'],
  [/^There can be only one argument named "(\w+)"\.$/, '参数 $1 只能给一次'],
  [/^There can be only one input field named "(\w+)"\.$/, '输入字段 $1 只能给一次'],
  [/^This anonymous operation must be the only defined operation\.$/, '文档有匿名操作时，只能有这一个操作'],
  [/^.+ must select only one top level field\.$/, '一个订阅只能有一个顶层字段'],
  [/^.+ must not select an introspection top level field\.$/, '订阅的顶层字段不能是内省字段'],
  [/^Fragment .*cannot condition on non composite type "(.+)"\.$/, '片段的类型须为对象或接口，不能是 $1'],
  [/^Fragment .*cannot be spread here as .+ "(.+)" can never be of type "(.+)"\.$/, '片段不能用在此处：$1 不会是 $2'],
  [/^Fragment "(\w+)" is never used\.$/, '片段 $1 没有用到'],
  [/^Cannot spread fragment "(\w+)" within itself\b.*$/, '片段 $1 不能直接或间接地包含自身'],
  [/^Variable "(\$\w+)" cannot be non-input type "(.+)"\.$/, '变量 $1 须为输入类型，不能是 $2'],
  [/^Variable "(\$\w+)" is not defined\b.*$/, '变量 $1 没有声明'],
  [/^Variable "(\$\w+)" is never used\b.*$/, '变量 $1 没有用到'],
  [/^Variable "(\$\w+)" of type "(.+)" used in .+ type "(.+)"\.$/, '此处须为 $3，而变量 $1 为 $2'],
  [/^Field "(\w+)" must not have a selection since type "(.+)" has .*$/, '字段 $1 的类型 $2 没有子字段可选'],
  [/^Field "(\w+)" of type "(.+)" must have .+\.$/, '字段 $1 的类型为 $2，须选择子字段'],
  [/^Fields "(\w+)" conflict because .*$/s, '同一处的字段 $1 所指不同：请分别使用别名'],
  [/^(?:Field|Directive) "(@?\w+)" argument "(\w+)" of type "(.+)" is required, .*$/, '$1 缺少必填参数 $2: $3'],
  [/^Field "([\w.]+)" of required type "(.+)" was not provided\.$/, '缺少必填字段 $1: $2'],
  [/^Field "(\w+)" is not defined by type "(\w+)"\.$/, '输入类型 $2 没有字段 $1'],
  [/^Expected value of type "(.+)"$/, '此处须为 $1'],
  [/^(?:Enum )?"?(\w+)"? cannot represent .*$/, '此处须为 $1'],
  [/^The value does not exist in "(\w+)" enum\.$/, '枚举 $1 没有这个值'],
  [/^Maximum introspection depth exceeded$/, '内省嵌套过深'],
  [/^.+ recursively requests too many selections\.$/, '片段展开后选择的字段过多'],
  [/^Too many validation errors, error limit reached\. .*$/, '错误过多，其余未列出'],
];

const suggested = (hint: string | undefined): string => {
  const names = [...(hint ?? '').matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  return names.length === 0 ? '' : `。是否要用 ${names.join('、')}？`;
};

/** By one of the sayings; what none of them fits is told as it is, under what it is about. */
const inChinese = (said: string, sayings: readonly Saying[], subject: string): string => {
  const [sentence = said, hint] = said.split(' Did you mean ');
  const saying = sayings.find(([form]) => form.test(sentence));
  return saying === undefined ? `${subject}：${said}` : `${sentence.replace(...saying)}${suggested(hint)}`;
};

const syntaxError = {
  zh: 'GraphQL 语法错误，第 {line} 行第 {column} 列：{fault}',
  en: 'Syntax error at line {line}, column {column}: {fault}',
};

/**
 * What is wrong with a document, in the reader's language and without the values that are written in it. In English these
 * are graphql-js's own sentences. A literal that breaks a scalar of ours is told in both languages by the scalar itself.
 */
export const aboutDocument = (
  { message, locations, extensions }: Pick<GraphQLError, 'message' | 'locations' | 'extensions'>,
  language: Language,
): string => {
  const said = withoutValues(message);
  const [, syntax] = /^Syntax Error: (.*)$/s.exec(said) ?? [];
  if (syntax !== undefined) {
    const { line = 1, column = 1 } = locations?.[0] ?? {};
    const fault = language === 'en' ? syntax : inChinese(syntax.replace('<EOF>', '文档结尾'), ofSyntax, '无法解析');
    return worded(syntaxError, language, { line, column, fault });
  }
  return language === 'en' || extensions.rule !== undefined
    ? said
    : inChinese(said, ofRules, '文档不符合 GraphQL 规则');
};
