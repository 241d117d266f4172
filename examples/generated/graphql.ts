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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters. */
  reason: string;
  /** The last day of it. */
  to: string;
};

/** What the access log tells of (查阅记录种类). */
export type AccessKind =
  /** audit export (导出审计数据) */
  | 'AUDIT_EXPORT'
  /** personal data read (查阅个人信息) */
  | 'PERSON_READ';

/** Which records of access are wanted; every condition given must hold (筛选条件). */
export type AccessLogFilter = {
  /** For this body: a GB6 code, an authority id or an organisation id (机构). */
  bureau?: string | null | undefined;
  /** On this day in Shanghai or later (起始日期). */
  from?: string | null | undefined;
  kind?: AccessKind | null | undefined;
  /** Reads of this learner, `learner-<uuid>` (学员). */
  learner?: string | number | null | undefined;
  /** By the subject of this token, such as a staff number (查阅人). */
  reader?: string | null | undefined;
  /** By readers in this capacity (角色). */
  role?: Role | null | undefined;
  /** On this day in Shanghai or earlier (截止日期). */
  to?: string | null | undefined;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** At most 20. */
  reasons?: Array<string> | null | undefined;
  /** The scope granted; what the evaluation found where absent. */
  scope?: ScopeInput | null | undefined;
};

/** Art.7市4: the city approves a plan of full or half release (审批培训计划). */
export type ApprovePlanInput = {
  /** Hours that may be recognised at most; what was planned where absent (核定学时). */
  approvedHours?: number | null | undefined;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The plan, `plan-…`. */
  planId: string | number;
};

/** Two times: what was recorded by then (`recorded`), as of a legal date (`effective`). The answer never changes afterwards (两个时点). */
export type AsOfInput = {
  /** The day in Shanghai of the recording asked for; today where that is absent too (法律日期). */
  effective?: string | null | undefined;
  /** Everything recorded so far, where absent (记录时点). */
  recorded?: RecordedInput | null | undefined;
};

/** Art.4(4): learners who attended are assessed (考试考核). */
export type AssessLearnersInput = {
  /** The class, `class-…`. */
  classId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 1 000 (考核结果). */
  results: Array<AssessmentResultInput>;
};

/** Art.8(2): the outcome of a yearly assessment (年度考核结果). */
export type AssessmentOutcome =
  /** failed (不合格) */
  | 'FAILED'
  /** passed (合格) */
  | 'PASSED';

/** A learner’s result (考核结果). */
export type AssessmentResultInput = {
  /** The learner, `learner-<uuid>`. */
  learnerId: string | number;
  /** Who failed may be assessed again; who passed stays so (是否合格). */
  passed: boolean;
};

/** Art.8(1): whole points in the four dimensions; how many at most the measures say (考核得分). */
export type AssessmentScoresInput = {
  /** (建设发展) */
  development: number;
  /** (培训效果) */
  effect: number;
  /** (管理) */
  management: number;
  /** (办学) */
  operation: number;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

/** Art.7市5: the city has a municipal base teach a public subject (指派施教). */
export type AssignPublicDeliveryInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** The first day (起始日期). */
  from: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The public subject, `publicSubject-…`. */
  subjectId: string | number;
};

/** Who attended a session, and for how long (签到). */
export type AttendanceInput = {
  /** Hours attended, from 1 to those of the session (学时). */
  hours: number;
  /** The learner, `learner-<uuid>`. */
  learnerId: string | number;
};

/** What left the register (导出形式). */
export type AuditExportForm =
  /** ledger bundle (台账数据包) */
  | 'BUNDLE'
  /** list of a query (查询清单) */
  | 'LIST';

/** For what it left the register (导出目的). */
export type AuditExportPurpose =
  /** analysis (统计分析) */
  | 'ANALYSIS'
  /** audit (审计) */
  | 'AUDIT'
  /** backup (备份) */
  | 'BACKUP'
  /** transfer (移交) */
  | 'TRANSFER';

/** Art.8(2): a base is commended for a year without fault (表彰奖励). */
export type AwardCommendationInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 200 characters (荣誉名称). */
  title: string;
  /** The year that it is commended for (年度). */
  year: number;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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

/** Art.4, 8: what was found of a base in a year (年度问题种类). */
export type BaseFinding =
  /** found by an inspection (检查发现问题) */
  | 'INSPECTION'
  /** next year’s plan late (下一年度培训计划逾期) */
  | 'NEXT_PLAN_LATE'
  /** next year’s plan missing (未报下一年度培训计划) */
  | 'NEXT_PLAN_MISSING'
  /** too many learners from outside its area (区域外学员超过比例) */
  | 'OUTSIDE_SHARE'
  /** annual report late (年度自查总结逾期) */
  | 'REPORT_LATE'
  /** annual report missing (未报年度自查总结) */
  | 'REPORT_MISSING'
  /** training reported late (培训情况报送逾期) */
  | 'TRAINING_REPORT_LATE';

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

/** A class that nobody attended is cancelled (取消办班). */
export type CancelClassInput = {
  /** The class, `class-…`. */
  classId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (取消原因). */
  reason: string;
};

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The organisation, `organisation-…`. */
  organisationId: string | number;
};

/** Art.4(4): a learner changed employer; both are given as they are now (单位变更). */
export type ChangeEmployerInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The employer’s organisation id or name, at most 200 characters (工作单位). Not known where absent. */
  employer?: string | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** The employer’s division (单位所在区划). */
  gb6: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The learner, `learner-<uuid>`; never a name or an ID number. */
  learnerId: string | number;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** Where absent the whole division goes over, and its code ends (镇、街道). */
  town?: string | null | undefined;
};

/** Art.4(4): a learner got another title (职称变更). */
export type ChangeTitleLevelInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** The first day on which it is held (取得日期). */
  from: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The learner, `learner-<uuid>`; never a name or an ID number. */
  learnerId: string | number;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  titleLevel: TitleLevel;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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

/** Art.3, 7市6–8: what the city did (活动种类). */
export type CityActivityKind =
  /** exchange (教研交流) */
  | 'EXCHANGE'
  /** guidance (业务指导) */
  | 'GUIDANCE'
  /** manager training (培训基地管理人员) */
  | 'MANAGER_TRAINING'
  /** staff commended (表彰有关人员) */
  | 'STAFF_COMMENDED';

/** Art.4: what a class rests on (办班依据). */
export type ClassBasis =
  /** commissioned class (委托定向班) */
  | 'COMMISSION'
  /** imported record (补录) */
  | 'IMPORTED'
  /** academic lecture (学术讲座) */
  | 'LECTURE'
  /** planned class (计划内培训班) */
  | 'PLAN';

/** Which classes are wanted; every condition given must hold (筛选条件). */
export type ClassFilter = {
  /** Of this base, `base-…`. */
  baseId?: string | number | null | undefined;
  category?: SubjectCategory | null | undefined;
  /** Part of the course’s name (课程名称包含). */
  course?: string | null | undefined;
  /** With a session on this day or later. */
  from?: string | null | undefined;
  /** Under this plan, `plan-…`. */
  planId?: string | number | null | undefined;
  /** In one of these. */
  status?: Array<ClassStatus> | null | undefined;
  /** With a session on this day or earlier. */
  to?: string | null | undefined;
};

/** Art.4: how a class stands (培训班状态). */
export type ClassStatus =
  /** cancelled (已取消) */
  | 'CANCELLED'
  /** completed (已结班) */
  | 'COMPLETED'
  /** open (在办) */
  | 'OPEN';

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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

/** Art.8(2) 有关人员: staff of a base is commended, by number and post (表彰有关人员). */
export type CommendStaffInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** How many; their names are in the document alone (人数). */
  persons: number;
  post: StaffPost;
  /** 1 to 200 characters (荣誉名称). */
  title: string;
  /** The year that they are commended for (年度). */
  year: number;
};

/** Art.4(3): who commissioned a class (受委托办班). */
export type CommissionInput = {
  /** 1 to 200 characters (委托合同). */
  contractRef: string;
  /** The employer, `organisation-…` (委托单位). */
  employerId: string | number;
};

/** Art.4(4): the sessions are over (结班). */
export type CompleteClassInput = {
  /** The class, `class-…`. */
  classId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  outcome: EvaluationOutcome;
  /** At most 20. */
  reasons?: Array<string> | null | undefined;
  /** The scope found fit; what was applied for where absent. */
  scope?: ScopeInput | null | undefined;
};

/** Art.8: a base is assessed, once a year; the outcome follows (年度考核). */
export type ConcludeAssessmentInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  recheck: EligibilityFactsInput;
  scores: AssessmentScoresInput;
  /** The year assessed (年度). */
  year: number;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

/** An entry is corrected in descriptive fields and dates, never edited; outcomes are decided anew. `document` is required (更正登记事项). */
export type CorrectEntryInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The entry, `entry-<uuid>`. */
  entryId: string | number;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 50. */
  fields: Array<CorrectedFieldInput>;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** Why, 1 to 2000 characters (理由). */
  reason: string;
};

/** Art.9: the managing bureau corrects a learner’s hours (学时更正). */
export type CorrectHoursInput = {
  /** The class, `class-…`. */
  classId: string | number;
  /** So many more than are recognised now; fewer where negative (增减学时). */
  delta: number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The learner, `learner-<uuid>`. */
  learnerId: string | number;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters; names of persons do not belong here (更正原因). */
  reason: string;
  /** The year that the hours are of (年度). */
  year: number;
};

/** Art.4(4): a bureau corrects a learner’s name (姓名更正). */
export type CorrectLearnerNameInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The learner, `learner-<uuid>`; never a name or an ID number. */
  learnerId: string | number;
  /** As it is; sealed before it is recorded; 1 to 100 characters (姓名). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  reason: NameCorrection;
};

/** A field of an entry and what it should have been; neither `text` nor `number`: nothing (更正字段). */
export type CorrectedFieldInput = {
  /** `occurredOn`, `document.ref`, `document.sha256`, or a path into the data, as `data.items.0.finding`. */
  field: string;
  /** Where the field holds a number, such as `data.attendees`. */
  number?: number | null | undefined;
  /** At most 2000 characters; dates as `2012-03-15`. */
  text?: string | null | undefined;
};

/** Hours that count in a day at most, by mode of release (每日学时上限). */
export type DailyCapParamsInput = {
  /** (脱产) */
  FULL_RELEASE: number;
  /** (半脱产) */
  HALF_RELEASE: number;
};

/** Art.7市5: the city designates a public subject (确定公共科目). */
export type DesignatePublicSubjectInput = {
  /** Its code for ever, 1 to 40 characters (科目代码). */
  code: string;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** The first day on which it is a public subject (起始日期). */
  from: string;
  /** What passing it counts (学时). */
  hours: number;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** 1 to 200 characters (科目名称). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
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

/** Art.5: every condition, as it is found on the day of an assessment (条件复核). */
export type EligibilityFactsInput = {
  /** Art.5(3): computers for learners; servers and tablets do not count (计算机台数). */
  computers: number;
  /** Art.5(4) (通道畅通). */
  exitsClear: boolean;
  /** Art.5(5): full- and part-time teachers under a contract of at least a year (师资人数). */
  faculty: number;
  /** Art.5(5): the evaluators’ judgement (师资相对稳定、专兼职结合). */
  facultyStable: boolean;
  /** Art.5(4) (消防设施到位). */
  fireOk: boolean;
  /** Art.5(5): the evaluators’ judgement (管理机构健全、人员素质较高). */
  managementSound: boolean;
  /** Art.5(5): full-time training managers, not counted among the teachers (专职管理人员). */
  managers: number;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

/** Art.7市5: a base teaches a public subject no more (终止施教). */
export type EndPublicDeliveryInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The first day on which it does not teach it (生效日期). */
  effectiveOn: string;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The public subject, `publicSubject-…`. */
  subjectId: string | number;
};

/** Art.7市5: a public subject ends (停止公共科目). */
export type EndPublicSubjectInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The first day on which it is no public subject (生效日期). */
  effectiveOn: string;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The public subject, `publicSubject-…`. */
  subjectId: string | number;
};

