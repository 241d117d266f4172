import { annualSubmission, type BaseYear, type YearDocument } from '../../aggregates/base/index.js';
import type { MeasuresParams } from '../../aggregates/measures/index.js';
import { addDays, type LegalDate } from '../../kernel/index.js';
import type { BaseYearView } from '../training-views.js';
import type { Half } from './project.js';
import type { YearDocumentRow } from './tables.js';

type Finding = BaseYearView['findings'][number];
/** A base that is or was in the register, as far as it owes something for a year. */
export type Owing = { readonly numberedOn: LegalDate; readonly endedOn?: LegalDate };

const document = (rows: readonly YearDocumentRow[], half: Half): YearDocument | undefined => {
  const row = rows.find((candidate) => candidate.half === half);
  return (
    row && {
      receivedOn: row.received_on as LegalDate,
      dueOn: row.due_on as LegalDate,
      version: row.version,
      docHash: row.doc_hash,
    }
  );
};

const handedIn = (half: YearDocument | undefined) =>
  half && { submittedOn: half.receivedOn, late: half.receivedOn > half.dueOn };

/** The two halves of the yearly submission (Art.8(1)) as they were handed in. */
export const halvesOf = (rows: readonly YearDocumentRow[]): Pick<BaseYearView, 'report' | 'nextPlan'> => {
  const report = handedIn(document(rows, 'REPORT'));
  const nextPlan = handedIn(document(rows, 'NEXT_PLAN'));
  return { ...(report && { report }), ...(nextPlan && { nextPlan }) };
};

/** What is wrong with the submission of a year as of a day, by the rule of the base. */
export const submissionFindings = (
  rows: readonly YearDocumentRow[],
  owing: Owing,
  year: number,
  on: LegalDate,
  annual: MeasuresParams['annual'],
): readonly Finding[] => {
  const report = document(rows, 'REPORT');
  const nextPlan = document(rows, 'NEXT_PLAN');
  const kept: BaseYear = {
    ...(report && { report }),
    ...(nextPlan && { nextPlan }),
    inspections: [],
    commendations: [],
    orders: [],
  };
  const { findings, dueOn } = annualSubmission({ ...owing, years: { [year]: kept } }, year, on, annual);
  const since = addDays(dueOn, 1);
  const received: { readonly [Kind in (typeof findings)[number]]: LegalDate } = {
    REPORT_LATE: report?.receivedOn ?? since,
    REPORT_MISSING: since,
    NEXT_PLAN_LATE: nextPlan?.receivedOn ?? since,
    NEXT_PLAN_MISSING: since,
  };
  return findings.map((kind) => ({ kind, on: received[kind], text: dueOn }));
};
