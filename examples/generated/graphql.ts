/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Art.6(3): the city accepts a filing (备案). */
export type AcceptFilingInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 80 characters (备案号). */
  filingNo: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** Art.8(2): the bureau finds that things are put right (整改验收). */
export type AcceptRectificationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** At most 2000 characters (验收情况). */
  report?: string | null | undefined;
};

/** Art.8(2): a reason for which inactivity does not count is accepted (认可特殊原因). */
export type AcceptSpecialReasonInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** At most 20. */
  evidence: Array<EvidenceInput>;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** The first day of it. */
  from: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters. */
  reason: string;
  /** The last day of it. */
  to: string;
};

/** Art.7: place or department of a base changes; never a sanction (动态调整). */
export type AdjustBaseInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** The new competent department; unchanged where absent. */
  department?: string | number | null | undefined;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** The new place; unchanged where absent. */
  place?: PlaceInput | null | undefined;
  /** 1 to 2000 characters (原因说明). */
  reason: string;
  reasonCode: AdjustmentReason;
  /** True: it is under no department any more, whatever `department` says (不再归口业务主管部门). */
  withoutDepartment?: boolean | null | undefined;
};

/** Art.7县3. */
export type AdjustmentParamsInput = {
  /** Working days for filing an act of the county bureau (调整备案期限). */
  filingWorkingDays: number;
};

/** Art.7: why a base is adjusted; never a sanction (调整原因). */
export type AdjustmentReason =
  /** relocation (场所变更) */
  | 'RELOCATION'
  /** reorganisation (单位撤并) */
  | 'REORGANISATION'
  /** change of supervision (主管部门变更) */
  | 'SUPERVISION'
  /** training activity (办班情况) */
  | 'TRAINING_ACTIVITY';

/** Art.4(1): the managing bureau changes what a base may teach (调整培训权限). */
export type AmendScopeInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** The new scope, whole. */
  scope: ScopeInput;
};

/** Art.6(3): the bureau announces the base (向社会公布). */
export type AnnounceBaseInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** 1 to 100 characters (公告号). */
  noticeNo: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** Where it is published, an `https://` or `http://` address of at most 500 characters (公告地址). */
  url?: string | null | undefined;
};

/** Art.8(1): the year. */
export type AnnualParamsInput = {
  /** Points of each of the four dimensions (每项分值). */
  dimensionPoints: number;
  /** The share of each dimension’s points to pass (单项合格比例). */
  passDimension: RatioInput;
  /** Points in total to pass (合格总分). */
  passTotal: number;
  /** `MM-DD` of the same year (报送期限). */
  reportBy: string;
  /** `MM-DD` of the next year (审核公布期限). */
  reviewBy: string;
};

/** Art.6(1). */
export type ApplicationParamsInput = {
  /** Copies of the application form (申报表份数). */
  formCopies: number;
};

/** Art.6: the bureau recognises the base and fixes what it may teach (认定). */
export type ApproveBaseInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** At most 20. */
  reasons?: Array<string> | null | undefined;
  /** The scope granted; what the evaluation found where absent. */
  scope?: ScopeInput | null | undefined;
};

/** Art.8(3): the city gives the next number of the unified register (统一编号). */
export type AssignNumberInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** Art.6(3): the bureau awards the plaque of its level (授牌). */
export type AwardPlaqueInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** The number on it, 1 to 60 characters (牌匾号). */
  serialNo: string;
};

/** Which bases are wanted; every condition given must hold (筛选条件). */
export type BaseFilter = {
  /** The competent department’s authority id (业务主管部门). */
  department?: string | number | null | undefined;
  division?: DivisionFilter | null | undefined;
  level?: Level | null | undefined;
  /** Part of the name (名称包含). */
  name?: string | null | undefined;
  /** The unified number, exactly (统一编号). */
  number?: string | null | undefined;
  /** Of this organisation, `organisation-…`. */
  organisationId?: string | number | null | undefined;
  scope?: ScopeFilter | null | undefined;
  /** In one of these. */
  status?: Array<BaseStatus> | null | undefined;
};

/** How bases are ordered (排序). */
export type BaseOrder = {
  by: BaseOrderBy;
  direction: Direction;
};

/** By what bases are ordered (排序依据). */
export type BaseOrderBy =
  /** by date of announcement (公布日期) */
  | 'ANNOUNCED_ON'
  /** by name (名称) */
  | 'NAME'
  /** by unified number; those without one last (统一编号) */
  | 'NUMBER'
  /** by date of application (申报日期) */
  | 'SUBMITTED_ON'
  /** by the last entry (最近更新) */
  | 'UPDATED';

/** Where a base is on its way from application to its end (基地状态). */
export type BaseStatus =
  /** announced (已公布) */
  | 'ANNOUNCED'
  /** applied (已申报) */
  | 'APPLIED'
  /** approved (已认定) */
  | 'APPROVED'
  /** closed (已终止) */
  | 'CLOSED'
  /** evaluated (已评估) */
  | 'EVALUATED'
  /** filed (已备案) */
  | 'FILED'
  /** merged (已并入) */
  | 'MERGED'
  /** numbered (已编号) */
  | 'NUMBERED'
  /** rectification overdue (整改逾期) */
  | 'OVERDUE'
  /** rectifying (整改中) */
  | 'RECTIFYING'
  /** rejected (不予认定) */
  | 'REJECTED'
  /** revoked (已取消资格) */
  | 'REVOKED'
  /** withdrawn (已撤回) */
  | 'WITHDRAWN';

/** Art.3: an institution now belongs to another body (隶属关系变更). */
export type ChangeAffiliationInput = {
  /** 1 to 200 characters (隶属关系). */
  affiliation: string;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** The organisation, `organisation-…`. */
  organisationId: string | number;
};

/** A division, or a town of it, goes over to another (管辖调整). */
export type ChangeJurisdictionInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The first day on which it belongs to the other (生效日期). */
  effectiveOn: string;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  gb6From: string;
  gb6To: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** Where absent the whole division goes over, and its code ends (镇、街道). */
  town?: string | null | undefined;
};

/** Art.5: every condition as the panel found it (条件核验). */
export type CheckEligibilityInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** Art.5(3): computers for learners; servers and tablets do not count (计算机台数). */
  computers: number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** Art.5(4) (通道畅通). */
  exitsClear: boolean;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** Art.5(5): full- and part-time teachers under a contract of at least a year (师资人数). */
  faculty: number;
  /** Art.5(5): the evaluators’ judgement (师资相对稳定、专兼职结合). */
  facultyStable: boolean;
  /** Art.5(4) (消防设施到位). */
  fireOk: boolean;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** Art.5(5): the evaluators’ judgement (管理机构健全、人员素质较高). */
  managementSound: boolean;
  /** Art.5(5): full-time training managers, not counted among the teachers (专职管理人员). */
  managers: number;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** Art.5(3): multimedia projectors (多媒体投影仪). */
  projectors: number;
  /** Art.5(4): the date of the fire-safety evidence (消防证明日期). */
  safetyEvidenceOn?: string | null | undefined;
  /** Art.5(5): those of them with a senior title, 正高 and 副高 (高级职称人数). */
  senior: number;
  /** Art.5(2): at most 50. */
  sites: Array<SiteInput>;
  /** Art.5(6): those that are in place (管理制度). */
  systems: Array<TrainingSystem>;
};

