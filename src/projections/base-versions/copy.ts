import type { BaseRow } from '../bases/tables.js';

/** A base's row of `bases`, with what its row says of its scope for the filter. */
export type BaseState = BaseRow & { readonly taught: string; readonly computer: number };

/**
 * Another object with the same columns. Each is named, since `{ ...state }` of what was made so before takes many times as
 * long. There is room for when the version holds that is made of it: what is added to so large an object later gives it a
 * shape of its own. The room is made with null: where a number stood first, each that takes its place would be stored apart.
 */
export const copied = (state: BaseState): BaseState => {
  const copy = {
    rec_from: null,
    rec_to: null,
    cut_at: null,
    eff_from: null,
    eff_to: null,
    taught: state.taught,
    computer: state.computer,
    id: state.id,
    organisation_id: state.organisation_id,
    name: state.name,
    level: state.level,
    status: state.status,
    ends_as: state.ends_as,
    gb6: state.gb6,
    town: state.town,
    since: state.since,
    department: state.department,
    number: state.number,
    serial: state.serial,
    scope: state.scope,
    submitted_on: state.submitted_on,
    approved_on: state.approved_on,
    filed_on: state.filed_on,
    filing_no: state.filing_no,
    numbered_on: state.numbered_on,
    announced_on: state.announced_on,
    notice_no: state.notice_no,
    notice_url: state.notice_url,
    ended_on: state.ended_on,
    revocation_ground: state.revocation_ground,
    closure_reason: state.closure_reason,
    successor_id: state.successor_id,
    plaque_serial_no: state.plaque_serial_no,
    plaque_level: state.plaque_level,
    plaque_awarded_on: state.plaque_awarded_on,
    plaque_recall_due_on: state.plaque_recall_due_on,
    plaque_recalled_on: state.plaque_recalled_on,
    rectification_items: state.rectification_items,
    rectification_ordered_on: state.rectification_ordered_on,
    rectification_served_on: state.rectification_served_on,
    rectification_due_on: state.rectification_due_on,
    rectification_extended: state.rectification_extended,
    rectification_state: state.rectification_state,
    rectification_closed_on: state.rectification_closed_on,
    inactivity_on: state.inactivity_on,
    inactivity_notified_on: state.inactivity_notified_on,
    inactivity_from: state.inactivity_from,
    inactivity_to: state.inactivity_to,
    inactivity_paused_days: state.inactivity_paused_days,
    revision: state.revision,
    updated: state.updated,
    by_number: state.by_number,
    by_announcement: state.by_announcement,
    submitted_year: state.submitted_year,
    approved_year: state.approved_year,
    numbered_year: state.numbered_year,
    ended_year: state.ended_year,
  };
  return copy;
};
