import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../shared/context.js';
import { type Performed, performHere, performOnPlan } from '../shared/perform.js';
import {
  ApprovePlanInput,
  FilePlanInput,
  RefusePlanInput,
  ReviewPlanInput,
  SubmitPlanInput,
  WithdrawPlanInput,
} from './commands.inputs.js';
import { PlanPayload } from './payload.js';

@Resolver()
export class PlanCommandsResolver {
  @Mutation(() => PlanPayload, { description: 'Art.7: submits a plan of a base (报送培训计划).' })
  submitPlan(
    @Arg('input', () => SubmitPlanInput) input: SubmitPlanInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'submitPlan', input);
  }

  @Mutation(() => PlanPayload, {
    description: 'Art.7县4, 7业2: reviews a plan, the department before the bureau (审核培训计划).',
  })
  reviewPlan(
    @Arg('input', () => ReviewPlanInput) input: ReviewPlanInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnPlan(context, 'reviewPlan', input);
  }

  @Mutation(() => PlanPayload, {
    description: 'Art.7市4: approves a municipal base’s plan of full or half release (审批培训计划).',
  })
  approvePlan(
    @Arg('input', () => ApprovePlanInput) input: ApprovePlanInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnPlan(context, 'approvePlan', input);
  }

  @Mutation(() => PlanPayload, { description: 'Art.7: does not approve a plan (不批准培训计划).' })
  refusePlan(
    @Arg('input', () => RefusePlanInput) input: RefusePlanInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnPlan(context, 'refusePlan', input);
  }

  @Mutation(() => PlanPayload, {
    description: 'Art.7: files a plan that needs no approval, once it is reviewed where that is asked (培训计划备案).',
  })
  filePlan(@Arg('input', () => FilePlanInput) input: FilePlanInput, @Ctx() context: EdgeContext): Promise<Performed> {
    return performOnPlan(context, 'filePlan', input);
  }

  @Mutation(() => PlanPayload, { description: 'Art.7: withdraws a plan (撤回培训计划).' })
  withdrawPlan(
    @Arg('input', () => WithdrawPlanInput) input: WithdrawPlanInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnPlan(context, 'withdrawPlan', input);
  }
}