/** Art.7: a base ends; never a sanction (终止). */
export type CloseBaseInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (原因说明). */
  reason: string;
  reasonCode: ClosureReason;
};

/** Art.7: why a base is closed; never a sanction (终止原因). */
export type ClosureReason =
  /** organisation dissolved (单位撤销) */
  | 'DISSOLVED'
  /** own request (自行申请) */
  | 'OWN_REQUEST'
  /** promotion to the other level (升级认定) */
  | 'PROMOTION'
  /** training activity (办班情况) */
  | 'TRAINING_ACTIVITY';

/** Art.6(2): what the evaluation found (评估审定). */
export type CompleteEvaluationInput = {
  /** The applicant agrees to the lower level (申请单位同意降级). */
  applicantConsent?: boolean | null | undefined;
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  outcome: EvaluationOutcome;
  /** At most 20. */
  reasons?: Array<string> | null | undefined;
  /** The scope found fit; what was applied for where absent. */
  scope?: ScopeInput | null | undefined;
};

/** Art.6(2): a panel is formed, with at least one department other than the bureaus (组成评估组). */
export type ConvenePanelInput = {
  /** The authority ids of its members, 1 to 30 (成员部门). */
  authorities: Array<string | number>;
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** Hours that count in a day at most, by mode of release (每日学时上限). */
export type DailyCapParamsInput = {
  /** (脱产) */
  FULL_RELEASE: number;
  /** (半脱产) */
  HALF_RELEASE: number;
};

/** Upwards or downwards (升序、降序). */
export type Direction =
  | 'ASC'
  | 'DESC';

/** Those that belong to a division on a date, boundary changes counted in (所属区划). */
export type DivisionFilter = {
  gb6: string;
  /** Today in Shanghai where absent. */
  on?: string | null | undefined;
};

/** A document that an act rests on (依据文书). */
export type DocumentRefInput = {
  /** Its number or title, 1 to 200 characters (文号). */
  ref: string;
  /** Of its file. */
  sha256?: string | null | undefined;
};

/** Art.5: the conditions. */
export type EligibilityParamsInput = {
  /** Art.5(2): at least, persons at once (容纳人数). */
  capacity: number;
  /** Art.5(3): at least (计算机台数). */
  computers: number;
  /** Art.5(2): a lease that ends within as many months is a caution. */
  leaseWarningMonths: number;
  /** Art.5(2): years of a lease at least (租期). */
  leaseYears: number;
  /** Art.5(1): licences that are accepted (认可的许可证). */
  licences: Array<LicenceKind>;
  /** Art.5(5): at least (专职管理人员). */
  managers: number;
  /** Art.5(3): at least (投影仪). */
  projectors: number;
  /** Art.5(4): the age of fire-safety evidence at most, in months. */
  safetyEvidenceMonths: number;
  /** Art.5(5): senior titles among the teachers at least (高级职称比例). */
  seniorRatio: RatioInput;
  /** Art.5(6): those asked for (管理制度). */
  systems: Array<TrainingSystem>;
  /** Art.5(2): at least, in hundredths of m² (教学面积). */
  teachingArea: number;
  /** Art.5(1): bodies that need no licence (无须许可证的单位类型). */
  typesWithoutLicence: Array<OrganisationType>;
};

/** Art.7: a competent department ends (撤销业务主管部门). */
export type EndAuthorityInput = {
  /** Its authority id. */
  authority: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The first day on which it is competent no more (生效日期). */
  effectiveOn: string;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** Art.7: a competent department begins its work (设立业务主管部门). */
export type EstablishAuthorityInput = {
  /** Its authority id, for ever: 1 to 64 letters, digits or `. _ : -`, not six digits. */
  authority: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** The first day on which it is competent. */
  from: string;
  /** The city or the division that it is a department of. */
  gb6: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** 1 to 100 characters (部门名称). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** A division is established (设立区划). */
export type EstablishDivisionInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** The first day on which its code is in force. */
  from: string;
  gb6: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** MUNICIPAL for the city itself. */
  level: Level;
  /** 1 to 100 characters (区划名称). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** Art.8(2): it is established that a base held nothing for a year (一年未开展活动). */
export type EstablishInactivityInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** Art.6(2): what the evaluation found (评估审定结论). */
export type EvaluationOutcome =
  /** qualified as county (具备县区级条件) */
  | 'COUNTY'
  /** qualified as municipal (具备市级条件) */
  | 'MUNICIPAL'
  /** not qualified (不具备条件) */
  | 'NOT_QUALIFIED';

/** Art.6(2): working days for the decision. */
export type EvaluationParamsInput = {
  /** (可延长，工作日) */
  extensionWorkingDays: number;
  /** (办理期限，工作日) */
  workingDays: number;
};

/** A document that is handed in (证明材料). */
export type EvidenceInput = {
  issuedOn?: string | null | undefined;
  /** Of its file. */
  sha256: string;
  /** 1 to 200 characters. */
  title: string;
};

/** Art.8(2): the period is extended, once, before it is over (整改延期). */
export type ExtendRectificationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The new last day (新期限). */
  dueOn: string;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters. */
  reason: string;
};

/** Art.7县3: the county bureau files an adjustment with the city (调整备案). */
export type FileAdjustmentInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 80 characters (备案号). */
  filingNo?: string | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** Which act is filed: the `ref` in its entry’s `data.toFile`. */
  ref: number;
};

/** Art.6(3). */
export type FilingParamsInput = {
  /** Working days for the city’s answer to a filing (备案答复期限). */
  answerWorkingDays: number;
};

/** Art.8(2): the base’s statement is heard (听取陈述申辩). */
export type HearStatementInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (陈述申辩要点). */
  summary: string;
};

/** Art.9: credit hours. */
export type HoursParamsInput = {
  dailyCap: DailyCapParamsInput;
  /** Minutes of an hour (每学时分钟数). */
  minutes: number;
  /** Whether sessions held online count (是否认可线上学时). */
  online: boolean;
  yearly: YearlyHoursParamsInput;
};

/** Art.8(2). */
export type InactivityParamsInput = {
  /** Months without activity after which a base is inactive (未开展活动期限). */
  months: number;
};

/** Art.10: the city interprets a clause (解释). */
export type IssueInterpretationInput = {
  /** Kinds of body that it admits under Art.5(1) without a licence. */
  admits?: Array<OrganisationType> | null | undefined;
  /** The clause, such as `Art.5(1)` (条款). */
  clause: string;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** From when it holds; the day of the act where absent (生效日期). */
  effectiveOn?: string | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** Only a more favourable ruling may reach back (有利溯及). */
  moreFavourable?: boolean | null | undefined;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 4000 characters (解释内容). */
  ruling: string;
  /** 1 to 4000 characters (解释事项). */
  text: string;
};

/** Art.5(2): a contract of lease; both days are in it (租赁合同). */
export type LeaseInput = {
  from: string;
  to: string;
};

/** Art.3: the two levels of bases (基地类别). */
export type Level =
  /** county (县区级) */
  | 'COUNTY'
  /** municipal (市级) */
  | 'MUNICIPAL';

/** Art.5(1): a licence to run a school (办学许可证). */
export type LicenceInput = {
  kind: LicenceKind;
  /** 13 or 15 digits (证号). */
  no: string;
  /** The first day on which it is valid. */
  validFrom?: string | null | undefined;
  /** The last day on which it is valid (有效期至). */
  validTo: string;
};

