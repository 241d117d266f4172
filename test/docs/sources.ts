import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type Source = { readonly path: string; readonly text: string };

/** The TypeScript files of a folder, by their paths from the root of the project. */
export const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') }));

/** A link to a file of the project from a page in `docs/guide/`. */
export const linkTo = (path: string): string => `[${path.split('/').slice(-2).join('/')}](../../${path})`;