/** Art.4: learners are enrolled, as they are registered on that day (报名). */
export type EnrolLearnersInput = {
  /** The class, `class-…`. */
  classId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** `learner-<uuid>`, 1 to 1 000; who is enrolled already stays so (学员). */
  learnerIds: Array<string | number>;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

/** PIPL 47: a person is erased for ever. The `document` that asks for it has to be given (删除学员个人信息). */
export type EraseLearnerInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The learner, `learner-<uuid>`; never a name or an ID number. */
  learnerId: string | number;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  reason: ErasureReason;
};

/** PIPL 47: why a person’s data are erased (删除原因). */
export type ErasureReason =
  /** the person withdrew consent (本人撤回同意) */
  | 'CONSENT_WITHDRAWN'
  /** another law asks for it (法律、行政法规规定的其他情形) */
  | 'OTHER_LAW'
  /** the purpose is achieved or gone (处理目的已实现或不再必要) */
  | 'PURPOSE_ENDED'
  /** the retention period is over (保存期限届满) */
  | 'RETENTION_EXPIRED'
  /** the processing was unlawful (违法处理个人信息) */
  | 'UNLAWFUL_PROCESSING';

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

/** Art.4(4): the effect of a class is evaluated (效果评估). */
export type EvaluateEffectInput = {
  /** The class, `class-…`. */
  classId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 2000 characters; names of persons do not belong here (跟踪反馈). */
  followUp: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 0 to 100 (得分). */
  score: number;
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

/** How far an export is (导出状态). */
export type ExportState =
  /** cancelled (已取消) */
  | 'CANCELLED'
  /** complete (已完成) */
  | 'COMPLETED'
  /** expired (已过期) */
  | 'EXPIRED'
  /** failed (失败) */
  | 'FAILED'
  /** waiting (等待) */
  | 'QUEUED'
  /** running (进行中) */
  | 'RUNNING';

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** Which act is filed: the `ref` in its entry’s `data.toFile`. */
  ref: number;
};

/** Art.7: a plan that needs no approval is filed, and takes effect (培训计划备案). */
export type FilePlanInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 80 characters (备案号). */
  filingNo: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The plan, `plan-…`. */
  planId: string | number;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (陈述申辩要点). */
  summary: string;
};

/** Art.7市7: the city has bases exchange what they learned (开展教研交流). */
export type HoldExchangeActivityInput = {
  /** Persons; who they were is not recorded (参加人数). */
  attendees: number;
  /** From 1 (天数). */
  days: number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** For bases of these levels. */
  levels: Array<Level>;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 200 characters (名称). */
  title: string;
};

/** Art.7市6: the city trains heads and managers of bases (培训基地管理人员). */
export type HoldManagerTrainingInput = {
  /** Persons; who they were is not recorded (参加人数). */
  attendees: number;
  /** From 1 (天数). */
  days: number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** For bases of these levels. */
  levels: Array<Level>;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 200 characters (名称). */
  title: string;
};

/** Art.4, 9: why hours do not count (学时不予认定的原因). */
export type HourRejection =
  /** the base had ended (授课时基地资格已终止) */
  | 'BASE_ENDED'
  /** the public subject has been credited before (该公共科目已计学时) */
  | 'DUPLICATE_COURSE'
  /** the base had no unified number yet (授课时基地尚未统一编号) */
  | 'NOT_NUMBERED'
  /** not passed (考核未合格) */
  | 'NOT_PASSED'
  /** the training record is not registered (未建档登记) */
  | 'NOT_REGISTERED'
  /** online sessions do not count (线上授课不计学时) */
  | 'ONLINE'
  /** outside the training scope (超出培训权限) */
  | 'OUT_OF_SCOPE'
  /** over the hours that one day may give (超出每日学时上限) */
  | 'OVER_DAILY_CAP'
  /** over the approved hours (超出核定学时) */
  | 'OVER_PLAN'
  /** the base may not teach the public subject (基地不得承担该公共科目) */
  | 'SUBJECT_NOT_PERMITTED';

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

/** Art.3, 4(2): the city guides bases in how they train (业务指导). */
export type IssueGuidanceInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** For bases of these levels. */
  levels: Array<Level>;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The document’s number, 1 to 100 characters (文号). */
  ref: string;
  /** Of the document’s file. */
  sha256?: string | null | undefined;
  /** 1 to 200 characters (名称). */
  title: string;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 4000 characters (解释内容). */
  ruling: string;
  /** 1 to 4000 characters (解释事项). */
  text: string;
};

/** Whether it can still be known who a learner is (学员状态). */
export type LearnerStatus =
  /** personal data erased (个人信息已删除) */
  | 'ERASED'
  /** registered (已登记) */
  | 'REGISTERED';

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

/** A technician on a list (名单中的学员). */
export type ListedLearnerInput = {
  /** The employer’s organisation id or name, at most 200 characters (工作单位). */
  employer?: string | null | undefined;
  /** The employer’s division (单位所在区划). */
  gb6: string;
  /** GB 11643: 18 characters with a valid check character; sealed before it is recorded (公民身份号码). */
  idNumber: string;
  /** Sealed before it is recorded; 1 to 100 characters (姓名). */
  name: string;
  /** The legal date of this registration; the list’s where absent (登记日期). */
  on?: string | null | undefined;
  titleLevel: TitleLevel;
};

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (原因说明). */
  reason: string;
  /** The base that goes on, `base-…`. */
  successorId: string | number;
};

/** Why a name is corrected (更正原因). */
export type NameCorrection =
  /** recorded wrongly (登记有误) */
  | 'MISRECORDED'
  /** name changed by law (依法变更姓名) */
  | 'NAME_CHANGED';

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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

/** Art.4: a base opens a class, or records one of the past (开班). */
export type OpenClassInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  basis: ClassBasis;
  /** A commissioned class or lecture is professional, always. */
  category: SubjectCategory;
  /** Of a commissioned class. */
  commission?: CommissionInput | null | undefined;
  /** Art.5(3): whether it is computer training (计算机培训). */
  computer: boolean;
  /** 1 to 200 characters (课程名称). */
  course: string;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  mode: ReleaseMode;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The plan that it is held under, `plan-…`; asked for where the basis or the mode needs one (计划). */
  planId?: string | number | null | undefined;
  /** Hours that may be recognised to a learner at most (计划学时). */
  plannedHours: number;
  /** 1 to 400, in the order of their dates; they are numbered from 1. */
  sessions: Array<SessionInput>;
  /** A subject of the base’s scope; of a public course, the public subject’s code (科目). */
  subject: string;
  venue: VenueInput;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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

/** What is planned to be taught (计划内容). */
export type PlanContentInput = {
  category: SubjectCategory;
  /** Art.5(3): whether it is computer training (计算机培训). */
  computer: boolean;
  /** 1 to 200 characters (课程名称). */
  course: string;
  /** What a learner pays, in 分 (收费标准). */
  feeFen: number;
  /** Hours planned, 1 to 10 000 (计划学时). */
  hours: number;
  mode: ReleaseMode;
  /** Learners in each class at most, 1 to 100 000 (计划人数). */
  seats: number;
  /** A subject of the base’s scope; of a public course, the public subject’s code (科目). */
  subject: string;
  /** The calendar year of the classes (计划年度). */
  year: number;
};

/** Which plans are wanted; every condition given must hold (筛选条件). */
export type PlanFilter = {
  /** Of this base, `base-…`. */
  baseId?: string | number | null | undefined;
  category?: SubjectCategory | null | undefined;
  mode?: ReleaseMode | null | undefined;
  /** In one of these. */
  status?: Array<PlanStatus> | null | undefined;
  /** For this year (计划年度). */
  year?: number | null | undefined;
};

/** Art.7: how a plan stands (培训计划状态). */
export type PlanStatus =
  /** effective (已生效) */
  | 'EFFECTIVE'
  /** refused (未获批准) */
  | 'REFUSED'
  /** pending (待审批) */
  | 'SUBMITTED'
  /** withdrawn (已撤回) */
  | 'WITHDRAWN';

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** Every parameter, unchanged ones too. */
  params: MeasuresParamsInput;
  /** 1 to 200 characters (标题). */
  title: string;
};

/** Art.8(2): the results of every live base of a bureau are published (审核公布). */
export type PublishReviewListInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** MUNICIPAL by the city, COUNTY by a county bureau of its own bases. */
  level: Level;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The year assessed (年度). */
  year: number;
};

/** A ratio, as numerator and denominator (比例). */
export type RatioInput = {
  /** From 1 (分母). */
  denominator: number;
  /** From 1 (分子). */
  numerator: number;
};

/** For what a person’s name and ID number are read (查阅目的). */
export type ReadPurpose =
  /** correction (更正信息) */
  | 'CORRECTION'
  /** recognition of hours (学时认定) */
  | 'HOURS'
  /** request of the person (本人查询) */
  | 'SUBJECT_REQUEST'
  /** supervision (监督检查) */
  | 'SUPERVISION'
  /** teaching (教学管理) */
  | 'TEACHING';

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

/** Art.4(4): who attended a session is recorded once it was held (签到). */
export type RecordAttendanceInput = {
  /** The class, `class-…`. */
  classId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** 1 to 1 000 (出勤学员). */
  learners: Array<AttendanceInput>;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** Its number, from 1 (第几次授课). */
  session: number;
};

/** Art.7市4: a bureau or a department inspects a base (检查). */
export type RecordInspectionInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** At most 20. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** What was found wrong; at most 50, or none (检查发现问题). */
  findings: Array<RectificationItemInput>;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The organisation, `organisation-…`. */
  organisationId: string | number;
  /** 18 characters that contain the organisation code (统一社会信用代码). */
  uscc: string;
};

/** How far the register is asked: exactly one of the four (记录时点，四者择一). */
export type RecordedInput = {
  /** As it was at this instant: up to the last entry before the first that was recorded later. */
  at?: string | null | undefined;
  /** As it was at the end of this day in Shanghai. */
  on?: string | null | undefined;
  /** Up to and with the entry at this position. */
  position?: string | null | undefined;
  /** Up to and with the entry of this sequence, from 1. */
  sequence?: number | null | undefined;
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

/** Art.7: a plan is not approved (不批准培训计划). */
export type RefusePlanInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The plan, `plan-…`. */
  planId: string | number;
  /** 1 to 20 (理由). */
  reasons: Array<string>;
};

/** Art.4(4): a technician is registered; the same person has the same id for ever (学员登记). */
export type RegisterLearnerInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The employer’s organisation id or name, at most 200 characters (工作单位). */
  employer?: string | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** The employer’s division (单位所在区划). */
  gb6: string;
  /** GB 11643: 18 characters with a valid check character; sealed before it is recorded (公民身份号码). */
  idNumber: string;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** Sealed before it is recorded; 1 to 100 characters (姓名). */
  name: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  titleLevel: TitleLevel;
};

/** Art.4(4): up to 1,000 technicians are registered, each for itself (批量学员登记). */
export type RegisterLearnersInput = {
  /** What the registrations rest on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** 1 to 200 characters, new for every list and the same for every retry of it: each line is carried out once (幂等键). */
  idempotencyKey: string;
  /** The legal date of the lines that give none; today in Shanghai where absent (法律日期). */
  on?: string | null | undefined;
  /** 1 to 1,000 (学员名单). */
  people: Array<ListedLearnerInput>;
};

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** GB 11714: `D2143569-X` with a valid check character (组织机构代码). */
  orgCode?: string | null | undefined;
  type: OrganisationType;
  /** GB 32100: 18 characters with a valid check character (统一社会信用代码). */
  uscc?: string | null | undefined;
};

/** Art.4(4): the training record is registered; hours are decided on it (建档登记). */
export type RegisterRecordsInput = {
  /** 1 to 100 characters (建档号). */
  archiveNo: string;
  /** The class, `class-…`. */
  classId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 20 (理由). */
  reasons: Array<string>;
};

