import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../../shared/context.js';
import { type Performed, performHere, performOnBase } from '../../shared/perform.js';
import { BasePayload } from '../payload.js';
import {
  ResubmitApplicationInput,
  ReturnApplicationInput,
  SubmitApplicationInput,
  WithdrawApplicationInput,
} from './application.inputs.js';

@Resolver()
export class ApplicationResolver {
  @Mutation(() => BasePayload, { description: 'Art.6(1): applies for recognition (提交申报).' })
  submitApplication(
    @Arg('input', () => SubmitApplicationInput) input: SubmitApplicationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'submitApplication', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(1): hands a returned application in again (重新提交申报).' })
  resubmitApplication(
    @Arg('input', () => ResubmitApplicationInput) input: ResubmitApplicationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'resubmitApplication', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(1): returns an application to be completed (退回申报).' })
  returnApplication(
    @Arg('input', () => ReturnApplicationInput) input: ReturnApplicationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'returnApplication', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(1): withdraws an application (撤回申报).' })
  withdrawApplication(
    @Arg('input', () => WithdrawApplicationInput) input: WithdrawApplicationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'withdrawApplication', input);
  }
}
