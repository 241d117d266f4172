import type { BaseCommandType } from './base/commands.js';
import type { CityActivityCommands } from './city-activity/index.js';
import type { CorrectionCommands } from './corrections/index.js';
import type { JurisdictionCommands } from './jurisdiction/index.js';
import { type Label, label } from './label.js';
import type { LearnerCommands } from './learner/index.js';
import type { MeasuresCommands } from './measures/index.js';
import type { NumberRegisterCommands } from './number-register/index.js';
import type { OrganisationCommands } from './organisation/index.js';
import type { PlanCommands } from './plan/index.js';
import type { PublicCreditCommands } from './public-credit/index.js';
import type { PublicSubjectCommands } from './public-subject/index.js';
import type { ReviewListCommands } from './review-list/index.js';
import type { ClassCommands } from './training-class/index.js';

type CommandType =
  | BaseCommandType
  | keyof OrganisationCommands
  | keyof NumberRegisterCommands
  | keyof MeasuresCommands
  | keyof JurisdictionCommands
  | keyof PublicSubjectCommands
  | keyof PlanCommands
  | keyof ClassCommands
  | keyof LearnerCommands
  | keyof ReviewListCommands
  | keyof CityActivityCommands
  | keyof PublicCreditCommands
  | keyof CorrectionCommands;

/** What each command is called when it is spoken of, as in “may not …”. */
export const commandLabels: { readonly [type in CommandType]: Label } = {
  submitApplication: label('提交申报', 'apply'),
  resubmitApplication: label('重新提交申报', 'hand an application in again'),
  returnApplication: label('退回申报', 'return an application'),
  withdrawApplication: label('撤回申报', 'withdraw an application'),
  convenePanel: label('组成评估组', 'convene the panel'),
  checkEligibility: label('条件核验', 'check the conditions'),
  completeEvaluation: label('评估审定', 'complete the evaluation'),
  approveBase: label('认定', 'recognise a base'),
  rejectApplication: label('不予认定', 'reject an application'),
  amendScope: label('调整培训权限', 'amend the training scope'),
  submitFiling: label('报送备案', 'file a recognition with the city'),
  acceptFiling: label('备案', 'accept a filing'),
  returnFiling: label('退回备案', 'return a filing'),
  assignNumber: label('统一编号', 'assign a number'),
  announceBase: label('向社会公布', 'announce a base'),
  awardPlaque: label('授牌', 'award the plaque'),
  recallPlaque: label('收牌', 'recall the plaque'),
  orderRectification: label('责令限期整改', 'order rectification'),
  extendRectification: label('整改延期', 'extend a rectification'),
  acceptRectification: label('整改验收', 'accept a rectification'),
  lapseRectification: label('整改逾期', 'let a rectification lapse'),
  acceptSpecialReason: label('认可特殊原因', 'accept a special reason'),
  establishInactivity: label('认定一年未开展活动', 'establish inactivity'),
  verifyViolation: label('查实违规', 'verify a violation'),
  notifyRevocation: label('告知拟取消资格', 'give notice of revocation'),
  hearStatement: label('听取陈述申辩', 'hear the statement'),
  revokeBase: label('取消基地资格', 'revoke a base'),
  adjustBase: label('动态调整', 'adjust a base'),
  mergeBase: label('并入', 'merge a base'),
  closeBase: label('终止', 'close a base'),
  renameBase: label('基地更名', 'rename a base'),
  fileAdjustment: label('调整备案', 'file an adjustment with the city'),
  registerOrganisation: label('单位登记', 'register an organisation'),
  renameOrganisation: label('单位更名', 'rename an organisation'),
  recordUnifiedCreditCode: label('登记统一社会信用代码', 'record a unified social credit code'),
  changeAffiliation: label('隶属关系变更', 'change the affiliation'),
  recordLicence: label('登记办学许可证', 'record a licence'),
  registerLegacyInstitution: label('旧机构备查', 'register a legacy institution'),
  reserveRecognition: label('占用认定名额', 'reserve the recognition'),
  releaseRecognition: label('释放认定名额', 'release the recognition'),
  allocateNumber: label('分配编号', 'allocate a number'),
  publishMeasures: label('办法修订', 'publish measures'),
  issueInterpretation: label('解释', 'interpret the measures'),
  establishDivision: label('设立区划', 'establish a division'),
  changeJurisdiction: label('管辖调整', 'change the jurisdiction'),
  establishAuthority: label('设立业务主管部门', 'establish a department'),
  endAuthority: label('撤销业务主管部门', 'end a department'),
  submitAnnualReport: label('报送年度总结', 'submit the annual report'),
  submitNextYearPlan: label('报送下一年度计划', 'submit the next year’s plan'),
  recordInspection: label('记录检查', 'record an inspection'),
  concludeAssessment: label('年度考核', 'conclude an assessment'),
  awardCommendation: label('表彰基地', 'commend a base'),
  publishReviewList: label('公布审核结果', 'publish the review list'),
  holdManagerTraining: label('组织管理人员培训', 'hold a manager training'),
  holdExchangeActivity: label('组织教研交流', 'hold an exchange activity'),
  issueGuidance: label('业务指导', 'issue guidance'),
  commendStaff: label('表彰人员', 'commend staff'),
  designatePublicSubject: label('确定公共科目', 'designate a public subject'),
  endPublicSubject: label('停止公共科目', 'end a public subject'),
  assignPublicDelivery: label('指派施教', 'assign a public subject’s delivery'),
  endPublicDelivery: label('终止施教', 'end a public subject’s delivery'),
  submitPlan: label('报送培训计划', 'submit a plan'),
  withdrawPlan: label('撤回培训计划', 'withdraw a plan'),
  reviewPlan: label('审核培训计划', 'review a plan'),
  approvePlan: label('审批培训计划', 'approve a plan'),
  refusePlan: label('不批准培训计划', 'refuse a plan'),
  filePlan: label('培训计划备案', 'file a plan'),
  openClass: label('开班', 'open a class'),
  cancelClass: label('取消办班', 'cancel a class'),
  enrolLearners: label('报名', 'enrol learners'),
  recordAttendance: label('签到', 'record attendance'),
  assessLearners: label('考试考核', 'assess learners'),
  completeClass: label('结班', 'complete a class'),
  registerRecords: label('建档登记', 'register a class’s records'),
  evaluateEffect: label('效果评估', 'evaluate the training’s effect'),
  reportTraining: label('报送培训情况', 'report a class'),
  correctHours: label('学时更正', 'correct hours'),
  reserveCredits: label('占用公共科目学时', 'reserve public credits'),
  recogniseHours: label('学时认定', 'recognise hours'),
  registerLearner: label('学员登记', 'register a learner'),
  changeTitleLevel: label('职称变更', 'change a title level'),
  changeEmployer: label('单位变更', 'change an employer'),
  correctLearnerName: label('姓名更正', 'correct a learner’s name'),
  eraseLearner: label('删除学员个人信息', 'erase a learner’s personal data'),
  correctEntry: label('更正登记事项', 'correct an entry'),
  withdrawEntry: label('撤回待生效事项', 'withdraw a pending entry'),
  takeEffect: label('登记事项生效', 'let a pending entry take effect'),
};