/** Art.7: how far learners are released from their work (办班方式). */
export type ReleaseMode =
  /** full release (脱产) */
  | 'FULL_RELEASE'
  /** half release (半脱产) */
  | 'HALF_RELEASE'
  /** spare time (业余) */
  | 'SPARE_TIME';

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The organisation, `organisation-…`. */
  organisationId: string | number;
};

/** Art.4(5): a class is reported to the city (报送培训情况). */
export type ReportTrainingInput = {
  /** The class, `class-…`. */
  classId: string | number;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 20 (退回原因). */
  reasons: Array<string>;
};

/** Art.7县4, 7业2: the county bureau or the competent department reviews a plan (审核培训计划). */
export type ReviewPlanInput = {
  /** False refuses the plan, and reasons are asked for (是否同意). */
  agreed: boolean;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The plan, `plan-…`. */
  planId: string | number;
  /** At most 20 (理由). */
  reasons?: Array<string> | null | undefined;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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

/** A day of a class, or a part of one (授课). */
export type SessionInput = {
  /** Art.9: hours count by this day (授课日期). */
  date: string;
  /** Hours taught, 1 to 24 (学时). */
  hours: number;
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

/** Art.8(2) 有关人员: in what post persons were commended (人员岗位). */
export type StaffPost =
  /** head (负责人) */
  | 'HEAD'
  /** manager (管理人员) */
  | 'MANAGER'
  /** teacher (教师) */
  | 'TEACHER';

/** What a base in good standing is (正常状态条件). */
export type StandingCondition =
  /** was announced (已公布) */
  | 'ANNOUNCED'
  /** may begin new classes (可举办新班) */
  | 'MAY_BEGIN_CLASSES'
  /** was not revoked, closed or merged (未取消资格、终止或并入) */
  | 'NOT_ENDED'
  /** is under no order of rectification, nor past one (不在限期整改中，也未逾期) */
  | 'NOT_RECTIFYING'
  /** has a number in the unified register (已列入统一编号登记) */
  | 'NUMBERED';

/** A list to be gathered for download. */
export type StartExportInput = {
  /** 1 to 200 characters, new for every export and the same for every retry of asking for it (幂等键). */
  idempotencyKey: string;
  /** A query of one list, such as `{ bases(filter: { level: COUNTY }) { edges { node { id name } } } }`. The export pages through it by itself, so the list takes no first, after, last or before (查询). */
  query: string;
  /** The query’s variables. */
  variables?: { readonly [name: string]: unknown } | null | undefined;
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

/** Art.8(1): a base hands in its review of the year (报送年度自查总结). */
export type SubmitAnnualReportInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** The SHA-256 of the document (文件哈希). */
  docHash: string;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The year reported on, at whose end it is due (年度). */
  year: number;
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

/** Art.8(1): a base hands in its plan for the year after (报送下一年度培训计划). */
export type SubmitNextYearPlanInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  /** The SHA-256 of the document (文件哈希). */
  docHash: string;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The year reported on, at whose end it is due (年度). */
  year: number;
};

/** Art.7: a base submits a plan for a year (报送培训计划). */
export type SubmitPlanInput = {
  /** The base, `base-…`. */
  baseId: string | number;
  content: PlanContentInput;
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
};

/** What there is to do (待办事项种类). */
export type TaskKind =
  /** announce (向社会公布) */
  | 'ANNOUNCE'
  /** answer the filing (办理备案) */
  | 'ANSWER_FILING'
  /** approve the plan (审批培训计划) */
  | 'APPROVE_PLAN'
  /** assign the number (统一编号) */
  | 'ASSIGN_NUMBER'
  /** award the plaque (授牌) */
  | 'AWARD_PLAQUE'
  /** complete the evaluation (完成评估审定) */
  | 'COMPLETE_EVALUATION'
  /** conclude the annual assessment (作出年度考核结论) */
  | 'CONCLUDE_ASSESSMENT'
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
  /** file the plan (培训计划备案) */
  | 'FILE_PLAN'
  /** hear the statement (听取陈述申辩) */
  | 'HEAR_STATEMENT'
  /** publish the review list (公布审核结果) */
  | 'PUBLISH_REVIEW_LIST'
  /** recall the plaque (收回牌匾) */
  | 'RECALL_PLAQUE'
  /** recognise the hours (认定学时) */
  | 'RECOGNISE_HOURS'
  /** rectify (限期整改) */
  | 'RECTIFY'
  /** register the training record (办理建档登记) */
  | 'REGISTER_RECORD'
  /** report the training (报送培训情况) */
  | 'REPORT_TRAINING'
  /** resubmit the application (补正申报材料) */
  | 'RESUBMIT_APPLICATION'
  /** review the plan (审核培训计划) */
  | 'REVIEW_PLAN'
  /** submit the annual report (报送年度自查总结) */
  | 'SUBMIT_ANNUAL_REPORT'
  /** submit the filing (报送备案) */
  | 'SUBMIT_FILING'
  /** submit next year’s plan (报送下一年度培训计划) */
  | 'SUBMIT_NEXT_YEAR_PLAN';

/** Art.5(2): how premises are held (场所权属). */
export type Tenure =
  /** free use (无偿使用) */
  | 'FREE_USE'
  /** leased (租赁) */
  | 'LEASED'
  /** owned (自有产权) */
  | 'OWNED';

/** The level of a professional title, on which the yearly target depends (职称层级). */
export type TitleLevel =
  /** junior title (初级职称) */
  | 'JUNIOR'
  /** middle title (中级职称) */
  | 'MIDDLE'
  /** senior title (高级职称) */
  | 'SENIOR';

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

/** Art.9 「基地内」: where a class is held (授课地点). */
export type VenueInput = {
  /** Asked for of a declared place; at most 300 characters (地址). */
  address?: string | null | undefined;
  /** Its division; asked for of a county base’s declared place. */
  gb6?: string | null | undefined;
  kind: VenueKind;
};

/** Art.9: where a class is held (授课地点种类). */
export type VenueKind =
  /** declared place (申明地点) */
  | 'DECLARED'
  /** online (线上) */
  | 'ONLINE'
  /** registered site (登记场所) */
  | 'REGISTERED';

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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
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
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** 1 to 2000 characters (撤回原因). */
  reason: string;
};

/** An act decided ahead is taken back before its date (撤回待生效事项). */
export type WithdrawEntryInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The entry, `entry-<uuid>`. */
  entryId: string | number;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** Why, 1 to 2000 characters (理由). */
  reason: string;
};

/** Art.7: a base withdraws a plan (撤回培训计划). */
export type WithdrawPlanInput = {
  /** What the act rests on (依据文书). */
  document?: DocumentRefInput | null | undefined;
  /** The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本). */
  expectedRevision?: number | null | undefined;
  /** 1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键). */
  idempotencyKey: string;
  /** The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期). */
  on?: string | null | undefined;
  /** The plan, `plan-…`. */
  planId: string | number;
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

export type AccessLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AccessLogFilter | null | undefined;
  atLeast?: string | null | undefined;
}>;


export type AccessLogQuery = { accessLog: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, sequence: number, kind: AccessKind, on: string, recordedAt: string, learnerId: string | null, readFor: ReadPurpose | null, exportedFor: AuditExportPurpose | null, label: { zh: string, en: string }, reader: { id: string, role: Role, bureau: string | null }, purposeLabel: { zh: string, en: string }, learner: { status: LearnerStatus, statusLabel: { zh: string, en: string } } | null, exported: { form: AuditExportForm, list: string | null, sequenceFrom: number, sequenceTo: number, treeSize: number | null } | null } }> } };

export type AnnouncedBasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: BaseFilter | null | undefined;
  order?: BaseOrder | null | undefined;
}>;


export type AnnouncedBasesQuery = { bases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string | null, name: string, level: Level, status: BaseStatus, announcedOn: string | null, statusLabel: { text: string }, division: { gb6: string, name: string } | null, department: { name: string } | null, organisation: { id: string, name: string } | null } }> } };

export type BaseWithEvidenceQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BaseWithEvidenceQuery = { base: { number: string | null, name: string, status: BaseStatus, revision: number, evidence: { position: string | null, sequence: number, checkpoint: { size: number, rootHash: string, text: string, cosignedBy: Array<string> }, proofs: { totalCount: number, edges: Array<{ node: { sequence: number, leafHash: string, auditPath: Array<string>, treeSize: number, entry: { type: string, occurredOn: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type BaseWithHistoryQueryVariables = Exact<{
  id: string | number;
  on?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
}>;


export type BaseWithHistoryQuery = { base: { id: string, number: string | null, name: string, level: Level, status: BaseStatus, revision: number, statusLabel: { text: string }, organisation: { id: string, name: string, affiliation: string | null } | null, division: { gb6: string, name: string } | null, scope: { computer: boolean, subjects: Array<{ category: SubjectCategory, name: string }> }, plaque: { serialNo: string, level: Level, awardedOn: string, recallDueOn: string | null, recalledOn: string | null } | null, rectification: { state: RectificationState, orderedOn: string, servedOn: string, dueOn: string, extended: boolean, items: Array<{ finding: string, article: string }> } | null, history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, sequence: number, type: string, occurredOn: string, recordedAt: string, data: unknown, label: { text: string }, actor: { role: Role, bureau: string | null } | null, articles: Array<{ code: string, title: { text: string } | null }>, document: { ref: string } | null } }> } } | null };

export type BaseYearQueryVariables = Exact<{
  id: string | number;
  year: number;
  atLeast?: string | null | undefined;
}>;


export type BaseYearQuery = { base: { id: string, number: string | null, name: string, year: { commended: boolean, report: { submittedOn: string, late: boolean } | null, nextPlan: { submittedOn: string, late: boolean } | null, planned: { classes: number, hours: number }, done: { classes: number, hours: number, learners: number, learnerHours: number, assessed: number, passed: number }, findings: Array<{ kind: BaseFinding, on: string, text: string, label: { text: string }, class: { id: string } | null }>, assessment: { on: string, outcome: AssessmentOutcome, scores: { operation: number, management: number, development: number, effect: number }, outcomeLabel: { text: string } } | null } | null, plans: { totalCount: number, edges: Array<{ node: { id: string, status: PlanStatus, content: { course: string, mode: ReleaseMode, hours: number } } }> }, classes: { totalCount: number, edges: Array<{ node: { id: string, status: ClassStatus, enrolled: number, passed: number, content: { course: string } } }> } } | null };

export type ReviewListsQueryVariables = Exact<{
  year: number;
}>;


export type ReviewListsQuery = { reviewLists: Array<{ id: string, bureau: string, publishedOn: string, items: Array<{ number: string, outcome: AssessmentOutcome, outcomeLabel: { text: string }, base: { id: string, name: string, level: Level } | null }> }> };

export type ClassesQueryVariables = Exact<{
  filter?: ClassFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
}>;


export type ClassesQuery = { classes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, status: ClassStatus, openedOn: string, completedOn: string | null, reportedOn: string | null, enrolled: number, outside: number, assessed: number, passed: number, recognisedHours: number, rejectedHours: number, statusLabel: { text: string }, content: { basis: ClassBasis, category: SubjectCategory, subject: string, course: string, mode: ReleaseMode, plannedHours: number }, base: { id: string, number: string | null, name: string } | null } }> } };

export type ClassWithLearnersQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
}>;


export type ClassWithLearnersQuery = { class: { id: string, status: ClassStatus, archiveNo: string | null, effectScore: number | null, reportDueOn: string | null, reportedOn: string | null, late: boolean | null, content: { basis: ClassBasis, category: SubjectCategory, subject: string, course: string, mode: ReleaseMode, plannedHours: number, venue: { kind: VenueKind, address: string | null, gb6: string | null }, sessions: Array<{ date: string, hours: number }> }, plan: { id: string, status: PlanStatus, hours: number | null } | null, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { learnerId: string, attendedHours: number, passed: boolean | null, recognised: number, rejected: Array<{ reason: HourRejection, hours: number, label: { text: string } }>, learner: { titleLevel: TitleLevel, gb6: string } | null } }> } } | null };

