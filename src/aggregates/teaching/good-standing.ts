import type { Article, LegalDate, Refusal } from '../../kernel/index.js';
import { type Base, standingOn } from '../base/index.js';
import { beginningFaults, registerFaults } from './permission.js';

/** What a base in good standing is: in the register, announced, and under no measure. */
export const standingConditions = [
  'NUMBERED',
  'ANNOUNCED',
  'NOT_ENDED',
  'NOT_RECTIFYING',
  'MAY_BEGIN_CLASSES',
] as const;
export type StandingCondition = (typeof standingConditions)[number];

/** Whether a condition holds on a date, by which article, and the rules' own reasons why not. */
export type ConditionOutcome = {
  readonly condition: StandingCondition;
  readonly article: Article;
  readonly holds: boolean;
  readonly reasons: readonly Refusal[];
};

const withCode = (refusals: readonly Refusal[], codes: readonly string[]): readonly Refusal[] =>
  refusals.filter(({ code }) => codes.includes(code));

/** The conditions of good standing on a date not before the last act, each as the rule that the commands ask has it. */
export const standingOutcomes = (base: Base, on: LegalDate): readonly ConditionOutcome[] => {
  const unregistered = registerFaults(base, on);
  const status = standingOn(base, on);
  const unnumbered = withCode(unregistered, ['BASE_UNKNOWN', 'NOT_NUMBERED']);
  const ended = withCode(unregistered, ['BASE_ENDED']);
  const blocked = withCode(beginningFaults(base, on), ['TRAINING_BLOCKED']);
  const isAnnounced = 'announcedOn' in base && base.announcedOn !== undefined && base.announcedOn <= on;
  return [
    { condition: 'NUMBERED', article: 'Art.8(3)', holds: unnumbered.length === 0, reasons: unnumbered },
    { condition: 'ANNOUNCED', article: 'Art.6(3)', holds: isAnnounced, reasons: [] },
    { condition: 'NOT_ENDED', article: 'Art.8(2)', holds: ended.length === 0, reasons: ended },
    {
      condition: 'NOT_RECTIFYING',
      article: 'Art.8(2)',
      holds: status !== 'RECTIFYING' && status !== 'OVERDUE',
      reasons: [],
    },
    { condition: 'MAY_BEGIN_CLASSES', article: 'Art.8(2)', holds: blocked.length === 0, reasons: blocked },
  ];
};
