import { addMonths, type Envelope, type LegalDate, laterOf, legalDateAt, refusing } from '../../kernel/index.js';
import { type Consequence, type CorrectableEvents, dated, wording } from '../corrections/correctable.js';
import { correctionRefusals } from '../corrections/refusals.js';
import type { BaseEvent } from './events.js';
import { baseRefusals } from './refusals.js';

const { refusal } = refusing({ ...baseRefusals, ...correctionRefusals });

/**
 * What may be corrected of a base's entries. Levels, outcomes, grounds, numbers, scopes, the facts of Art.5 and the dates
 * on which a period, a standing or the count of hours rests are decisions.
 */
export const correctableOfBase: CorrectableEvents<BaseEvent> = {
  ApplicationSubmitted: dated('name', 'evidence.*.title'),
  ApplicationReturned: dated('reason'),
  ApplicationResubmitted: dated('name', 'evidence.*.title'),
  ApplicationWithdrawn: wording('reason'),
  EvaluationPanelConvened: dated(),
  EvaluationCompleted: dated('reasons.*'),
  BaseApproved: dated('reasons.*'),
  ApplicationRejected: wording('reasons.*'),
  BaseFiled: dated('filingNo'),
  FilingReturned: dated('reasons.*'),
  BaseAnnounced: dated('noticeNo', 'url'),
  PlaqueAwarded: dated('serialNo'),
  PlaqueRecalled: dated(),
  RectificationOrdered: {
    ...dated('items.*.finding', 'servedOn'),
    consequences: (entry, corrected, later) => servedOtherwise(entry, corrected, later),
  },
  RectificationExtended: wording('reason'),
  RectificationAccepted: wording('report'),
  SpecialReasonAccepted: dated('reason', 'evidence.*.title'),
  ViolationVerified: dated('finding', 'evidence.*.title'),
  RevocationNotified: wording('reasons.*'),
  StatementHeard: dated('summary'),
  BaseAdjusted: wording('reason'),
  BaseMerged: wording('reason'),
  BaseClosed: wording('reason'),
  BaseRenamed: dated('name', 'reason'),
  AdjustmentFiled: dated('filingNo'),
  InspectionRecorded: dated('findings.*.finding', 'evidence.*.title'),
  CommendationAwarded: wording('title'),
};

/** Entries that rest on the end of a rectification period. */
const restingOnThePeriod: ReadonlySet<string> = new Set<BaseEvent['type']>([
  'RectificationExtended',
  'RectificationAccepted',
  'RectificationLapsed',
  'RevocationNotified',
  'BaseRevoked',
]);

type Served = { readonly servedOn: LegalDate; readonly dueOn: LegalDate };
const servedOf = (entry: Envelope): Served => entry.data as Served;

/** Months from service to the end of the period; `undefined` where it is none that an order gives. */
const monthsOf = ({ servedOn, dueOn }: Served): number | undefined =>
  Array.from({ length: 24 }, (_, i) => i + 1).find((months) => addMonths(servedOn, months) === dueOn);

/**
 * Art.8(2): the period runs from service, so its end follows a service that was later than recorded. It never ends before
 * the day that the base was told.
 */
const servedOtherwise = (entry: Envelope, corrected: Envelope, later: readonly Envelope[]): Consequence => {
  const { servedOn, dueOn } = servedOf(corrected);
  const recordedOn = legalDateAt(entry.meta.recordedAt);
  const on = corrected.meta.occurredOn;
  if (servedOn < on) {
    const field = 'data.servedOn';
    return { allowed: false, refusals: [refusal('SERVED_BEFORE_ORDER', 'Art.8(2)', { field, params: { on } })] };
  }
  if (servedOn > recordedOn) {
    const at = { field: 'data.servedOn', params: { date: servedOn, today: recordedOn } };
    return { allowed: false, refusals: [refusal('DATE_IN_FUTURE', 'Art.8(2)', at)] };
  }
  if (servedOn === servedOf(entry).servedOn) return { allowed: true, follows: [] };
  const resting = later.find(({ type }) => restingOnThePeriod.has(type));
  if (resting !== undefined) {
    const at = { field: 'data.servedOn', params: { on: resting.meta.occurredOn } };
    return { allowed: false, refusals: [refusal('LATER_ENTRIES_REST_ON_IT', 'Art.8(2)', at)] };
  }
  const months = monthsOf(servedOf(entry));
  const moved = months === undefined ? dueOn : laterOf(dueOn, addMonths(servedOn, months));
  return { allowed: true, follows: moved === dueOn ? [] : [{ field: 'data.dueOn', from: dueOn, to: moved }] };
};
