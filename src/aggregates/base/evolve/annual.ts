import { yearOf } from '../../../kernel/index.js';
import type { Base, ExistingBase, Live } from '../state.js';
import { type BaseYear, type BaseYears, type YearDocument, yearIn } from '../year.js';
import { type FactOf, whileLive } from './history.js';

export type AnnualFact = FactOf<
  | 'AnnualReportSubmitted'
  | 'NextYearPlanSubmitted'
  | 'InspectionRecorded'
  | 'AssessmentConcluded'
  | 'CommendationAwarded'
>;

/** Art.8: the base's years. */
export const evolveAnnual = (base: Base, fact: AnnualFact): ExistingBase => {
  const live = whileLive(base, fact);
  const on = fact.occurredOn;
  switch (fact.type) {
    case 'AnnualReportSubmitted':
      return within(live, fact.data.year, ({ report }) => ({ report: received(report, fact.data) }));
    case 'NextYearPlanSubmitted':
      return within(live, fact.data.year, ({ nextPlan }) => ({ nextPlan: received(nextPlan, fact.data) }));
    case 'InspectionRecorded':
      return within(live, yearOf(on), ({ inspections }) => ({ inspections: [...inspections, { on, ...fact.data }] }));
    case 'AssessmentConcluded': {
      const { year, decidedBy, scores, outcome, dueOn } = fact.data;
      return within(live, year, () => ({ assessment: { on, decidedBy, scores, outcome, dueOn } }));
    }
    case 'CommendationAwarded': {
      const { year, title, awardedBy } = fact.data;
      return within(live, year, ({ commendations }) => ({
        commendations: [...commendations, { on, title, awardedBy }],
      }));
    }
    default:
      return fact satisfies never;
  }
};

const within = (base: Live, year: number, change: (known: BaseYear) => Partial<BaseYear>): Live => ({
  ...base,
  years: changed(base.years, year, change),
});

/** The same years with one of them changed. */
export const changed = (years: BaseYears, year: number, change: (known: BaseYear) => Partial<BaseYear>): BaseYears => {
  const known = yearIn(years, year);
  return { ...years, [year]: { ...known, ...change(known) } };
};

/** A revision leaves the day on which the first version came. */
const received = (
  earlier: YearDocument | undefined,
  { docHash, version, receivedOn, dueOn }: FactOf<'AnnualReportSubmitted'>['data'],
): YearDocument => ({ receivedOn, dueOn, ...earlier, docHash, version });