/** Art.5(1): the licence under which a school is run (办学许可证种类). */
export type LicenceKind =
  /** private school licence (民办学校办学许可证) */
  | 'PRIVATE_SCHOOL'
  /** licence for schools run by social forces (社会力量办学许可证) */
  | 'SOCIAL_FORCES_SCHOOL';

/** Every number, period and switch that the regulation leaves to a decision (办法参数). */
export type MeasuresParamsInput = {
  adjustment: AdjustmentParamsInput;
  annual: AnnualParamsInput;
  application: ApplicationParamsInput;
  eligibility: EligibilityParamsInput;
  evaluation: EvaluationParamsInput;
  filing: FilingParamsInput;
  hours: HoursParamsInput;
  inactivity: InactivityParamsInput;
  numbering: NumberingParamsInput;
  plaque: PlaqueParamsInput;
  rectification: RectificationParamsInput;
  revocation: RevocationParamsInput;
  training: TrainingParamsInput;
};

/** Art.7: a base becomes part of another, which keeps its own number (并入). */
export type MergeBaseInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (原因说明). */
  reason: string;
  /** The base that goes on, `base-…`. */
  successorId: string | number;
};

/** Art.8(2): the base is told that its recognition is to be revoked, and may be heard (告知拟取消资格). */
export type NotifyRevocationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  ground: RevocationGround;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** At most 20 (理由). */
  reasons: Array<string>;
  /** The last day for a statement; what the measures say where absent (陈述申辩期限). */
  statementDueOn?: string | null | undefined;
};

/** Art.8(3). */
export type NumberingParamsInput = {
  /** 2 to 8 capital letters (编号前缀). */
  prefix: string;
  /** (流水号位数) */
  serialDigits: number;
};

/** Art.8(2): a base is ordered to put things right by a day (限期整改). */
export type OrderRectificationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** 1 to 50 (整改事项). */
  items: Array<RectificationItemInput>;
  /** Months; what the measures say where absent (整改期限，月). */
  months?: number | null | undefined;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** When the order was served; the next day is the first of the period (送达日期). */
  servedOn: string;
};

/** Art.5(1): what kind of body an institution is (单位类型). */
export type OrganisationType =
  /** enterprise (企业) */
  | 'ENTERPRISE'
  /** university or college (高等院校) */
  | 'HIGHER_EDUCATION'
  /** higher vocational college (高等职业院校) */
  | 'HIGHER_VOCATIONAL'
  /** hospital (医院) */
  | 'HOSPITAL'
  /** other (其他) */
  | 'OTHER'
  /** training body (培训机构) */
  | 'TRAINING_BODY';

/** Where a base teaches (办学地点). */
export type PlaceInput = {
  /** The division on the day of the act. */
  gb6: string;
  /** The town, where a boundary change may move it alone (镇、街道). */
  town?: string | null | undefined;
};

/** Art.6(3). */
export type PlaqueParamsInput = {
  /** Working days for handing the plaque back (收牌期限). */
  recallWorkingDays: number;
};

/** Art.7市2: a new version of the measures; never retroactive (办法修订). */
export type PublishMeasuresInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The first day on which it is in force (施行日期). */
  effectiveFrom: string;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** Every parameter, unchanged ones too. */
  params: MeasuresParamsInput;
  /** 1 to 200 characters (标题). */
  title: string;
};

/** A ratio, as numerator and denominator (比例). */
export type RatioInput = {
  /** From 1 (分母). */
  denominator: number;
  /** From 1 (分子). */
  numerator: number;
};

/** Art.6(3): the plaque of an ended base is taken back (收牌). */
export type RecallPlaqueInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** Art.5(1): a licence is recorded (登记办学许可证). */
export type RecordLicenceInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  licence: LicenceInput;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** The organisation, `organisation-…`. */
  organisationId: string | number;
};

/** An institution known by its organisation code got its unified code (登记统一社会信用代码). */
export type RecordUnifiedCreditCodeInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** The organisation, `organisation-…`. */
  organisationId: string | number;
  /** 18 characters that contain the organisation code (统一社会信用代码). */
  uscc: string;
};

/** A finding that must be put right (整改事项). */
export type RectificationItemInput = {
  /** The clause that it goes against, such as `Art.5(4)`. */
  article: string;
  /** 1 to 2000 characters. */
  finding: string;
};

/** Art.8(2): months. */
export type RectificationParamsInput = {
  /** How many extensions may be granted (延期次数). */
  extensions: number;
  /** The longest. */
  maxMonths: number;
  /** The shortest. */
  minMonths: number;
  /** The usual period (整改期限). */
  months: number;
};

/** Art.8(2): how a rectification stands (整改状态). */
export type RectificationState =
  /** accepted (验收合格) */
  | 'ACCEPTED'
  /** lapsed (逾期未改) */
  | 'LAPSED'
  /** running (整改中) */
  | 'RUNNING';

/** Art.11: an institution of the old list, kept for reference; it grants nothing (旧机构备查). */
export type RegisterLegacyInstitutionInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** 1 to 200 characters (机构名称). */
  name: string;
  /** Its place in the old list, 1 to 200 characters (原名录编号). */
  oldRef: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** At most 500 characters (备注). */
  remark?: string | null | undefined;
};

/** Art.5(1): an institution is entered in the register; at least one of its codes is asked for (单位登记). */
export type RegisterOrganisationInput = {
  /** Art.3: the body it belongs to (隶属关系). */
  affiliation?: string | null | undefined;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  licence?: LicenceInput | null | undefined;
  /** 1 to 200 characters (单位名称). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** GB 11714: `D2143569-X` with a valid check character (组织机构代码). */
  orgCode?: string | null | undefined;
  type: OrganisationType;
  /** GB 32100: 18 characters with a valid check character (统一社会信用代码). */
  uscc?: string | null | undefined;
};

/** Art.6(2): the bureau does not recognise the base (不予认定). */
export type RejectApplicationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 20 (理由). */
  reasons: Array<string>;
};

/** Art.7: a base gets another name and keeps its number (更名). */
export type RenameBaseInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** 1 to 200 characters (新名称). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (原因说明). */
  reason: string;
};

/** An institution got another name (单位更名). */
export type RenameOrganisationInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** 1 to 200 characters (新名称). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** The organisation, `organisation-…`. */
  organisationId: string | number;
};

/** Art.6(1): a returned application is handed in again, whole (重新提交申报). */
export type ResubmitApplicationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** The authority id of its competent department, where there is one (业务主管部门). */
  department?: string | number | null | undefined;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The documents that prove the conditions, at most 100 (证明材料). */
  evidence: Array<EvidenceInput>;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** How many copies of the form were handed in; three are asked for (申报表份数). */
  formCopies: number;
  /** The SHA-256 of the application form (申报表). */
  formHash: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The name that the base is to have, 1 to 200 characters (基地名称). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** Where it is to teach (办学地点). */
  place: PlaceInput;
  /** What it is to teach (申请的培训权限). */
  scope: ScopeInput;
};

/** Art.6(1): the bureau returns an application to be completed (退回申报). */
export type ReturnApplicationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** What is missing, 1 to 2000 characters (退回原因). */
  reason: string;
};

/** Art.6(3): the city returns a filing that is not in form (退回备案). */
export type ReturnFilingInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 20 (退回原因). */
  reasons: Array<string>;
};

