import { eventLabel } from '../../src/aggregates/labels.js';
import { type ClauseTests, filesNaming } from './clause-tests.js';
import { type Clause, citationsOf } from './clauses.js';

const named = (path: string): string => path.split('/').slice(-2).join('/');
const link = (path: string): string => `[${named(path)}](../${path})`;

const section = (clause: Clause, tests: ClauseTests | undefined): string => {
  const { code, zh, en, commands, events, rule } = clause;
  const [article = ''] = citationsOf(clause);
  const more = filesNaming(article).filter((path) => path !== tests?.path);
  return [
    `## ${code} ${zh} · ${en}`,
    '',
    ...(commands.length === 0 ? [] : [`- Commands: ${commands.map((command) => `\`${command}\``).join(', ')}`]),
    ...(events.length === 0
      ? []
      : [`- Events: ${events.map((type) => `${eventLabel(type).zh} \`${type}\``).join(', ')}`]),
    ...(rule === undefined ? [] : [`- Rule: ${link(rule)}`]),
    ...(tests?.allowed ?? []).map((title) => `- ✓ ${title}`),
    ...(tests?.refused ?? []).map((title) => `- ✗ ${title}`),
    `- Tests: ${[...(tests === undefined ? [] : [tests.path]), ...more].map(link).join(', ')}`,
    '',
  ].join('\n');
};

/** Clause → command → event → tests, both ways. */
export const coveragePage = (clauses: readonly Clause[], tests: ReadonlyMap<string, ClauseTests>): string =>
  [
    '# Coverage of the regulation',
    '',
    'Every clause of the regulation with the commands and events that carry it out, and what the tests try of it: ✓ what is allowed,',
    '✗ what is refused or does not count. `Notice` is the notice that the regulation came with; `Effects` are those of a revocation, on which',
    'it is silent. This page is generated from [clauses.json](regulation/clauses.json) and from the titles of',
    '[test/regulation](../test/regulation) (`npx vitest run test/docs -u`); a clause without a test in both directions fails',
    'the check, and so does a command or an event that is under no clause.',
    '',
    ...clauses.map((clause) => section(clause, tests.get(clause.code))),
  ].join('\n');
