import { readFileSync } from 'node:fs';
import { z } from 'zod';

const clauseSchema = z.strictObject({
  /** As the clause table of the regulation has it: `4(2)c`; `Notice` and `Effects` are of no article. */
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  commands: z.array(z.string()),
  events: z.array(z.string()),
  /** A file that has the rule, where commands and events do not show it. */
  rule: z.string().optional(),
});
export type Clause = z.output<typeof clauseSchema>;

/** The clauses of the regulation, each with what the register has for it. */
export const clauses: readonly Clause[] = z
  .array(clauseSchema)
  .parse(JSON.parse(readFileSync(new URL('../../docs/regulation/clauses.json', import.meta.url), 'utf8')));

/** The articles by which commands and events may cite a clause, the closest first: `Art.4(2)` and `Art.4` for `4(2)c`. */
export const citationsOf = ({ code }: Pick<Clause, 'code'>): readonly string[] => {
  const several = /^7县2–3$/.test(code) ? ['Art.7县2', 'Art.7县3'] : [];
  const numbered = /^(\d+)(\(\d\)|[市县业]\d)?/.exec(code);
  if (numbered === null) return code === 'Notice' ? ['Art.7市2', 'Art.11'] : ['Art.8(2)', 'Art.6(3)', 'Art.4', 'Art.3'];
  const [, article, part = ''] = numbered;
  return [...several, ...(part === '' ? [] : [`Art.${article}${part}`]), `Art.${article}`];
};
