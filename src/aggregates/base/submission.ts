import { accept, type Decision, type LegalDate, nothingToDo, refuseAll } from '../../kernel/index.js';
import { type MeasuresParams, reportDueOn } from '../measures/index.js';
import type { SubmissionFinding } from '../vocabulary.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { type BaseEvent, baseEvent } from './events.js';
import { notLive } from './guards.js';
import { type ExistingBase, isLive, type Registered } from './state.js';
import { type YearDocument, yearIn } from './year.js';
import { yearFaults } from './year-guards.js';

/** Art.8(1): 年度自查总结. Another document for the same year is a revision; late is accepted, and a finding. */
export const submitAnnualReport = (
  document: BaseCommands['submitAnnualReport'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => submitHalf('AnnualReportSubmitted', 'report', document, base, ctx);

/** Art.8(1): 下一年度培训计划, due with the report. */
export const submitNextYearPlan = (
  document: BaseCommands['submitNextYearPlan'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => submitHalf('NextYearPlanSubmitted', 'nextPlan', document, base, ctx);

/** In time is what the register has received by then: the day of recording counts, whatever date the paper bears. */
const submitHalf = (
  type: 'AnnualReportSubmitted' | 'NextYearPlanSubmitted',
  half: 'report' | 'nextPlan',
  { year, docHash }: BaseCommands['submitAnnualReport'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base, 'Art.8(1)')]);
  const faults = yearFaults(year, base, ctx);
  if (faults.length > 0) return refuseAll(faults);
  const earlier = yearIn(base.years, year)[half];
  if (earlier?.docHash === docHash) return nothingToDo;
  return accept(
    baseEvent(type, {
      year,
      docHash,
      version: (earlier?.version ?? 0) + 1,
      receivedOn: ctx.today,
      dueOn: earlier?.dueOn ?? reportDueOn(year, ctx.measures.params.annual),
    }),
  );
};

/** How a base's yearly submission stands on a date. */
export type AnnualSubmission = {
  /** Both halves or nothing: `MISSING` while one is, once the last day is over; `NOT_DUE` until then, or where none is owed. */
  readonly status: 'SUBMITTED' | 'LATE' | 'MISSING' | 'NOT_DUE';
  readonly dueOn: LegalDate;
  readonly findings: readonly SubmissionFinding[];
};

/** A base that is or was in the register. */
export type RegisteredBase = Pick<Registered, 'years' | 'numberedOn'> & { readonly endedOn?: LegalDate };

/** Art.8(1) as of a date: what was received by then. A base owes nothing for years in which it was not in the register to their last day. */
export const annualSubmission = (
  base: RegisteredBase,
  year: number,
  on: LegalDate,
  annual: MeasuresParams['annual'],
): AnnualSubmission => {
  const { report, nextPlan } = yearIn(base.years, year);
  const dueOn = report?.dueOn ?? nextPlan?.dueOn ?? reportDueOn(year, annual);
  const owed = base.numberedOn <= dueOn && (base.endedOn === undefined || base.endedOn > dueOn);
  const halves = [
    { standing: standingOf(report, on), late: 'REPORT_LATE', missing: 'REPORT_MISSING' },
    { standing: standingOf(nextPlan, on), late: 'NEXT_PLAN_LATE', missing: 'NEXT_PLAN_MISSING' },
  ] as const;
  const isMissing = halves.some(({ standing }) => standing === 'MISSING');
  if (isMissing && (!owed || on <= dueOn)) return { status: 'NOT_DUE', dueOn, findings: [] };
  const findings = halves.flatMap(({ standing, late, missing }) =>
    standing === 'LATE' ? [late] : standing === 'MISSING' ? [missing] : [],
  );
  return { status: isMissing ? 'MISSING' : findings.length > 0 ? 'LATE' : 'SUBMITTED', dueOn, findings };
};

const standingOf = (half: YearDocument | undefined, on: LegalDate): 'IN_TIME' | 'LATE' | 'MISSING' => {
  if (half === undefined || half.receivedOn > on) return 'MISSING';
  return half.receivedOn <= half.dueOn ? 'IN_TIME' : 'LATE';
};