type Outcome_BasePayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_CityActivityPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_ClassPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_EntryPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_JurisdictionPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_LearnerPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_MeasuresPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_OrganisationPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_PlanPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_PublicSubjectPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

type Outcome_ReviewListPayload_Fragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type OutcomeFragment =
  | Outcome_BasePayload_Fragment
  | Outcome_CityActivityPayload_Fragment
  | Outcome_ClassPayload_Fragment
  | Outcome_EntryPayload_Fragment
  | Outcome_JurisdictionPayload_Fragment
  | Outcome_LearnerPayload_Fragment
  | Outcome_MeasuresPayload_Fragment
  | Outcome_OrganisationPayload_Fragment
  | Outcome_PlanPayload_Fragment
  | Outcome_PublicSubjectPayload_Fragment
  | Outcome_ReviewListPayload_Fragment
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

export type ConsistencyQueryVariables = Exact<{
  from: number;
}>;


export type ConsistencyQuery = { checkpoint: { origin: string, size: number, rootHash: string, text: string, vkeys: Array<string>, cosignedBy: Array<string> }, consistencyProof: { from: number, to: number, fromRootHash: string, toRootHash: string, consistency: Array<string> } };

export type MarkedEntryFragment = { id: string, type: string, occurredOn: string, data: unknown, takesEffectOn: string | null, pending: boolean, corrected: { occurredOn: string, data: unknown } | null, corrections: Array<{ entryId: string, corrects: string, recordedAt: string, reason: string, actor: { id: string } | null, document: { ref: string } | null, fields: Array<{ field: string, from: unknown, to: unknown }> }>, withdrawn: { entryId: string, reason: string, because: string | null } | null };

export type EntryOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, entry: { id: string, type: string, occurredOn: string, data: unknown, takesEffectOn: string | null, pending: boolean, corrected: { occurredOn: string, data: unknown } | null, corrections: Array<{ entryId: string, corrects: string, recordedAt: string, reason: string, actor: { id: string } | null, document: { ref: string } | null, fields: Array<{ field: string, from: unknown, to: unknown }> }>, withdrawn: { entryId: string, reason: string, because: string | null } | null } | null, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null }> };

export type CorrectEntryMutationVariables = Exact<{
  input: CorrectEntryInput;
}>;


export type CorrectEntryMutation = { correctEntry: { position: string | null, revision: number | null, viewsCaughtUp: boolean, entry: { id: string, type: string, occurredOn: string, data: unknown, takesEffectOn: string | null, pending: boolean, corrected: { occurredOn: string, data: unknown } | null, corrections: Array<{ entryId: string, corrects: string, recordedAt: string, reason: string, actor: { id: string } | null, document: { ref: string } | null, fields: Array<{ field: string, from: unknown, to: unknown }> }>, withdrawn: { entryId: string, reason: string, because: string | null } | null } | null, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null }> } };

export type WithdrawEntryMutationVariables = Exact<{
  input: WithdrawEntryInput;
}>;


export type WithdrawEntryMutation = { withdrawEntry: { position: string | null, revision: number | null, viewsCaughtUp: boolean, entry: { id: string, type: string, occurredOn: string, data: unknown, takesEffectOn: string | null, pending: boolean, corrected: { occurredOn: string, data: unknown } | null, corrections: Array<{ entryId: string, corrects: string, recordedAt: string, reason: string, actor: { id: string } | null, document: { ref: string } | null, fields: Array<{ field: string, from: unknown, to: unknown }> }>, withdrawn: { entryId: string, reason: string, because: string | null } | null } | null, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null }> } };

export type MarkedEntryByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type MarkedEntryByIdQuery = { entry: { id: string, type: string, occurredOn: string, data: unknown, takesEffectOn: string | null, pending: boolean, about: { id: string, type: string } | null, corrected: { occurredOn: string, data: unknown } | null, corrections: Array<{ entryId: string, corrects: string, recordedAt: string, reason: string, actor: { id: string } | null, document: { ref: string } | null, fields: Array<{ field: string, from: unknown, to: unknown }> }>, withdrawn: { entryId: string, reason: string, because: string | null } | null } | null };

export type BaseWithPendingQueryVariables = Exact<{
  id: string | number;
}>;


export type BaseWithPendingQuery = { base: { id: string, name: string, status: BaseStatus, announcedOn: string | null, endedOn: string | null, revision: number, corrections: Array<{ entryId: string, corrects: string }>, pending: Array<{ id: string, type: string, occurredOn: string, data: unknown, takesEffectOn: string | null, pending: boolean, corrected: { occurredOn: string, data: unknown } | null, corrections: Array<{ entryId: string, corrects: string, recordedAt: string, reason: string, actor: { id: string } | null, document: { ref: string } | null, fields: Array<{ field: string, from: unknown, to: unknown }> }>, withdrawn: { entryId: string, reason: string, because: string | null } | null }>, history: { edges: Array<{ node: { id: string, type: string, occurredOn: string, data: unknown, takesEffectOn: string | null, pending: boolean, corrected: { occurredOn: string, data: unknown } | null, corrections: Array<{ entryId: string, corrects: string, recordedAt: string, reason: string, actor: { id: string } | null, document: { ref: string } | null, fields: Array<{ field: string, from: unknown, to: unknown }> }>, withdrawn: { entryId: string, reason: string, because: string | null } | null } }> } } | null };

export type ExportProgressFragment = { id: string, state: ExportState, rows: number, bytes: number, jsonlUrl: string | null, csvUrl: string | null, fromSequence: number | null, toSequence: number | null, expiresAt: string, stateLabel: { text: string }, error: { code: string, message: string } | null };

export type StartExportMutationVariables = Exact<{
  input: StartExportInput;
}>;


export type StartExportMutation = { startExport: { export: { id: string, state: ExportState, rows: number, bytes: number, jsonlUrl: string | null, csvUrl: string | null, fromSequence: number | null, toSequence: number | null, expiresAt: string, stateLabel: { text: string }, error: { code: string, message: string } | null } | null, userErrors: Array<{ code: string, message: string, field: string | null }> } };

export type ExportQueryVariables = Exact<{
  id: string | number;
}>;


export type ExportQuery = { export: { id: string, state: ExportState, rows: number, bytes: number, jsonlUrl: string | null, csvUrl: string | null, fromSequence: number | null, toSequence: number | null, expiresAt: string, stateLabel: { text: string }, error: { code: string, message: string } | null } | null };

export type ExportsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportsQuery = { exports: Array<{ id: string, state: ExportState, rows: number, bytes: number, jsonlUrl: string | null, csvUrl: string | null, fromSequence: number | null, toSequence: number | null, expiresAt: string, stateLabel: { text: string }, error: { code: string, message: string } | null }> };

export type CancelExportMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelExportMutation = { cancelExport: { export: { id: string, state: ExportState, rows: number, bytes: number, jsonlUrl: string | null, csvUrl: string | null, fromSequence: number | null, toSequence: number | null, expiresAt: string, stateLabel: { text: string }, error: { code: string, message: string } | null } | null, userErrors: Array<{ code: string, message: string, field: string | null }> } };

export type DoHoursCountQueryVariables = Exact<{
  base: string;
  on: string;
  category: SubjectCategory;
  subject?: string | null | undefined;
}>;


export type DoHoursCountQuery = { hoursCheck: { counts: boolean, reason: HourRejection | null, numberedOn: string | null, endedOn: string | null, label: { text: string }, article: { code: string, citation: { text: string } } }, publicSubjects: Array<{ code: string, name: string, hours: number, deliveries: Array<{ from: string, to: string | null, base: { id: string, number: string | null, name: string } | null }> }> };

export type LearnerYearQueryVariables = Exact<{
  learner: string | number;
  year: number;
  atLeast?: string | null | undefined;
}>;


export type LearnerYearQuery = { learnerAccount: { year: number, measures: number, titleLevel: TitleLevel, target: { total: number, public: number }, recognised: { total: number, public: number, professional: number }, missing: { total: number, public: number }, items: Array<{ classId: string, course: string, category: SubjectCategory, recognised: number, corrected: number, rejected: Array<{ reason: HourRejection, hours: number, label: { text: string } }>, base: { id: string, number: string | null, name: string } | null }> } | null };

export type WhoIsQueryVariables = Exact<{
  idNumber: string;
  purpose: ReadPurpose;
}>;


export type WhoIsQuery = { learnerByIdNumber: { id: string, titleLevel: TitleLevel, employer: string | null, registeredOn: string, titleLabel: { text: string }, division: { gb6: string, name: string } | null, person: { erased: boolean, status: LearnerStatus, name: string | null, idNumber: string | null, statusLabel: { zh: string, en: string } } | null } | null };

export type InForceQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type InForceQuery = { measures: { id: string, version: number, title: string, effectiveFrom: string, params: { eligibility: { teachingArea: number, capacity: number, computers: number, managers: number, seniorRatio: { numerator: number, denominator: number } }, rectification: { months: number, minMonths: number, maxMonths: number } }, interpretations: Array<{ clause: string, ruling: string, effectiveOn: string }> } | null, divisions: Array<{ gb6: string, name: string, level: Level, from: string, to: string | null }>, departments: Array<{ authority: string, name: string, gb6: string }> };

export type PlansQueryVariables = Exact<{
  filter?: PlanFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
}>;


export type PlansQuery = { plans: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, status: PlanStatus, hours: number | null, effectiveOn: string | null, filingNo: string | null, statusLabel: { text: string }, content: { year: number, mode: ReleaseMode, category: SubjectCategory, subject: string, course: string, hours: number, seats: number, feeFen: number }, base: { id: string, number: string | null, name: string } | null, reviews: Array<{ authority: string, agreed: boolean, on: string, reasons: Array<string> }> } }> } };

export type ProofOfEntryQueryVariables = Exact<{
  id: string | number;
}>;


export type ProofOfEntryQuery = { entry: { sequence: number, canonical: string | null, proof: { leafIndex: number, leafHash: string, auditPath: Array<string>, treeSize: number, rootHash: string, tlogProof: string | null } | null } | null };

export type BaseRecordAsOfQueryVariables = Exact<{
  id: string | number;
  asOf?: AsOfInput | null | undefined;
  year: number;
}>;


export type BaseRecordAsOfQuery = { base: { id: string, name: string, status: BaseStatus, asOf: { sequence: number, effective: string } | null, corrections: Array<{ entryId: string, corrects: string, recordedAt: string, reason: string, fields: Array<{ field: string, from: unknown, to: unknown }> }>, pending: Array<{ id: string, type: string, takesEffectOn: string | null }>, history: { totalCount: number, edges: Array<{ node: { id: string, type: string, occurredOn: string, pending: boolean, corrected: { data: unknown } | null, about: { id: string, type: string, corrections: Array<{ entryId: string }> } | null } }> }, plans: { totalCount: number, edges: Array<{ node: { id: string, status: PlanStatus, hours: number | null, base: { name: string } | null } }> }, classes: { totalCount: number, edges: Array<{ node: { id: string, status: ClassStatus, enrolled: number, recognisedHours: number, plan: { status: PlanStatus } | null, participations: { totalCount: number, edges: Array<{ node: { attendedHours: number, passed: boolean | null, recognised: number, learner: { id: string, titleLevel: TitleLevel, division: { name: string } | null } | null } }> } } }> }, year: { planned: { classes: number, hours: number }, done: { classes: number, learnerHours: number }, findings: Array<{ kind: BaseFinding, on: string, class: { id: string, status: ClassStatus } | null }> } | null } | null };

export type LearnerAccountAsOfQueryVariables = Exact<{
  learner: string | number;
  year: number;
  asOf?: AsOfInput | null | undefined;
}>;


export type LearnerAccountAsOfQuery = { learnerAccount: { learnerId: string, learnerStatus: LearnerStatus, titleLevel: TitleLevel, target: { total: number, public: number }, recognised: { total: number, public: number, professional: number }, missing: { total: number, public: number }, items: Array<{ classId: string, course: string, recognised: number, corrected: number, class: { status: ClassStatus, recognisedHours: number } | null, base: { name: string } | null }> } | null };

