import type { BaseEvent } from '../../aggregates/base/index.js';
import type { Place, Scope } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { baseFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { type BaseRow, basePausesTable, baseScopesTable, basesTable, UNDATED, UNNUMBERED } from './tables.js';

const bases = changesOf(basesTable);
const scopes = changesOf(baseScopesTable);
const pauses = changesOf(basePausesTable);

type Fact = NonNullable<ReturnType<typeof baseFact>>;
type FactOf<Type extends BaseEvent['type']> = Extract<Fact, { readonly type: Type }>;

const project = (entry: Entry): readonly Change[] => {
  const fact = baseFact(entry);
  if (fact === undefined) return [];
  const seen = { revision: fact.revision, updated: entry.sequence };
  if (fact.type === 'ApplicationSubmitted') {
    return [bases.upsert({ ...applied(fact), ...seen }), taught(fact.stream, fact.data.scope)];
  }
  return [bases.patch({ id: fact.stream }, { ...patchOf(fact), ...seen }), ...besides(fact, entry.sequence)];
};

export const basesProjection: Projection = {
  name: 'bases',
  version: 1,
  tables: [basesTable, baseScopesTable, basePausesTable],
  start: stateless(project),
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

const located = (place: Place, since: LegalDate) => ({ gb6: place.gb6, town: place.town ?? null, since });

const applied = ({ stream, data, meta }: FactOf<'ApplicationSubmitted'>): Omit<BaseRow, 'revision' | 'updated'> => ({
  id: stream,
  organisation_id: data.organisationId,
  name: data.name,
  level: data.level,
  status: 'APPLIED',
  ends_as: null,
  ...located(data.place, meta.occurredOn),
  department: data.department ?? null,
  number: null,
  serial: null,
  scope: JSON.stringify(data.scope),
  submitted_on: meta.occurredOn,
  approved_on: null,
  filed_on: null,
  filing_no: null,
  numbered_on: null,
  announced_on: null,
  notice_no: null,
  notice_url: null,
  ended_on: null,
  revocation_ground: null,
  closure_reason: null,
  successor_id: null,
  plaque_serial_no: null,
  plaque_level: null,
  plaque_awarded_on: null,
  plaque_recall_due_on: null,
  plaque_recalled_on: null,
  rectification_items: null,
  rectification_ordered_on: null,
  rectification_served_on: null,
  rectification_due_on: null,
  rectification_extended: null,
  rectification_state: null,
  rectification_closed_on: null,
  inactivity_on: null,
  inactivity_notified_on: null,
  by_number: UNNUMBERED,
  by_announcement: UNDATED,
  submitted_year: yearOf(meta.occurredOn),
  approved_year: null,
  numbered_year: null,
  ended_year: null,
});

const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));
const ended = (on: LegalDate) => ({ ended_on: on, ended_year: yearOf(on) });

/** What a fact after the application changes on the base's row. */
const patchOf = (fact: Exclude<Fact, { readonly type: 'ApplicationSubmitted' }>): Partial<BaseRow> => {
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
      return { inactivity_on: on };
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
      return {};
    default:
      return fact satisfies never;
  }
};

const recallable = ({ plaqueDueOn }: { readonly plaqueDueOn?: LegalDate }): Partial<BaseRow> =>
  plaqueDueOn === undefined ? {} : { plaque_recall_due_on: plaqueDueOn };

/** Until the day of its effect a revoked base stands as it did. */
const revoked = ({ data, meta }: FactOf<'BaseRevoked'>): Partial<BaseRow> => ({
  ...(data.effectiveOn > meta.occurredOn ? { ends_as: 'REVOKED' } : { status: 'REVOKED' }),
  ...ended(data.effectiveOn),
  revocation_ground: data.ground,
  ...recallable(data),
});

/** What it changes in the lists beside the row. */
const besides = (fact: Fact, recorded: number): readonly Change[] => {
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
