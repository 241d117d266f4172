import type { Fact, LegalDate } from '../../kernel/index.js';
import type { ClosureReason, Level, Place, RevocationGround, Scope, ViolationKind } from '../vocabulary.js';
import type { BaseEvent, ConditionResult, EligibilityFacts } from './events.js';
import type { BaseYears } from './year.js';

/** A base's state: a union on `status`, so that a field exists only where it is legal. */

type Dated = { readonly on: LegalDate };
/** `since`: when the place was recorded; boundary changes after it move the base. */
export type Located = Place & { readonly since: LegalDate };

/** Known from the application on, whatever follows. */
export type Identity = {
  readonly organisationId: string;
  readonly name: string;
  /** The level applied for until the evaluation, then the level recognised. */
  readonly level: Level;
  readonly place: Located;
  readonly department?: string;
  readonly submittedOn: LegalDate;
  /** The latest legal date in the history: a new act is not dated before it. */
  readonly lastOn: LegalDate;
};

/** What the panel found, and how each condition of Art.5 came out on the day. */
type Checked = Dated & { readonly facts: EligibilityFacts; readonly results: readonly ConditionResult[] };

export type Application = Identity & {
  readonly appliedScope: Scope;
  readonly returned?: Dated & { readonly reason: string };
  readonly panel?: Dated & { readonly authorities: readonly string[] };
  readonly eligibility?: Checked;
};

export type Applied = Application & { readonly status: 'APPLIED' };
export type Evaluated = Application & {
  readonly status: 'EVALUATED';
  readonly eligibility: Checked;
  readonly evaluation: Dated & {
    readonly outcome: Level | 'NOT_QUALIFIED';
    readonly scope?: Scope;
    readonly draftedBy: string;
  };
};

export type Recognised = Identity & {
  readonly scope: Scope;
  readonly approvedOn: LegalDate;
  /** The check on which the recognition rests; a later computer scope is measured against it. */
  readonly facts: EligibilityFacts;
};

export type Approved = Recognised & {
  readonly status: 'APPROVED';
  readonly filing?:
    | (Dated & { readonly state: 'SUBMITTED'; readonly dueOn: LegalDate })
    | (Dated & { readonly state: 'RETURNED'; readonly reasons: readonly string[] });
};
export type Filed = Recognised & { readonly status: 'FILED'; readonly filedOn: LegalDate; readonly filingNo: string };

export type Plaque = {
  readonly serialNo: string;
  readonly level: Level;
  readonly awardedOn: LegalDate;
  readonly recalledOn?: LegalDate;
  readonly recallDueOn?: LegalDate;
};
export type SpecialReason = { readonly from: LegalDate; readonly to: LegalDate };
/** A days-long block on new classes by a regulator: it pauses the inactivity clock. Both days inclusive. */
export type Block = { readonly from: LegalDate; readonly to?: LegalDate };
export type Ground =
  | (Dated & {
      readonly kind: 'INACTIVITY';
      readonly windowFrom: LegalDate;
      readonly windowTo: LegalDate;
      /** Days in the window that did not count. */
      readonly pausedDays: number;
      readonly by: string;
    })
  | (Dated & { readonly kind: ViolationKind; readonly finding: string; readonly by: string });
export type Notice = Dated & {
  readonly ground: RevocationGround;
  readonly draftedBy: string;
  readonly statementDueOn: LegalDate;
  readonly heardOn?: LegalDate;
};
/** A county act not yet filed with the city (Art.7县3). */
export type Unfiled = { readonly ref: number; readonly dueOn: LegalDate };

export type Registered = Recognised & {
  readonly number: string;
  readonly serial: number;
  readonly numberedOn: LegalDate;
  readonly plaque?: Plaque;
  readonly specialReasons: readonly SpecialReason[];
  /** Rectification periods: new classes were blocked in them. */
  readonly blocks: readonly Block[];
  readonly grounds: readonly Ground[];
  readonly notice?: Notice;
  /** How many acts were to be filed so far: the next one's `ref` is one more. */
  readonly filings: number;
  readonly unfiled: readonly Unfiled[];
  readonly years: BaseYears;
};

export type Rectification = {
  readonly items: readonly { readonly finding: string; readonly article: string }[];
  readonly orderedOn: LegalDate;
  readonly servedOn: LegalDate;
  readonly dueOn: LegalDate;
  /** How often it was extended. */
  readonly extensions: number;
};

export type Numbered = Registered & { readonly status: 'NUMBERED' };
export type Announced = Registered & { readonly status: 'ANNOUNCED'; readonly announcedOn: LegalDate };
export type Rectifying = Registered & {
  readonly status: 'RECTIFYING';
  readonly announcedOn: LegalDate;
  readonly rectification: Rectification;
};
export type Overdue = Registered & {
  readonly status: 'OVERDUE';
  readonly announcedOn: LegalDate;
  readonly rectification: Rectification;
};
export type Revoked = Registered & {
  readonly status: 'REVOKED';
  readonly announcedOn?: LegalDate;
  /** The day from which the revocation has effect; until then the base stands as it did. */
  readonly endedOn: LegalDate;
  readonly stoodAs: Live['status'];
  readonly ground: RevocationGround;
};
export type Closed = Registered & {
  readonly status: 'CLOSED';
  readonly announcedOn?: LegalDate;
  readonly endedOn: LegalDate;
  readonly reasonCode: ClosureReason;
};
export type Merged = Registered & {
  readonly status: 'MERGED';
  readonly announcedOn?: LegalDate;
  readonly endedOn: LegalDate;
  readonly successorId: string;
};
export type Rejected = Identity & { readonly status: 'REJECTED'; readonly endedOn: LegalDate };
export type Withdrawn = Identity & { readonly status: 'WITHDRAWN'; readonly endedOn: LegalDate };

export type NoBase = { readonly status: 'NONE' };
/** Listed in the unified register and not ended: it may act as a base. */
export type Live = Numbered | Announced | Rectifying | Overdue;
export type Ended = Revoked | Closed | Merged | Rejected | Withdrawn;
export type ExistingBase = Applied | Evaluated | Approved | Filed | Live | Ended;
export type Base = NoBase | ExistingBase;

export const noBase: NoBase = { status: 'NONE' };

export const isLive = (base: Base): base is Live =>
  base.status === 'NUMBERED' ||
  base.status === 'ANNOUNCED' ||
  base.status === 'RECTIFYING' ||
  base.status === 'OVERDUE';

/** Holds the organisation's one recognition: applied for or recognised, and not ended. */
export const isOpen = (base: Base): boolean =>
  !['NONE', 'REVOKED', 'CLOSED', 'MERGED', 'REJECTED', 'WITHDRAWN'].includes(base.status);

export type BaseFact = Fact<BaseEvent>;