export type RegisterStatisticsQueryVariables = Exact<{
  on?: string | null | undefined;
  filter?: StatisticsFilter | null | undefined;
}>;


export type RegisterStatisticsQuery = { statistics: { total: number, byStatus: Array<{ status: BaseStatus, count: number }>, byLevel: Array<{ level: Level, count: number }>, byDivision: Array<{ gb6: string, count: number, division: { name: string } | null }>, byYear: Array<{ year: number, applied: number, approved: number, numbered: number, revoked: number, ended: number, live: number }> } };

export type PublicSubjectOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, publicSubject: { id: string, code: string, name: string, hours: number, from: string, to: string | null, deliveries: Array<{ baseId: string, from: string, to: string | null }> } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type PlanOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, plan: { id: string, status: PlanStatus, hours: number | null, effectiveOn: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type ClassOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type LearnerOutcomeFragment = { learnerId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type DesignatePublicSubjectMutationVariables = Exact<{
  input: DesignatePublicSubjectInput;
}>;


export type DesignatePublicSubjectMutation = { designatePublicSubject: { position: string | null, revision: number | null, viewsCaughtUp: boolean, publicSubject: { id: string, code: string, name: string, hours: number, from: string, to: string | null, deliveries: Array<{ baseId: string, from: string, to: string | null }> } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EndPublicSubjectMutationVariables = Exact<{
  input: EndPublicSubjectInput;
}>;


export type EndPublicSubjectMutation = { endPublicSubject: { position: string | null, revision: number | null, viewsCaughtUp: boolean, publicSubject: { id: string, code: string, name: string, hours: number, from: string, to: string | null, deliveries: Array<{ baseId: string, from: string, to: string | null }> } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AssignPublicDeliveryMutationVariables = Exact<{
  input: AssignPublicDeliveryInput;
}>;


export type AssignPublicDeliveryMutation = { assignPublicDelivery: { position: string | null, revision: number | null, viewsCaughtUp: boolean, publicSubject: { id: string, code: string, name: string, hours: number, from: string, to: string | null, deliveries: Array<{ baseId: string, from: string, to: string | null }> } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EndPublicDeliveryMutationVariables = Exact<{
  input: EndPublicDeliveryInput;
}>;


export type EndPublicDeliveryMutation = { endPublicDelivery: { position: string | null, revision: number | null, viewsCaughtUp: boolean, publicSubject: { id: string, code: string, name: string, hours: number, from: string, to: string | null, deliveries: Array<{ baseId: string, from: string, to: string | null }> } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type SubmitPlanMutationVariables = Exact<{
  input: SubmitPlanInput;
}>;


export type SubmitPlanMutation = { submitPlan: { position: string | null, revision: number | null, viewsCaughtUp: boolean, plan: { id: string, status: PlanStatus, hours: number | null, effectiveOn: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ReviewPlanMutationVariables = Exact<{
  input: ReviewPlanInput;
}>;


export type ReviewPlanMutation = { reviewPlan: { position: string | null, revision: number | null, viewsCaughtUp: boolean, plan: { id: string, status: PlanStatus, hours: number | null, effectiveOn: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ApprovePlanMutationVariables = Exact<{
  input: ApprovePlanInput;
}>;


export type ApprovePlanMutation = { approvePlan: { position: string | null, revision: number | null, viewsCaughtUp: boolean, plan: { id: string, status: PlanStatus, hours: number | null, effectiveOn: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RefusePlanMutationVariables = Exact<{
  input: RefusePlanInput;
}>;


export type RefusePlanMutation = { refusePlan: { position: string | null, revision: number | null, viewsCaughtUp: boolean, plan: { id: string, status: PlanStatus, hours: number | null, effectiveOn: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type FilePlanMutationVariables = Exact<{
  input: FilePlanInput;
}>;


export type FilePlanMutation = { filePlan: { position: string | null, revision: number | null, viewsCaughtUp: boolean, plan: { id: string, status: PlanStatus, hours: number | null, effectiveOn: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type WithdrawPlanMutationVariables = Exact<{
  input: WithdrawPlanInput;
}>;


export type WithdrawPlanMutation = { withdrawPlan: { position: string | null, revision: number | null, viewsCaughtUp: boolean, plan: { id: string, status: PlanStatus, hours: number | null, effectiveOn: string | null, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type OpenClassMutationVariables = Exact<{
  input: OpenClassInput;
}>;


export type OpenClassMutation = { openClass: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EnrolLearnersMutationVariables = Exact<{
  input: EnrolLearnersInput;
}>;


export type EnrolLearnersMutation = { enrolLearners: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { recordAttendance: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AssessLearnersMutationVariables = Exact<{
  input: AssessLearnersInput;
}>;


export type AssessLearnersMutation = { assessLearners: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type CompleteClassMutationVariables = Exact<{
  input: CompleteClassInput;
}>;


export type CompleteClassMutation = { completeClass: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RegisterRecordsMutationVariables = Exact<{
  input: RegisterRecordsInput;
}>;


export type RegisterRecordsMutation = { registerRecords: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EvaluateEffectMutationVariables = Exact<{
  input: EvaluateEffectInput;
}>;


export type EvaluateEffectMutation = { evaluateEffect: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ReportTrainingMutationVariables = Exact<{
  input: ReportTrainingInput;
}>;


export type ReportTrainingMutation = { reportTraining: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type CancelClassMutationVariables = Exact<{
  input: CancelClassInput;
}>;


export type CancelClassMutation = { cancelClass: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type CorrectHoursMutationVariables = Exact<{
  input: CorrectHoursInput;
}>;


export type CorrectHoursMutation = { correctHours: { position: string | null, revision: number | null, viewsCaughtUp: boolean, class: { id: string, status: ClassStatus, enrolled: number, attendedHours: number, assessed: number, passed: number, reportDueOn: string | null, recognisedHours: number, rejectedHours: number, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RegisterLearnerMutationVariables = Exact<{
  input: RegisterLearnerInput;
}>;


export type RegisterLearnerMutation = { registerLearner: { learnerId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ChangeTitleLevelMutationVariables = Exact<{
  input: ChangeTitleLevelInput;
}>;


export type ChangeTitleLevelMutation = { changeTitleLevel: { learnerId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ChangeEmployerMutationVariables = Exact<{
  input: ChangeEmployerInput;
}>;


export type ChangeEmployerMutation = { changeEmployer: { learnerId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type CorrectLearnerNameMutationVariables = Exact<{
  input: CorrectLearnerNameInput;
}>;


export type CorrectLearnerNameMutation = { correctLearnerName: { learnerId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type EraseLearnerMutationVariables = Exact<{
  input: EraseLearnerInput;
}>;


export type EraseLearnerMutation = { eraseLearner: { learnerId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RegisterLearnersMutationVariables = Exact<{
  input: RegisterLearnersInput;
}>;


export type RegisterLearnersMutation = { registerLearners: { registered: number, position: string | null, viewsCaughtUp: boolean, results: Array<{ line: number, learnerId: string | null, registered: boolean, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null }> }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null }> } };

export type TrainingStatisticsQueryVariables = Exact<{
  from: number;
  to: number;
  division?: string | null | undefined;
}>;


export type TrainingStatisticsQuery = { trainingStatistics: { byYear: Array<{ year: number, category: SubjectCategory, classes: number, learners: number, recognisedHours: number, assessed: number, passed: number }>, byDivision: Array<{ gb6: string, classes: number, recognisedHours: number, division: { name: string } | null }>, byBase: Array<{ baseId: string, classes: number, recognisedHours: number, base: { number: string | null, name: string } | null }>, topCourses: Array<{ course: string, classes: number, learners: number, recognisedHours: number }> }, cityActivities: { totalCount: number, edges: Array<{ node: { id: string, kind: CityActivityKind, on: string, title: string, levels: Array<Level> | null, days: number | null, attendees: number | null, ref: string | null, year: number | null, post: StaffPost | null, persons: number | null, label: { text: string }, base: { id: string, name: string } | null } }> } };

export type BaseAsOfQueryVariables = Exact<{
  id: string | number;
  asOf?: AsOfInput | null | undefined;
}>;


export type BaseAsOfQuery = { base: { id: string, name: string, status: BaseStatus, number: string | null, revision: number, asOf: { sequence: number, effective: string } | null, organisation: { name: string } | null, division: { name: string } | null, laterKnown: { edges: Array<{ node: { entry: { id: string, type: string, recordedAt: string } | null, changes: Array<{ field: string, from: unknown, to: unknown }> } }> } | null } | null };

export type BasesAsOfQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: BaseFilter | null | undefined;
  asOf?: AsOfInput | null | undefined;
}>;


export type BasesAsOfQuery = { bases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string | null, name: string, status: BaseStatus } }> } };

export type StatisticsAsOfQueryVariables = Exact<{
  asOf?: AsOfInput | null | undefined;
}>;


export type StatisticsAsOfQuery = { statistics: { total: number, byStatus: Array<{ status: BaseStatus, count: number }> } };

export type BaseDiffQueryVariables = Exact<{
  id: string | number;
  from: AsOfInput;
  to: AsOfInput;
}>;


export type BaseDiffQuery = { diff: Array<{ field: string, from: unknown, to: unknown, entry: { id: string, type: string, occurredOn: string, recordedAt: string, actor: { id: string, role: Role, bureau: string | null } | null, articles: Array<{ code: string }>, document: { ref: string } | null } | null }> | null };

export type BaseReplayQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BaseReplayQuery = { replay: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { entry: { sequence: number, type: string, occurredOn: string } | null, state: { status: BaseStatus, name: string } | null, changes: Array<{ field: string, from: unknown, to: unknown }> } }> } };

export type BaseStandingQueryVariables = Exact<{
  id: string | number;
  on: string;
  recorded?: RecordedInput | null | undefined;
}>;


export type BaseStandingQuery = { standing: { on: string, inGoodStanding: boolean, conditions: Array<{ condition: StandingCondition, holds: boolean, reasons: Array<string>, label: { text: string }, article: { code: string }, entry: { id: string, type: string, occurredOn: string } | null }> } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { anonymous: boolean, id: string | null, role: Role, bureau: string | null, roleLabel: { text: string }, mayDo: Array<{ command: string, article: { code: string, title: { text: string } | null } }> } };

export type WorklistQueryVariables = Exact<{
  bureau?: string | null | undefined;
  kinds?: Array<TaskKind> | TaskKind | null | undefined;
  dueBefore?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type WorklistQuery = { worklist: { totalCount: number, edges: Array<{ node: { id: string, kind: TaskKind, bureau: string, since: string, dueOn: string | null, assumedYears: Array<number>, overdue: boolean, label: { text: string }, articles: Array<{ code: string }>, base: { id: string, number: string | null, name: string, status: BaseStatus } | null, about:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null } }> } };

export type ReviewListOutcomeFragment = { position: string | null, revision: number | null, viewsCaughtUp: boolean, reviewList: { id: string, bureau: string, year: number, publishedOn: string, items: Array<{ number: string, outcome: AssessmentOutcome }> } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type CityActivityOutcomeFragment = { activityId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> };

export type SubmitAnnualReportMutationVariables = Exact<{
  input: SubmitAnnualReportInput;
}>;


export type SubmitAnnualReportMutation = { submitAnnualReport: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type SubmitNextYearPlanMutationVariables = Exact<{
  input: SubmitNextYearPlanInput;
}>;


export type SubmitNextYearPlanMutation = { submitNextYearPlan: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type RecordInspectionMutationVariables = Exact<{
  input: RecordInspectionInput;
}>;


export type RecordInspectionMutation = { recordInspection: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type ConcludeAssessmentMutationVariables = Exact<{
  input: ConcludeAssessmentInput;
}>;


export type ConcludeAssessmentMutation = { concludeAssessment: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type AwardCommendationMutationVariables = Exact<{
  input: AwardCommendationInput;
}>;


export type AwardCommendationMutation = { awardCommendation: { position: string | null, revision: number | null, viewsCaughtUp: boolean, base: { id: string, name: string, number: string | null, status: BaseStatus, level: Level, revision: number } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type PublishReviewListMutationVariables = Exact<{
  input: PublishReviewListInput;
}>;


export type PublishReviewListMutation = { publishReviewList: { position: string | null, revision: number | null, viewsCaughtUp: boolean, reviewList: { id: string, bureau: string, year: number, publishedOn: string, items: Array<{ number: string, outcome: AssessmentOutcome }> } | null, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type HoldManagerTrainingMutationVariables = Exact<{
  input: HoldManagerTrainingInput;
}>;


export type HoldManagerTrainingMutation = { holdManagerTraining: { activityId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type HoldExchangeActivityMutationVariables = Exact<{
  input: HoldExchangeActivityInput;
}>;


export type HoldExchangeActivityMutation = { holdExchangeActivity: { activityId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type IssueGuidanceMutationVariables = Exact<{
  input: IssueGuidanceInput;
}>;


export type IssueGuidanceMutation = { issueGuidance: { activityId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

export type CommendStaffMutationVariables = Exact<{
  input: CommendStaffInput;
}>;


export type CommendStaffMutation = { commendStaff: { activityId: string | null, position: string | null, revision: number | null, viewsCaughtUp: boolean, entries: Array<{ id: string, sequence: number, type: string, occurredOn: string, revision: number, label: { text: string } }>, userErrors: Array<{ code: string, message: string, field: string | null, article: string | null, params: unknown }> } };

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
export const MarkedEntryFragmentDoc = new TypedDocumentString(`
    fragment MarkedEntry on Entry {
  id
  type
  occurredOn
  data
  corrected {
    occurredOn
    data
  }
  corrections {
    entryId
    corrects
    recordedAt
    actor {
      id
    }
    reason
    document {
      ref
    }
    fields {
      field
      from
      to
    }
  }
  takesEffectOn
  pending
  withdrawn {
    entryId
    reason
    because
  }
}
    `, {"fragmentName":"MarkedEntry"}) as unknown as TypedDocumentString<MarkedEntryFragment, unknown>;
export const EntryOutcomeFragmentDoc = new TypedDocumentString(`
    fragment EntryOutcome on EntryPayload {
  entry {
    ...MarkedEntry
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
  }
}
    fragment MarkedEntry on Entry {
  id
  type
  occurredOn
  data
  corrected {
    occurredOn
    data
  }
  corrections {
    entryId
    corrects
    recordedAt
    actor {
      id
    }
    reason
    document {
      ref
    }
    fields {
      field
      from
      to
    }
  }
  takesEffectOn
  pending
  withdrawn {
    entryId
    reason
    because
  }
}`, {"fragmentName":"EntryOutcome"}) as unknown as TypedDocumentString<EntryOutcomeFragment, unknown>;
export const ExportProgressFragmentDoc = new TypedDocumentString(`
    fragment ExportProgress on Export {
  id
  state
  stateLabel {
    text
  }
  rows
  bytes
  jsonlUrl
  csvUrl
  fromSequence
  toSequence
  expiresAt
  error {
    code
    message
  }
}
    `, {"fragmentName":"ExportProgress"}) as unknown as TypedDocumentString<ExportProgressFragment, unknown>;
export const PublicSubjectOutcomeFragmentDoc = new TypedDocumentString(`
    fragment PublicSubjectOutcome on PublicSubjectPayload {
  publicSubject {
    id
    code
    name
    hours
    from
    to
    deliveries {
      baseId
      from
      to
    }
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
}`, {"fragmentName":"PublicSubjectOutcome"}) as unknown as TypedDocumentString<PublicSubjectOutcomeFragment, unknown>;
export const PlanOutcomeFragmentDoc = new TypedDocumentString(`
    fragment PlanOutcome on PlanPayload {
  plan {
    id
    status
    hours
    effectiveOn
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
}`, {"fragmentName":"PlanOutcome"}) as unknown as TypedDocumentString<PlanOutcomeFragment, unknown>;
export const ClassOutcomeFragmentDoc = new TypedDocumentString(`
    fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
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
}`, {"fragmentName":"ClassOutcome"}) as unknown as TypedDocumentString<ClassOutcomeFragment, unknown>;
export const LearnerOutcomeFragmentDoc = new TypedDocumentString(`
    fragment LearnerOutcome on LearnerPayload {
  learnerId
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
}`, {"fragmentName":"LearnerOutcome"}) as unknown as TypedDocumentString<LearnerOutcomeFragment, unknown>;
export const ReviewListOutcomeFragmentDoc = new TypedDocumentString(`
    fragment ReviewListOutcome on ReviewListPayload {
  reviewList {
    id
    bureau
    year
    publishedOn
    items {
      number
      outcome
    }
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
}`, {"fragmentName":"ReviewListOutcome"}) as unknown as TypedDocumentString<ReviewListOutcomeFragment, unknown>;
export const CityActivityOutcomeFragmentDoc = new TypedDocumentString(`
    fragment CityActivityOutcome on CityActivityPayload {
  activityId
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
}`, {"fragmentName":"CityActivityOutcome"}) as unknown as TypedDocumentString<CityActivityOutcomeFragment, unknown>;
export const AccessLogDocument = new TypedDocumentString(`
    query AccessLog($first: Int, $after: String, $filter: AccessLogFilter, $atLeast: Position) {
  accessLog(first: $first, after: $after, filter: $filter, atLeast: $atLeast) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        sequence
        kind
        label {
          zh
          en
        }
        on
        recordedAt
        reader {
          id
          role
          bureau
        }
        purposeLabel {
          zh
          en
        }
        learnerId
        readFor
        learner {
          status
          statusLabel {
            zh
            en
          }
        }
        exportedFor
        exported {
          form
          list
          sequenceFrom
          sequenceTo
          treeSize
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccessLogQuery, AccessLogQueryVariables>;
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
export const BaseWithEvidenceDocument = new TypedDocumentString(`
    query BaseWithEvidence($id: ID!, $first: Int = 20, $after: String) {
  base(id: $id) {
    number
    name
    status
    revision
    evidence {
      position
      sequence
      checkpoint {
        size
        rootHash
        text
        cosignedBy
      }
      proofs(first: $first, after: $after) {
        totalCount
        edges {
          node {
            sequence
            leafHash
            auditPath
            treeSize
            entry {
              type
              occurredOn
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BaseWithEvidenceQuery, BaseWithEvidenceQueryVariables>;
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
export const BaseYearDocument = new TypedDocumentString(`
    query BaseYear($id: ID!, $year: Int!, $atLeast: Position) {
  base(id: $id, atLeast: $atLeast) {
    id
    number
    name
    year(year: $year) {
      report {
        submittedOn
        late
      }
      nextPlan {
        submittedOn
        late
      }
      planned {
        classes
        hours
      }
      done {
        classes
        hours
        learners
        learnerHours
        assessed
        passed
      }
      findings {
        kind
        label {
          text
        }
        on
        text
        class {
          id
        }
      }
      assessment {
        on
        scores {
          operation
          management
          development
          effect
        }
        outcome
        outcomeLabel {
          text
        }
      }
      commended
    }
    plans(first: 20, filter: {year: $year}) {
      totalCount
      edges {
        node {
          id
          status
          content {
            course
            mode
            hours
          }
        }
      }
    }
    classes(first: 20) {
      totalCount
      edges {
        node {
          id
          status
          content {
            course
          }
          enrolled
          passed
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BaseYearQuery, BaseYearQueryVariables>;
export const ReviewListsDocument = new TypedDocumentString(`
    query ReviewLists($year: Int!) {
  reviewLists(year: $year) {
    id
    bureau
    publishedOn
    items {
      number
      outcome
      outcomeLabel {
        text
      }
      base {
        id
        name
        level
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewListsQuery, ReviewListsQueryVariables>;
export const ClassesDocument = new TypedDocumentString(`
    query Classes($filter: ClassFilter, $first: Int = 50, $after: String, $atLeast: Position) {
  classes(filter: $filter, first: $first, after: $after, atLeast: $atLeast) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        status
        statusLabel {
          text
        }
        content {
          basis
          category
          subject
          course
          mode
          plannedHours
        }
        base {
          id
          number
          name
        }
        openedOn
        completedOn
        reportedOn
        enrolled
        outside
        assessed
        passed
        recognisedHours
        rejectedHours
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClassesQuery, ClassesQueryVariables>;
export const ClassWithLearnersDocument = new TypedDocumentString(`
    query ClassWithLearners($id: ID!, $first: Int = 50, $after: String, $atLeast: Position) {
  class(id: $id, atLeast: $atLeast) {
    id
    status
    content {
      basis
      category
      subject
      course
      mode
      plannedHours
      venue {
        kind
        address
        gb6
      }
      sessions {
        date
        hours
      }
    }
    plan {
      id
      status
      hours
    }
    archiveNo
    effectScore
    reportDueOn
    reportedOn
    late
    participations(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          learnerId
          attendedHours
          passed
          recognised
          rejected {
            reason
            hours
            label {
              text
            }
          }
          learner {
            titleLevel
            gb6
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClassWithLearnersQuery, ClassWithLearnersQueryVariables>;
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
export const ConsistencyDocument = new TypedDocumentString(`
    query Consistency($from: Int!) {
  checkpoint {
    origin
    size
    rootHash
    text
    vkeys
    cosignedBy
  }
  consistencyProof(from: $from) {
    from
    to
    fromRootHash
    toRootHash
    consistency
  }
}
    `) as unknown as TypedDocumentString<ConsistencyQuery, ConsistencyQueryVariables>;
export const CorrectEntryDocument = new TypedDocumentString(`
    mutation CorrectEntry($input: CorrectEntryInput!) {
  correctEntry(input: $input) {
    ...EntryOutcome
  }
}
    fragment MarkedEntry on Entry {
  id
  type
  occurredOn
  data
  corrected {
    occurredOn
    data
  }
  corrections {
    entryId
    corrects
    recordedAt
    actor {
      id
    }
    reason
    document {
      ref
    }
    fields {
      field
      from
      to
    }
  }
  takesEffectOn
  pending
  withdrawn {
    entryId
    reason
    because
  }
}
fragment EntryOutcome on EntryPayload {
  entry {
    ...MarkedEntry
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
  }
}`) as unknown as TypedDocumentString<CorrectEntryMutation, CorrectEntryMutationVariables>;
export const WithdrawEntryDocument = new TypedDocumentString(`
    mutation WithdrawEntry($input: WithdrawEntryInput!) {
  withdrawEntry(input: $input) {
    ...EntryOutcome
  }
}
    fragment MarkedEntry on Entry {
  id
  type
  occurredOn
  data
  corrected {
    occurredOn
    data
  }
  corrections {
    entryId
    corrects
    recordedAt
    actor {
      id
    }
    reason
    document {
      ref
    }
    fields {
      field
      from
      to
    }
  }
  takesEffectOn
  pending
  withdrawn {
    entryId
    reason
    because
  }
}
fragment EntryOutcome on EntryPayload {
  entry {
    ...MarkedEntry
  }
  position
  revision
  viewsCaughtUp
  userErrors {
    code
    message
    field
    article
  }
}`) as unknown as TypedDocumentString<WithdrawEntryMutation, WithdrawEntryMutationVariables>;
export const MarkedEntryByIdDocument = new TypedDocumentString(`
    query MarkedEntryById($id: ID!) {
  entry(id: $id) {
    ...MarkedEntry
    about {
      id
      type
    }
  }
}
    fragment MarkedEntry on Entry {
  id
  type
  occurredOn
  data
  corrected {
    occurredOn
    data
  }
  corrections {
    entryId
    corrects
    recordedAt
    actor {
      id
    }
    reason
    document {
      ref
    }
    fields {
      field
      from
      to
    }
  }
  takesEffectOn
  pending
  withdrawn {
    entryId
    reason
    because
  }
}`) as unknown as TypedDocumentString<MarkedEntryByIdQuery, MarkedEntryByIdQueryVariables>;
export const BaseWithPendingDocument = new TypedDocumentString(`
    query BaseWithPending($id: ID!) {
  base(id: $id) {
    id
    name
    status
    announcedOn
    endedOn
    revision
    corrections {
      entryId
      corrects
    }
    pending {
      ...MarkedEntry
    }
    history(last: 50) {
      edges {
        node {
          ...MarkedEntry
        }
      }
    }
  }
}
    fragment MarkedEntry on Entry {
  id
  type
  occurredOn
  data
  corrected {
    occurredOn
    data
  }
  corrections {
    entryId
    corrects
    recordedAt
    actor {
      id
    }
    reason
    document {
      ref
    }
    fields {
      field
      from
      to
    }
  }
  takesEffectOn
  pending
  withdrawn {
    entryId
    reason
    because
  }
}`) as unknown as TypedDocumentString<BaseWithPendingQuery, BaseWithPendingQueryVariables>;
export const StartExportDocument = new TypedDocumentString(`
    mutation StartExport($input: StartExportInput!) {
  startExport(input: $input) {
    export {
      ...ExportProgress
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ExportProgress on Export {
  id
  state
  stateLabel {
    text
  }
  rows
  bytes
  jsonlUrl
  csvUrl
  fromSequence
  toSequence
  expiresAt
  error {
    code
    message
  }
}`) as unknown as TypedDocumentString<StartExportMutation, StartExportMutationVariables>;
export const ExportDocument = new TypedDocumentString(`
    query Export($id: ID!) {
  export(id: $id) {
    ...ExportProgress
  }
}
    fragment ExportProgress on Export {
  id
  state
  stateLabel {
    text
  }
  rows
  bytes
  jsonlUrl
  csvUrl
  fromSequence
  toSequence
  expiresAt
  error {
    code
    message
  }
}`) as unknown as TypedDocumentString<ExportQuery, ExportQueryVariables>;
export const ExportsDocument = new TypedDocumentString(`
    query Exports {
  exports {
    ...ExportProgress
  }
}
    fragment ExportProgress on Export {
  id
  state
  stateLabel {
    text
  }
  rows
  bytes
  jsonlUrl
  csvUrl
  fromSequence
  toSequence
  expiresAt
  error {
    code
    message
  }
}`) as unknown as TypedDocumentString<ExportsQuery, ExportsQueryVariables>;
export const CancelExportDocument = new TypedDocumentString(`
    mutation CancelExport($id: ID!) {
  cancelExport(id: $id) {
    export {
      ...ExportProgress
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ExportProgress on Export {
  id
  state
  stateLabel {
    text
  }
  rows
  bytes
  jsonlUrl
  csvUrl
  fromSequence
  toSequence
  expiresAt
  error {
    code
    message
  }
}`) as unknown as TypedDocumentString<CancelExportMutation, CancelExportMutationVariables>;
export const DoHoursCountDocument = new TypedDocumentString(`
    query DoHoursCount($base: String!, $on: LegalDate!, $category: SubjectCategory!, $subject: String) {
  hoursCheck(base: $base, on: $on, category: $category, subject: $subject) {
    counts
    reason
    label {
      text
    }
    article {
      code
      citation {
        text
      }
    }
    numberedOn
    endedOn
  }
  publicSubjects(on: $on) {
    code
    name
    hours
    deliveries {
      base {
        id
        number
        name
      }
      from
      to
    }
  }
}
    `) as unknown as TypedDocumentString<DoHoursCountQuery, DoHoursCountQueryVariables>;
export const LearnerYearDocument = new TypedDocumentString(`
    query LearnerYear($learner: ID!, $year: Int!, $atLeast: Position) {
  learnerAccount(learner: $learner, year: $year, atLeast: $atLeast) {
    year
    measures
    titleLevel
    target {
      total
      public
    }
    recognised {
      total
      public
      professional
    }
    missing {
      total
      public
    }
    items {
      classId
      course
      category
      recognised
      corrected
      rejected {
        reason
        hours
        label {
          text
        }
      }
      base {
        id
        number
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LearnerYearQuery, LearnerYearQueryVariables>;
export const WhoIsDocument = new TypedDocumentString(`
    query WhoIs($idNumber: String!, $purpose: ReadPurpose!) {
  learnerByIdNumber(idNumber: $idNumber) {
    id
    titleLevel
    titleLabel {
      text
    }
    employer
    division {
      gb6
      name
    }
    registeredOn
    person(purpose: $purpose) {
      erased
      status
      statusLabel {
        zh
        en
      }
      name
      idNumber
    }
  }
}
    `) as unknown as TypedDocumentString<WhoIsQuery, WhoIsQueryVariables>;
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
export const PlansDocument = new TypedDocumentString(`
    query Plans($filter: PlanFilter, $first: Int = 50, $after: String, $atLeast: Position) {
  plans(filter: $filter, first: $first, after: $after, atLeast: $atLeast) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        status
        statusLabel {
          text
        }
        content {
          year
          mode
          category
          subject
          course
          hours
          seats
          feeFen
        }
        base {
          id
          number
          name
        }
        reviews {
          authority
          agreed
          on
          reasons
        }
        hours
        effectiveOn
        filingNo
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlansQuery, PlansQueryVariables>;
export const ProofOfEntryDocument = new TypedDocumentString(`
    query ProofOfEntry($id: ID!) {
  entry(id: $id) {
    sequence
    canonical
    proof {
      leafIndex
      leafHash
      auditPath
      treeSize
      rootHash
      tlogProof
    }
  }
}
    `) as unknown as TypedDocumentString<ProofOfEntryQuery, ProofOfEntryQueryVariables>;
export const BaseRecordAsOfDocument = new TypedDocumentString(`
    query BaseRecordAsOf($id: ID!, $asOf: AsOfInput, $year: Int!) {
  base(id: $id, asOf: $asOf) {
    id
    name
    status
    asOf {
      sequence
      effective
    }
    corrections {
      entryId
      corrects
      recordedAt
      reason
      fields {
        field
        from
        to
      }
    }
    pending {
      id
      type
      takesEffectOn
    }
    history(first: 50) {
      totalCount
      edges {
        node {
          id
          type
          occurredOn
          pending
          corrected {
            data
          }
          about {
            id
            type
            corrections {
              entryId
            }
          }
        }
      }
    }
    plans(first: 20) {
      totalCount
      edges {
        node {
          id
          status
          hours
          base {
            name
          }
        }
      }
    }
    classes(first: 20) {
      totalCount
      edges {
        node {
          id
          status
          enrolled
          recognisedHours
          plan {
            status
          }
          participations(first: 20) {
            totalCount
            edges {
              node {
                attendedHours
                passed
                recognised
                learner {
                  id
                  titleLevel
                  division {
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
    year(year: $year) {
      planned {
        classes
        hours
      }
      done {
        classes
        learnerHours
      }
      findings {
        kind
        on
        class {
          id
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BaseRecordAsOfQuery, BaseRecordAsOfQueryVariables>;
export const LearnerAccountAsOfDocument = new TypedDocumentString(`
    query LearnerAccountAsOf($learner: ID!, $year: Int!, $asOf: AsOfInput) {
  learnerAccount(learner: $learner, year: $year, asOf: $asOf) {
    learnerId
    learnerStatus
    titleLevel
    target {
      total
      public
    }
    recognised {
      total
      public
      professional
    }
    missing {
      total
      public
    }
    items {
      classId
      course
      recognised
      corrected
      class {
        status
        recognisedHours
      }
      base {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LearnerAccountAsOfQuery, LearnerAccountAsOfQueryVariables>;
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
export const DesignatePublicSubjectDocument = new TypedDocumentString(`
    mutation DesignatePublicSubject($input: DesignatePublicSubjectInput!) {
  designatePublicSubject(input: $input) {
    ...PublicSubjectOutcome
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
fragment PublicSubjectOutcome on PublicSubjectPayload {
  publicSubject {
    id
    code
    name
    hours
    from
    to
    deliveries {
      baseId
      from
      to
    }
  }
  ...Outcome
}`) as unknown as TypedDocumentString<DesignatePublicSubjectMutation, DesignatePublicSubjectMutationVariables>;
export const EndPublicSubjectDocument = new TypedDocumentString(`
    mutation EndPublicSubject($input: EndPublicSubjectInput!) {
  endPublicSubject(input: $input) {
    ...PublicSubjectOutcome
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
fragment PublicSubjectOutcome on PublicSubjectPayload {
  publicSubject {
    id
    code
    name
    hours
    from
    to
    deliveries {
      baseId
      from
      to
    }
  }
  ...Outcome
}`) as unknown as TypedDocumentString<EndPublicSubjectMutation, EndPublicSubjectMutationVariables>;
export const AssignPublicDeliveryDocument = new TypedDocumentString(`
    mutation AssignPublicDelivery($input: AssignPublicDeliveryInput!) {
  assignPublicDelivery(input: $input) {
    ...PublicSubjectOutcome
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
fragment PublicSubjectOutcome on PublicSubjectPayload {
  publicSubject {
    id
    code
    name
    hours
    from
    to
    deliveries {
      baseId
      from
      to
    }
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AssignPublicDeliveryMutation, AssignPublicDeliveryMutationVariables>;
export const EndPublicDeliveryDocument = new TypedDocumentString(`
    mutation EndPublicDelivery($input: EndPublicDeliveryInput!) {
  endPublicDelivery(input: $input) {
    ...PublicSubjectOutcome
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
fragment PublicSubjectOutcome on PublicSubjectPayload {
  publicSubject {
    id
    code
    name
    hours
    from
    to
    deliveries {
      baseId
      from
      to
    }
  }
  ...Outcome
}`) as unknown as TypedDocumentString<EndPublicDeliveryMutation, EndPublicDeliveryMutationVariables>;
export const SubmitPlanDocument = new TypedDocumentString(`
    mutation SubmitPlan($input: SubmitPlanInput!) {
  submitPlan(input: $input) {
    ...PlanOutcome
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
fragment PlanOutcome on PlanPayload {
  plan {
    id
    status
    hours
    effectiveOn
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<SubmitPlanMutation, SubmitPlanMutationVariables>;
export const ReviewPlanDocument = new TypedDocumentString(`
    mutation ReviewPlan($input: ReviewPlanInput!) {
  reviewPlan(input: $input) {
    ...PlanOutcome
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
fragment PlanOutcome on PlanPayload {
  plan {
    id
    status
    hours
    effectiveOn
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ReviewPlanMutation, ReviewPlanMutationVariables>;
export const ApprovePlanDocument = new TypedDocumentString(`
    mutation ApprovePlan($input: ApprovePlanInput!) {
  approvePlan(input: $input) {
    ...PlanOutcome
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
fragment PlanOutcome on PlanPayload {
  plan {
    id
    status
    hours
    effectiveOn
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ApprovePlanMutation, ApprovePlanMutationVariables>;
export const RefusePlanDocument = new TypedDocumentString(`
    mutation RefusePlan($input: RefusePlanInput!) {
  refusePlan(input: $input) {
    ...PlanOutcome
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
fragment PlanOutcome on PlanPayload {
  plan {
    id
    status
    hours
    effectiveOn
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RefusePlanMutation, RefusePlanMutationVariables>;
export const FilePlanDocument = new TypedDocumentString(`
    mutation FilePlan($input: FilePlanInput!) {
  filePlan(input: $input) {
    ...PlanOutcome
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
fragment PlanOutcome on PlanPayload {
  plan {
    id
    status
    hours
    effectiveOn
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<FilePlanMutation, FilePlanMutationVariables>;
export const WithdrawPlanDocument = new TypedDocumentString(`
    mutation WithdrawPlan($input: WithdrawPlanInput!) {
  withdrawPlan(input: $input) {
    ...PlanOutcome
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
fragment PlanOutcome on PlanPayload {
  plan {
    id
    status
    hours
    effectiveOn
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<WithdrawPlanMutation, WithdrawPlanMutationVariables>;
export const OpenClassDocument = new TypedDocumentString(`
    mutation OpenClass($input: OpenClassInput!) {
  openClass(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<OpenClassMutation, OpenClassMutationVariables>;
export const EnrolLearnersDocument = new TypedDocumentString(`
    mutation EnrolLearners($input: EnrolLearnersInput!) {
  enrolLearners(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<EnrolLearnersMutation, EnrolLearnersMutationVariables>;
export const RecordAttendanceDocument = new TypedDocumentString(`
    mutation RecordAttendance($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RecordAttendanceMutation, RecordAttendanceMutationVariables>;
export const AssessLearnersDocument = new TypedDocumentString(`
    mutation AssessLearners($input: AssessLearnersInput!) {
  assessLearners(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<AssessLearnersMutation, AssessLearnersMutationVariables>;
export const CompleteClassDocument = new TypedDocumentString(`
    mutation CompleteClass($input: CompleteClassInput!) {
  completeClass(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<CompleteClassMutation, CompleteClassMutationVariables>;
export const RegisterRecordsDocument = new TypedDocumentString(`
    mutation RegisterRecords($input: RegisterRecordsInput!) {
  registerRecords(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<RegisterRecordsMutation, RegisterRecordsMutationVariables>;
export const EvaluateEffectDocument = new TypedDocumentString(`
    mutation EvaluateEffect($input: EvaluateEffectInput!) {
  evaluateEffect(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<EvaluateEffectMutation, EvaluateEffectMutationVariables>;
export const ReportTrainingDocument = new TypedDocumentString(`
    mutation ReportTraining($input: ReportTrainingInput!) {
  reportTraining(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<ReportTrainingMutation, ReportTrainingMutationVariables>;
export const CancelClassDocument = new TypedDocumentString(`
    mutation CancelClass($input: CancelClassInput!) {
  cancelClass(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<CancelClassMutation, CancelClassMutationVariables>;
export const CorrectHoursDocument = new TypedDocumentString(`
    mutation CorrectHours($input: CorrectHoursInput!) {
  correctHours(input: $input) {
    ...ClassOutcome
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
fragment ClassOutcome on ClassPayload {
  class {
    id
    status
    enrolled
    attendedHours
    assessed
    passed
    reportDueOn
    recognisedHours
    rejectedHours
    revision
  }
  ...Outcome
}`) as unknown as TypedDocumentString<CorrectHoursMutation, CorrectHoursMutationVariables>;
export const RegisterLearnerDocument = new TypedDocumentString(`
    mutation RegisterLearner($input: RegisterLearnerInput!) {
  registerLearner(input: $input) {
    ...LearnerOutcome
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
fragment LearnerOutcome on LearnerPayload {
  learnerId
  ...Outcome
}`) as unknown as TypedDocumentString<RegisterLearnerMutation, RegisterLearnerMutationVariables>;
export const ChangeTitleLevelDocument = new TypedDocumentString(`
    mutation ChangeTitleLevel($input: ChangeTitleLevelInput!) {
  changeTitleLevel(input: $input) {
    ...LearnerOutcome
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
fragment LearnerOutcome on LearnerPayload {
  learnerId
  ...Outcome
}`) as unknown as TypedDocumentString<ChangeTitleLevelMutation, ChangeTitleLevelMutationVariables>;
export const ChangeEmployerDocument = new TypedDocumentString(`
    mutation ChangeEmployer($input: ChangeEmployerInput!) {
  changeEmployer(input: $input) {
    ...LearnerOutcome
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
fragment LearnerOutcome on LearnerPayload {
  learnerId
  ...Outcome
}`) as unknown as TypedDocumentString<ChangeEmployerMutation, ChangeEmployerMutationVariables>;
export const CorrectLearnerNameDocument = new TypedDocumentString(`
    mutation CorrectLearnerName($input: CorrectLearnerNameInput!) {
  correctLearnerName(input: $input) {
    ...LearnerOutcome
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
fragment LearnerOutcome on LearnerPayload {
  learnerId
  ...Outcome
}`) as unknown as TypedDocumentString<CorrectLearnerNameMutation, CorrectLearnerNameMutationVariables>;
export const EraseLearnerDocument = new TypedDocumentString(`
    mutation EraseLearner($input: EraseLearnerInput!) {
  eraseLearner(input: $input) {
    ...LearnerOutcome
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
fragment LearnerOutcome on LearnerPayload {
  learnerId
  ...Outcome
}`) as unknown as TypedDocumentString<EraseLearnerMutation, EraseLearnerMutationVariables>;
export const RegisterLearnersDocument = new TypedDocumentString(`
    mutation RegisterLearners($input: RegisterLearnersInput!) {
  registerLearners(input: $input) {
    registered
    position
    viewsCaughtUp
    results {
      line
      learnerId
      registered
      userErrors {
        code
        message
        field
        article
      }
    }
    userErrors {
      code
      message
      field
      article
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterLearnersMutation, RegisterLearnersMutationVariables>;
export const TrainingStatisticsDocument = new TypedDocumentString(`
    query TrainingStatistics($from: Int!, $to: Int!, $division: Gb6) {
  trainingStatistics(from: $from, to: $to, division: $division) {
    byYear {
      year
      category
      classes
      learners
      recognisedHours
      assessed
      passed
    }
    byDivision {
      gb6
      division {
        name
      }
      classes
      recognisedHours
    }
    byBase {
      baseId
      base {
        number
        name
      }
      classes
      recognisedHours
    }
    topCourses {
      course
      classes
      learners
      recognisedHours
    }
  }
  cityActivities(first: 20) {
    totalCount
    edges {
      node {
        id
        kind
        label {
          text
        }
        on
        title
        levels
        days
        attendees
        ref
        year
        post
        persons
        base {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrainingStatisticsQuery, TrainingStatisticsQueryVariables>;
export const BaseAsOfDocument = new TypedDocumentString(`
    query BaseAsOf($id: ID!, $asOf: AsOfInput) {
  base(id: $id, asOf: $asOf) {
    id
    name
    status
    number
    revision
    asOf {
      sequence
      effective
    }
    organisation {
      name
    }
    division {
      name
    }
    laterKnown(first: 20) {
      edges {
        node {
          entry {
            id
            type
            recordedAt
          }
          changes {
            field
            from
            to
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BaseAsOfQuery, BaseAsOfQueryVariables>;
export const BasesAsOfDocument = new TypedDocumentString(`
    query BasesAsOf($first: Int = 20, $after: String, $filter: BaseFilter, $asOf: AsOfInput) {
  bases(first: $first, after: $after, filter: $filter, asOf: $asOf) {
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
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BasesAsOfQuery, BasesAsOfQueryVariables>;
export const StatisticsAsOfDocument = new TypedDocumentString(`
    query StatisticsAsOf($asOf: AsOfInput) {
  statistics(asOf: $asOf) {
    total
    byStatus {
      status
      count
    }
  }
}
    `) as unknown as TypedDocumentString<StatisticsAsOfQuery, StatisticsAsOfQueryVariables>;
export const BaseDiffDocument = new TypedDocumentString(`
    query BaseDiff($id: ID!, $from: AsOfInput!, $to: AsOfInput!) {
  diff(base: $id, from: $from, to: $to) {
    field
    from
    to
    entry {
      id
      type
      occurredOn
      recordedAt
      actor {
        id
        role
        bureau
      }
      articles {
        code
      }
      document {
        ref
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BaseDiffQuery, BaseDiffQueryVariables>;
export const BaseReplayDocument = new TypedDocumentString(`
    query BaseReplay($id: ID!, $first: Int = 20, $after: String) {
  replay(base: $id, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        entry {
          sequence
          type
          occurredOn
        }
        state {
          status
          name
        }
        changes {
          field
          from
          to
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BaseReplayQuery, BaseReplayQueryVariables>;
export const BaseStandingDocument = new TypedDocumentString(`
    query BaseStanding($id: ID!, $on: LegalDate!, $recorded: RecordedInput) {
  standing(base: $id, on: $on, recorded: $recorded) {
    on
    inGoodStanding
    conditions {
      condition
      label {
        text
      }
      holds
      article {
        code
      }
      reasons
      entry {
        id
        type
        occurredOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BaseStandingQuery, BaseStandingQueryVariables>;
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
        assumedYears
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
        about {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorklistQuery, WorklistQueryVariables>;
export const SubmitAnnualReportDocument = new TypedDocumentString(`
    mutation SubmitAnnualReport($input: SubmitAnnualReportInput!) {
  submitAnnualReport(input: $input) {
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
}`) as unknown as TypedDocumentString<SubmitAnnualReportMutation, SubmitAnnualReportMutationVariables>;
export const SubmitNextYearPlanDocument = new TypedDocumentString(`
    mutation SubmitNextYearPlan($input: SubmitNextYearPlanInput!) {
  submitNextYearPlan(input: $input) {
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
}`) as unknown as TypedDocumentString<SubmitNextYearPlanMutation, SubmitNextYearPlanMutationVariables>;
export const RecordInspectionDocument = new TypedDocumentString(`
    mutation RecordInspection($input: RecordInspectionInput!) {
  recordInspection(input: $input) {
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
}`) as unknown as TypedDocumentString<RecordInspectionMutation, RecordInspectionMutationVariables>;
export const ConcludeAssessmentDocument = new TypedDocumentString(`
    mutation ConcludeAssessment($input: ConcludeAssessmentInput!) {
  concludeAssessment(input: $input) {
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
}`) as unknown as TypedDocumentString<ConcludeAssessmentMutation, ConcludeAssessmentMutationVariables>;
export const AwardCommendationDocument = new TypedDocumentString(`
    mutation AwardCommendation($input: AwardCommendationInput!) {
  awardCommendation(input: $input) {
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
}`) as unknown as TypedDocumentString<AwardCommendationMutation, AwardCommendationMutationVariables>;
export const PublishReviewListDocument = new TypedDocumentString(`
    mutation PublishReviewList($input: PublishReviewListInput!) {
  publishReviewList(input: $input) {
    ...ReviewListOutcome
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
fragment ReviewListOutcome on ReviewListPayload {
  reviewList {
    id
    bureau
    year
    publishedOn
    items {
      number
      outcome
    }
  }
  ...Outcome
}`) as unknown as TypedDocumentString<PublishReviewListMutation, PublishReviewListMutationVariables>;
export const HoldManagerTrainingDocument = new TypedDocumentString(`
    mutation HoldManagerTraining($input: HoldManagerTrainingInput!) {
  holdManagerTraining(input: $input) {
    ...CityActivityOutcome
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
fragment CityActivityOutcome on CityActivityPayload {
  activityId
  ...Outcome
}`) as unknown as TypedDocumentString<HoldManagerTrainingMutation, HoldManagerTrainingMutationVariables>;
export const HoldExchangeActivityDocument = new TypedDocumentString(`
    mutation HoldExchangeActivity($input: HoldExchangeActivityInput!) {
  holdExchangeActivity(input: $input) {
    ...CityActivityOutcome
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
fragment CityActivityOutcome on CityActivityPayload {
  activityId
  ...Outcome
}`) as unknown as TypedDocumentString<HoldExchangeActivityMutation, HoldExchangeActivityMutationVariables>;
export const IssueGuidanceDocument = new TypedDocumentString(`
    mutation IssueGuidance($input: IssueGuidanceInput!) {
  issueGuidance(input: $input) {
    ...CityActivityOutcome
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
fragment CityActivityOutcome on CityActivityPayload {
  activityId
  ...Outcome
}`) as unknown as TypedDocumentString<IssueGuidanceMutation, IssueGuidanceMutationVariables>;
export const CommendStaffDocument = new TypedDocumentString(`
    mutation CommendStaff($input: CommendStaffInput!) {
  commendStaff(input: $input) {
    ...CityActivityOutcome
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
fragment CityActivityOutcome on CityActivityPayload {
  activityId
  ...Outcome
}`) as unknown as TypedDocumentString<CommendStaffMutation, CommendStaffMutationVariables>;