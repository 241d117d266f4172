import { defineTable, integer, type RowOf, text } from '../table.js';

/** What Art.8(1) asks by the year's end, by its first version: that one says whether it was in time. */
export const yearDocumentsTable = defineTable({
  name: 'year_documents',
  key: ['base_id', 'year', 'half'],
  stream: 'base_id',
  columns: {
    base_id: text,
    year: integer,
    /** REPORT or NEXT_PLAN. */
    half: text,
    received_on: text,
    due_on: text,
    doc_hash: text,
    version: integer,
  },
  indexes: [],
});
export type YearDocumentRow = RowOf<typeof yearDocumentsTable>;

/** One a year (Art.8(2)); `scores` is JSON. */
export const assessmentsTable = defineTable({
  name: 'assessments',
  key: ['base_id', 'year'],
  stream: 'base_id',
  columns: { base_id: text, year: integer, concluded_on: text, scores: text, outcome: text },
  indexes: [],
});
export type AssessmentRow = RowOf<typeof assessmentsTable>;

/** `findings` is JSON. */
export const inspectionsTable = defineTable({
  name: 'inspections',
  key: ['base_id', 'recorded'],
  stream: 'base_id',
  columns: { base_id: text, recorded: integer, inspected_on: text, by: text, findings: text },
  indexes: [],
});
export type InspectionRow = RowOf<typeof inspectionsTable>;

export const commendationsTable = defineTable({
  name: 'commendations',
  key: ['base_id', 'recorded'],
  stream: 'base_id',
  columns: { base_id: text, recorded: integer, year: integer, title: text, awarded_on: text },
  indexes: [],
});
export type CommendationRow = RowOf<typeof commendationsTable>;
