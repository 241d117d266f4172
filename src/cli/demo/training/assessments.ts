import type { EligibilityFacts } from '../../../aggregates/base/index.js';
import type { AssessmentScores } from '../../../aggregates/vocabulary.js';
import { addYears, type LegalDate, legalDate, yearOf } from '../../../kernel/index.js';
import { decider } from '../officers.js';
import { type Random, randomFrom } from '../random.js';
import type { Making } from './classes.js';
import { type BaseStory, bureauOf, clearOf, isLiveOn } from './story.js';

/** A base's result for a year. */
export type Assessed = {
  readonly base: BaseStory;
  readonly year: number;
  readonly on: LegalDate;
  readonly passed: boolean;
  readonly total: number;
};

/** An order to rectify that follows within so many days rests on the assessment. */
const ORDER_FOLLOWS_DAYS = 120;

const scoresOf = (passed: boolean, random: Random): AssessmentScores => ({
  operation: random.between(17, 25),
  management: random.between(17, 25),
  development: random.between(16, 24),
  effect: passed ? random.between(16, 25) : random.between(6, 12),
});

/** Art.5 on the day of the assessment: leases are prolonged and safety is looked at every year. */
const recheckOf = (facts: EligibilityFacts, on: LegalDate, safetyOn: LegalDate): EligibilityFacts => ({
  ...facts,
  sites: facts.sites.map((site) => ({
    ...site,
    leases: site.leases.slice(0, 1).map(({ from, to }) => ({ from, to: prolonged(to, on) })),
  })),
  safetyEvidenceOn: safetyOn,
});

const prolonged = (to: LegalDate, on: LegalDate): LegalDate => {
  let end = to;
  while (end < addYears(on, 1)) end = addYears(end, 1);
  return end;
};

/** Art.8(1), 8(2): once a year, between the middle of January and the end of March. */
export const assessYears = (
  { city, calendar, journal, firstYear, lastYear }: Making,
  base: BaseStory,
): readonly Assessed[] => {
  const results: Assessed[] = [];
  for (let year = Math.max(yearOf(base.numberedOn), firstYear - 1); year < lastYear; year += 1) {
    const random = randomFrom(`assessed ${year} ${base.id}`);
    const on = clearOf(base, calendar.entered(calendar.plus(legalDate(`${year + 1}-01-15`), random.between(0, 60))));
    if (!isLiveOn(base, on)) continue;
    const ordered = base.blocks.some(({ from }) => on <= from && from < calendar.plus(on, ORDER_FOLLOWS_DAYS));
    const passed = !ordered && !random.chance(2);
    const scores = scoresOf(passed, random);
    const recheck = recheckOf(base.facts, on, calendar.plus(on, -random.between(20, 300)));
    const actor = decider(bureauOf(city, base, on));
    const key = `assessment/${base.institution.id.slice(-9)}/${year}`;
    journal.record('concludeAssessment', { kind: 'years', lane: base.id, key, actor, on, enteredOn: on }, () => ({
      target: base.id,
      data: { year, scores, recheck },
    }));
    const total = scores.operation + scores.management + scores.development + scores.effect;
    results.push({ base, year, on, passed, total });
  }
  return results;
};