/** Art.8(2): why a recognition is revoked (取消资格事由). */
export type RevocationGround =
  /** arbitrary fees (乱收费) */
  | 'ARBITRARY_FEES'
  /** no activity within a year (一年内未开展活动) */
  | 'INACTIVITY'
  /** not corrected in time (逾期未能改正) */
  | 'RECTIFICATION_FAILED'
  /** unauthorised classes (乱办班) */
  | 'UNAUTHORISED_CLASSES';

/** Art.8(2). */
export type RevocationParamsInput = {
  /** Working days for a statement (陈述申辩期限). */
  statementWorkingDays: number;
};

/** Art.8(2): the recognition is revoked (取消基地资格). */
export type RevokeBaseInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** From when; the day of the act where absent (生效日期). */
  effectiveOn?: string | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  ground: RevocationGround;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** In what capacity somebody acts (身份). */
export type Role =
  /** analyst (分析) */
  | 'ANALYST'
  /** applicant (申请单位) */
  | 'APPL'
  /** auditor (审计) */
  | 'AUDITOR'
  /** base (基地) */
  | 'BASE'
  /** city human resources and social security bureau (市人社局) */
  | 'CITY'
  /** district human resources and social security bureau (辖市（区）人社局) */
  | 'COUNTY'
  /** competent department (业务主管部门) */
  | 'DEPT'
  /** public (公众) */
  | 'PUBLIC'
  /** the register itself (系统) */
  | 'SYSTEM';

/** Those that may teach something (培训权限). */
export type ScopeFilter = {
  category?: SubjectCategory | null | undefined;
  /** Computer training. */
  computer?: boolean | null | undefined;
  /** The subject’s exact name. */
  subject?: string | null | undefined;
};

/** Art.4(1): what a base may teach (培训权限). */
export type ScopeInput = {
  /** Art.5(3): computer training, for which at least 50 computers are asked (计算机培训). */
  computer: boolean;
  /** 1 to 50. */
  subjects: Array<SubjectInput>;
};

/** Art.5(2): a fixed teaching site (培训场所). */
export type SiteInput = {
  /** 1 to 300 characters (地址). */
  address: string;
  /** Teaching area in hundredths of m²: 200 m² is 20000 (教学面积). */
  area: number;
  /** How many persons it holds at once (可同时容纳人数). */
  capacity: number;
  /** At most 20; none where the site is owned. */
  leases: Array<LeaseInput>;
  tenure: Tenure;
};

/** Which bases are counted (统计范围). */
export type StatisticsFilter = {
  /** The competent department’s authority id (业务主管部门). */
  department?: string | number | null | undefined;
  division?: DivisionFilter | null | undefined;
  level?: Level | null | undefined;
};

/** Art.4(2): the two kinds of subjects (科目类别). */
export type SubjectCategory =
  /** professional subject (专业科目) */
  | 'PROFESSIONAL'
  /** public subject (公共科目) */
  | 'PUBLIC';

/** A subject that a base may teach (科目). */
export type SubjectInput = {
  /** Art.4(2): a county base teaches professional subjects only. */
  category: SubjectCategory;
  /** 1 to 200 characters. */
  name: string;
};

/** Art.6(1): an institution applies (提交申报). */
export type SubmitApplicationInput = {
  /** The authority id of its competent department, where there is one (业务主管部门). */
  department?: string | number | null | undefined;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The documents that prove the conditions, at most 100 (证明材料). */
  evidence: Array<EvidenceInput>;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** How many copies of the form were handed in; three are asked for (申报表份数). */
  formCopies: number;
  /** The SHA-256 of the application form (申报表). */
  formHash: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The level applied for (申请级别). */
  level: Level;
  /** The name that the base is to have, 1 to 200 characters (基地名称). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** The applicant, `organisation-…` (申请单位). */
  organisationId: string | number;
  /** Where it is to teach (办学地点). */
  place: PlaceInput;
  /** What it is to teach (申请的培训权限). */
  scope: ScopeInput;
};

/** Art.6(3): the county bureau files a recognition with the city (报送备案). */
export type SubmitFilingInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** What there is to do (待办事项种类). */
export type TaskKind =
  /** announce (向社会公布) */
  | 'ANNOUNCE'
  /** answer the filing (办理备案) */
  | 'ANSWER_FILING'
  /** assign the number (统一编号) */
  | 'ASSIGN_NUMBER'
  /** award the plaque (授牌) */
  | 'AWARD_PLAQUE'
  /** complete the evaluation (完成评估审定) */
  | 'COMPLETE_EVALUATION'
  /** correct the filing (补正备案材料) */
  | 'CORRECT_FILING'
  /** decide on the application (作出认定决定) */
  | 'DECIDE_APPLICATION'
  /** act on an established ground (处理查实事项) */
  | 'DECIDE_GROUND'
  /** decide on a lapsed rectification (处理逾期未改) */
  | 'DECIDE_LAPSED'
  /** decide on revocation (作出取消资格决定) */
  | 'DECIDE_REVOCATION'
  /** establish inactivity (核查一年未开展活动) */
  | 'ESTABLISH_INACTIVITY'
  /** file the adjustment (报送调整备案) */
  | 'FILE_ADJUSTMENT'
  /** hear the statement (听取陈述申辩) */
  | 'HEAR_STATEMENT'
  /** recall the plaque (收回牌匾) */
  | 'RECALL_PLAQUE'
  /** rectify (限期整改) */
  | 'RECTIFY'
  /** resubmit the application (补正申报材料) */
  | 'RESUBMIT_APPLICATION'
  /** submit the filing (报送备案) */
  | 'SUBMIT_FILING';

/** Art.5(2): how premises are held (场所权属). */
export type Tenure =
  /** free use (无偿使用) */
  | 'FREE_USE'
  /** leased (租赁) */
  | 'LEASED'
  /** owned (自有产权) */
  | 'OWNED';

/** Art.4: training. */
export type TrainingParamsInput = {
  /** Art.4(2): a class of a county base with a greater share of learners from outside is a finding. */
  outsideShare: RatioInput;
  /** Art.4(5): working days from completion to the report (报送期限). */
  reportWorkingDays: number;
};

/** Art.5(6): the six management systems (管理制度). */
export type TrainingSystem =
  /** evaluation of training effect (培训效果评估) */
  | 'EFFECT_EVALUATION'
  /** follow-up (跟踪反馈) */
  | 'FOLLOW_UP'
  /** training funds (培训经费管理) */
  | 'FUNDS'
  /** logistics (后勤保障管理) */
  | 'LOGISTICS'
  /** training registration (培训登记管理) */
  | 'REGISTRATION'
  /** teaching (教学管理) */
  | 'TEACHING';

/** Art.8(2): a violation is verified (查实违规). */
export type VerifyViolationInput = {
  /** The amount charged, in 分 (金额). */
  amountFen?: number | null | undefined;
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** 1 to 50 (证据). */
  evidence: Array<EvidenceInput>;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 2000 characters (查实情况). */
  finding: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  kind: ViolationKind;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
};

/** Art.8(2): the violations that lead straight to revocation (违规种类). */
export type ViolationKind =
  /** arbitrary fees (乱收费) */
  | 'ARBITRARY_FEES'
  /** unauthorised classes (乱办班) */
  | 'UNAUTHORISED_CLASSES';

/** Art.6(1): the applicant withdraws before the decision (撤回申报). */
export type WithdrawApplicationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent, never later than today (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (撤回原因). */
  reason: string;
};

