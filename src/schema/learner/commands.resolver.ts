import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../shared/context.js';
import { type Performed, performHere, performOnLearner } from '../shared/perform.js';
import { ChangeEmployerInput, ChangeTitleLevelInput, RegisterLearnerInput } from './commands.inputs.js';
import { LearnerPayload } from './payload.js';

@Resolver()
export class LearnerCommandsResolver {
  @Mutation(() => LearnerPayload, {
    description: 'Art.4(4): registers a technician, and answers with the id that the person has (学员登记).',
  })
  registerLearner(
    @Arg('input', () => RegisterLearnerInput) input: RegisterLearnerInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'registerLearner', input);
  }

  @Mutation(() => LearnerPayload, { description: 'Art.4(4): records a learner’s new title (职称变更).' })
  changeTitleLevel(
    @Arg('input', () => ChangeTitleLevelInput) input: ChangeTitleLevelInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnLearner(context, 'changeTitleLevel', input);
  }

  @Mutation(() => LearnerPayload, { description: 'Art.4(4): records a learner’s new employer (单位变更).' })
  changeEmployer(
    @Arg('input', () => ChangeEmployerInput) input: ChangeEmployerInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnLearner(context, 'changeEmployer', input);
  }
}
