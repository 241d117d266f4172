import type { LegalDate } from '../../kernel/index.js';
import type {
  AdjustmentReason,
  ClosureReason,
  EvaluationOutcome,
  Evidence,
  Level,
  Place,
  RevocationGround,
  Scope,
  ViolationKind,
} from '../vocabulary.js';
import type { AnnualCommands } from './annual-commands.js';
import type { EligibilityFacts } from './conditions.js';

type ApplicationForm = {
  readonly name: string;
  readonly scope: Scope;
  readonly place: Place;
  /** Authority id of the 业务主管部门, where there is one. */
  readonly department?: string;
  readonly formHash: string;
  readonly formCopies: number;
  readonly evidence: readonly Evidence[];
};

/** What each command on a base carries. The acting person, the legal date and the document come in the context. */
export type BaseCommands = AnnualCommands & {
  submitApplication: ApplicationForm & { readonly organisationId: string; readonly level: Level };
  resubmitApplication: ApplicationForm;
  returnApplication: { readonly reason: string };
  withdrawApplication: { readonly reason: string };
  convenePanel: { readonly authorities: readonly string[] };
  checkEligibility: EligibilityFacts;
  completeEvaluation: {
    readonly outcome: EvaluationOutcome;
    readonly scope?: Scope;
    readonly applicantConsent?: boolean;
    readonly reasons?: readonly string[];
  };
  approveBase: { readonly scope?: Scope; readonly reasons?: readonly string[] };
  rejectApplication: { readonly reasons: readonly string[] };
  amendScope: { readonly scope: Scope };
  submitFiling: Record<never, never>;
  acceptFiling: { readonly filingNo: string };
  returnFiling: { readonly reasons: readonly string[] };
  /** From the number register: a reservation carried out on the base. */
  assignNumber: { readonly number: string; readonly serial: number };
  announceBase: { readonly noticeNo: string; readonly url?: string };
  awardPlaque: { readonly serialNo: string };
  recallPlaque: Record<never, never>;
  orderRectification: {
    readonly items: readonly { readonly finding: string; readonly article: string }[];
    readonly servedOn: LegalDate;
    /** Months; the measures' default where absent. */
    readonly months?: number;
  };
  extendRectification: { readonly dueOn: LegalDate; readonly reason: string };
  acceptRectification: { readonly report?: string };
  /** By the clock. */
  lapseRectification: Record<never, never>;
  acceptSpecialReason: {
    readonly from: LegalDate;
    readonly to: LegalDate;
    readonly reason: string;
    readonly evidence: readonly Evidence[];
  };
  establishInactivity: Record<never, never>;
  verifyViolation: {
    readonly kind: ViolationKind;
    readonly finding: string;
    readonly evidence: readonly Evidence[];
    readonly amountFen?: number;
  };
  notifyRevocation: {
    readonly ground: RevocationGround;
    readonly reasons: readonly string[];
    readonly statementDueOn?: LegalDate;
  };
  hearStatement: { readonly summary: string };
  revokeBase: { readonly ground: RevocationGround; readonly effectiveOn?: LegalDate };
  adjustBase: {
    readonly reasonCode: AdjustmentReason;
    readonly reason: string;
    readonly place?: Place;
    /** `null` takes the base from under its department. */
    readonly department?: string | null;
  };
  mergeBase: { readonly successorId: string; readonly reason: string };
  closeBase: { readonly reasonCode: ClosureReason; readonly reason: string };
  renameBase: { readonly name: string; readonly reason: string };
  fileAdjustment: { readonly ref: number; readonly filingNo?: string };
};

export type BaseCommandType = keyof BaseCommands;
export type BaseCommand = {
  [T in BaseCommandType]: { readonly type: T; readonly data: BaseCommands[T] };
}[BaseCommandType];
