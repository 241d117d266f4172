import type { Scope } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { type BaseFact, type BaseFactOf, baseFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { applied, ended, located, yearOf } from './applied.js';
import { type BaseRow, basePausesTable, baseScopesTable, basesTable } from './tables.js';

const bases = changesOf(basesTable);
const scopes = changesOf(baseScopesTable);
const pauses = changesOf(basePausesTable);

/** What an entry changes of the rows of its base. */
export const projectBase = (entry: Entry): readonly Change[] => {
  const fact = baseFact(entry);
  if (fact === undefined) return [];
  if (fact.type === 'ApplicationSubmitted') {
    return [bases.upsert(applied(fact, entry.sequence)), taught(fact.stream, fact.data.scope)];
  }
  const patch = bases.patch({ id: fact.stream }, changedBy(fact, entry.sequence));
  const others = besides(fact, entry.sequence);
  return others.length === 0 ? [patch] : [patch, ...others];
};

/** The row's revision is the stream's, also after what changes nothing else. */
const touch = ({ envelope, sequence }: Entry): readonly Change[] => [
  bases.patch({ id: envelope.stream }, { revision: envelope.revision, updated: sequence }),
];

export const basesProjection: Projection = {
  name: 'bases',
  version: 2,
  tables: [basesTable, baseScopesTable, basePausesTable],
  reads: ['base-'],
  retells: ['base-'],
  start: stateless(projectBase, touch),
};

/** The row of a base after one more of its entries: what the view holds once it has seen it. */
export const rowAfter = (row: BaseRow | undefined, entry: Entry): BaseRow | undefined => {
  const fact = baseFact(entry);
  if (fact === undefined) return row;
  if (fact.type === 'ApplicationSubmitted') return applied(fact, entry.sequence);
  return row && { ...row, ...changedBy(fact, entry.sequence) };
};

type LaterFact = Exclude<BaseFact, { readonly type: 'ApplicationSubmitted' }>;

/** What a fact after the application changes on the base's row, whose revision is the stream's. */
const changedBy = (fact: LaterFact, recorded: number): Partial<BaseRow> => {
  const changed = patchOf(fact);
  changed.revision = fact.revision;
  changed.updated = recorded;
  return changed;
};

const taught = (baseId: string, { subjects, computer }: Scope): Change =>
  scopes.replace(
    baseId,
    subjects.map(({ category, name }, ordinal) => ({
      base_id: baseId,
      ordinal,
      category,
      subject: name,
      computer: computer ? 1 : 0,
    })),
  );

/** What it says itself. */
const patchOf = (fact: LaterFact): Partial<BaseRow> => {
  const on = fact.meta.occurredOn;
  switch (fact.type) {
    case 'ApplicationResubmitted':
      return {
        name: fact.data.name,
        scope: JSON.stringify(fact.data.scope),
        department: fact.data.department ?? null,
        ...located(fact.data.place, on),
      };
    case 'ApplicationWithdrawn':
      return { status: 'WITHDRAWN', ...ended(on) };
    case 'EvaluationCompleted': {
      const { outcome } = fact.data;
      return { status: 'EVALUATED', ...(outcome !== 'NOT_QUALIFIED' && { level: outcome }) };
    }
    case 'BaseApproved':
      return { status: 'APPROVED', level: fact.data.level, approved_on: on, approved_year: yearOf(on) };
    case 'ApplicationRejected':
      return { status: 'REJECTED', ...ended(on) };
    case 'TrainingScopeGranted':
      return { scope: JSON.stringify(fact.data) };
    case 'BaseFiled':
      return { status: 'FILED', filed_on: on, filing_no: fact.data.filingNo };
    case 'BaseNumbered': {
      const { number, serial } = fact.data;
      return { status: 'NUMBERED', number, serial, by_number: serial, numbered_on: on, numbered_year: yearOf(on) };
    }
    case 'BaseAnnounced':
      return {
        status: 'ANNOUNCED',
        announced_on: on,
        by_announcement: on,
        notice_no: fact.data.noticeNo,
        notice_url: fact.data.url ?? null,
      };
    case 'PlaqueAwarded':
      return { plaque_serial_no: fact.data.serialNo, plaque_level: fact.data.level, plaque_awarded_on: on };
    case 'PlaqueRecalled':
      return { plaque_recalled_on: on };
    case 'RectificationOrdered':
      return {
        status: 'RECTIFYING',
        rectification_items: JSON.stringify(fact.data.items),
        rectification_ordered_on: on,
        rectification_served_on: fact.data.servedOn,
        rectification_due_on: fact.data.dueOn,
        rectification_extended: 0,
        rectification_state: 'RUNNING',
        rectification_closed_on: null,
      };
    case 'RectificationExtended':
      return { rectification_due_on: fact.data.dueOn, rectification_extended: 1 };
    case 'RectificationAccepted':
      return { status: 'ANNOUNCED', rectification_state: 'ACCEPTED', rectification_closed_on: on };
    case 'RectificationLapsed':
      return { status: 'OVERDUE', rectification_state: 'LAPSED', rectification_closed_on: on };
    case 'InactivityEstablished':
      return {
        inactivity_on: on,
        inactivity_from: fact.data.windowFrom,
        inactivity_to: fact.data.windowTo,
        inactivity_paused_days: fact.data.pausedDays,
      };
    case 'RevocationNotified':
      return fact.data.ground === 'INACTIVITY' ? { inactivity_notified_on: on } : {};
    case 'BaseRevoked':
      return revoked(fact);
    case 'BaseAdjusted': {
      const { place, department } = fact.data;
      return { ...(place !== undefined && located(place, on)), ...(department !== undefined && { department }) };
    }
    case 'BaseMerged':
      return { status: 'MERGED', ...ended(on), successor_id: fact.data.successorId, ...recallable(fact.data) };
    case 'BaseClosed':
      return { status: 'CLOSED', ...ended(on), closure_reason: fact.data.reasonCode, ...recallable(fact.data) };
    case 'BaseRenamed':
      return { name: fact.data.name };
    case 'ApplicationReturned':
    case 'EvaluationPanelConvened':
    case 'EligibilityChecked':
    case 'FilingSubmitted':
    case 'FilingReturned':
    case 'SpecialReasonAccepted':
    case 'ViolationVerified':
    case 'StatementHeard':
    case 'AdjustmentFiled':
    case 'AnnualReportSubmitted':
    case 'NextYearPlanSubmitted':
    case 'InspectionRecorded':
    case 'AssessmentConcluded':
    case 'CommendationAwarded':
      return {};
    default:
      return fact satisfies never;
  }
};

const recallable = ({ plaqueDueOn }: { readonly plaqueDueOn?: LegalDate }): Partial<BaseRow> =>
  plaqueDueOn === undefined ? {} : { plaque_recall_due_on: plaqueDueOn };

/** Until the day of its effect a revoked base stands as it did. */
const revoked = ({ data, meta }: BaseFactOf<'BaseRevoked'>): Partial<BaseRow> => ({
  ...(data.effectiveOn > meta.occurredOn ? { ends_as: 'REVOKED' } : { status: 'REVOKED' }),
  ...ended(data.effectiveOn),
  revocation_ground: data.ground,
  ...recallable(data),
});

/** What it changes in the lists beside the row. */
const besides = (fact: BaseFact, recorded: number): readonly Change[] => {
  const { stream: base_id, meta } = fact;
  switch (fact.type) {
    case 'ApplicationResubmitted':
      return [taught(base_id, fact.data.scope)];
    case 'TrainingScopeGranted':
      return [taught(base_id, fact.data)];
    case 'SpecialReasonAccepted':
      return [pauses.upsert({ base_id, recorded, starts_on: fact.data.from, ends_on: fact.data.to })];
    case 'RectificationOrdered':
      return [pauses.upsert({ base_id, recorded, starts_on: fact.data.servedOn, ends_on: null })];
    case 'RectificationAccepted':
      return [pauses.upsert({ base_id, recorded, starts_on: null, ends_on: meta.occurredOn })];
    default:
      return [];
  }
};
