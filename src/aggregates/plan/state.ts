import type { CommandOf, LegalDate } from '../../kernel/index.js';
import type { PlanContent } from './events.js';

export type Review = {
  readonly by: 'DEPT' | 'COUNTY';
  readonly authority: string;
  readonly on: LegalDate;
  readonly reviewedBy: string;
};
type Submission = {
  readonly baseId: string;
  readonly content: PlanContent;
  readonly submittedOn: LegalDate;
  readonly lastOn: LegalDate;
  /** Favourable ones; an unfavourable review refuses the plan. */
  readonly reviews: readonly Review[];
};
export type NoPlan = { readonly status: 'NONE' };
export type Submitted = Submission & { readonly status: 'SUBMITTED' };
/** Classes may be opened under it. `hours`: what was approved, or what was filed where no approval is asked. */
export type Effective = Submission & {
  readonly status: 'EFFECTIVE';
  readonly hours: number;
  readonly effectiveOn: LegalDate;
  /** Of a plan that took effect by filing. */
  readonly filingNo?: string;
};
export type Refused = Submission & {
  readonly status: 'REFUSED';
  readonly endedOn: LegalDate;
  /** The authority whose review or decision it was. */
  readonly refusedBy: string;
};
export type WithdrawnPlan = Submission & { readonly status: 'WITHDRAWN'; readonly endedOn: LegalDate };
export type ExistingPlan = Submitted | Effective | Refused | WithdrawnPlan;
export type Plan = NoPlan | ExistingPlan;
export const noPlan: NoPlan = { status: 'NONE' };

/**
 * Art.7's two axes, cumulative: the city approves a municipal base's plan by its mode (脱产, 半脱产), the county reviews
 * a county base's by its subject (专业科目, any mode), and the competent department reviews first where there is one and
 * the mode is 脱产 or 半脱产. What needs no approval takes effect when it is filed.
 */
export type PlanCommands = {
  submitPlan: { readonly baseId: string; readonly content: PlanContent };
  reviewPlan: { readonly agreed: boolean; readonly reasons?: readonly string[] };
  approvePlan: { readonly approvedHours?: number };
  refusePlan: { readonly reasons: readonly string[] };
  filePlan: { readonly filingNo: string };
  withdrawPlan: { readonly reason: string };
};
export type PlanCommand = CommandOf<PlanCommands>;
