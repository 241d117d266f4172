import type { Place } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { BaseFactOf } from '../fact.js';
import { type BaseRow, UNDATED, UNNUMBERED } from './tables.js';

export const located = (place: Place, since: LegalDate) => ({ gb6: place.gb6, town: place.town ?? null, since });

/** The row of a base that has just applied. */
export const applied = (
  { stream, revision, data, meta }: BaseFactOf<'ApplicationSubmitted'>,
  recorded: number,
): BaseRow => ({
  id: stream,
  organisation_id: data.organisationId,
  name: data.name,
  level: data.level,
  status: 'APPLIED',
  ends_as: null,
  gb6: data.place.gb6,
  town: data.place.town ?? null,
  since: meta.occurredOn,
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
  inactivity_from: null,
  inactivity_to: null,
  inactivity_paused_days: null,
  by_number: UNNUMBERED,
  by_announcement: UNDATED,
  submitted_year: yearOf(meta.occurredOn),
  approved_year: null,
  numbered_year: null,
  ended_year: null,
  revision,
  updated: recorded,
});

export const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));
export const ended = (on: LegalDate) => ({ ended_on: on, ended_year: yearOf(on) });
