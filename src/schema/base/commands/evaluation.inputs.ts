import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EvaluationOutcome, Tenure, TrainingSystem } from '../../../aggregates/vocabulary.js';
import type { LegalDate } from '../../../kernel/index.js';
import { BaseCommandInput } from '../../shared/command.inputs.js';
import { EvaluationOutcomeEnum, TenureEnum, TrainingSystemEnum } from '../../shared/enums.js';
import { Items, Text, Whole } from '../../shared/rules.js';
import { LegalDateScalar } from '../../shared/scalars.js';
import { ScopeTerm } from '../../shared/terms.types.js';

@InputType({
  description: 'Art.6(2): a panel is formed, with at least one department other than the bureaus (组成评估组).',
})
export class ConvenePanelInput extends BaseCommandInput {
  @Field(() => [ID], { description: 'The authority ids of its members, 1 to 30 (成员部门).' })
  @Items(1, 30)
  @Text(64, true)
  authorities: string[];
}

@InputType({ description: 'Art.5(2): a contract of lease; both days are in it (租赁合同).' })
export class LeaseInput {
  @Field(() => LegalDateScalar)
  from: LegalDate;
  @Field(() => LegalDateScalar)
  to: LegalDate;
}

@InputType({ description: 'Art.5(2): a fixed teaching site (培训场所).' })
export class SiteInput {
  @Field(() => String, { description: '1 to 300 characters (地址).' })
  @Text(300)
  address: string;
  @Field(() => Int, { description: 'Teaching area in hundredths of m²: 200 m² is 20000 (教学面积).' })
  @Whole(0)
  area: number;
  @Field(() => Int, { description: 'How many persons it holds at once (可同时容纳人数).' })
  @Whole(0)
  capacity: number;
  @Field(() => TenureEnum)
  tenure: Tenure;
  @Field(() => [LeaseInput], { description: 'At most 20; none where the site is owned.' })
  @Items(0, 20)
  leases: LeaseInput[];
}

@InputType({ description: 'Art.5: every condition as the panel found it (条件核验).' })
export class CheckEligibilityInput extends BaseCommandInput {
  @Field(() => [SiteInput], { description: 'Art.5(2): at most 50.' })
  @Items(0, 50)
  @ValidateNested()
  sites: SiteInput[];
  @Field(() => Int, { description: 'Art.5(3): computers for learners; servers and tablets do not count (计算机台数).' })
  @Whole(0)
  computers: number;
  @Field(() => Int, { description: 'Art.5(3): multimedia projectors (多媒体投影仪).' })
  @Whole(0)
  projectors: number;
  @Field(() => Boolean, { description: 'Art.5(4) (通道畅通).' })
  exitsClear: boolean;
  @Field(() => Boolean, { description: 'Art.5(4) (消防设施到位).' })
  fireOk: boolean;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Art.5(4): the date of the fire-safety evidence (消防证明日期).',
  })
  safetyEvidenceOn?: LegalDate;
  @Field(() => Int, {
    description: 'Art.5(5): full- and part-time teachers under a contract of at least a year (师资人数).',
  })
  @Whole(0)
  faculty: number;
  @Field(() => Int, { description: 'Art.5(5): those of them with a senior title, 正高 and 副高 (高级职称人数).' })
  @Whole(0)
  senior: number;
  @Field(() => Int, {
    description: 'Art.5(5): full-time training managers, not counted among the teachers (专职管理人员).',
  })
  @Whole(0)
  managers: number;
  @Field(() => Boolean, { description: 'Art.5(5): the evaluators’ judgement (师资相对稳定、专兼职结合).' })
  facultyStable: boolean;
  @Field(() => Boolean, { description: 'Art.5(5): the evaluators’ judgement (管理机构健全、人员素质较高).' })
  managementSound: boolean;
  @Field(() => [TrainingSystemEnum], { description: 'Art.5(6): those that are in place (管理制度).' })
  @Items(0, 6)
  systems: TrainingSystem[];
}

@InputType({ description: 'Art.6(2): what the evaluation found (评估审定).' })
export class CompleteEvaluationInput extends BaseCommandInput {
  @Field(() => EvaluationOutcomeEnum)
  outcome: EvaluationOutcome;
  @Field(() => ScopeTerm, { nullable: true, description: 'The scope found fit; what was applied for where absent.' })
  @ValidateNested()
  scope?: ScopeTerm;
  @Field(() => Boolean, { nullable: true, description: 'The applicant agrees to the lower level (申请单位同意降级).' })
  applicantConsent?: boolean;
  @Field(() => [String], { nullable: true, description: 'At most 20.' })
  @Items(0, 20)
  @Text(2000, true)
  reasons?: string[];
}

@InputType({ description: 'Art.6: the bureau recognises the base and fixes what it may teach (认定).' })
export class ApproveBaseInput extends BaseCommandInput {
  @Field(() => ScopeTerm, { nullable: true, description: 'The scope granted; what the evaluation found where absent.' })
  @ValidateNested()
  scope?: ScopeTerm;
  @Field(() => [String], { nullable: true, description: 'At most 20.' })
  @Items(0, 20)
  @Text(2000, true)
  reasons?: string[];
}

@InputType({ description: 'Art.6(2): the bureau does not recognise the base (不予认定).' })
export class RejectApplicationInput extends BaseCommandInput {
  @Field(() => [String], { description: '1 to 20 (理由).' })
  @Items(1, 20)
  @Text(2000, true)
  reasons: string[];
}

@InputType({ description: 'Art.4(1): the managing bureau changes what a base may teach (调整培训权限).' })
export class AmendScopeInput extends BaseCommandInput {
  @Field(() => ScopeTerm, { description: 'The new scope, whole.' })
  @ValidateNested()
  scope: ScopeTerm;
}
