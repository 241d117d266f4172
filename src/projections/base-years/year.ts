import type { MeasuresParams } from '../../aggregates/measures/index.js';
import type { AssessmentOutcome, AssessmentScores } from '../../aggregates/vocabulary.js';
import { type LegalDate, legalDate, yearOf } from '../../kernel/index.js';
import type { TaughtRow } from '../classes/row.js';
import type { Sight } from '../sight.js';
import type { BaseYearView } from '../training-views.js';
import { lastDayOf } from '../years.js';
import { outsideShare, reportLate } from './class-findings.js';
import { halvesOf, type Owing, submissionFindings } from './submission.js';
import type { AssessmentRow, InspectionRow, YearDocumentRow } from './tables.js';

type Finding = BaseYearView['findings'][number];

/** What is recorded of a base's year. */
export type YearRecord = {
  readonly baseId: string;
  readonly year: number;
  readonly base: { readonly numbered_on: string | null; readonly ended_on: string | null };
  readonly documents: readonly YearDocumentRow[];
  readonly planned: BaseYearView['planned'];
  readonly done: BaseYearView['done'];
  /** Completed in the year or in the one before, by day of completion and id. */
  readonly completed: readonly TaughtRow[];
  /** Of the year, in the order of recording. */
  readonly inspections: readonly Pick<InspectionRow, 'inspected_on' | 'findings'>[];
  readonly assessment?: AssessmentRow;
  readonly commended: boolean;
};

/** By what it is judged. */
type Rules = Pick<Sight, 'jurisdiction' | 'today'> & {
  readonly paramsOn: (on: LegalDate) => Promise<MeasuresParams | undefined>;
};

/** A base's calendar year: what it owed, planned and did, what was found, how it was assessed. */
export const baseYearOf = async (record: YearRecord, rules: Rules): Promise<BaseYearView> => {
  const { baseId, year, documents, planned, done, assessment, commended } = record;
  const findings = [
    ...(await owed(record, rules)),
    ...(await classFindings(record, rules)),
    ...record.inspections.flatMap(inspected),
  ];
  return {
    baseId,
    year,
    ...halvesOf(documents),
    planned,
    done,
    findings: findings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    ...(assessment && { assessment: assessed(assessment) }),
    commended,
  };
};

const owing = (numberedOn: string, endedOn: string | null): Owing => ({
  numberedOn: numberedOn as LegalDate,
  ...(endedOn !== null && { endedOn: endedOn as LegalDate }),
});

const owed = async (
  { base: { numbered_on, ended_on }, documents, year }: YearRecord,
  { today, paramsOn }: Rules,
): Promise<readonly Finding[]> => {
  const end = lastDayOf(year);
  const annual = end && (await paramsOn(end))?.annual;
  if (numbered_on === null || annual === undefined) return [];
  return submissionFindings(documents, owing(numbered_on, ended_on), year, today, annual);
};

/** A finding belongs to the year of its day: a class of December can be reported late in January. */
const classFindings = async (
  { completed, year }: YearRecord,
  { jurisdiction, today, paramsOn }: Rules,
): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const row of completed) {
    const params = await paramsOn(legalDate(row.completed_on ?? row.opened_on));
    found.push(...outsideShare(row, jurisdiction, params), ...reportLate(row, today));
  }
  return found.filter(({ on }) => yearOf(on) === year);
};

const inspected = ({ inspected_on, findings }: YearRecord['inspections'][number]): readonly Finding[] =>
  (JSON.parse(findings) as { readonly finding: string }[]).map(({ finding }) => ({
    kind: 'INSPECTION' as const,
    on: inspected_on as LegalDate,
    text: finding,
  }));

const assessed = ({ concluded_on, scores, outcome }: AssessmentRow): NonNullable<BaseYearView['assessment']> => ({
  on: concluded_on as LegalDate,
  scores: JSON.parse(scores) as AssessmentScores,
  outcome: outcome as AssessmentOutcome,
});
