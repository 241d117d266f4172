import { describe, it } from 'vitest';

type Case = (title: string, test: () => Promise<void> | void) => void;

/**
 * One clause of the regulation, by its code in `docs/regulation/clauses.json`, and what the register does about it in both
 * directions. `docs/coverage.md` is made of these titles.
 */
export const clause = (code: string, title: string, cases: (is: { allowed: Case; refused: Case }) => void): void => {
  describe(`${/^\d/.test(code) ? `Art.${code}` : code} ${title}`, () =>
    cases({
      allowed: (name, test) => it(`allowed: ${name}`, test),
      refused: (name, test) => it(`refused: ${name}`, test),
    }));
};
