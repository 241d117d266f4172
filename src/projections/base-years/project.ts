import type { Entry } from '../../ledger/index.js';
import { baseFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { assessmentsTable, commendationsTable, inspectionsTable, yearDocumentsTable } from './tables.js';

const documents = changesOf(yearDocumentsTable);
const assessments = changesOf(assessmentsTable);
const inspections = changesOf(inspectionsTable);
const commendations = changesOf(commendationsTable);

export type Half = 'REPORT' | 'NEXT_PLAN';

type Handed = {
  readonly year: number;
  readonly version: number;
  readonly docHash: string;
  readonly receivedOn: string;
  readonly dueOn: string;
};

/** A later version replaces the document, and leaves the day on which the first was received. */
const handedIn = (base_id: string, half: Half, { year, version, docHash, receivedOn, dueOn }: Handed): Change =>
  version === 1
    ? documents.upsert({ base_id, year, half, received_on: receivedOn, due_on: dueOn, doc_hash: docHash, version })
    : documents.patch({ base_id, year, half }, { doc_hash: docHash, version });

const project = (entry: Entry): readonly Change[] => {
  const fact = baseFact(entry);
  if (fact === undefined) return [];
  const base_id = fact.stream;
  const on = fact.meta.occurredOn;
  switch (fact.type) {
    case 'AnnualReportSubmitted':
      return [handedIn(base_id, 'REPORT', fact.data)];
    case 'NextYearPlanSubmitted':
      return [handedIn(base_id, 'NEXT_PLAN', fact.data)];
    case 'AssessmentConcluded': {
      const { year, scores, outcome } = fact.data;
      return [assessments.upsert({ base_id, year, concluded_on: on, scores: JSON.stringify(scores), outcome })];
    }
    case 'InspectionRecorded': {
      const { by, findings } = fact.data;
      const found = JSON.stringify(findings);
      return [inspections.upsert({ base_id, recorded: entry.sequence, inspected_on: on, by, findings: found })];
    }
    case 'CommendationAwarded': {
      const { year, title } = fact.data;
      return [commendations.upsert({ base_id, recorded: entry.sequence, year, title, awarded_on: on })];
    }
    default:
      return [];
  }
};

/** The year of a base as it is recorded (Art.8). What was done in it is read off its classes. */
export const baseYearsProjection: Projection = {
  name: 'base-years',
  version: 1,
  tables: [yearDocumentsTable, assessmentsTable, inspectionsTable, commendationsTable],
  reads: ['base-'],
  retells: ['base-'],
  start: stateless(project),
};