/** Hours to be taken in a year, by title (年度学时). */
export type YearlyHoursParamsInput = {
  /** (初级) */
  junior: number;
  /** (中级) */
  middle: number;
  /** Of them in public subjects (公共科目). */
  public: number;
  /** (高级) */
  senior: number;
};

export type AnnouncedBasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: BaseFilter | null | undefined;
  order?: BaseOrder | null | undefined;
}>;


export type AnnouncedBasesQuery = { bases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string | null, name: string, level: Level, status: BaseStatus, announcedOn: string | null, statusLabel: { text: string }, division: { gb6: string, name: string } | null, department: { name: string } | null, organisation: { id: string, name: string } | null } }> } };

export type BaseWithHistoryQueryVariables = Exact<{
  id: string | number;
  on?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
}>;


export type BaseWithHistoryQuery = { base: { id: string, number: string | null, name: string, level: Level, status: BaseStatus, revision: number, statusLabel: { text: string }, organisation: { id: string, name: string, affiliation: string | null } | null, division: { gb6: string, name: string } | null, scope: { computer: boolean, subjects: Array<{ category: SubjectCategory, name: string }> }, plaque: { serialNo: string, level: Level, awardedOn: string, recallDueOn: string | null, recalledOn: string | null } | null, rectification: { state: RectificationState, orderedOn: string, servedOn: string, dueOn: string, extended: boolean, items: Array<{ finding: string, article: string }> } | null, history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, sequence: number, type: string, occurredOn: string, recordedAt: string, data: unknown, label: { text: string }, actor: { role: Role, bureau: string | null } | null, articles: Array<{ code: string, title: { text: string } | null }>, document: { ref: string } | null } }> } } | null };

type Outcome_BasePayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_JurisdictionPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_MeasuresPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_OrganisationPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type OutcomeFragment =
  | Outcome_BasePayload_Fragment
  | Outcome_JurisdictionPayload_Fragment
  | Outcome_MeasuresPayload_Fragment
  | Outcome_OrganisationPayload_Fragment
;

