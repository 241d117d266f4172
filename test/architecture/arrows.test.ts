import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'jidi-arrows-'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
};

/** Runs the project's own check on a tree where `from` imports `to`, and gives the names of the rules that forbid it. */
const forbiddenBy = (from: string, to: string, how = 'import'): string[] => {
  if (to.startsWith('.'))
    write(join(dirname(from), to).replace(/js$/, 'ts'), 'export const x = 1;\nexport type X = 1;\n');
  write(from, `${how} { ${how === 'import' ? 'x' : 'X'} } from '${to}';\n`);
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/.bin/depcruise'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
    ],
    { cwd: tree, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { rule: { name: string } }[]; totalCruised: number };
  };
  expect(summary.totalCruised, 'modules seen').toBeGreaterThan(0);
  return summary.violations.map((violation) => violation.rule.name);
};

describe('an import against the arrows is refused', () => {
  it.each([
    ['src/kernel/a.ts', '../aggregates/b.js', 'kernel-arrows'],
    ['src/aggregates/base/a.ts', '../../ledger/b.js', 'aggregates-arrows'],
    ['src/ledger/a.ts', '../aggregates/b.js', 'ledger-arrows'],
    ['src/projections/a.ts', '../application/b.js', 'projections-arrows'],
    ['src/application/a.ts', '../projections/b.js', 'application-arrows'],
    ['src/schema/a.ts', '../server/b.js', 'schema-arrows'],
    ['src/server/a.ts', '../config.js', 'server-arrows'],
    ['src/server/a.ts', '../ledger/sqlite/b.js', 'adapters-chosen-in-main'],
    ['src/application/a.ts', './vault/sqlite/b.js', 'adapters-chosen-in-main'],
    ['src/application/vault/a.ts', './key-file/b.js', 'adapters-chosen-in-main'],
    ['src/ledger/sqlite/a.ts', '../eventstoredb/b.js', 'adapters-apart'],
    ['src/application/vault/sqlite/a.ts', '../key-file/b.js', 'adapters-apart'],
    ['src/projections/a.ts', '../sqlite/b.js', 'sqlite-in-its-adapters'],
    ['src/aggregates/base/a.ts', 'node:fs', 'pure-aggregates'],
    ['src/kernel/a.ts', '../../test/b.js', 'sources-apart-from-tests'],
  ])('%s → %s', (from, to, rule) => {
    expect(forbiddenBy(from, to)).toContain(rule);
  });

  it('of a type too', () => {
    expect(forbiddenBy('src/kernel/a.ts', '../aggregates/b.js', 'import type')).toContain('kernel-arrows');
  });

  it('and one with them is not', () => {
    expect(forbiddenBy('src/server/a.ts', '../schema/b.js')).toEqual([]);
  });
});

it('the environment is read in src/config.ts and nowhere else', () => {
  cpSync(join(root, 'biome.json'), join(tree, 'biome.json'));
  write('src/config.ts', 'export const port = process.env.PORT;\n');
  write('src/server/listen.ts', 'export const port = process.env.PORT;\n');
  const lint = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--vcs-enabled=false', '--reporter=github'], {
    cwd: tree,
    encoding: 'utf8',
  });
  const files = [...lint.stdout.matchAll(/noProcessEnv,file=([^,]+)/g)].map(([, file]) => relative(tree, file ?? ''));
  expect(files).toEqual(['src/server/listen.ts']);
});
