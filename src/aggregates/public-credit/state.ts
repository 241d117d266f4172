import type { CommandOf } from '../../kernel/index.js';

/**
 * Whose hours of one public subject count in which class: each learner's in one (Art.9, 同一公共科目不重复计算). Stream:
 * `publicCredit-<code>`. `byLearner` may hold credits of later states: read it through {@link creditedIn}.
 */
export type PublicCredits = {
  /** How many learners have their credit. */
  readonly count: number;
  readonly byLearner: Map<string, { readonly classId: string; readonly place: number }>;
};
export const noCredits: PublicCredits = { count: 0, byLearner: new Map() };

/** The class in which a learner's hours of the subject count, in this state. */
export const creditedIn = ({ count, byLearner }: PublicCredits, learnerId: string): string | undefined => {
  const credit = byLearner.get(learnerId);
  return credit !== undefined && credit.place <= count ? credit.classId : undefined;
};

export type PublicCreditCommands = {
  /** By the register itself, before it decides the hours of a class: for those whose hours would count there. */
  reserveCredits: { readonly classId: string; readonly learnerIds: readonly string[] };
};
export type PublicCreditCommand = CommandOf<PublicCreditCommands>;