export type BaseOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type OrganisationOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, organisation: { id: string, name: string, uscc: string | null, orgCode: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type MeasuresOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, measures: { id: string, version: number, title: string } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type JurisdictionOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, divisions: Array<{ gb6: string, name: string }>, departments: Array<{ authority: string, name: string }>, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type AcceptFilingMutationVariables = Exact<{
  input: AcceptFilingInput;
}>;


export type AcceptFilingMutation = { acceptFiling: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AcceptRectificationMutationVariables = Exact<{
  input: AcceptRectificationInput;
}>;


export type AcceptRectificationMutation = { acceptRectification: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AcceptSpecialReasonMutationVariables = Exact<{
  input: AcceptSpecialReasonInput;
}>;


export type AcceptSpecialReasonMutation = { acceptSpecialReason: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AdjustBaseMutationVariables = Exact<{
  input: AdjustBaseInput;
}>;


export type AdjustBaseMutation = { adjustBase: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AmendScopeMutationVariables = Exact<{
  input: AmendScopeInput;
}>;


export type AmendScopeMutation = { amendScope: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AnnounceBaseMutationVariables = Exact<{
  input: AnnounceBaseInput;
}>;


export type AnnounceBaseMutation = { announceBase: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ApproveBaseMutationVariables = Exact<{
  input: ApproveBaseInput;
}>;


export type ApproveBaseMutation = { approveBase: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AssignNumberMutationVariables = Exact<{
  input: AssignNumberInput;
}>;


export type AssignNumberMutation = { assignNumber: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AwardPlaqueMutationVariables = Exact<{
  input: AwardPlaqueInput;
}>;


export type AwardPlaqueMutation = { awardPlaque: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ChangeAffiliationMutationVariables = Exact<{
  input: ChangeAffiliationInput;
}>;


export type ChangeAffiliationMutation = { changeAffiliation: { position: string | null, revision: number | null, viewsCaughtUp: boolean, organisation: { id: string, name: string, uscc: string | null, orgCode: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ChangeJurisdictionMutationVariables = Exact<{
  input: ChangeJurisdictionInput;
}>;


export type ChangeJurisdictionMutation = { changeJurisdiction: { position: string | null, revision: number | null, viewsCaughtUp: boolean, divisions: Array<{ gb6: string, name: string }>, departments: Array<{ authority: string, name: string }>, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type CheckEligibilityMutationVariables = Exact<{
  input: CheckEligibilityInput;
}>;


export type CheckEligibilityMutation = { checkEligibility: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type CloseBaseMutationVariables = Exact<{
  input: CloseBaseInput;
}>;


export type CloseBaseMutation = { closeBase: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type CompleteEvaluationMutationVariables = Exact<{
  input: CompleteEvaluationInput;
}>;


export type CompleteEvaluationMutation = { completeEvaluation: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ConvenePanelMutationVariables = Exact<{
  input: ConvenePanelInput;
}>;


export type ConvenePanelMutation = { convenePanel: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EndAuthorityMutationVariables = Exact<{
  input: EndAuthorityInput;
}>;


export type EndAuthorityMutation = { endAuthority: { position: string | null, revision: number | null, viewsCaughtUp: boolean, divisions: Array<{ gb6: string, name: string }>, departments: Array<{ authority: string, name: string }>, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EstablishAuthorityMutationVariables = Exact<{
  input: EstablishAuthorityInput;
}>;


export type EstablishAuthorityMutation = { establishAuthority: { position: string | null, revision: number | null, viewsCaughtUp: boolean, divisions: Array<{ gb6: string, name: string }>, departments: Array<{ authority: string, name: string }>, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EstablishDivisionMutationVariables = Exact<{
  input: EstablishDivisionInput;
}>;


export type EstablishDivisionMutation = { establishDivision: { position: string | null, revision: number | null, viewsCaughtUp: boolean, divisions: Array<{ gb6: string, name: string }>, departments: Array<{ authority: string, name: string }>, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EstablishInactivityMutationVariables = Exact<{
  input: EstablishInactivityInput;
}>;


export type EstablishInactivityMutation = { establishInactivity: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ExtendRectificationMutationVariables = Exact<{
  input: ExtendRectificationInput;
}>;


export type ExtendRectificationMutation = { extendRectification: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type FileAdjustmentMutationVariables = Exact<{
  input: FileAdjustmentInput;
}>;


export type FileAdjustmentMutation = { fileAdjustment: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type HearStatementMutationVariables = Exact<{
  input: HearStatementInput;
}>;


export type HearStatementMutation = { hearStatement: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type IssueInterpretationMutationVariables = Exact<{
  input: IssueInterpretationInput;
}>;


export type IssueInterpretationMutation = { issueInterpretation: { position: string | null, revision: number | null, viewsCaughtUp: boolean, measures: { id: string, version: number, title: string } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type MergeBaseMutationVariables = Exact<{
  input: MergeBaseInput;
}>;


export type MergeBaseMutation = { mergeBase: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type NotifyRevocationMutationVariables = Exact<{
  input: NotifyRevocationInput;
}>;


export type NotifyRevocationMutation = { notifyRevocation: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type OrderRectificationMutationVariables = Exact<{
  input: OrderRectificationInput;
}>;


export type OrderRectificationMutation = { orderRectification: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type PublishMeasuresMutationVariables = Exact<{
  input: PublishMeasuresInput;
}>;


export type PublishMeasuresMutation = { publishMeasures: { position: string | null, revision: number | null, viewsCaughtUp: boolean, measures: { id: string, version: number, title: string } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RecallPlaqueMutationVariables = Exact<{
  input: RecallPlaqueInput;
}>;


export type RecallPlaqueMutation = { recallPlaque: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RecordLicenceMutationVariables = Exact<{
  input: RecordLicenceInput;
}>;


export type RecordLicenceMutation = { recordLicence: { position: string | null, revision: number | null, viewsCaughtUp: boolean, organisation: { id: string, name: string, uscc: string | null, orgCode: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RecordUnifiedCreditCodeMutationVariables = Exact<{
  input: RecordUnifiedCreditCodeInput;
}>;


export type RecordUnifiedCreditCodeMutation = { recordUnifiedCreditCode: { position: string | null, revision: number | null, viewsCaughtUp: boolean, organisation: { id: string, name: string, uscc: string | null, orgCode: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RegisterLegacyInstitutionMutationVariables = Exact<{
  input: RegisterLegacyInstitutionInput;
}>;


export type RegisterLegacyInstitutionMutation = { registerLegacyInstitution: { position: string | null, revision: number | null, viewsCaughtUp: boolean, organisation: { id: string, name: string, uscc: string | null, orgCode: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RegisterOrganisationMutationVariables = Exact<{
  input: RegisterOrganisationInput;
}>;


export type RegisterOrganisationMutation = { registerOrganisation: { position: string | null, revision: number | null, viewsCaughtUp: boolean, organisation: { id: string, name: string, uscc: string | null, orgCode: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RejectApplicationMutationVariables = Exact<{
  input: RejectApplicationInput;
}>;


export type RejectApplicationMutation = { rejectApplication: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RenameBaseMutationVariables = Exact<{
  input: RenameBaseInput;
}>;


export type RenameBaseMutation = { renameBase: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RenameOrganisationMutationVariables = Exact<{
  input: RenameOrganisationInput;
}>;


export type RenameOrganisationMutation = { renameOrganisation: { position: string | null, revision: number | null, viewsCaughtUp: boolean, organisation: { id: string, name: string, uscc: string | null, orgCode: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ResubmitApplicationMutationVariables = Exact<{
  input: ResubmitApplicationInput;
}>;


export type ResubmitApplicationMutation = { resubmitApplication: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ReturnApplicationMutationVariables = Exact<{
  input: ReturnApplicationInput;
}>;


export type ReturnApplicationMutation = { returnApplication: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ReturnFilingMutationVariables = Exact<{
  input: ReturnFilingInput;
}>;


export type ReturnFilingMutation = { returnFiling: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RevokeBaseMutationVariables = Exact<{
  input: RevokeBaseInput;
}>;


export type RevokeBaseMutation = { revokeBase: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type SubmitApplicationMutationVariables = Exact<{
  input: SubmitApplicationInput;
}>;


export type SubmitApplicationMutation = { submitApplication: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type SubmitFilingMutationVariables = Exact<{
  input: SubmitFilingInput;
}>;


export type SubmitFilingMutation = { submitFiling: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type VerifyViolationMutationVariables = Exact<{
  input: VerifyViolationInput;
}>;


export type VerifyViolationMutation = { verifyViolation: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type WithdrawApplicationMutationVariables = Exact<{
  input: WithdrawApplicationInput;
}>;


export type WithdrawApplicationMutation = { withdrawApplication: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type InForceQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type InForceQuery = { measures: { id: string, version: number, title: string, effectiveFrom: string, params: { eligibility: { teachingArea: number, capacity: number, computers: number, managers: number, seniorRatio: { numerator: number, denominator: number } }, rectification: { months: number, minMonths: number, maxMonths: number } }, interpretations: Array<{ clause: string, ruling: string, effectiveOn: string }> } | null, divisions: Array<{ gb6: string, name: string, level: Level, from: string, to: string | null }>, departments: Array<{ authority: string, name: string, gb6: string }> };

export type RegisterStatisticsQueryVariables = Exact<{
  on?: string | null | undefined;
  filter?: StatisticsFilter | null | undefined;
}>;


export type RegisterStatisticsQuery = { statistics: { total: number, byStatus: Array<{ status: BaseStatus, count: number }>, byLevel: Array<{ level: Level, count: number }>, byDivision: Array<{ gb6: string, count: number, division: { name: string } | null }>, byYear: Array<{ year: number, applied: number, approved: number, numbered: number, revoked: number, ended: number, live: number }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { anonymous: boolean, id: string | null, role: Role, bureau: string | null, roleLabel: { text: string }, mayDo: Array<{ command: string, article: { code: string, title: { text: string } | null } }> } };

export type WorklistQueryVariables = Exact<{
  bureau?: string | null | undefined;
  kinds?: Array<TaskKind> | TaskKind | null | undefined;
  dueBefore?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type WorklistQuery = { worklist: { totalCount: number, edges: Array<{ node: { id: string, kind: TaskKind, bureau: string, since: string, dueOn: string | null, overdue: boolean, label: { text: string }, articles: Array<{ code: string }>, base: { id: string, number: string | null, name: string, status: BaseStatus } | null } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const OutcomeFragmentDoc = new TypedDocumentString(`
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
    `, {"fragmentName":"Outcome"}) as unknown as TypedDocumentString<OutcomeFragment, unknown>;
export const BaseOutcomeFragmentDoc = new TypedDocumentString(`
    fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}`, {"fragmentName":"BaseOutcome"}) as unknown as TypedDocumentString<BaseOutcomeFragment, unknown>;
export const OrganisationOutcomeFragmentDoc = new TypedDocumentString(`
    fragment OrganisationOutcome on OrganisationPayload {
  organisation {
    id
    name
    uscc
    orgCode
    revision
  }
  ...Outcome
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}`, {"fragmentName":"OrganisationOutcome"}) as unknown as TypedDocumentString<OrganisationOutcomeFragment, unknown>;
export const MeasuresOutcomeFragmentDoc = new TypedDocumentString(`
    fragment MeasuresOutcome on MeasuresPayload {
  measures {
    id
    version
    title
  }
  ...Outcome
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}`, {"fragmentName":"MeasuresOutcome"}) as unknown as TypedDocumentString<MeasuresOutcomeFragment, unknown>;
export const JurisdictionOutcomeFragmentDoc = new TypedDocumentString(`
    fragment JurisdictionOutcome on JurisdictionPayload {
  divisions {
    gb6
    name
  }
  departments {
    authority
    name
  }
  ...Outcome
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}`, {"fragmentName":"JurisdictionOutcome"}) as unknown as TypedDocumentString<JurisdictionOutcomeFragment, unknown>;
export const AnnouncedBasesDocument = new TypedDocumentString(`
    query AnnouncedBases($first: Int = 20, $after: String, $filter: BaseFilter, $order: BaseOrder) {
  bases(first: $first, after: $after, filter: $filter, order: $order) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        number
        name
        level
        status
        statusLabel {
          text
        }
        division {
          gb6
          name
        }
        department {
          name
        }
        organisation {
          id
          name
        }
        announcedOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnnouncedBasesQuery, AnnouncedBasesQueryVariables>;
export const BaseWithHistoryDocument = new TypedDocumentString(`
    query BaseWithHistory($id: ID!, $on: LegalDate, $first: Int = 50, $after: String, $atLeast: Position) {
  base(id: $id, atLeast: $atLeast) {
    id
    number
    name
    level
    status
    statusLabel {
      text
    }
    revision
    organisation {
      id
      name
      affiliation
    }
    division(on: $on) {
      gb6
      name
    }
    scope {
      computer
      subjects {
        category
        name
      }
    }
    plaque {
      serialNo
      level
      awardedOn
      recallDueOn
      recalledOn
    }
    rectification {
      state
      orderedOn
      servedOn
      dueOn
      extended
      items {
        finding
        article
      }
    }
    history(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          sequence
          type
          label {
            text
          }
          occurredOn
          recordedAt
          actor {
            role
            bureau
          }
          articles {
            code
            title {
              text
            }
          }
          document {
            ref
          }
          data
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BaseWithHistoryQuery, BaseWithHistoryQueryVariables>;
export const AcceptFilingDocument = new TypedDocumentString(`
    mutation AcceptFiling($input: AcceptFilingInput!) {
  acceptFiling(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AcceptFilingMutation, AcceptFilingMutationVariables>;
export const AcceptRectificationDocument = new TypedDocumentString(`
    mutation AcceptRectification($input: AcceptRectificationInput!) {
  acceptRectification(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AcceptRectificationMutation, AcceptRectificationMutationVariables>;
export const AcceptSpecialReasonDocument = new TypedDocumentString(`
    mutation AcceptSpecialReason($input: AcceptSpecialReasonInput!) {
  acceptSpecialReason(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AcceptSpecialReasonMutation, AcceptSpecialReasonMutationVariables>;
export const AdjustBaseDocument = new TypedDocumentString(`
    mutation AdjustBase($input: AdjustBaseInput!) {
  adjustBase(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AdjustBaseMutation, AdjustBaseMutationVariables>;
export const AmendScopeDocument = new TypedDocumentString(`
    mutation AmendScope($input: AmendScopeInput!) {
  amendScope(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AmendScopeMutation, AmendScopeMutationVariables>;
export const AnnounceBaseDocument = new TypedDocumentString(`
    mutation AnnounceBase($input: AnnounceBaseInput!) {
  announceBase(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AnnounceBaseMutation, AnnounceBaseMutationVariables>;
export const ApproveBaseDocument = new TypedDocumentString(`
    mutation ApproveBase($input: ApproveBaseInput!) {
  approveBase(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ApproveBaseMutation, ApproveBaseMutationVariables>;
export const AssignNumberDocument = new TypedDocumentString(`
    mutation AssignNumber($input: AssignNumberInput!) {
  assignNumber(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AssignNumberMutation, AssignNumberMutationVariables>;
export const AwardPlaqueDocument = new TypedDocumentString(`
    mutation AwardPlaque($input: AwardPlaqueInput!) {
  awardPlaque(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AwardPlaqueMutation, AwardPlaqueMutationVariables>;
export const ChangeAffiliationDocument = new TypedDocumentString(`
    mutation ChangeAffiliation($input: ChangeAffiliationInput!) {
  changeAffiliation(input: $input) {
    ...OrganisationOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment OrganisationOutcome on OrganisationPayload {
  organisation {
    id
    name
    uscc
    orgCode
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ChangeAffiliationMutation, ChangeAffiliationMutationVariables>;
export const ChangeJurisdictionDocument = new TypedDocumentString(`
    mutation ChangeJurisdiction($input: ChangeJurisdictionInput!) {
  changeJurisdiction(input: $input) {
    ...JurisdictionOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment JurisdictionOutcome on JurisdictionPayload {
  divisions {
    gb6
    name
  }
  departments {
    authority
    name
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ChangeJurisdictionMutation, ChangeJurisdictionMutationVariables>;
export const CheckEligibilityDocument = new TypedDocumentString(`
    mutation CheckEligibility($input: CheckEligibilityInput!) {
  checkEligibility(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<CheckEligibilityMutation, CheckEligibilityMutationVariables>;
export const CloseBaseDocument = new TypedDocumentString(`
    mutation CloseBase($input: CloseBaseInput!) {
  closeBase(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<CloseBaseMutation, CloseBaseMutationVariables>;
export const CompleteEvaluationDocument = new TypedDocumentString(`
    mutation CompleteEvaluation($input: CompleteEvaluationInput!) {
  completeEvaluation(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<CompleteEvaluationMutation, CompleteEvaluationMutationVariables>;
export const ConvenePanelDocument = new TypedDocumentString(`
    mutation ConvenePanel($input: ConvenePanelInput!) {
  convenePanel(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ConvenePanelMutation, ConvenePanelMutationVariables>;
export const EndAuthorityDocument = new TypedDocumentString(`
    mutation EndAuthority($input: EndAuthorityInput!) {
  endAuthority(input: $input) {
    ...JurisdictionOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment JurisdictionOutcome on JurisdictionPayload {
  divisions {
    gb6
    name
  }
  departments {
    authority
    name
  }
  ...Outcome
}`) as unknown as TypedDocumentString<EndAuthorityMutation, EndAuthorityMutationVariables>;
export const EstablishAuthorityDocument = new TypedDocumentString(`
    mutation EstablishAuthority($input: EstablishAuthorityInput!) {
  establishAuthority(input: $input) {
    ...JurisdictionOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment JurisdictionOutcome on JurisdictionPayload {
  divisions {
    gb6
    name
  }
  departments {
    authority
    name
  }
  ...Outcome
}`) as unknown as TypedDocumentString<EstablishAuthorityMutation, EstablishAuthorityMutationVariables>;
export const EstablishDivisionDocument = new TypedDocumentString(`
    mutation EstablishDivision($input: EstablishDivisionInput!) {
  establishDivision(input: $input) {
    ...JurisdictionOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment JurisdictionOutcome on JurisdictionPayload {
  divisions {
    gb6
    name
  }
  departments {
    authority
    name
  }
  ...Outcome
}`) as unknown as TypedDocumentString<EstablishDivisionMutation, EstablishDivisionMutationVariables>;
export const EstablishInactivityDocument = new TypedDocumentString(`
    mutation EstablishInactivity($input: EstablishInactivityInput!) {
  establishInactivity(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<EstablishInactivityMutation, EstablishInactivityMutationVariables>;
export const ExtendRectificationDocument = new TypedDocumentString(`
    mutation ExtendRectification($input: ExtendRectificationInput!) {
  extendRectification(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ExtendRectificationMutation, ExtendRectificationMutationVariables>;
export const FileAdjustmentDocument = new TypedDocumentString(`
    mutation FileAdjustment($input: FileAdjustmentInput!) {
  fileAdjustment(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<FileAdjustmentMutation, FileAdjustmentMutationVariables>;
export const HearStatementDocument = new TypedDocumentString(`
    mutation HearStatement($input: HearStatementInput!) {
  hearStatement(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<HearStatementMutation, HearStatementMutationVariables>;
export const IssueInterpretationDocument = new TypedDocumentString(`
    mutation IssueInterpretation($input: IssueInterpretationInput!) {
  issueInterpretation(input: $input) {
    ...MeasuresOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment MeasuresOutcome on MeasuresPayload {
  measures {
    id
    version
    title
  }
  ...Outcome
}`) as unknown as TypedDocumentString<IssueInterpretationMutation, IssueInterpretationMutationVariables>;
export const MergeBaseDocument = new TypedDocumentString(`
    mutation MergeBase($input: MergeBaseInput!) {
  mergeBase(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<MergeBaseMutation, MergeBaseMutationVariables>;
export const NotifyRevocationDocument = new TypedDocumentString(`
    mutation NotifyRevocation($input: NotifyRevocationInput!) {
  notifyRevocation(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<NotifyRevocationMutation, NotifyRevocationMutationVariables>;
export const OrderRectificationDocument = new TypedDocumentString(`
    mutation OrderRectification($input: OrderRectificationInput!) {
  orderRectification(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<OrderRectificationMutation, OrderRectificationMutationVariables>;
export const PublishMeasuresDocument = new TypedDocumentString(`
    mutation PublishMeasures($input: PublishMeasuresInput!) {
  publishMeasures(input: $input) {
    ...MeasuresOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment MeasuresOutcome on MeasuresPayload {
  measures {
    id
    version
    title
  }
  ...Outcome
}`) as unknown as TypedDocumentString<PublishMeasuresMutation, PublishMeasuresMutationVariables>;
export const RecallPlaqueDocument = new TypedDocumentString(`
    mutation RecallPlaque($input: RecallPlaqueInput!) {
  recallPlaque(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RecallPlaqueMutation, RecallPlaqueMutationVariables>;
export const RecordLicenceDocument = new TypedDocumentString(`
    mutation RecordLicence($input: RecordLicenceInput!) {
  recordLicence(input: $input) {
    ...OrganisationOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment OrganisationOutcome on OrganisationPayload {
  organisation {
    id
    name
    uscc
    orgCode
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RecordLicenceMutation, RecordLicenceMutationVariables>;
export const RecordUnifiedCreditCodeDocument = new TypedDocumentString(`
    mutation RecordUnifiedCreditCode($input: RecordUnifiedCreditCodeInput!) {
  recordUnifiedCreditCode(input: $input) {
    ...OrganisationOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment OrganisationOutcome on OrganisationPayload {
  organisation {
    id
    name
    uscc
    orgCode
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RecordUnifiedCreditCodeMutation, RecordUnifiedCreditCodeMutationVariables>;
export const RegisterLegacyInstitutionDocument = new TypedDocumentString(`
    mutation RegisterLegacyInstitution($input: RegisterLegacyInstitutionInput!) {
  registerLegacyInstitution(input: $input) {
    ...OrganisationOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment OrganisationOutcome on OrganisationPayload {
  organisation {
    id
    name
    uscc
    orgCode
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RegisterLegacyInstitutionMutation, RegisterLegacyInstitutionMutationVariables>;
export const RegisterOrganisationDocument = new TypedDocumentString(`
    mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) {
    ...OrganisationOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment OrganisationOutcome on OrganisationPayload {
  organisation {
    id
    name
    uscc
    orgCode
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RegisterOrganisationMutation, RegisterOrganisationMutationVariables>;
export const RejectApplicationDocument = new TypedDocumentString(`
    mutation RejectApplication($input: RejectApplicationInput!) {
  rejectApplication(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RejectApplicationMutation, RejectApplicationMutationVariables>;
export const RenameBaseDocument = new TypedDocumentString(`
    mutation RenameBase($input: RenameBaseInput!) {
  renameBase(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RenameBaseMutation, RenameBaseMutationVariables>;
export const RenameOrganisationDocument = new TypedDocumentString(`
    mutation RenameOrganisation($input: RenameOrganisationInput!) {
  renameOrganisation(input: $input) {
    ...OrganisationOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment OrganisationOutcome on OrganisationPayload {
  organisation {
    id
    name
    uscc
    orgCode
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RenameOrganisationMutation, RenameOrganisationMutationVariables>;
export const ResubmitApplicationDocument = new TypedDocumentString(`
    mutation ResubmitApplication($input: ResubmitApplicationInput!) {
  resubmitApplication(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ResubmitApplicationMutation, ResubmitApplicationMutationVariables>;
export const ReturnApplicationDocument = new TypedDocumentString(`
    mutation ReturnApplication($input: ReturnApplicationInput!) {
  returnApplication(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ReturnApplicationMutation, ReturnApplicationMutationVariables>;
export const ReturnFilingDocument = new TypedDocumentString(`
    mutation ReturnFiling($input: ReturnFilingInput!) {
  returnFiling(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ReturnFilingMutation, ReturnFilingMutationVariables>;
export const RevokeBaseDocument = new TypedDocumentString(`
    mutation RevokeBase($input: RevokeBaseInput!) {
  revokeBase(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RevokeBaseMutation, RevokeBaseMutationVariables>;
export const SubmitApplicationDocument = new TypedDocumentString(`
    mutation SubmitApplication($input: SubmitApplicationInput!) {
  submitApplication(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<SubmitApplicationMutation, SubmitApplicationMutationVariables>;
export const SubmitFilingDocument = new TypedDocumentString(`
    mutation SubmitFiling($input: SubmitFilingInput!) {
  submitFiling(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<SubmitFilingMutation, SubmitFilingMutationVariables>;
export const VerifyViolationDocument = new TypedDocumentString(`
    mutation VerifyViolation($input: VerifyViolationInput!) {
  verifyViolation(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<VerifyViolationMutation, VerifyViolationMutationVariables>;
export const WithdrawApplicationDocument = new TypedDocumentString(`
    mutation WithdrawApplication($input: WithdrawApplicationInput!) {
  withdrawApplication(input: $input) {
    ...BaseOutcome
  }
}
    fragment Outcome on CommandPayload {
  entries {
    id
    sequence
    type
    label {
      text
    }
    occurredOn
    revision
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
    params
  }
}
fragment BaseOutcome on BasePayload {
  base {
    id
    name
    number
    status
    level
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<WithdrawApplicationMutation, WithdrawApplicationMutationVariables>;
export const InForceDocument = new TypedDocumentString(`
    query InForce($on: LegalDate) {
  measures(on: $on) {
    id
    version
    title
    effectiveFrom
    params {
      eligibility {
        teachingArea
        capacity
        computers
        managers
        seniorRatio {
          numerator
          denominator
        }
      }
      rectification {
        months
        minMonths
        maxMonths
      }
    }
    interpretations {
      clause
      ruling
      effectiveOn
    }
  }
  divisions(on: $on) {
    gb6
    name
    level
    from
    to
  }
  departments(on: $on) {
    authority
    name
    gb6
  }
}
    `) as unknown as TypedDocumentString<InForceQuery, InForceQueryVariables>;
export const RegisterStatisticsDocument = new TypedDocumentString(`
    query RegisterStatistics($on: LegalDate, $filter: StatisticsFilter) {
  statistics(on: $on, filter: $filter) {
    total
    byStatus {
      status
      count
    }
    byLevel {
      level
      count
    }
    byDivision {
      gb6
      division {
        name
      }
      count
    }
    byYear {
      year
      applied
      approved
      numbered
      revoked
      ended
      live
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterStatisticsQuery, RegisterStatisticsQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  viewer {
    anonymous
    id
    role
    roleLabel {
      text
    }
    bureau
    mayDo {
      command
      article {
        code
        title {
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const WorklistDocument = new TypedDocumentString(`
    query Worklist($bureau: String, $kinds: [TaskKind!], $dueBefore: LegalDate, $first: Int = 50) {
  worklist(bureau: $bureau, kinds: $kinds, dueBefore: $dueBefore, first: $first) {
    totalCount
    edges {
      node {
        id
        kind
        label {
          text
        }
        bureau
        since
        dueOn
        overdue
        articles {
          code
        }
        base {
          id
          number
          name
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorklistQuery, WorklistQueryVariables>;