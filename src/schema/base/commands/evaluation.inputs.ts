import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EvaluationOutcome } from '../../../aggregates/vocabulary.js';
import { BaseCommandInput } from '../../shared/command.inputs.js';
import { EvaluationOutcomeEnum } from '../../shared/enums.js';
import { Items, Text } from '../../shared/rules.js';
import { ScopeTerm } from '../../shared/terms.types.js';
import { stating } from './eligibility.inputs.js';

@InputType({
  description: 'Art.6(2): a panel is formed, with at least one department other than the bureaus (组成评估组).',
})
export class ConvenePanelInput extends BaseCommandInput {
  @Field(() => [ID], { description: 'The authority ids of its members, 1 to 30 (成员部门).' })
  @Items(1, 30)
  @Text(64, true)
  authorities: string[];
}

@InputType({ description: 'Art.5: every condition as the panel found it (条件核验).' })
export class CheckEligibilityInput extends stating(BaseCommandInput) {}

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
