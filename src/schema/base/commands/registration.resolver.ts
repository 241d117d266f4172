import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../../shared/context.js';
import { type Performed, performOnBase } from '../../shared/perform.js';
import { BasePayload } from '../payload.js';
import {
  AcceptFilingInput,
  AnnounceBaseInput,
  AssignNumberInput,
  AwardPlaqueInput,
  RecallPlaqueInput,
  ReturnFilingInput,
  SubmitFilingInput,
} from './registration.inputs.js';

@Resolver()
export class RegistrationResolver {
  @Mutation(() => BasePayload, { description: 'Art.6(3): files a county recognition with the city (报送备案).' })
  submitFiling(
    @Arg('input', () => SubmitFilingInput) input: SubmitFilingInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'submitFiling', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(3): accepts a filing (备案).' })
  acceptFiling(
    @Arg('input', () => AcceptFilingInput) input: AcceptFilingInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'acceptFiling', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(3): returns a filing (退回备案).' })
  returnFiling(
    @Arg('input', () => ReturnFilingInput) input: ReturnFilingInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'returnFiling', input);
  }

  @Mutation(() => BasePayload, {
    description: 'Art.8(3): gives a base the next number of the one sequence (统一编号).',
  })
  assignNumber(
    @Arg('input', () => AssignNumberInput) input: AssignNumberInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'assignNumber', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(3): announces a numbered base (向社会公布).' })
  announceBase(
    @Arg('input', () => AnnounceBaseInput) input: AnnounceBaseInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'announceBase', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(3): awards the plaque (授牌).' })
  awardPlaque(
    @Arg('input', () => AwardPlaqueInput) input: AwardPlaqueInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'awardPlaque', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.6(3): takes the plaque of an ended base back (收牌).' })
  recallPlaque(
    @Arg('input', () => RecallPlaqueInput) input: RecallPlaqueInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'recallPlaque', input);
  }
}
