import type { BaseStatus, ClosureReason, Level, RevocationGround, Scope } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { BaseView } from '../views.js';
import type { BaseRow } from './tables.js';

/** A row as a viewer sees it: `full` is 1 where it is seen whole, `shown` the status to show. */
export type SeenRow = BaseRow & { readonly full: number; readonly shown: string };

const given = <Key extends string, Value>(key: Key, value: Value | null): { [K in Key]?: Value } =>
  value === null ? {} : ({ [key]: value } as { [K in Key]: Value });

/** Rows hold what the projection wrote from decoded events: words, dates and JSON are what the columns say. */
const date = (text: string | null) => text as LegalDate | null;

export const baseView = (row: SeenRow): BaseView => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
  level: row.level as Level,
  status: row.shown as BaseStatus,
  place: { gb6: row.gb6, ...given('town', row.town), since: row.since as LegalDate },
  ...given('department', row.department),
  ...given('number', row.number),
  ...given('serial', row.serial),
  scope: JSON.parse(row.scope) as Scope,
  submittedOn: row.submitted_on as LegalDate,
  ...given('approvedOn', date(row.approved_on)),
  ...given('filedOn', date(row.filed_on)),
  ...given('filingNo', row.filing_no),
  ...given('numberedOn', date(row.numbered_on)),
  ...given('announcedOn', date(row.announced_on)),
  ...given('noticeNo', row.notice_no),
  ...given('noticeUrl', row.notice_url),
  ...given('endedOn', date(row.ended_on)),
  ...given('revocationGround', row.revocation_ground as RevocationGround | null),
  ...given('closureReason', row.closure_reason as ClosureReason | null),
  ...given('successorId', row.successor_id),
  ...given('plaque', plaqueOf(row)),
  ...(row.full === 1 && given('rectification', rectificationOf(row))),
  revision: row.revision,
});

const plaqueOf = (row: BaseRow): NonNullable<BaseView['plaque']> | null =>
  row.plaque_serial_no === null
    ? null
    : {
        serialNo: row.plaque_serial_no,
        level: row.plaque_level as Level,
        awardedOn: row.plaque_awarded_on as LegalDate,
        ...given('recallDueOn', date(row.plaque_recall_due_on)),
        ...given('recalledOn', date(row.plaque_recalled_on)),
      };

type Rectification = NonNullable<BaseView['rectification']>;

const rectificationOf = (row: BaseRow): Rectification | null =>
  row.rectification_items === null
    ? null
    : {
        items: JSON.parse(row.rectification_items) as Rectification['items'],
        orderedOn: row.rectification_ordered_on as LegalDate,
        servedOn: row.rectification_served_on as LegalDate,
        dueOn: row.rectification_due_on as LegalDate,
        extended: row.rectification_extended === 1,
        state: row.rectification_state as Rectification['state'],
        ...given('closedOn', date(row.rectification_closed_on)),
      };
