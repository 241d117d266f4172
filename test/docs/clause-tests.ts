import { sourcesIn } from './sources.js';

export type ClauseTests = {
  /** From the root of the project. */
  readonly path: string;
  readonly allowed: readonly string[];
  readonly refused: readonly string[];
};

const CLAUSE = /^clause\(\s*'([^']+)'/gm;
const CASE = (direction: string): RegExp => new RegExp(`^ {2,4}${direction}\\(\\s*'([^']+)'`, 'gm');

const titles = (text: string, direction: string): readonly string[] =>
  [...text.matchAll(CASE(direction))].map(([, title = '']) => title);

/** The tests of `test/regulation` by clause, as they name themselves. */
export const testsByClause = (): ReadonlyMap<string, ClauseTests> => {
  const found = new Map<string, ClauseTests>();
  for (const { path, text } of sourcesIn('test/regulation')) {
    const starts = [...text.matchAll(CLAUSE)];
    for (const [index, start] of starts.entries()) {
      const code = start[1] ?? '';
      if (found.has(code)) throw new Error(`${code} is tested in ${path} and in ${found.get(code)?.path}`);
      const own = text.slice(start.index, starts[index + 1]?.index);
      found.set(code, { path, allowed: titles(own, 'allowed'), refused: titles(own, 'refused') });
    }
  }
  return found;
};

/** Other tests that name an article in a title: the files, by article. */
export const filesNaming = (article: string): readonly string[] => {
  const named = article.replace(/[()]/g, '\\$&');
  const title = new RegExp(`(?:describe|it|test)(?:\\.each)?\\([^\\n]*['\`"][^'\`"\\n]*${named}(?![\\d(市县业])`);
  return sourcesIn('test')
    .filter(({ path, text }) => path.endsWith('.test.ts') && !path.startsWith('test/regulation') && title.test(text))
    .map(({ path }) => path);
};
