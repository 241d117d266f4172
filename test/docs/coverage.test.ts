import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/aggregates/registry.js';
import { matrix } from '../../src/application/permissions/index.js';
import { testsByClause } from './clause-tests.js';
import { type Clause, citationsOf, clauses } from './clauses.js';
import { coveragePage } from './coverage-page.js';

const root = join(import.meta.dirname, '../..');
const tests = testsByClause();
const powers = new Map(Object.entries(matrix).map(([command, { article }]) => [command, [article]] as const));
const events = new Map(
  formats.flatMap((format) => Object.entries(format.events).map(([type, { articles }]) => [type, articles] as const)),
);

/** Whether something that cites these articles is a matter of the clause. */
const isOf = (clause: Clause, articles: readonly string[]): boolean =>
  citationsOf(clause).some((citation) =>
    articles.some((article) => article === citation || article.startsWith(`${citation}(`)),
  );

/** Those of the register that no clause names where it is cited. */
const unclaimed = (known: ReadonlyMap<string, readonly string[]>, namedBy: 'commands' | 'events'): readonly string[] =>
  [...known].flatMap(([name, articles]) =>
    clauses.some((clause) => clause[namedBy].includes(name) && isOf(clause, articles)) ? [] : [name],
  );

describe('the regulation, clause by clause', () => {
  it('is tested in both directions', () => {
    const untested = clauses.flatMap(({ code }) => {
      const { allowed = [], refused = [] } = tests.get(code) ?? {};
      return allowed.length > 0 && refused.length > 0 ? [] : [code];
    });
    expect(untested).toEqual([]);
  });

  it('is tested in no clause that it does not have, and has none twice', () => {
    const codes = clauses.map(({ code }) => code);
    expect([...tests.keys()].filter((code) => !codes.includes(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has every command and every event under a clause that it cites', () => {
    expect(unclaimed(powers, 'commands')).toEqual([]);
    expect(unclaimed(events, 'events')).toEqual([]);
  });

  it('names no command, event or file that there is not, and something for every clause', () => {
    expect(clauses.flatMap(({ commands }) => commands.filter((command) => !powers.has(command)))).toEqual([]);
    expect(clauses.flatMap((clause) => clause.events.filter((type) => !events.has(type)))).toEqual([]);
    expect(clauses.filter(({ rule }) => rule !== undefined && !existsSync(join(root, rule)))).toEqual([]);
    const empty = clauses.filter(({ commands, events, rule }) => commands.length + events.length === 0 && !rule);
    expect(empty.map(({ code }) => code)).toEqual([]);
  });

  it('is shown in the docs', async () => {
    await expect(coveragePage(clauses, tests)).toMatchFileSnapshot('../../docs/coverage.md');
  });
});
