import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { variables } from '../../src/config.js';

const root = join(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

const schema = buildSchema(text('schema.graphql'));

const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'examples/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe.each(pages)('%s', (page) => {
  it('links to what is there', () => {
    const targets = [...text(page).matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      ([, target]) => target ?? '',
    );
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it('shows GraphQL that the schema has', () => {
    const blocks = [...text(page).matchAll(/```graphql\n(.*?)```/gs)].map(([, block]) => block ?? '');
    const inline = [...text(page).matchAll(/\| `(\{ .*? \})` \|/g)].map(([, query]) => query ?? '');
    const errors = [...blocks, ...inline].flatMap((query) => validate(schema, parse(query)));
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});

it('the operations page has every variable of the environment, and no other', () => {
  const known = variables.map(({ variable }) => variable).sort();
  const named = text('docs/operations.md').matchAll(/`(JIDI_[A-Z_]+|PORT|HOST|LOG_LEVEL)`/g);
  expect([...new Set([...named].map(([, variable]) => variable))].sort()).toEqual(known);
});
