import { accept, type Decision, type Refusal, refuseAll, refusing } from '../../kernel/index.js';
import { type MeasuresParams, reviewDueOn } from '../measures/index.js';
import { type AssessmentOutcome, type AssessmentScores, assessmentDimensions } from '../vocabulary.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { unmet } from './eligibility.js';
import { findingsOn } from './evaluation.js';
import { type BaseEvent, baseEvent } from './events.js';
import type { Finding } from './finding.js';
import { decidingBureau, notLive } from './guards.js';
import { baseRefusals } from './refusals.js';
import { type ExistingBase, isLive } from './state.js';
import { yearIn } from './year.js';
import { yearFaults } from './year-guards.js';

const { refuse, refusal } = refusing(baseRefusals);

/**
 * Art.8(1), 8(2): 年度考核, once for each year of the base, its first one too. Art.5 is checked again for the scope that
 * the base has. After the last day it still counts; the event says by when it was due.
 */
export const concludeAssessment = (
  { year, scores, recheck: facts }: BaseCommands['concludeAssessment'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base, 'Art.8(2)')]);
  const earlier = yearIn(base.years, year).assessment;
  if (earlier !== undefined) {
    const params = { year, assessedOn: earlier.on, outcome: earlier.outcome };
    return refuse('ALREADY_ASSESSED', 'Art.8(2)', { field: 'year', params });
  }
  const { annual } = ctx.measures.params;
  const faults = [...yearFaults(year, base, ctx), ...scoreFaults(scores, annual), ...factFaults(facts)];
  if (faults.length > 0) return refuseAll(faults);
  const results = [...findingsOn(facts, base.scope, ctx)];
  return accept(
    baseEvent('AssessmentConcluded', {
      year,
      decidedBy: decidingBureau(base, ctx),
      scores,
      recheck: { facts, results },
      ...assess(scores, results, annual),
      dueOn: reviewDueOn(year, annual),
    }),
  );
};

/** Passed: enough points in all, the least share of them in every dimension, and no condition of Art.5 unmet. */
export const assess = (
  scores: AssessmentScores,
  recheck: readonly Finding[],
  { dimensionPoints, passTotal, passDimension }: MeasuresParams['annual'],
): { readonly outcome: AssessmentOutcome; readonly findings: Refusal[] } => {
  const { numerator, denominator } = passDimension;
  const total = assessmentDimensions.reduce((sum, dimension) => sum + scores[dimension], 0);
  const findings: Refusal[] = [];
  if (total < passTotal) {
    findings.push(refusal('TOTAL_BELOW_PASS', 'Art.8(1)', { params: { total, required: passTotal } }));
  }
  for (const dimension of assessmentDimensions) {
    const score = scores[dimension];
    if (score * denominator < dimensionPoints * numerator) {
      const params = { dimension, score, of: dimensionPoints, numerator, denominator };
      findings.push(refusal('DIMENSION_BELOW_PASS', 'Art.8(1)', { field: `scores.${dimension}`, params }));
    }
  }
  findings.push(...unmet(recheck));
  return { outcome: findings.length === 0 ? 'PASSED' : 'FAILED', findings };
};

const scoreFaults = (scores: AssessmentScores, { dimensionPoints }: MeasuresParams['annual']): readonly Refusal[] =>
  assessmentDimensions.flatMap((dimension) => {
    const score = scores[dimension];
    if (Number.isInteger(score) && score >= 0 && score <= dimensionPoints) return [];
    const params = { dimension, max: dimensionPoints };
    return [refusal('POINTS_OUT_OF_RANGE', 'Art.8(1)', { field: `scores.${dimension}`, params })];
  });

const factFaults = ({ senior, faculty }: BaseCommands['concludeAssessment']['recheck']): readonly Refusal[] =>
  senior > faculty
    ? [refusal('SENIOR_EXCEEDS_FACULTY', 'Art.5(5)', { field: 'recheck.senior', params: { senior, faculty } })]
    : [];
