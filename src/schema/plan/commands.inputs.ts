import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput, PlanCommandInput } from '../shared/command.inputs.js';
import { Items, Text, Whole } from '../shared/rules.js';
import { PlanContentTerm } from './plan.type.js';

@InputType({ description: 'Art.7: a base submits a plan for a year (报送培训计划).' })
export class SubmitPlanInput extends CommandInput {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  @Text(80)
  baseId: string;
  @Field(() => PlanContentTerm)
  @ValidateNested()
  content: PlanContentTerm;
}

@InputType({
  description: 'Art.7县4, 7业2: the county bureau or the competent department reviews a plan (审核培训计划).',
})
export class ReviewPlanInput extends PlanCommandInput {
  @Field(() => Boolean, { description: 'False refuses the plan, and reasons are asked for (是否同意).' })
  agreed: boolean;
  @Field(() => [String], { nullable: true, description: 'At most 20 (理由).' })
  @Items(0, 20)
  @Text(2000, true)
  reasons?: string[];
}

@InputType({ description: 'Art.7市4: the city approves a plan of full or half release (审批培训计划).' })
export class ApprovePlanInput extends PlanCommandInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Hours that may be recognised at most; what was planned where absent (核定学时).',
  })
  @Whole(1, 10_000)
  approvedHours?: number;
}

@InputType({ description: 'Art.7: a plan is not approved (不批准培训计划).' })
export class RefusePlanInput extends PlanCommandInput {
  @Field(() => [String], { description: '1 to 20 (理由).' })
  @Items(1, 20)
  @Text(2000, true)
  reasons: string[];
}

@InputType({ description: 'Art.7: a plan that needs no approval is filed, and takes effect (培训计划备案).' })
export class FilePlanInput extends PlanCommandInput {
  @Field(() => String, { description: '1 to 80 characters (备案号).' })
  @Text(80)
  filingNo: string;
}

@InputType({ description: 'Art.7: a base withdraws a plan (撤回培训计划).' })
export class WithdrawPlanInput extends PlanCommandInput {
  @Field(() => String, { description: '1 to 2000 characters (撤回原因).' })
  @Text(2000)
  reason: string;
}
