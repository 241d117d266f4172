import type { PlanEvent } from '../../aggregates/plan/index.js';
import type { Entry } from '../../ledger/index.js';
import { planFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import type { PlanStatus } from '../training-views.js';
import { type PlanRow, planReviewsTable, plansTable } from './tables.js';

const plans = changesOf(plansTable);
const reviews = changesOf(planReviewsTable);

type Fact = NonNullable<ReturnType<typeof planFact>>;
type FactOf<Type extends PlanEvent['type']> = Extract<Fact, { readonly type: Type }>;

const project = (entry: Entry): readonly Change[] => {
  const fact = planFact(entry);
  if (fact === undefined) return [];
  if (fact.type === 'PlanSubmitted') return [plans.upsert(submitted(fact))];
  const patch = plans.patch({ id: fact.stream }, { ...patchOf(fact), revision: fact.revision });
  return fact.type === 'PlanReviewed' ? [patch, reviewed(fact, entry.sequence)] : [patch];
};

/** The row's revision is the stream's, also after what changes nothing else. */
const touch = ({ envelope }: Entry): readonly Change[] => [
  plans.patch({ id: envelope.stream }, { revision: envelope.revision }),
];

export const plansProjection: Projection = {
  name: 'plans',
  version: 1,
  tables: [plansTable, planReviewsTable],
  reads: ['plan-'],
  retells: ['plan-'],
  start: stateless(project, touch),
};

const submitted = ({ stream, revision, data: { baseId, content }, meta }: FactOf<'PlanSubmitted'>): PlanRow => ({
  id: stream,
  base_id: baseId,
  status: 'SUBMITTED' satisfies PlanStatus,
  year: content.year,
  mode: content.mode,
  category: content.category,
  subject: content.subject,
  course: content.course,
  computer: content.computer ? 1 : 0,
  planned_hours: content.hours,
  seats: content.seats,
  fee_fen: content.feeFen,
  submitted_on: meta.occurredOn,
  reviewed_by_department: 0,
  reviewed_by_county: 0,
  pending_since: meta.occurredOn,
  hours: null,
  effective_on: null,
  filing_no: null,
  ended_on: null,
  reasons: null,
  revision,
});

const reviewed = ({ stream, data, meta }: FactOf<'PlanReviewed'>, recorded: number): Change =>
  reviews.upsert({
    plan_id: stream,
    recorded,
    by: data.by,
    authority: data.authority,
    agreed: data.agreed ? 1 : 0,
    reviewed_on: meta.occurredOn,
    reasons: JSON.stringify(data.reasons),
  });

const patchOf = (fact: Exclude<Fact, { readonly type: 'PlanSubmitted' }>): Partial<PlanRow> => {
  const on = fact.meta.occurredOn;
  const ended = (status: Extract<PlanStatus, 'REFUSED' | 'WITHDRAWN'>, reasons: readonly string[]) => ({
    status,
    ended_on: on,
    pending_since: null,
    reasons: JSON.stringify(reasons),
  });
  const effective = { status: 'EFFECTIVE' satisfies PlanStatus, effective_on: on, pending_since: null };
  switch (fact.type) {
    case 'PlanReviewed': {
      const { by, agreed, reasons } = fact.data;
      if (!agreed) return ended('REFUSED', reasons);
      return { pending_since: on, [by === 'DEPT' ? 'reviewed_by_department' : 'reviewed_by_county']: 1 };
    }
    case 'PlanApproved':
      return { ...effective, hours: fact.data.approvedHours };
    case 'PlanFiled':
      return { ...effective, filing_no: fact.data.filingNo };
    case 'PlanRefused':
      return ended('REFUSED', fact.data.reasons);
    case 'PlanWithdrawn':
      return ended('WITHDRAWN', [fact.data.reason]);
    default:
      return fact satisfies never;
  }
};
