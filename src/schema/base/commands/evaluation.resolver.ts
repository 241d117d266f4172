import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../../shared/context.js';
import { type Performed, performOnBase } from '../../shared/perform.js';
import { BasePayload } from '../payload.js';
import {
  AmendScopeInput,
  ApproveBaseInput,
  CheckEligibilityInput,
  CompleteEvaluationInput,
  ConvenePanelInput,
  RejectApplicationInput,
} from './evaluation.inputs.js';

@Resolver()
export class EvaluationResolver {
  @Mutation(() => BasePayload, { description: 'Art.6(2): forms the evaluation panel (组成评估组).' })
  convenePanel(
    @Arg('input', () => ConvenePanelInput) input: ConvenePanelInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'convenePanel', input);
  }

  @Mutation(() => BasePayload, {
    description: 'Art.5: records every condition as found and what follows from it (条件核验).',
  })
  checkEligibility(
    @Arg('input', () => CheckEligibilityInput) input: CheckEligibilityInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'checkEligibility', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(2): concludes the evaluation (评估审定).' })
  completeEvaluation(
    @Arg('input', () => CompleteEvaluationInput) input: CompleteEvaluationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'completeEvaluation', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6: recognises a base; not by who concluded the evaluation (认定).' })
  approveBase(
    @Arg('input', () => ApproveBaseInput) input: ApproveBaseInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'approveBase', input);
  }

  @Mutation(() => BasePayload, {
    description: 'Art.6(2): does not recognise it; not by who concluded the evaluation (不予认定).',
  })
  rejectApplication(
    @Arg('input', () => RejectApplicationInput) input: RejectApplicationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'rejectApplication', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.4(1): changes what a base may teach (调整培训权限).' })
  amendScope(
    @Arg('input', () => AmendScopeInput) input: AmendScopeInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'amendScope', input);
  }
}
