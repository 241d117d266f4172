import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { MeasuresParams } from '../../aggregates/measures/index.js';
import { exceedsOutsideShare } from '../../aggregates/training-class/index.js';
import { addDays, type LegalDate } from '../../kernel/index.js';
import { outsideOf, type TaughtRow } from '../classes/row.js';
import type { BaseYearView } from '../training-views.js';

type Finding = BaseYearView['findings'][number];

/** Art.4(5): from the first day after the last one, whether the report has come since or not. */
export const reportLate = (row: TaughtRow, today: LegalDate): readonly Finding[] => {
  const dueOn = row.report_due_on as LegalDate | null;
  if (dueOn === null || (row.reported_on === null ? today <= dueOn : row.reported_late !== 1)) return [];
  return [{ kind: 'TRAINING_REPORT_LATE', on: addDays(dueOn, 1), text: row.course, classId: row.id }];
};

/** Art.4(2) 主要: of a county base, when nobody is enrolled any more. The hours stay. */
export const outsideShare = (
  row: TaughtRow,
  jurisdiction: Jurisdiction,
  params: MeasuresParams | undefined,
): readonly Finding[] => {
  const on = row.completed_on as LegalDate | null;
  if (row.level !== 'COUNTY' || on === null || params === undefined) return [];
  const counted = { enrolled: row.enrolled, outside: outsideOf(row, jurisdiction) };
  return exceedsOutsideShare(counted, params.training)
    ? [{ kind: 'OUTSIDE_SHARE', on, text: row.course, classId: row.id }]
    : [];
};
